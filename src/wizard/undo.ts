import { changesBetween, makeChanges } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit } from './draft.ts';

/** Takes an edit back: to the letter where nothing else was changed since, else answer by answer. */
export function undoEdit(before: PlanDocument, after: PlanDocument): Edit {
  const changes = changesBetween(after.data, before.data);
  return {
    places: changes.map(({ path }) => path),
    apply: (document) => (document.text === after.text ? before : makeChanges(document, changes)),
  };
}
