import { plainText } from '../i18n/read-text.ts';
import type { Reading } from '../plan/answers.ts';
import { type PlanData, valueIn } from '../plan/data.ts';
import { makeId } from '../plan/ids.ts';
import type { Field } from '../plan/model.ts';
import { isMap, isSeq } from '../plan/yaml.ts';
import { isBlank, type Node, pairsOf, typedText, under } from './answers-node.ts';
import { isDated, keyField } from './asked.ts';

/** One item of a collection in the file. */
export interface FileItem {
  /** Its key in the file: its own, or its place in a list. */
  readonly at: string;
  /** Empty when neither an id nor a title is given. */
  readonly id: string;
  readonly node: Node;
}

/** How titles and days are read and told. */
export interface KeyReader {
  read(field: Field, text: string): Reading;
  /** What the model has as people read it. */
  tell(field: Field, value: string): string;
}

/**
 * The items of a collection: under their ids, or in a list, with ids made of their titles as the interview makes them.
 * @param known the items that are there already: one of the same title is meant.
 */
export function itemsIn(map: Field, node: Node, known: PlanData, reader: KeyReader): readonly FileItem[] {
  if (!isSeq(node)) return keyedItems(map, node, reader);
  const ids = new Map(Object.entries(known).map(([id, item]) => [nameOf(map, item), id]));
  const taken = new Set(Object.keys(known));
  return node.items.flatMap((item, at) => {
    if (isBlank(item)) return [];
    const title = titleIn(map, item, reader);
    const id = ownId(map, item, reader) || ids.get(plainText(title)) || idOf(map, title, taken, reader);
    taken.add(id);
    return [{ at: String(at), id, node: item }];
  });
}

/** As the interview makes it of the same answer. */
function idOf(map: Field, title: string, taken: Iterable<string>, reader: KeyReader): string {
  const field = titleField(map);
  return field && title !== '' ? makeId(reader.tell(field, title), map.crm.item?.noun ?? '', taken) : '';
}

function keyedItems(map: Field, node: Node, reader: KeyReader): FileItem[] {
  return pairsOf(node)
    .filter(([, value]) => !isBlank(value))
    .map(([key, value]) => ({
      at: key,
      id: isDated(map) ? readOr(reader, keyField(map), key) : key,
      node: value,
    }));
}

/** The key by which an item of a list says its id: its day where the collection is kept by day. */
export function idKey(map: Field): 'date' | 'id' {
  return isDated(map) ? 'date' : 'id';
}

function ownId(map: Field, item: Node, reader: KeyReader): string {
  const text = typedText(under(item, idKey(map))) ?? '';
  return isDated(map) && text !== '' ? readOr(reader, keyField(map), text) : text;
}

/** The title as the model has it: its text, the value of a choice, the id of what it names. */
export function titleIn(map: Field, item: Node, reader: KeyReader): string {
  const field = titleField(map);
  if (!field) return '';
  const text = typedText(isMap(item) ? under(item, titleKey(map)) : item) ?? '';
  return text === '' ? '' : readOr(reader, field, text);
}

/** The key of the field that tells an item from others; empty where items have none. */
export function titleKey({ crm }: Field): string {
  return crm.item?.title ?? '';
}

function titleField(map: Field): Field | undefined {
  return map.item?.fields.get(titleKey(map));
}

function nameOf(map: Field, item: unknown): string {
  return plainText(String(valueIn(item, titleKey(map)) ?? ''));
}

/** A typed text as the model has it; as it was typed where it cannot be read. */
function readOr(reader: KeyReader, field: Field, text: string): string {
  const reading = reader.read(field, text);
  return 'value' in reading && typeof reading.value === 'string' ? reading.value : text;
}
