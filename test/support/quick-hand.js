import { PassThrough, Writable } from 'node:stream';

/** What the terminal writes before every screen. */
const CLEAR = '\x1b[H\x1b[2J';

/**
 * Somebody at a terminal that exists in memory alone, who answers as soon as a screen is there.
 *
 * @param {object} who
 * @param {string} who.cwd
 * @param {Readonly<Record<string, string | undefined>>} who.env
 * @param {(screen: string, press: (codes: string) => void) => void} who.onScreen hears every new screen
 * @param {(written: string) => void} [who.onDrawn] hears whatever is written
 * @returns {import('../../src/io/io.ts').Io}
 */
export function sitDownInMemory({ cwd, env, onScreen, onDrawn }) {
  const input = Object.assign(new PassThrough(), { setRawMode: () => {} });
  let isNext = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      const text = String(chunk);
      done();
      if (text.includes(CLEAR)) isNext = true;
      else if (isNext && text.includes('\n')) {
        isNext = false;
        onScreen(text, (codes) => void input.write(codes));
      } else onDrawn?.(text);
    },
  });
  return {
    cwd,
    env,
    readInput: () => Promise.reject(new Error('nobody reads a terminal to its end')),
    out: { write: () => {}, isTerminal: true, colors: 0 },
    err: { write: () => {}, isTerminal: true, colors: 0 },
    settle: async () => {},
    terminal: { input, output, columns: () => 80, rows: () => 40 },
  };
}
