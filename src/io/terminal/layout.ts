import { LINE_END, signsOf, type TypedLine } from './typed-line.ts';
import { textWidth } from './wrap.ts';

/** A stretch of a typed text that stands on one line of the screen; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** As much as any screen shows on each side of the cursor; the rest of a long text need not be laid out. */
const REACH = 4096;

/** The lines of a typed text around its cursor. The last column is left free for a cursor behind the text. */
export function stretchesOf(typed: TypedLine, width: number): Stretch[] {
  const { from, to } = around(typed);
  let start = from;
  return typed.text
    .slice(from, to)
    .split(LINE_END)
    .flatMap((paragraph) => {
      const stretches = fill(paragraph, start, Math.max(2, width));
      start += paragraph.length + LINE_END.length;
      return stretches;
    });
}

function around({ text, cursor }: TypedLine): { from: number; to: number } {
  const middle = cursor - (cursor % REACH);
  const to = middle + 2 * REACH;
  if (middle <= REACH) return { from: 0, to };
  // A line that is cut elsewhere than at its beginning is cut at the same place while the cursor moves.
  const lineStart = text.lastIndexOf(LINE_END, middle - REACH) + 1;
  return { from: middle - REACH - lineStart < REACH ? lineStart : middle - REACH, to };
}

function fill(paragraph: string, from: number, width: number): Stretch[] {
  const stretches: Stretch[] = [];
  let [start, end, column, word, wordColumn] = [from, from, 0, from, 0];
  for (const sign of signsOf(paragraph)) {
    const room = sign === ' ' ? width : width - 1;
    const size = textWidth(sign);
    if (column + size > room && end > start) {
      const [cut, kept] = word > start ? [word, wordColumn] : [end, column];
      stretches.push({ start, end: cut });
      [start, word, wordColumn] = [cut, cut, 0];
      column -= kept;
    }
    end += sign.length;
    column += size;
    if (sign === ' ') [word, wordColumn] = [end, column];
  }
  return [...stretches, { start, end }];
}

/** Which of the lines the cursor is on. */
export function lineOfCursor(stretches: readonly Stretch[], cursor: number): number {
  return Math.max(
    0,
    stretches.findLastIndex(({ start }) => start <= cursor),
  );
}

/** The line with its cursor so many lines lower; undefined where the text has none. */
export function movedDown(typed: TypedLine, width: number, lines: number): TypedLine | undefined {
  const stretches = stretchesOf(typed, width);
  const at = lineOfCursor(stretches, typed.cursor);
  const [here, there, behind] = [stretches[at], stretches[at + lines], stretches[at + lines + 1]];
  if (here === undefined || there === undefined) return undefined;
  const wanted = textWidth(typed.text.slice(here.start, typed.cursor));
  let [cursor, column] = [there.start, 0];
  for (const sign of signsOf(typed.text.slice(there.start, there.end))) {
    // Behind the last sign of a line that goes on is the beginning of the next.
    const goesOn = behind?.start === cursor + sign.length;
    if (column + textWidth(sign) > wanted || goesOn) break;
    cursor += sign.length;
    column += textWidth(sign);
  }
  return { text: typed.text, cursor };
}
