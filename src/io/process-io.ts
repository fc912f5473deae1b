import { fstatSync, writeFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { UserError } from '../errors.ts';
import { codeOf } from './error-code.ts';
import type { Io, Output, TerminalStreams } from './io.ts';

/** A serial line knows no size. */
const USUAL_COLUMNS = 80;
const USUAL_ROWS = 24;

type Settled = Output & Pick<Io, 'settle'>;

/** The world of the process that runs. */
export function processIo(): Io {
  let out: Settled | undefined;
  let err: Settled | undefined;
  let terminal: TerminalStreams | undefined;
  return {
    cwd: process.cwd(),
    env: process.env,
    readInput,
    // Node takes its time to open a stream, and most runs write to one alone.
    get out() {
      out ??= output(process.stdout);
      return out;
    },
    get err() {
      err ??= output(process.stderr);
      return err;
    },
    settle: async () => out?.settle(),
    get terminal() {
      if (process.stdin.isTTY && process.stdout.isTTY) terminal ??= processTerminal();
      return terminal;
    },
  };
}

function processTerminal(): TerminalStreams {
  const { stdin: input, stdout: output } = process;
  process.once('exit', endWithoutTerminal);
  return {
    input,
    output,
    columns: () => output.columns || USUAL_COLUMNS,
    rows: () => output.rows || USUAL_ROWS,
  };
}

/** Node resets the terminal as it ends, and aborts where that was closed: the signal of a closed one ends it first. */
function endWithoutTerminal(): void {
  if (isatty(process.stdin.fd)) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function output(stream: NodeJS.WriteStream & { fd: number }): Settled {
  let reason: string | undefined;
  // Whoever reads may stop reading, as `head` does: that is no error of ours.
  const fail = (error: unknown): void => {
    const code = codeOf(error);
    if (code !== 'EPIPE') reason ??= code;
  };
  stream.on('error', fail);
  const isTerminal = stream.isTTY === true;
  return {
    write: fstatSync(stream.fd).isFile()
      ? (text) => writeWhole(stream.fd, text, fail)
      : (text) => void stream.write(text),
    settle: async () => {
      await new Promise<void>((resolve) => stream.write('', () => resolve()));
      if (reason !== undefined) throw new UserError('output-unwritable', { reason });
    },
    isTerminal,
    get columns() {
      return isTerminal ? stream.columns || USUAL_COLUMNS : undefined;
    },
    colors: colorsOf(isTerminal, stream),
  };
}

/** A stream writes once, and on a disk that is nearly full one write comes up short without an error. */
function writeWhole(file: number, text: string, fail: (error: unknown) => void): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    fail(error);
  }
}

const LEVELS: Readonly<Record<string, Output['colors']>> = {
  '': 1,
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  false: 0,
  true: 1,
};

function colorsOf(isTerminal: boolean, stream: NodeJS.WriteStream): Output['colors'] {
  const forced = process.env['FORCE_COLOR'];
  if (forced !== undefined) return LEVELS[forced] ?? 1;
  if (process.env['NO_COLOR'] || process.env['TERM'] === 'dumb' || !isTerminal) return 0;
  const depth = stream.getColorDepth();
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}
