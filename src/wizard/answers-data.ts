import type { Change } from '../plan/change.ts';
import { isData, type PlanData } from '../plan/data.ts';
import { isUnder, type Path, readPath } from '../plan/path.ts';

type Growing = Record<string, unknown>;

/** The data of a plan with answers put in; neither is changed. */
export function withAnswers(data: PlanData, answers: readonly Change[]): PlanData {
  const root: Growing = { ...data };
  const own = new Set<unknown>([root]);
  for (const { path, value } of answers) {
    const key = path.at(-1);
    if (key !== undefined) holderOf(root, path.slice(0, -1), own)[key] = value;
  }
  return root;
}

/**
 * {@link withAnswers} for a plan: what is answered is no suggestion any more, and applies. The same as setting one
 * answer after the other, which takes its time where there are hundreds.
 */
export function answerPlan(data: PlanData, answers: readonly Change[]): PlanData {
  const { suggested, skipped, ...rest } = withAnswers(data, answers);
  const isSettled = (name: unknown, also: (named: Path, path: Path) => boolean): boolean => {
    const named = readPath(String(name));
    return named !== undefined && answers.some(({ path }) => isUnder(named, path) || also(named, path));
  };
  const open = (Array.isArray(suggested) ? suggested : []).filter((name) => !isSettled(name, () => false));
  const still = Object.entries(isData(skipped) ? skipped : {}).filter(
    ([name]) => !isSettled(name, (named, path) => isUnder(path, named)),
  );
  return {
    ...rest,
    ...(still.length > 0 ? { skipped: Object.fromEntries(still) } : {}),
    ...(open.length > 0 ? { suggested: open } : {}),
  };
}

/** The map at a path, copied or made on the way there. */
function holderOf(root: Growing, path: Path, own: Set<unknown>): Growing {
  let at = root;
  for (const key of path) {
    const found = at[key];
    const next: Growing = own.has(found) && isData(found) ? found : { ...(isData(found) ? found : {}) };
    own.add(next);
    at[key] = next;
    at = next;
  }
  return at;
}
