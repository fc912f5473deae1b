import { isData, type PlanData, valueAt } from './data.ts';
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
export function references(plan: Plan | PlanData): Reference[] {
  const found: Reference[] = [];
  below({ found, path: [] }, rootField(), plan);
  return found;
}

interface Walk {
  readonly found: Reference[];
  /** Where the walk stands; a reference gets a copy. */
  readonly path: string[];
}

function below(walk: Walk, field: Field, data: unknown): void {
  const collection = field.crm.ref;
  if (Array.isArray(data)) {
    const { item } = field;
    if (item?.crm.ref) for (const [at, value] of data.entries()) visit(walk, item, String(at), value);
  } else if (isData(data)) {
    for (const key of Object.keys(data)) {
      const inner = childField(field, key);
      if (collection !== undefined && field.shape === 'map')
        walk.found.push({ path: [...walk.path, key], field, id: key, collection, atKey: true });
      if (inner) visit(walk, inner, key, data[key]);
    }
  } else if (collection !== undefined && field.shape === 'value' && typeof data === 'string') {
    walk.found.push({ path: [...walk.path], field, id: data, collection, atKey: false });
  }
}

function visit(walk: Walk, field: Field, key: string, data: unknown): void {
  walk.path.push(key);
  below(walk, field, data);
  walk.path.pop();
}

/** The items of a collection that references name; none when the plan has none yet. */
export function itemsOf(plan: Plan | PlanData, collection: string): PlanData {
  const found = valueAt(plan, parsePath(collection));
  return isData(found) ? found : {};
}

/** The item a reference names; undefined when it dangles. */
export function resolveReference(plan: Plan | PlanData, collection: string, id: string): unknown {
  const items = itemsOf(plan, collection);
  return Object.hasOwn(items, id) ? items[id] : undefined;
}
