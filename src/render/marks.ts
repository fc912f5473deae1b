import type { Plan } from '../plan/generated/plan-types.ts';
import { formatPath, isUnder, type Path, parsePath } from '../plan/path.ts';
import { openQuestions, type Question } from '../plan/questions.ts';

/** What is to be said of places in a plan besides their answers. */
export interface Marks {
  /** Due and not answered, in the order of the file. */
  readonly open: readonly Question[];
  isOpen(path: Path): boolean;
  /** Whether the answer came from a starter and nobody confirmed it. */
  isSuggested(path: Path): boolean;
  /** Whether anything at the path or below it is suggested. */
  hasSuggested(path: Path): boolean;
  /** Whether the plan says that this does not apply. */
  isSkipped(path: Path): boolean;
}

export function readMarks(plan: Plan): Marks {
  const open = openQuestions(plan);
  const openPaths = new Set(open.map(({ path }) => formatPath(path)));
  const suggested = (plan.suggested ?? []).map(parsePath);
  const skipped = Object.keys(plan.skipped ?? {}).map(parsePath);
  return {
    open,
    isOpen: (path) => openPaths.has(formatPath(path)),
    isSuggested: (path) => suggested.some((above) => isUnder(path, above)),
    hasSuggested: (path) => suggested.some((other) => isUnder(other, path) || isUnder(path, other)),
    isSkipped: (path) => skipped.some((above) => isUnder(path, above)),
  };
}
