import type { Change } from '../plan/change.ts';
import type { PlanData } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { nearest } from '../plan/nearest.ts';
import { formatPath } from '../plan/path.ts';
import { itemsOf } from '../plan/references.ts';
import type { Context } from './context.ts';

/** Says what was saved, and which items are new: a slip in an id makes one. */
export async function tellSaved(
  context: Context,
  file: string,
  before: PlanData,
  answers: readonly Change[],
): Promise<void> {
  const { locale, fields } = await context.speak();
  for (const { map, id, known } of newItems(before, answers)) {
    const near = nearest(id, known) ?? 'none';
    await context.note(locale.t('command.set.added', { noun: fields.noun(map), id, nearest: near }));
  }
  await context.note(locale.t('command.set.saved', { file, count: answers.length }));
}

interface NewItem {
  readonly map: Field;
  readonly id: string;
  /** The ids that were there. */
  readonly known: readonly string[];
}

function newItems(before: PlanData, answers: readonly Change[]): NewItem[] {
  const found = new Map<string, NewItem>();
  for (const { path, value } of answers) {
    if (value === undefined) continue;
    for (const [depth, id] of path.entries()) {
      const map = fieldAt(path.slice(0, depth));
      if (map?.shape !== 'map' || map.item?.shape !== 'object') continue;
      const items = itemsOf(before, formatPath(path.slice(0, depth)));
      if (!Object.hasOwn(items, id))
        found.set(formatPath(path.slice(0, depth + 1)), { map, id, known: Object.keys(items) });
    }
  }
  return [...found.values()];
}
