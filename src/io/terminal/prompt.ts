import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Input, Reply, Screen } from '../../ask/ask.ts';
import type { Desk } from './desk.ts';
import { type Drawing, type Frame, frameOf } from './frame.ts';
import { type Press, pressOf, putLine, screenKeyOf } from './press.ts';
import { painted } from './row.ts';
import { fromTyped, type TypedLine } from './typed-line.ts';

/** A screen that is put to somebody at a desk. */
export interface Asked<Of extends Input> {
  readonly desk: Desk;
  readonly screen: Screen;
  readonly input: Of;
}

interface Typing {
  readonly line: TypedLine;
}

/** One kind of input: what it holds, what keys make of that, and how it looks. */
export interface Kind<Of extends Input, State extends Typing> {
  begin(input: Of): State;
  /** What the line or a key that is its own makes of it. `page` is how many of its rows are in sight. */
  press(asked: Asked<Of>, state: State, press: Press, page: number): State;
  draw(asked: Asked<Of>, state: State): Drawing;
  /** What Enter replies. */
  reply(input: Of, state: State): Reply;
  /** Whether what is typed may have several lines, so that Ctrl+J and Alt+Enter begin one. */
  hasLines(input: Of): boolean;
}

type Outcome<State> =
  | { readonly state: State }
  | { readonly scroll: number }
  | { readonly reply: Reply }
  | { readonly act: 'leave' | 'clear' };

/** The prompt for a kind of input. Readline edits the line that is typed; all that is seen is drawn here. */
export function promptOf<Of extends Input, State extends Typing>(kind: Kind<Of, State>) {
  return createPrompt<Reply, { asked: Asked<Of> }>(({ asked }, done) => {
    const { desk, screen, input } = asked;
    const [{ state, scroll }, show] = useState<Shown<State>>(() => ({ state: kind.begin(input), scroll: 0 }));
    const drawing = kind.draw(asked, state);
    const frame = frameOf(desk, screen, drawing, scroll);
    useDesk(desk, state.line, () => show((shown) => ({ ...shown })));
    useKeypress((event, readline) => {
      const outcome = outcomeOf(kind, asked, state, pressOf(event, readline), { ...frame, drawing });
      if ('reply' in outcome) return done(outcome.reply);
      if ('act' in outcome) desk[outcome.act]();
      const next = shownAfter({ state, scroll }, outcome, frame);
      putLine(readline, next.state.line);
      show(() => next);
    });
    // Inquirer measures the last line to find the cursor, which is hidden: one space leaves it nothing to do.
    return [...frame.rows.map((row) => painted(desk, row)), ' '].join('\n');
  });
}

interface Shown<State> {
  readonly state: State;
  /** Rows below the part that would be shown by itself. */
  readonly scroll: number;
}

function shownAfter<State>(
  shown: Shown<State>,
  outcome: Outcome<State>,
  { least, most }: Frame,
): Shown<State> {
  if ('state' in outcome) return { state: outcome.state, scroll: 0 };
  if (!('scroll' in outcome)) return { ...shown };
  return { ...shown, scroll: Math.max(least, Math.min(shown.scroll + outcome.scroll, most)) };
}

function useDesk(desk: Desk, line: TypedLine, redraw: () => void): void {
  useEffect((readline) => {
    putLine(readline, line);
    readline.on('close', desk.leave);
    readline.on('SIGTSTP', desk.sleep);
    const stop = desk.onRedraw(redraw);
    return () => {
      readline.removeListener('close', desk.leave);
      readline.removeListener('SIGTSTP', desk.sleep);
      stop();
    };
  }, []);
}

function outcomeOf<Of extends Input, State extends Typing>(
  kind: Kind<Of, State>,
  asked: Asked<Of>,
  state: State,
  press: Press,
  frame: Frame & { readonly drawing: Drawing },
): Outcome<State> {
  const { screen, input } = asked;
  const key = screenKeyOf(press);
  if (key !== undefined)
    return screen.keys.includes(key)
      ? { reply: { kind: 'key', key, typed: fromTyped(state.line) } }
      : { state };
  if (isEnter(press, kind.hasLines(input))) return { reply: kind.reply(input, state) };
  if (press.ctrl && press.name === 'd' && state.line.cursor === state.line.text.length)
    return { act: 'leave' };
  if (press.ctrl && press.name === 'l') return { act: 'clear' };
  const scroll = scrollOf(press, frame, state.line);
  return scroll === 0 ? { state: kind.press(asked, state, press, frame.inputHeight) } : { scroll };
}

function isEnter({ name, alt }: Press, hasLines: boolean): boolean {
  return (name === 'return' && !alt) || (name === 'enter' && !hasLines);
}

/** How many rows a key scrolls a screen that is too long; 0 if it does something else. */
function scrollOf(
  { name = '', line }: Press,
  { drawing, isClipped, height }: Frame & { readonly drawing: Drawing },
  before: TypedLine,
): number {
  const page = Math.max(1, height - 2);
  const rows = { pageup: -page, pagedown: page }[name];
  if (rows !== undefined) return isClipped ? rows : 0;
  if (!drawing.isProse || before.text !== '') return 0;
  if (line.text === ' ') return page;
  return { up: -1, down: 1, home: -Infinity, end: Infinity }[name] ?? 0;
}
