import type { ChalkInstance } from 'chalk';
import type { Locale } from '../../i18n/locale.ts';
import type { Signs } from './signs.ts';

/** What the prompts of one terminal share. */
export interface Desk {
  readonly locale: Locale;
  readonly style: ChalkInstance;
  readonly signs: Signs;
  /** Whether lines are drawn as they are seen, because the terminal does not reorder them. */
  readonly visual: boolean;
  columns(): number;
  rows(): number;
  /** Wipes the screen, whatever stands on it. */
  clear(): void;
  /** Ends the interview. */
  leave(): void;
  /** Puts the program to sleep until the shell wakes it. */
  sleep(): void;
  /** Calls when the screen has to be drawn anew; returns how to stop that. */
  onRedraw(listener: () => void): () => void;
}

/** The longest line that is easy to read. */
const MEASURE = 96;

/** Columns that a line may fill. Some terminals begin a new line once the last column is written. */
export function widthOf(desk: Desk): number {
  return Math.max(8, Math.min(desk.columns() - 1, MEASURE));
}
