import { isData } from './data.ts';
import type { Collection, Entry, TreeValue } from './tree.ts';

/** A value as a part of the tree, without comments. */
export function toTree(value: unknown): TreeValue {
  if (Array.isArray(value))
    return collection(
      'list',
      value.map((item) => made(undefined, toTree(item))),
    );
  if (isData(value))
    return collection(
      'map',
      Object.entries(value).map(([key, item]) => made(key, toTree(item))),
    );
  return { shape: 'scalar', value };
}

/** A collection without comments. */
export function collection(shape: Collection['shape'], entries: Entry[]): Collection {
  return { shape, entries, foot: [], flow: false };
}

/** An entry that stands in no text yet. */
export function made(key: string | undefined, value: TreeValue): Entry {
  return { key, value, loose: [], above: [], beside: undefined };
}
