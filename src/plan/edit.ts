import { UserError } from '../errors.ts';
import { isData, valueAt } from './data.ts';
import { type PlanDocument, parsePlan } from './document.ts';
import { fieldAt } from './model.ts';
import { formatPath, isUnder, type Path, readPath } from './path.ts';
import { readTree } from './read-tree.ts';
import { flowAbove, insertEntry, removeEntry, rewrite, withoutFlow } from './splice.ts';
import { type Collection, type Entry, type TreeValue, toTree } from './tree.ts';

/** The answer at a path; undefined when there is none. */
export function getValue(document: PlanDocument, path: Path): unknown {
  return valueAt(document.data, path);
}

/**
 * The text with one answer set, or emptied where the value is undefined; all else stays to the byte. An answered path
 * leaves the lists of suggested and skipped ones, which is how a suggestion is confirmed.
 * @param value text, number, or a map or list of them, as the schema has it; it is not checked here.
 * @throws UserError `path-into-value` when the path leads through a plain value, `list-gap` when it names an entry
 *   behind the next one of a list.
 */
export function setValue(document: PlanDocument, path: Path, value: unknown): string {
  return setAnswer(document, path, value).text;
}

/** {@link setValue} for who reads on in the edited plan: a text is parsed once. */
export function setAnswer(document: PlanDocument, path: Path, value: unknown): PlanDocument {
  const edited = parsePlan(putValue(document, path, value));
  return settleLists(edited, path, value !== undefined);
}

/** The text with the items of a collection in another order; comments go with their items. */
export function reorderItems(document: PlanDocument, path: Path, ids: readonly string[]): string {
  const { chain, rest } = descend(readTree(document), path);
  const entry = chain.at(-1);
  if (!entry || rest.length > 0 || entry.value.shape === 'scalar') return document.text;
  const rank = (item: Entry): number => {
    const at = ids.indexOf(item.key ?? '');
    return at < 0 ? ids.length : at;
  };
  const entries = entry.value.entries.toSorted((a, b) => rank(a) - rank(b));
  return rewrite(document.text, entry, { ...entry.value, entries });
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
  refuseGap(path, chain.length, holder);
  return insertEntry(document.text, tree, chain, rest, toTree(value));
}

/** A list grows at its end alone: an entry of it that is not there yet is the next one. */
function refuseGap(path: Path, depth: number, holder: TreeValue): void {
  for (let at = depth; at < path.length; at += 1) {
    const list = path.slice(0, at);
    const count = at === depth && holder.shape === 'list' ? holder.entries.length : 0;
    if (fieldAt(list)?.shape === 'list' && path[at] !== String(count))
      throw new UserError('list-gap', {
        path: formatPath(list),
        count,
        next: formatPath([...list, String(count)]),
      });
  }
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

/** Takes an answered path, and all below it, off the closing lists; an answer below a skipped place makes it apply. */
function settleLists(edited: PlanDocument, path: Path, answered: boolean): PlanDocument {
  if (path[0] === 'suggested' || path[0] === 'skipped') return edited;
  const { suggested, skipped } = edited.data;
  const isSettled = (name: unknown): boolean => {
    const named = readPath(String(name));
    return named !== undefined && isUnder(named, path);
  };
  const applies = (name: string): boolean => {
    const named = readPath(name);
    return named !== undefined && (isUnder(named, path) || (answered && isUnder(path, named)));
  };
  const settled = [
    ...(Array.isArray(suggested) ? suggested : []).flatMap((name, at) =>
      isSettled(name) ? [['suggested', String(at)]] : [],
    ),
    ...Object.keys(isData(skipped) ? skipped : {}).flatMap((name) =>
      applies(name) ? [['skipped', name]] : [],
    ),
  ];
  // From the end of the list on, so that the places of those before stay what they are.
  return settled
    .toReversed()
    .reduce((document, place) => parsePlan(putValue(document, place, undefined)), edited);
}
