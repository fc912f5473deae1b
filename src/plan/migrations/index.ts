import type { Migration } from './migration.ts';

/** One file a step, in their order. Format 1 is the first: nothing leads to it yet. */
export const migrations: readonly Migration[] = [];
