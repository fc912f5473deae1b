import type { useKeypress } from '@inquirer/core';
import type { Key } from '../../ask/ask.ts';
import type { TypedLine } from './typed-line.ts';

type Handler = Parameters<typeof useKeypress>[0];
type KeyEvent = Parameters<Handler>[0];
export type Readline = Parameters<Handler>[1];

/** A key that was pressed, or text that was typed or pasted. */
export interface Press {
  /** Undefined for all text: terminals name no letter that is not Latin, and a paste has no name. */
  readonly name: string | undefined;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** What readline made of the line. */
  readonly line: TypedLine;
}

export function pressOf(event: KeyEvent, readline: Readline): Press {
  const { name, ctrl, shift } = event;
  const alt = 'meta' in event && event.meta === true;
  return { name, ctrl, alt, shift, line: lineOf(readline) };
}

/** Inquirer's type leaves the cursor out. */
function lineOf(readline: Readline): TypedLine {
  const text = readline.line;
  const cursor = 'cursor' in readline ? Number(readline.cursor) : text.length;
  return { text, cursor };
}

/** Makes readline go on from a line, whatever it made of the last key itself. */
export function putLine(readline: Readline, { text, cursor }: TypedLine): void {
  Object.assign(readline, { line: text, cursor });
}

const KEYS: ReadonlyMap<string, Key> = new Map([
  ['f1', 'help'],
  ['f2', 'help'],
  ['f3', 'later'],
  ['f4', 'menu'],
]);

/** The key of the screen that was pressed, if it was one. */
export function screenKeyOf({ name = '', shift }: Press): Key | undefined {
  return name === 'tab' && shift ? 'back' : KEYS.get(name);
}
