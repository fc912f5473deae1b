/** The questions of the quick path, in their order: the keys under `quick` in an answers file. */
export const QUICK_NAMES = [
  'starter',
  'size',
  'name',
  'sells',
  'customer',
  'goal',
  'now',
  'target',
  'by',
  'touchpoints',
  'complaint',
  'answer',
  'tactic',
  'who',
  'currency',
  'budget',
  'review',
] as const;

export type QuickName = (typeof QUICK_NAMES)[number];
