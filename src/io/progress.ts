import type { Output } from './io.ts';

const WIDTH = 24;
/** Milliseconds before a bar is worth showing, and between two of its pictures. */
const PATIENCE = 1000;
const PERIOD = 100;

/** A bar on a terminal for work that takes over a second; silent elsewhere. */
export interface Progress {
  step(): void;
  end(): void;
}

export function startProgress(output: Output, total: number, now: () => number = Date.now): Progress {
  const start = now();
  let [done, shownAt] = [0, 0];
  return {
    step: () => {
      done += 1;
      const time = now();
      if (!output.isTerminal || time - start < PATIENCE || time - shownAt < PERIOD) return;
      shownAt = time;
      const filled = Math.round((done / total) * WIDTH);
      output.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
    },
    end: () => {
      if (shownAt > 0) output.write('\r\x1b[K');
    },
  };
}
