import { isData, type PlanData } from '../plan/data.ts';
import type { Path } from '../plan/path.ts';

/** A place of a plan and what is answered there. */
export interface PlacedValue {
  readonly path: Path;
  readonly value: unknown;
}

type Growing = Record<string, unknown>;

/** The data of a plan with answers put in; neither is changed. */
export function withAnswers(data: PlanData, answers: readonly PlacedValue[]): PlanData {
  const root: Growing = { ...data };
  const own = new Set<unknown>([root]);
  for (const { path, value } of answers) {
    const key = path.at(-1);
    if (key !== undefined) holderOf(root, path.slice(0, -1), own)[key] = value;
  }
  return root;
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
