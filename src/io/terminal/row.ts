import type { Direction } from '../../i18n/languages.ts';
import { type Desk, widthOf } from './desk.ts';
import { toLogical, toVisual } from './visual.ts';
import { textWidth, wrapText } from './wrap.ts';

/** A line of the screen, in logical order. */
export interface Row {
  readonly text: string;
  readonly direction: Direction;
}

/** A text in as many rows as it takes, the first led by a sign and the others set in as far. */
export function rowsOf(desk: Desk, text: string, lead = ''): Row[] {
  const indent = ' '.repeat(textWidth(lead));
  return wrapText(text, widthOf(desk) - indent.length).map((line, at) => ({
    text: (at === 0 ? lead : indent) + line,
    direction: desk.locale.direction,
  }));
}

export function emptyRow({ locale }: Desk): Row {
  return { text: '', direction: locale.direction };
}

/** The row as it is written to the terminal. */
export function painted(desk: Desk, { text, direction }: Row): string {
  return desk.visual ? toVisual(text, direction, desk.columns() - 1) : toLogical(text);
}
