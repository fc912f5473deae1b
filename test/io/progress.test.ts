import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/io/io.ts';
import { startProgress } from '../../src/io/progress.ts';

/** Steps at these milliseconds after the start, then the end; gives what was written. */
function written(isTerminal: boolean, ...steps: number[]): string[] {
  const lines: string[] = [];
  const output: Output = { write: (text) => void lines.push(text), isTerminal, colors: 0 };
  let now = 0;
  const progress = startProgress(output, steps.length, () => now);
  for (const time of steps) {
    now = time;
    progress.step();
  }
  progress.end();
  return lines;
}

describe('a progress bar', () => {
  it('is shown in a terminal for work over a second, and gone at the end', () => {
    const [first, second, end, ...more] = written(true, 500, 1100, 1150, 1300);
    expect(first).toBe(`\r${'█'.repeat(12)}${'░'.repeat(12)} 2/4`);
    expect(second).toBe(`\r${'█'.repeat(24)} 4/4`);
    expect(end).toBe('\r\x1b[K');
    expect(more).toEqual([]);
  });

  it('is not shown for work that is done sooner', () => {
    expect(written(true, 100, 200, 999)).toEqual([]);
  });

  it('is not shown where there is no terminal', () => {
    expect(written(false, 1000, 5000, 9000)).toEqual([]);
  });
});
