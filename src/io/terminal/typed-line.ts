/** A line that is being typed, as readline holds it. `cursor` counts UTF-16 units, as JavaScript does. */
export interface TypedLine {
  readonly text: string;
  readonly cursor: number;
}

export const EMPTY: TypedLine = { text: '', cursor: 0 };

/** Stands for the end of a line within a text: readline would take a real one for Enter. */
export const LINE_END = '\uE00A';

/** All that ends a line somewhere, readline included. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A text as it can be typed on. */
export function toTyped(text: string): TypedLine {
  const typed = text.replace(LINE_ENDS, LINE_END);
  return { text: typed, cursor: typed.length };
}

/** What was typed, as a text. */
export function fromTyped({ text }: TypedLine): string {
  return text.replaceAll(LINE_END, '\n');
}

/** The line on one line. */
export function joined({ text, cursor }: TypedLine): TypedLine {
  return { text: text.replaceAll(LINE_END, ' '), cursor };
}

export function inserted({ text, cursor }: TypedLine, more: string): TypedLine {
  return { text: text.slice(0, cursor) + more + text.slice(cursor), cursor: cursor + more.length };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The signs of a text as people count them: a letter with its vowels is one. */
export function signsOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Longer than any sign that is one to the eye. */
const LONGEST_SIGN = 64;

/** The line with its cursor before or behind a letter, not between the letter and its vowels. */
export function settled({ text, cursor }: TypedLine, side: 'before' | 'behind'): TypedLine {
  const from = Math.max(0, cursor - LONGEST_SIGN);
  const near = graphemes.segment(text.slice(from, cursor + LONGEST_SIGN));
  const sign = near.containing(cursor - from);
  if (sign === undefined || sign.index === cursor - from) return { text, cursor };
  return { text, cursor: from + sign.index + (side === 'before' ? 0 : sign.segment.length) };
}
