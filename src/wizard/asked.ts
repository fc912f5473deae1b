import type { Field } from '../plan/model.ts';

/** What the program keeps itself: nobody is asked for it. */
const KEPT = new Set(['schema', 'about.approval', 'history', 'suggested']);

/** Whether a field is asked in an interview or a form. */
export function isAsked({ path }: Field): boolean {
  return !KEPT.has(path[0] ?? '') && !KEPT.has(path.slice(0, 2).join('.'));
}

/** Whether the items of a collection have their day for an id. */
export function isDated({ item, crm }: Field): boolean {
  return item?.shape === 'object' && crm.item?.title === undefined;
}

/** What stands for an id where items have no title, as a question: a day, or what is rated. The model has it as a key. */
export function keyField({ path, key, crm }: Field): Field {
  const kind = crm.ref === undefined ? 'date' : 'id';
  return {
    path: [...path, '*'],
    key: `${key}.*`,
    shape: 'value',
    kind,
    values: [],
    valuesKey: '',
    crm: { kind, ...(crm.ref === undefined ? {} : { ref: crm.ref }) },
    title: undefined,
    why: undefined,
    example: undefined,
    fields: new Map(),
    item: undefined,
  };
}
