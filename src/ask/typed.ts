import type { Key } from './ask.ts';

/** What a typed line means: something to do, or an answer. */
export type Typed = { readonly key: Key } | { readonly text: string };

/** Signs that every keyboard has, whatever its letters are. */
const SIGNS: ReadonlyMap<string, Key> = new Map([
  ['..', 'back'],
  ['?', 'help'],
  ['؟', 'help'],
  ['-', 'later'],
  ['–', 'later'], // what some systems make of a hyphen
  ['.', 'menu'],
]);

/** Reads a line that may be one of the typed signs; a sign with its first character doubled stands for itself. */
export function readTyped(line: string): Typed {
  const text = line.trim();
  const key = SIGNS.get(text);
  if (key !== undefined) return { key };
  const [first = ''] = text;
  const isDoubled = text.startsWith(first + first) && SIGNS.has(text.slice(first.length));
  return { text: isDoubled ? text.slice(first.length) : line };
}

/** The sign that is typed for a key, as it is told; a Persian question mark where the language has it. */
export function signOf(key: Key, questionMark: '?' | '؟' = '?'): string {
  return { back: '..', help: questionMark, later: '-', menu: '.' }[key];
}
