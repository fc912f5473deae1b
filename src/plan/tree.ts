import { assignComments, type Placed } from './comments.ts';
import type { PlanDocument } from './document.ts';
import { isMap, isScalar, isSeq, type ParsedNode } from './yaml.ts';

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

/** Reads the text of a document without findings into a tree with its comments. */
export function readTree({ text, contents }: PlanDocument): Collection {
  const placed: Placed[] = [];
  const root: Collection = { shape: 'map', entries: [], foot: [], flow: false };
  if (contents) readInto(root, contents, undefined, { text, placed });
  assignComments(text, root, placed);
  return root;
}

interface Reading {
  readonly text: string;
  /** Every entry in the order of the text. */
  readonly placed: Placed[];
}

interface Part {
  readonly key: string | undefined;
  readonly offset: number;
  readonly colon: number;
  readonly value: ParsedNode | null;
}

function readInto(
  collection: Collection,
  node: ParsedNode,
  parent: Placed | undefined,
  reading: Reading,
): void {
  for (const part of partsOf(node, reading.text)) {
    const value: TreeValue = treeValue(part.value);
    const lineStart = reading.text.lastIndexOf('\n', part.offset - 1) + 1;
    const source: Source = {
      start: part.offset,
      key: part.offset,
      end: Math.max(part.colon, part.value ? contentEnd(part.value, reading.text) : 0),
      indent: part.offset - lineStart,
    };
    const entry: Entry = { key: part.key, value, loose: [], above: [], beside: undefined, source };
    const placed: Placed = { entry, source, collection, parent };
    collection.entries.push(entry);
    reading.placed.push(placed);
    if (part.value && value.shape !== 'scalar') readInto(value, part.value, placed, reading);
  }
}

function treeValue(node: ParsedNode | null): TreeValue {
  if (isMap(node) || isSeq(node)) {
    return { shape: isMap(node) ? 'map' : 'list', entries: [], foot: [], flow: node.flow === true };
  }
  return { shape: 'scalar', value: isScalar(node) ? node.value : null };
}

function partsOf(node: ParsedNode, text: string): Part[] {
  if (isMap(node)) {
    return node.items.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value) : '',
      offset: key.range[0],
      colon: text.indexOf(':', key.range[1]) + 1,
      value,
    }));
  }
  if (!isSeq(node)) return [];
  return node.items.map((value) => {
    const offset = node.flow ? value.range[0] : text.lastIndexOf('-', value.range[0] - 1);
    return { key: undefined, offset, colon: offset + 1, value };
  });
}

/** Behind the last character of a value; the line ends that close a block of text are not the value's own line. */
function contentEnd(node: ParsedNode, text: string): number {
  const end = node.range[1];
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = isMap(node) ? node.items.at(-1) : undefined;
    const inner = isMap(node) ? (last?.value ?? last?.key) : node.items.at(-1);
    return inner ? contentEnd(inner, text) : end;
  }
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return end;
  const header = text.slice(node.range[0], text.indexOf('\n', node.range[0]));
  const source = text.slice(node.range[0], end);
  return node.range[0] + (header.includes('+') ? source.replace(/\r?\n$/, '') : source.trimEnd()).length;
}
