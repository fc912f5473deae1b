import type { Note, Screen } from '../../ask/ask.ts';
import type { Desk } from './desk.ts';
import { footerOf, type InputKey } from './footer.ts';
import { emptyRow, type Row, rowsOf } from './row.ts';
import { type Marks, topAround, windowOf } from './window.ts';

/** What an input draws between the notes and the footer. */
export interface Drawing {
  readonly rows: readonly Row[];
  /** The row with the pointer or the cursor. */
  readonly focus: number;
  /** Text to read, shown from its beginning and in one with what stands above it. */
  readonly isProse: boolean;
  /** What was typed is not what was found wrong any more. */
  readonly isMended?: boolean;
  /** What stands below the rows whatever part of them is shown. */
  readonly below: readonly Row[];
  readonly keys: readonly InputKey[];
}

/** A screen as it is drawn, and how far it can be scrolled. */
export interface Frame {
  readonly rows: readonly Row[];
  readonly isClipped: boolean;
  /** Rows of the part that scrolls. */
  readonly height: number;
  /** How many rows of the input are shown. */
  readonly inputHeight: number;
  /** The least and the most that `scroll` may be. */
  readonly least: number;
  readonly most: number;
}

/** Fewer rows of an input than these cannot be used. */
const LEAST_INPUT = 3;
/** Fewer rows between place and footer than these are too few to keep the footer in sight. */
const LEAST_MIDDLE = 6;

/**
 * The screen in as many rows as the terminal has. What is too long is shown around the pointer or the cursor; `scroll`
 * is how many rows below that.
 */
export function frameOf(desk: Desk, screen: Screen, drawing: Drawing, scroll: number): Frame {
  const all = partsOf(desk, screen, drawing);
  // Inquirer ends with a line of its own.
  const room = Math.max(1, desk.rows() - 1 - all.head.length);
  const isFooterKept = room - all.foot.length >= LEAST_MIDDLE;
  const height = isFooterKept ? room - all.foot.length : room;
  const { rows, focus, inputHeight } = middleOf(desk, all, drawing, height);
  const middle = isFooterKept ? rows : [...rows, ...all.foot];
  const top = drawing.isProse ? 0 : topAround(focus, height);
  const rest = Math.max(0, middle.length - height);
  const start = Math.min(Math.max(0, top), rest);
  const { lines } = windowOf(middle, height, start + scroll, marksOf(desk));
  return {
    rows: [...all.head, ...lines, ...(isFooterKept ? all.foot : [])],
    isClipped: rest > 0,
    height,
    inputHeight,
    least: -start,
    most: rest - start,
  };
}

interface Parts {
  readonly head: readonly Row[];
  readonly above: readonly Row[];
  readonly below: readonly Row[];
  readonly foot: readonly Row[];
}

function partsOf(desk: Desk, screen: Screen, drawing: Drawing): Parts {
  const { style, signs } = desk;
  const empty = emptyRow(desk);
  const fault =
    screen.fault === undefined || drawing.isMended === true
      ? []
      : rowsOf(desk, style.red(screen.fault), style.red(`${signs.fault} `));
  return {
    head: rowsOf(desk, style.dim(screen.place)).slice(0, 1),
    above: [
      empty,
      ...rowsOf(desk, style.bold(screen.question)),
      ...screen.notes.flatMap((note) => [empty, ...noteRows(desk, note)]),
      empty,
    ],
    below: [...fault, ...drawing.below],
    foot: [empty, ...footerOf(desk, screen, drawing.keys).flatMap((line) => rowsOf(desk, style.dim(line)))],
  };
}

function noteRows(desk: Desk, { text, tone }: Note): Row[] {
  const { style, signs } = desk;
  if (tone === 'good') return rowsOf(desk, style.green(text), style.green(`${signs.good} `));
  if (tone === 'warning') return rowsOf(desk, style.yellow(text), style.yellow(`${signs.warning} `));
  return rowsOf(desk, tone === 'quiet' ? style.dim(text) : text);
}

/** All between place and footer, of a long input the part around its focus. */
function middleOf(
  desk: Desk,
  { above, below }: Parts,
  { rows, focus, isProse }: Drawing,
  height: number,
): { rows: readonly Row[]; focus: number; inputHeight: number } {
  const room = Math.max(LEAST_INPUT, height - above.length - below.length);
  const inputHeight = isProse ? rows.length : Math.min(rows.length, room);
  const { lines, top } = windowOf(rows, inputHeight, topAround(focus, inputHeight), marksOf(desk));
  return { rows: [...above, ...lines, ...below], focus: above.length + focus - top, inputHeight };
}

function marksOf(desk: Desk): Marks<Row> {
  const { locale, style, signs } = desk;
  const mark = (text: string): Row => ({ text: style.dim(text), direction: locale.direction });
  return {
    above: mark(locale.t('terminal.above', { up: signs.up })),
    below: mark(locale.t('terminal.below', { down: signs.down })),
  };
}
