import type { Reading } from '../plan/answers.ts';
import type { Change } from '../plan/change.ts';
import { isData, type PlanData, valueAt } from '../plan/data.ts';
import type { PlanDocument } from '../plan/document.ts';
import { allFields, type Field, fieldAt, isId } from '../plan/model.ts';
import { type Path, parsePath } from '../plan/path.ts';
import { itemsOf } from '../plan/references.ts';
import { withAnswers } from './answers-data.ts';
import { type FileItem, itemsIn, type KeyReader, titleIn, titleKey } from './answers-items.ts';
import { type Named, nameKeys, namesIn } from './answers-names.ts';
import { type Node, typedText, under } from './answers-node.ts';
import { keyField } from './asked.ts';

/** The items that a file has, and the plan it goes into, by id and by name. */
export interface Keys {
  /** The plan with the names of the file's items: all that a reference in the file may mean. */
  readonly data: PlanData;
  /** The items of a collection of the file. */
  items(path: Path, map: Field, node: Node): readonly FileItem[];
  /** What a typed key of a collection without titles means: a day, or the item that is rated. */
  read(map: Field, text: string): Reading;
  readonly named: Named;
}

/**
 * Gives every item that can be named its id before anything else is read: it may stand below what names it.
 * @param readWith reads titles with a plan in mind.
 */
export function keysOf(
  document: PlanDocument,
  plan: PlanData,
  readWith: (data: PlanData) => KeyReader,
): Keys {
  const found = new Map<Node, readonly FileItem[]>();
  const reader = readWith(plan);
  const names = namedCollections().flatMap((collection): Change[] => {
    const path = parsePath(collection);
    const [map, node] = [fieldAt(path), path.reduce(under, document.contents ?? null)];
    if (!map || !node) return [];
    const items = itemsIn(map, node, itemsOf(plan, collection), reader);
    found.set(node, items);
    return items.filter(({ id }) => isId(id)).flatMap((item) => namesOf(path, map, item, reader));
  });
  const data = withAnswers(plan, names);
  const later = readWith(data);
  return {
    data,
    items: (path, map, node) => {
      const there = valueAt(plan, path);
      return found.get(node) ?? itemsIn(map, node, isData(there) ? there : {}, later);
    },
    read: (map, text) => later.read(keyField(map), text),
    named: namesIn(data),
  };
}

/** What an item is called: its title as the model has it, and other names as they are typed. */
function namesOf(path: Path, map: Field, { id, node }: FileItem, reader: KeyReader): Change[] {
  return nameKeys(map)
    .map((key) => ({
      path: [...path, id, key],
      value: key === titleKey(map) ? titleIn(map, node, reader) : (typedText(under(node, key)) ?? ''),
    }))
    .filter(({ value }) => value !== '');
}

/** The collections whose items references name. */
function namedCollections(): string[] {
  return [...new Set([...allFields()].flatMap(({ crm }) => crm.ref ?? []))];
}
