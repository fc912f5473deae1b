import type { Locale } from '../i18n/locale.ts';
import { type PlanData, valueAt } from './data.ts';
import type { FieldWords } from './field-words.ts';
import type { Plan } from './generated/plan-types.ts';
import { fieldAt } from './model.ts';
import { type Path, parsePath } from './path.ts';

/** What it takes to call things of a plan by their names. */
export interface Naming {
  readonly plan: Plan | PlanData;
  readonly locale: Locale;
  readonly words: FieldWords;
}

/**
 * What an item is called: the text of its title field, a person's role with the name; the id only where an item says
 * nothing of itself.
 */
export function itemTitle(naming: Naming, path: Path): string {
  const { plan, locale, words } = naming;
  const id = path.at(-1) ?? '';
  const field = fieldAt(path.slice(0, -1));
  const title = field?.crm.item?.title;
  const value = title === undefined ? undefined : valueAt(plan, [...path, title]);
  if (typeof value !== 'string') return id.replaceAll('-', ' ');
  const name = valueAt(plan, [...path, 'name']);
  if (path[0] === 'people' && typeof name === 'string')
    return locale.t('document.person', { role: value, name });
  const titleField = title === undefined ? undefined : field?.item?.fields.get(title);
  if (titleField?.crm.ref !== undefined) return itemTitle(naming, [...parsePath(titleField.crm.ref), value]);
  return titleField?.shape === 'choice' ? words.value(titleField, value) : value;
}

/** What the item is called that an id names in the collection at `ref`. */
export function referenceTitle(naming: Naming, ref: string, id: string): string {
  return itemTitle(naming, [...parsePath(ref), id]);
}
