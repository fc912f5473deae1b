import { assignComments } from './comments.ts';
import type { PlanDocument } from './document.ts';
import type { Collection, Entry, Placed, Source, TreeValue } from './tree.ts';
import { isMap, isScalar, isSeq, type ParsedNode } from './yaml.ts';

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
  return (
    node.range[0] +
    (header.includes('+') ? source.replace(/\r?\n$/, '') : source.replace(/(?:\r?\n[ \t]*)+$/, '')).length
  );
}
