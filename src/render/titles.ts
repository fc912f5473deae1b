import { valueAt } from '../plan/data.ts';
import { fieldAt } from '../plan/model.ts';
import { type Path, parsePath } from '../plan/path.ts';
import type { Scene } from './scene.ts';

/**
 * What an item is called in a document: the text of its title field, a person's role with the name; the id only
 * where an item says nothing of itself.
 */
export function itemTitle(scene: Scene, path: Path): string {
  const { plan, locale, words } = scene;
  const id = path.at(-1) ?? '';
  const field = fieldAt(path.slice(0, -1));
  const title = field?.crm.item?.title;
  const value = title === undefined ? undefined : valueAt(plan, [...path, title]);
  if (typeof value !== 'string') return id.replaceAll('-', ' ');
  const name = valueAt(plan, [...path, 'name']);
  if (path[0] === 'people' && typeof name === 'string')
    return locale.t('document.person', { role: value, name });
  const titleField = title === undefined ? undefined : field?.item?.fields.get(title);
  if (titleField?.crm.ref !== undefined) return itemTitle(scene, [...parsePath(titleField.crm.ref), value]);
  return titleField?.shape === 'choice' ? words.value(titleField, value) : value;
}

/** What the item is called that an id names in the collection at `ref`. */
export function referenceTitle(scene: Scene, ref: string, id: string): string {
  return itemTitle(scene, [...parsePath(ref), id]);
}
