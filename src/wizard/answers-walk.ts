import { isDay } from '../i18n/day.ts';
import type { PlanDocument } from '../plan/document.ts';
import { type Field, fieldAt, isId, rootField } from '../plan/model.ts';
import { nearest } from '../plan/nearest.ts';
import { nearestPath } from '../plan/nearest-path.ts';
import { type Path, readPath } from '../plan/path.ts';
import { isMap, isScalar, isSeq } from '../plan/yaml.ts';
import { type AnswerFileFault, faultAt, wrongShape } from './answers-faults.ts';
import { type FileItem, idKey, titleKey } from './answers-items.ts';
import type { Keys } from './answers-keys.ts';
import { isBlank, type Node, pairsOf } from './answers-node.ts';
import { isAsked, isDated } from './asked.ts';

/** One answer of the file before it is read. */
export interface Leaf {
  /** Where it belongs in the plan. */
  readonly path: Path;
  /** Where it stands in the file. */
  readonly at: Path;
  readonly field: Field;
  readonly node: Node;
}

interface Walk {
  readonly document: PlanDocument;
  readonly keys: Keys;
  readonly leaves: Leaf[];
  readonly faults: AnswerFileFault[];
}

/** Every answer of a file but those of the quick path, in the order of the file, and what has no place in a plan. */
export function leavesOf(
  document: PlanDocument,
  keys: Keys,
): { readonly leaves: readonly Leaf[]; readonly faults: readonly AnswerFileFault[] } {
  const walk: Walk = { document, keys, leaves: [], faults: [] };
  visitFields(walk, { path: [], at: [], field: rootField(), node: document.contents ?? null }, ROOT_KEYS);
  return walk;
}

/** Keys beside the parts of a plan: a form's own, and the format, which a plan says that is taken as answers. */
const ROOT_KEYS = ['quick', 'schema'];

function visit(walk: Walk, leaf: Leaf): void {
  if (isBlank(leaf.node)) return;
  if (leaf.field.shape === 'object') visitFields(walk, leaf, []);
  else if (leaf.field.item?.shape === 'object') visitItems(walk, leaf);
  else if (leaf.field.shape === 'map') visitKeyed(walk, leaf);
  else walk.leaves.push(leaf);
}

/** @param others keys that are no fields of the model. */
function visitFields(walk: Walk, { path, at, field, node }: Leaf, others: readonly string[]): void {
  if (!isMap(node)) {
    refuse(walk, at, ...wrongShape('map', node));
    return;
  }
  for (const [key, value] of pairsOf(node)) {
    if (others.includes(key)) continue;
    const inner = field.fields.get(key);
    const below = [...at, key];
    if (!inner) {
      const known = nearest(key, [...field.fields.keys(), ...others]) ?? 'none';
      refuse(walk, below, 'finding.model/unknown-key', { key, nearest: known }, 'key');
    } else if (isAsked(inner)) visit(walk, { path: [...path, key], at: below, field: inner, node: value });
    else if (!isBlank(value)) refuse(walk, below, 'form.fault.kept', { key }, 'key');
  }
}

function visitItems(walk: Walk, leaf: Leaf): void {
  const { field, at, node } = leaf;
  if (!isMap(node) && !isSeq(node)) {
    refuse(walk, at, ...wrongShape('list', node));
    return;
  }
  const seen = new Set<string>();
  for (const item of walk.keys.items(leaf.path, field, node)) {
    if (item.id !== '' && seen.has(item.id))
      refuse(walk, [...at, item.at], 'form.fault.twice', { id: item.id });
    else if (acceptId(walk, leaf, item)) visitItem(walk, leaf, item);
    seen.add(item.id);
  }
}

function acceptId(walk: Walk, { field, at, node }: Leaf, { id, at: key }: FileItem): boolean {
  const place = [...at, key];
  const own = isSeq(node) ? [...place, idKey(field)] : place;
  if (id === '') refuse(walk, place, 'form.fault.untitled', { key: titleKey(field) || idKey(field) });
  else if (isDated(field)) return isDay(id) || keyIn(walk, own, field, id) !== undefined;
  else if (isId(id)) return true;
  else refuse(walk, own, 'finding.model/id', { key: id, kind: 'id' }, 'key');
  return false;
}

function visitItem(
  walk: Walk,
  { path, at, field: map, node: holder }: Leaf,
  { id, at: key, node }: FileItem,
): void {
  if (!map.item) return;
  const leaf = { path: [...path, id], at: [...at, key], field: map.item, node };
  const title = titleKey(map);
  const titled = map.item.fields.get(title);
  if (isSeq(holder) && isScalar(node) && titled)
    visit(walk, { ...leaf, path: [...leaf.path, title], field: titled });
  else visitFields(walk, leaf, isSeq(holder) ? [idKey(map)] : []);
}

/** A map of plain values: ratings by what is rated, reasons by places of the plan. */
function visitKeyed(walk: Walk, { path, at, field, node }: Leaf): void {
  if (!isMap(node)) {
    refuse(walk, at, ...wrongShape('map', node));
    return;
  }
  for (const [key, value] of pairsOf(node)) {
    if (isBlank(value) || !field.item) continue;
    const below = [...at, key];
    const name = field.crm.ref === undefined ? placeKey(walk, below, key) : keyIn(walk, below, field, key);
    if (name !== undefined) visit(walk, { path: [...path, name], at: below, field: field.item, node: value });
  }
}

function placeKey(walk: Walk, at: Path, key: string): string | undefined {
  const place = readPath(key);
  if (place && fieldAt(place)) return key;
  const known = (place && nearestPath(place)) ?? 'none';
  refuse(walk, at, 'finding.model/path', { path: key, nearest: known }, 'key');
  return undefined;
}

function keyIn(walk: Walk, at: Path, map: Field, key: string): string | undefined {
  const reading = walk.keys.read(map, key);
  if ('value' in reading) return typeof reading.value === 'string' ? reading.value : undefined;
  refuse(walk, at, `fault.${reading.fault.code}`, reading.fault.args, 'key');
  return undefined;
}

function refuse({ document, faults }: Walk, ...[at, code, args, what]: Refusal): void {
  faults.push(faultAt(document, at, code, args, what));
}

type Refusal = Parameters<typeof faultAt> extends [unknown, ...infer Rest] ? Rest : never;
