import { isData, type PlanData } from './data.ts';
import type { Plan } from './generated/plan-types.ts';
import { childField, type Field, rootField } from './model.ts';
import { type Path, parsePath } from './path.ts';

/** A value (or the key of an item) that names an item of a collection by its id. */
export interface Reference {
  readonly path: Path;
  readonly field: Field;
  readonly id: string;
  /** The collection, as the schema writes it: `goals.personas`. */
  readonly collection: string;
  /** Whether the id is the key at the path rather than its value. */
  readonly atKey: boolean;
}

/** Every reference of a plan, in the order of the file. */
export function* references(
  plan: Plan | PlanData,
  field: Field = rootField(),
  path: Path = [],
): Generator<Reference> {
  yield* below(field, plan, path);
}

function* below(field: Field, data: unknown, path: Path): Generator<Reference> {
  const collection = field.crm.ref;
  if (collection !== undefined && typeof data === 'string')
    yield { path, field, id: data, collection, atKey: false };
  if (Array.isArray(data)) {
    const item = field.item;
    if (item?.crm.ref)
      for (const [at, value] of data.entries()) yield* below(item, value, [...path, String(at)]);
  } else if (isData(data)) {
    for (const [key, value] of Object.entries(data)) {
      const inner = childField(field, key);
      if (collection !== undefined) yield { path: [...path, key], field, id: key, collection, atKey: true };
      if (inner) yield* below(inner, value, [...path, key]);
    }
  }
}

/** The items of a collection that references name; none when the plan has none yet. */
export function itemsOf(plan: Plan | PlanData, collection: string): PlanData {
  const found = parsePath(collection).reduce<unknown>(
    (data, key) => (isData(data) && Object.hasOwn(data, key) ? data[key] : undefined),
    plan,
  );
  return isData(found) ? found : {};
}

/** The item a reference names; undefined when it dangles. */
export function resolveReference(plan: Plan | PlanData, collection: string, id: string): unknown {
  const items = itemsOf(plan, collection);
  return Object.hasOwn(items, id) ? items[id] : undefined;
}
