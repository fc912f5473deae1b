/*
 * The sequences that set colours and weight (ECMA-48, Select Graphic Rendition), read and written so that a line can
 * be cut in two or put in another order without its colours running into what follows.
 */

/** One attribute that is set: the sequence that sets it, and the code that takes it back. */
interface Attribute {
  readonly open: string;
  readonly close: number;
}

/** The attributes in force, oldest first. */
export type Look = readonly Attribute[];

export const PLAIN: Look = [];

/** A sequence, also as a separator that `split` keeps. */
export const SGR = /(\x1b\[[\d;]*m)/;

const EXTENDED = new Set([38, 48, 58]);
const CLOSERS: Readonly<Record<number, number>> = {
  1: 22,
  2: 22,
  3: 23,
  4: 24,
  5: 25,
  6: 25,
  7: 27,
  8: 28,
  9: 29,
  21: 24,
  38: 39,
  48: 49,
  53: 55,
  58: 59,
};

/** What is in force behind a sequence. */
export function lookAfter(look: Look, sequence: string): Look {
  const codes = sequence.slice(2, -1).split(';').map(Number);
  let after = look;
  while (codes.length > 0) after = lookAfterCode(after, takeCode(codes));
  return after;
}

/** The next code with all that belongs to it: `38;5;12` is one. */
function takeCode(codes: number[]): readonly number[] {
  const [first = 0, kind] = codes;
  if (!EXTENDED.has(first)) return codes.splice(0, 1);
  return codes.splice(0, kind === 2 ? 5 : 3);
}

function lookAfterCode(look: Look, code: readonly number[]): Look {
  const [first = 0] = code;
  if (first === 0) return PLAIN;
  const close = closerOf(first);
  if (close === undefined) return look.filter((each) => each.close !== first);
  const open = `\x1b[${code.join(';')}m`;
  // Bold and dim are taken back together but may stand together; colours replace each other.
  const kept = look.filter((each) => each.open !== open && (close === 22 || each.close !== close));
  return [...kept, { open, close }];
}

function closerOf(code: number): number | undefined {
  if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) return 39;
  if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) return 49;
  return CLOSERS[code];
}

/** The sequences that lead from one look to another. */
export function turn(from: Look, to: Look): string {
  const same = from.findIndex((each, at) => each.open !== to[at]?.open);
  const kept = same < 0 ? from.length : same;
  const closed = new Set(from.slice(kept).map(({ close }) => close));
  // What is taken back may take something along that stays.
  const opened = to.filter(({ close }, at) => at >= kept || closed.has(close));
  return [...[...closed].map((code) => `\x1b[${code}m`), ...opened.map(({ open }) => open)].join('');
}
