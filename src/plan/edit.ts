import { UserError } from '../errors.ts';
import { isData } from './data.ts';
import { type PlanDocument, parsePlan } from './document.ts';
import { emitEntry, emitTree } from './emit.ts';
import { collection, made, toTree } from './make-tree.ts';
import { type Field, fieldAt } from './model.ts';
import { formatPath, isUnder, type Path, parsePath } from './path.ts';
import { type Collection, type Entry, readTree, type TreeValue } from './tree.ts';

/** The answer at a path; undefined when there is none. */
export function getValue(document: PlanDocument, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)];
    return isData(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, document.data);
}

/**
 * The text with one answer set, or emptied where the value is undefined; all else stays to the byte. An answered path
 * leaves the lists of suggested and skipped ones, which is how a suggestion is confirmed.
 * @param value text, number, or a map or list of them, as the schema has it; it is not checked here.
 * @throws UserError `path-into-value` when the path leads through a plain value.
 */
export function setValue(document: PlanDocument, path: Path, value: unknown): string {
  const text = putValue(document, path, value);
  return settleLists(text, path);
}

function putValue(document: PlanDocument, path: Path, value: unknown): string {
  const tree = readTree(document);
  const { chain, rest } = descend(tree, path);
  const flow = value === undefined && rest.length > 0 ? undefined : flowAbove(tree, chain, rest);
  if (flow) return putValue(parsePlan(withoutFlow(document.text, tree, flow)), path, value);
  if (value === undefined) return rest.length > 0 ? document.text : removeEntry(document.text, tree, chain);
  const last = chain.at(-1);
  if (rest.length === 0 && last) return rewrite(document.text, last, toTree(value));
  const holder = last ? last.value : tree;
  if (holder.shape === 'scalar' && holder.value !== null) {
    throw new UserError('path-into-value', { path: formatPath(path.slice(0, chain.length)) });
  }
  return insertEntry(document.text, tree, chain, rest, toTree(value));
}

/** The entries along a path as far as the text has them, and the keys it has not. */
function descend(tree: Collection, path: Path): { chain: Entry[]; rest: Path } {
  const chain: Entry[] = [];
  let at: TreeValue = tree;
  for (const [depth, key] of path.entries()) {
    const found: Entry | undefined =
      at.shape === 'map'
        ? at.entries.find((entry) => entry.key === key)
        : at.shape === 'list'
          ? at.entries[Number(key)]
          : undefined;
    if (!found) return { chain, rest: path.slice(depth) };
    chain.push(found);
    at = found.value;
  }
  return { chain, rest: [] };
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Puts the canonical lines of an entry in the place of what stood there. */
function rewrite(text: string, entry: Entry, value: TreeValue): string {
  if (!entry.source) return text;
  const { key, end, indent } = entry.source;
  const lines = emitEntry({ ...entry, value, loose: [], above: [] }, indent);
  return text.slice(0, key) + lines.join(eolOf(text)).slice(indent) + text.slice(end);
}

/** The outermost collection in brackets that an edit would reach into. */
function flowAbove(tree: Collection, chain: readonly Entry[], rest: Path): Collection | undefined {
  const holders = [tree, ...(rest.length > 0 ? chain : chain.slice(0, -1)).map((entry) => entry.value)];
  return holders.find(
    (holder): holder is Collection => holder.shape !== 'scalar' && holder.flow && holder.entries.length > 0,
  );
}

/** The text with a collection in brackets written as lines, which can be edited one by one. */
function withoutFlow(text: string, tree: Collection, flow: Collection): string {
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

function insertEntry(
  text: string,
  tree: Collection,
  chain: readonly Entry[],
  rest: Path,
  value: TreeValue,
): string {
  const [key = '', ...inner] = rest;
  const entry = made(
    key,
    inner.reduceRight<TreeValue>((below, name) => collection('map', [made(name, below)]), value),
  );
  const parent = chain.at(-1);
  const holder = parent ? parent.value : tree;
  const siblings = holder.shape === 'scalar' ? [] : holder.entries;
  const at = placeFor(entry, siblings, parent ? fieldAt(pathOf(chain)) : fieldAt([]));
  if (parent && siblings.length === 0) return rewrite(text, parent, collection('map', [entry]));
  return insertBeside(text, entry, siblings, at, chain.length);
}

function pathOf(chain: readonly Entry[]): Path {
  return chain.map((entry) => entry.key ?? '*');
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
  const lines = emitEntry(entry, (before ?? after)?.indent ?? 0, depth === 0).join(eol);
  const gap = depth === 0 || (depth === 1 && isApart(text, siblings)) ? eol : '';
  if (before) {
    const lineEnd = endOfLine(text, before.end);
    return `${text.slice(0, lineEnd)}${eol}${gap}${lines}${text.slice(lineEnd)}`.replace(
      /([^\n])$/,
      `$1${eol}`,
    );
  }
  const start = after ? after.start - (after.start === after.key ? after.indent : 0) : text.length;
  return `${text.slice(0, start)}${lines}${eol}${after ? gap : ''}${text.slice(start)}`;
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
function removeEntry(text: string, tree: Collection, chain: readonly Entry[]): string {
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
  return joinAcross(text.slice(0, from), text.slice(to));
}

/** Two texts with at most one blank line where they meet. */
function joinAcross(before: string, after: string): string {
  const blank = /(?:^|\n)\r?\n$/.test(before);
  return before + (blank ? after.replace(/^(?:\r?\n)+/, '') : after);
}

/** Takes an answered path, and all below it, off the closing lists. */
function settleLists(text: string, path: Path): string {
  if (path[0] === 'suggested' || path[0] === 'skipped') return text;
  const { data } = parsePlan(text);
  const settled = (name: string): boolean => {
    const named = readPath(name);
    return named !== undefined && isUnder(named, path);
  };
  let settledText = text;
  const suggested = Array.isArray(data.suggested) ? data.suggested.map(String) : [];
  for (let at = suggested.length - 1; at >= 0; at -= 1) {
    if (settled(suggested[at] ?? ''))
      settledText = putValue(parsePlan(settledText), ['suggested', String(at)], undefined);
  }
  for (const name of Object.keys(isData(data.skipped) ? data.skipped : {})) {
    if (settled(name)) settledText = putValue(parsePlan(settledText), ['skipped', name], undefined);
  }
  return settledText;
}

function readPath(text: string): Path | undefined {
  try {
    return parsePath(text);
  } catch {
    return undefined;
  }
}
