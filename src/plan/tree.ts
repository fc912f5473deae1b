import { isData } from './data.ts';

/**
 * A plan's text as a tree in which every comment has its owner: the library ties a comment above the first item to
 * the collection and joins neighbours' comments, so that items could not be moved or deleted with theirs.
 */
export interface Collection {
  readonly shape: 'map' | 'list';
  readonly entries: Entry[];
  /** Groups of comment lines behind the last entry. */
  readonly foot: string[][];
  /** Written in brackets: it has no lines of its own to insert into. */
  readonly flow: boolean;
}

export interface Entry {
  /** Undefined for the item of a list. */
  readonly key: string | undefined;
  readonly value: TreeValue;
  /** Groups of comment lines that a blank line parts from the entry: they are the collection's, and stay. */
  readonly loose: string[][];
  /** The comment lines right above: they go where the entry goes. */
  above: string[];
  /** The comment at the end of the entry's first line. */
  beside: string | undefined;
  /** Where it stands in the text it was read from; absent in an entry that was made. */
  readonly source?: Source;
}

/** Offsets into the text: of the first comment above, of the key, and behind all that is the entry's. */
export interface Source {
  start: number;
  readonly key: number;
  end: number;
  /** Characters before the key on its line. */
  readonly indent: number;
}

export type TreeValue = Collection | { readonly shape: 'scalar'; readonly value: unknown };

/** An entry with where it hangs in the tree. */
export interface Placed {
  readonly entry: Entry;
  readonly source: Source;
  readonly collection: Collection;
  readonly parent: Placed | undefined;
}

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
