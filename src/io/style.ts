import { Chalk } from 'chalk';
import type { Output } from './io.ts';

/** Colours for a stream, or none where it shows none or they are not wanted. */
export function styleFor(output: Output, wanted: boolean): InstanceType<typeof Chalk> {
  return new Chalk({ level: wanted ? output.colors : 0 });
}
