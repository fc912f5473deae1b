import type { Io } from '../io.ts';

/** The signs that are drawn beside words. */
export interface Signs {
  readonly pointer: string;
  readonly chosen: string;
  readonly open: string;
  readonly good: string;
  readonly warning: string;
  readonly fault: string;
  readonly up: string;
  readonly down: string;
  readonly between: string;
}

const UNICODE: Signs = {
  pointer: '❯',
  chosen: '◉',
  open: '○',
  good: '✓',
  warning: '!',
  fault: '✗',
  up: '↑',
  down: '↓',
  between: ' · ',
};

const ASCII: Signs = {
  pointer: '>',
  chosen: '[x]',
  open: '[ ]',
  good: '+',
  warning: '!',
  fault: 'x',
  up: '^',
  down: 'v',
  between: ' | ',
};

/** Signs that the terminal can show, as far as its settings tell. */
export function signsFor(env: Io['env'], platform: NodeJS.Platform = process.platform): Signs {
  // The terminals of these two know no other encoding.
  if (platform === 'darwin' || platform === 'win32') return UNICODE;
  const setting = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(setting) ? UNICODE : ASCII;
}
