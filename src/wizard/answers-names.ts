import { memo } from '../i18n/memo.ts';
import { plainText } from '../i18n/read-text.ts';
import { type PlanData, valueIn } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { parsePath } from '../plan/path.ts';
import { itemsOf } from '../plan/references.ts';
import { titleKey } from './answers-items.ts';

/** The id of the one item of a collection that a text names whole: by its id, its title or a person's name. */
export type Named = (collection: string, text: string) => string | undefined;

/** Looks names up in an index: to read each by itself takes as long again for every item that there is. */
export function namesIn(data: PlanData): Named {
  const indexOf = memo((collection: string) => {
    const map = fieldAt(parsePath(collection));
    return indexed(itemsOf(data, collection), map ? nameKeys(map) : []);
  });
  return (collection, text) => {
    const [id, other] = indexOf(collection).get(plainText(text)) ?? [];
    return other === undefined ? id : undefined;
  };
}

/** The keys of what items are called by, their title first. */
export function nameKeys(map: Field): string[] {
  const keys = new Set([titleKey(map), 'name']);
  return [...keys].filter((key) => map.item?.fields.has(key));
}

function indexed(items: PlanData, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ids = Object.keys(items);
  const index = new Map<string, string[]>();
  for (const id of ids) {
    const names = keys.map((key) => valueIn(items[id], key)).filter((name) => typeof name === 'string');
    for (const name of new Set(names.map(plainText))) index.set(name, [...(index.get(name) ?? []), id]);
  }
  for (const id of ids) index.set(plainText(id), [id]);
  return index;
}
