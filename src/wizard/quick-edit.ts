import { type Change, changesBetween, makeChanges } from '../plan/change.ts';
import type { PlanData } from '../plan/data.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import { setAnswer } from '../plan/edit.ts';
import { writePlan } from '../plan/format.ts';
import type { Edit } from './draft.ts';
import { suggestedIn } from './stops.ts';

/** Puts the plan of other quick answers in the place of the one before; what somebody changed in the file stays. */
export function quickEdit(before: PlanData, after: PlanData): Edit {
  const changes = changesBetween(before, after).filter(({ path }) => path[0] !== 'suggested');
  return {
    places: changes.map(({ path }) => path),
    base: before,
    apply: (document) =>
      document.text === '' || document.text === writePlan(before)
        ? parsePlan(writePlan(after))
        : merged(document, changes, before, after),
  };
}

function merged(
  document: PlanDocument,
  changes: readonly Change[],
  before: PlanData,
  after: PlanData,
): PlanDocument {
  const edited = makeChanges(document, changes);
  const [was, is] = [suggestedIn(before), suggestedIn(after)];
  const stay = [...suggestedIn(edited.data)].filter((path) => is.has(path) || !was.has(path));
  const added = [...is].filter((path) => !was.has(path));
  const suggested = [...new Set([...stay, ...added])].sort();
  return setAnswer(edited, ['suggested'], suggested.length > 0 ? suggested : undefined);
}
