import type { Option } from '../ask/ask.ts';
import { idsAt } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { parsePath } from '../plan/path.ts';
import { itemTitle } from '../plan/titles.ts';
import { naming, type Session } from './session.ts';

/** Stands for an item that is still to be made: no id looks like it. */
export const NEW = '+';

const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** What a field can be answered with, where that is a list; undefined where one types. */
export function optionsOf(session: Session, field: Field): Option[] | undefined {
  if (field.shape === 'list') return field.item && optionsOf(session, field.item);
  if (field.shape === 'choice')
    return field.values.map((value) => ({ value, label: session.fields.value(field, value) }));
  if (field.kind === 'rating')
    return RATINGS.map((value) => ({ value, label: session.locale.t(`wizard.rating.${value}`) }));
  return field.crm.ref === undefined ? undefined : itemOptions(session, field.crm.ref);
}

function itemOptions(session: Session, ref: string): Option[] {
  const path = parsePath(ref);
  const named = naming(session);
  const known = idsAt(session.draft.data, path).map((id) => ({
    value: id,
    label: itemTitle(named, [...path, id]),
  }));
  const collection = fieldAt(path);
  if (!collection || !canBeMade(collection)) return known;
  const noun = session.fields.noun(collection);
  return [...known, { value: NEW, label: session.locale.t('wizard.option.new', { noun }), apart: true }];
}

/** Whether a title alone makes an item of a collection. */
function canBeMade({ crm, item }: Field): boolean {
  const title = crm.item?.title === undefined ? undefined : item?.fields.get(crm.item.title);
  return title?.kind === 'line';
}
