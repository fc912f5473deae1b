import { baseDirection } from '../../i18n/bidi.ts';
import { type Desk, widthOf } from './desk.ts';
import { lineOfCursor, type Stretch, stretchesOf } from './layout.ts';
import type { Row } from './row.ts';
import { signsOf, type TypedLine } from './typed-line.ts';

/** Columns before what is typed: those of the pointer and a space. */
const LEAD = 2;

/** Columns that what is typed may fill. */
export function typedWidthOf(desk: Desk): number {
  return widthOf(desk) - LEAD;
}

/** What is being typed, with a cursor; `focus` is the row the cursor is on. */
export function typedRows(desk: Desk, typed: TypedLine): { rows: readonly Row[]; focus: number } {
  const stretches = stretchesOf(typed, typedWidthOf(desk));
  const focus = lineOfCursor(stretches, typed.cursor);
  const seen = typed.text.slice(stretches[0]?.start, stretches.at(-1)?.end);
  const direction = baseDirection(seen, desk.locale.direction);
  const rows = stretches.map((stretch, at) => ({
    text: leadOf(desk, at) + (at === focus ? withCursor(typed, stretch) : slice(typed, stretch)),
    direction,
  }));
  return { rows, focus };
}

function leadOf({ style, signs }: Desk, at: number): string {
  return at === 0 ? `${style.cyan(signs.pointer)} ` : ' '.repeat(LEAD);
}

function slice({ text }: TypedLine, { start, end }: Stretch): string {
  return text.slice(start, end);
}

/** The cursor is drawn, so that it stands right in lines of any direction. */
function withCursor(typed: TypedLine, { start, end }: Stretch): string {
  const [under = ' ', ...behind] = signsOf(slice(typed, { start: typed.cursor, end }));
  return `${slice(typed, { start, end: typed.cursor })}\x1b[7m${under}\x1b[27m${behind.join('')}`;
}
