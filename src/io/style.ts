import type { ChalkInstance } from 'chalk';
import type { Output } from './io.ts';

/** Colours for a stream, or none where it shows none or they are not wanted. */
export async function styleFor(output: Output, wanted: boolean): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk'); // who has nothing to say has no use for it
  return new Chalk({ level: wanted ? output.colors : 0 });
}
