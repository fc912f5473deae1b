import type { Io, Output } from './io.ts';

/** The world of the process that runs. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    readInput,
    out: output(process.stdout),
    err: output(process.stderr),
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function output(stream: NodeJS.WriteStream): Output {
  // Whoever reads may stop reading, as `head` does: that is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const isTerminal = stream.isTTY === true;
  return { write: (text) => void stream.write(text), isTerminal, colors: colorsOf(isTerminal, stream) };
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
