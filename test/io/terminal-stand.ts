import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import xterm from '@xterm/headless';
import { Chalk } from 'chalk';
import { onTestFinished } from 'vitest';
import type { Input, Key, Screen } from '../../src/ask/ask.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import type { Io } from '../../src/io/io.ts';
import { openTerminal, type Terminal } from '../../src/io/terminal/open.ts';

/** Codes that a terminal sends for its keys. */
export const KEYS = {
  enter: '\r',
  tab: '\t',
  shiftTab: '\x1b[Z',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  f1: '\x1bOP',
  f2: '\x1bOQ',
  f3: '\x1bOR',
  f4: '\x1bOS',
  backspace: '\x7f',
  delete: '\x1b[3~',
  escape: '\x1b',
} as const;

export function pasted(text: string): string {
  return `\x1b[200~${text}\x1b[201~`;
}

interface Settings {
  readonly columns?: number;
  readonly rows?: number;
  readonly language?: Language;
  readonly visual?: boolean;
  readonly env?: Io['env'];
}

/** Somebody's terminal, and what they see of it. */
export interface Stand {
  readonly terminal: Terminal;
  /** Sends what the keyboard sends, in one piece. */
  type(...codes: string[]): void;
  send(bytes: Uint8Array): void;
  /** The lines on the screen as they are now, without the empty ones at the end. */
  screen(): Promise<string[]>;
  /** Where a cell is drawn in reverse: the cursor of the prompt. */
  cursor(): Promise<{ row: number; column: number; sign: string }>;
  resize(columns: number, rows: number): void;
  /** The end of input. */
  end(): void;
  readonly written: () => string;
  readonly modes: boolean[];
}

/** A terminal that exists in memory alone. */
export async function standAt(settings: Settings = {}): Promise<Stand> {
  const { language = 'en', visual = false, env = { LANG: 'C.UTF-8' } } = settings;
  let [columns, rows] = [settings.columns ?? 80, settings.rows ?? 24];
  const seen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => modes.push(raw) });
  let written = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      seen.write(chunk);
      done();
    },
  });
  const io: Io = {
    cwd: '/',
    env,
    readInput: () => Promise.reject(new Error('the terminal is not read whole')),
    out: { write: () => {}, isTerminal: true, colors: 0 },
    err: { write: () => {}, isTerminal: true, colors: 0 },
    settle: async () => {},
    terminal: { input, output, columns: () => columns, rows: () => rows },
  };
  const locale = await loadLocale(language);
  const terminal = await openTerminal(io, { locale, style: new Chalk({ level: 1 }), plain: false, visual });
  onTestFinished(() => terminal.close());
  const drawn = async (): Promise<void> => {
    for (let before = -1; before !== written.length; ) {
      before = written.length;
      await sleep(25);
    }
    await new Promise<void>((resolve) => seen.write('', resolve));
  };
  return {
    terminal,
    type: (...codes) => void input.write(codes.join('')),
    send: (bytes) => void input.write(bytes),
    screen: async () => {
      await drawn();
      const { active } = seen.buffer;
      const lines = Array.from(
        { length: rows },
        (_, y) => active.getLine(y)?.translateToString().trimEnd() ?? '',
      );
      return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
    },
    cursor: async () => {
      await drawn();
      for (let row = 0; row < rows; row += 1)
        for (let column = 0; column < columns; column += 1) {
          const cell = seen.buffer.active.getLine(row)?.getCell(column);
          if (cell?.isInverse()) return { row, column, sign: cell.getChars() || ' ' };
        }
      throw new Error('no cursor is drawn');
    },
    resize: (toColumns, toRows) => {
      [columns, rows] = [toColumns, toRows];
      seen.resize(toColumns, toRows);
      output.emit('resize');
    },
    end: () => void input.end(),
    written: () => written,
    modes,
  };
}

const ALL_KEYS: readonly Key[] = ['back', 'help', 'later', 'menu'];

export function screenOf(input: Input, more: Partial<Screen> = {}): Screen {
  return {
    place: 'Goals · 4 of 12',
    question: 'How many customers?',
    notes: [],
    keys: ALL_KEYS,
    input,
    ...more,
  };
}

export function textScreen(
  input: Partial<Extract<Input, { kind: 'text' }>> = {},
  more: Partial<Screen> = {},
): Screen {
  return screenOf({ kind: 'text', long: false, initial: '', ...input }, more);
}

export function choiceScreen(
  labels: readonly string[],
  input: Partial<Extract<Input, { kind: 'choice' }>> = {},
  more: Partial<Screen> = {},
): Screen {
  const options = labels.map((label) => ({ value: label.toLowerCase(), label }));
  return screenOf({ kind: 'choice', several: false, options, chosen: [], ...input }, more);
}
