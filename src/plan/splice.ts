import { emitEntry, emitTree } from './emit.ts';
import { type Field, fieldAt } from './model.ts';
import type { Path } from './path.ts';
import { type Collection, collection, type Entry, made, type TreeValue } from './tree.ts';

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Puts the canonical lines of an entry in the place of what stood there. */
export function rewrite(text: string, entry: Entry, value: TreeValue): string {
  if (!entry.source) return text;
  const { key, end, indent } = entry.source;
  const lines = emitEntry({ ...entry, value, loose: [], above: [] }, indent);
  const lineEnd = endOfLine(text, end);
  const written = lines.join(eolOf(text)).slice(indent) + text.slice(end, lineEnd);
  return text.slice(0, key) + written + behind(value, text.slice(lineEnd), indent);
}

/** What stands behind a value that is written: a comment would be swallowed by a block of text it is indented to. */
function behind(value: TreeValue, text: string, indent: number): string {
  return endsInBlock(value) ? outdent(text, indent) : text;
}

function endsInBlock(value: TreeValue): boolean {
  if (value.shape === 'scalar') return typeof value.value === 'string' && value.value.includes('\n');
  const last = value.entries.at(-1);
  return last !== undefined && endsInBlock(last.value);
}

/** The text with the comments it begins with indented no deeper than told. */
function outdent(text: string, indent: number): string {
  const [comments = ''] = /^(?:[ \t]*(?:#.*)?\r?\n)*(?:[ \t]*#.*$)?/.exec(text) ?? [];
  const nearer = comments.replace(/^ +(?=[ \t]*#)/gm, (spaces) => spaces.slice(0, indent));
  return nearer + text.slice(comments.length);
}

/** The outermost collection in brackets that an edit would reach into. */
export function flowAbove(tree: Collection, chain: readonly Entry[], rest: Path): Collection | undefined {
  const holders = [tree, ...(rest.length > 0 ? chain : chain.slice(0, -1)).map((entry) => entry.value)];
  return holders.find(
    (holder): holder is Collection => holder.shape !== 'scalar' && holder.flow && holder.entries.length > 0,
  );
}

/** The text with a collection in brackets written as lines, which can be edited one by one. */
export function withoutFlow(text: string, tree: Collection, flow: Collection): string {
  const owner = (entries: readonly Entry[]): Entry | undefined =>
    entries
      .map((entry) =>
        entry.value === flow
          ? entry
          : entry.value.shape === 'scalar'
            ? undefined
            : owner(entry.value.entries),
      )
      .find((entry) => entry !== undefined);
  const entry = owner(tree.entries);
  return entry ? rewrite(text, entry, flow) : emitTree(tree);
}

/** Puts a value where the text has nothing yet, below the last entry of the chain, with the keys that lead to it. */
export function insertEntry(
  text: string,
  tree: Collection,
  chain: readonly Entry[],
  rest: Path,
  value: TreeValue,
): string {
  const path = chain.map((entry) => entry.key ?? '*');
  const parent = chain.at(-1);
  const holder = parent ? parent.value : tree;
  const siblings = holder.shape === 'scalar' ? [] : holder.entries;
  const addition = holderOf(path, rest, value);
  const [entry] = addition.entries;
  if (!entry) return text;
  if (parent && siblings.length === 0) return rewrite(text, parent, addition);
  const at = placeFor(entry, siblings, fieldAt(path));
  return insertBeside(text, entry, siblings, at, chain.length);
}

/** What a path would hold with a value and the keys that lead to it: a list where the model has one. */
function holderOf(path: Path, [key = '', ...inner]: Path, value: TreeValue): Collection {
  const below = inner.length === 0 ? value : holderOf([...path, key], inner, value);
  const isList = fieldAt(path)?.shape === 'list';
  return collection(isList ? 'list' : 'map', [made(isList ? undefined : key, below)]);
}

/** Keys of the model stand in its order; items and unknown keys go to the end. */
function placeFor({ key }: Entry, siblings: readonly Entry[], field: Field | undefined): number {
  const order = field?.shape === 'object' ? [...field.fields.keys()] : [];
  const rank = order.indexOf(key ?? '');
  if (rank < 0) return siblings.length;
  return (
    siblings.findLastIndex(
      (sibling) => order.includes(sibling.key ?? '') && order.indexOf(sibling.key ?? '') < rank,
    ) + 1
  );
}

function insertBeside(
  text: string,
  entry: Entry,
  siblings: readonly Entry[],
  at: number,
  depth: number,
): string {
  const eol = eolOf(text);
  const before = siblings[at - 1]?.source;
  const after = siblings[at]?.source;
  const indent = (before ?? after)?.indent ?? 0;
  const lines = emitEntry(entry, indent, depth === 0).join(eol);
  const gap = depth === 0 || (depth === 1 && isApart(text, siblings)) ? eol : '';
  if (before) {
    const lineEnd = endOfLine(text, before.end);
    const rest = behind(entry.value, text.slice(lineEnd), indent);
    return `${text.slice(0, lineEnd)}${eol}${gap}${lines}${rest}`.replace(/([^\n])$/, `$1${eol}`);
  }
  const start = after ? after.start - (after.start === after.key ? after.indent : 0) : text.length;
  const rest = behind(entry.value, text.slice(start), indent);
  return `${text.slice(0, start)}${lines}${eol}${after ? gap : ''}${rest}`;
}

/** Whether the sections of a part stand apart by blank lines. */
function isApart(text: string, siblings: readonly Entry[]): boolean {
  const [first, second] = siblings;
  return (
    first?.source !== undefined &&
    second?.source !== undefined &&
    /\n\r?\n/.test(text.slice(first.source.end, second.source.start))
  );
}

function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 ? text.length : at;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Takes the entry out with its comments, and what it leaves empty above it. */
export function removeEntry(text: string, tree: Collection, chain: readonly Entry[]): string {
  const held = chain.findLastIndex((_, at) => {
    const holder = at === 0 ? tree : chain[at - 1]?.value;
    return (
      holder !== undefined &&
      holder.shape !== 'scalar' &&
      (holder.entries.length > 1 || holder.foot.length > 0)
    );
  });
  const entry = chain[Math.max(held, 0)];
  if (!entry?.source) return text;
  const { start, key, end, indent } = entry.source;
  const from = start === key ? start - indent : start;
  const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1;
  // What stood before may end in a block of text, which must not swallow a comment either.
  const after = outdent(text.slice(to), indent);
  const isFirst = /:[^\n]*\n$/.test(text.slice(0, from)) && siblingsOf(tree, chain, held)[0] === entry;
  return isFirst ? text.slice(0, from) + withoutBlankLines(after) : joinAcross(text.slice(0, from), after);
}

/** Two texts with at most one blank line where they meet. */
function joinAcross(before: string, after: string): string {
  const blank = /(?:^|\n)\r?\n$/.test(before);
  return before + (blank ? withoutBlankLines(after) : after);
}

function withoutBlankLines(text: string): string {
  return text.replace(/^(?:\r?\n)+/, '');
}

function siblingsOf(tree: Collection, chain: readonly Entry[], at: number): readonly Entry[] {
  const holder = at > 0 ? chain[at - 1]?.value : tree;
  return holder && holder.shape !== 'scalar' ? holder.entries : [];
}
