import { answerText } from '../plan/answer-text.ts';
import { idsAt, valueAt, valueIn } from '../plan/data.ts';
import { childField, type Field, fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { isAsked } from './asked.ts';
import { titleOf } from './frame.ts';
import { answerContext, type Session } from './session.ts';
import { type Stop, stopsIn } from './stops.ts';

/** One line of what a part of the plan says so far. */
export interface Row {
  /** An answer, an item with answers of its own below it, a place for one more item, or for answers nobody asked for. */
  readonly kind: 'answer' | 'item' | 'add' | 'more';
  readonly path: Path;
  /** How deep it stands below the part. */
  readonly depth: number;
  readonly label: string;
  readonly text: string | undefined;
  readonly state: 'answered' | 'open' | 'suggested' | 'skipped' | 'kept';
}

interface Walk {
  readonly session: Session;
  readonly stops: ReadonlyMap<string, Stop>;
  readonly rows: Row[];
}

/** What is said and what is open at a place of the plan and below it, line by line. */
export function rowsOf(session: Session, scope: Path): Row[] {
  const field = fieldAt(scope);
  const walk: Walk = { session, stops: stopMap(session, scope), rows: [] };
  if (field) addField(walk, field, scope, 0);
  return walk.rows;
}

function addField(walk: Walk, field: Field, path: Path, depth: number): void {
  if (walk.stops.get(formatPath(path))?.state === 'skipped') addAnswer(walk, field, path, depth);
  else if (field.shape === 'object') addObject(walk, field, path, depth);
  else if (field.shape === 'map') addMap(walk, field, path, depth);
  else addAnswer(walk, field, path, depth);
}

function addObject(walk: Walk, field: Field, path: Path, depth: number): void {
  const unasked = [...field.fields].filter(
    ([key, inner]) => isAsked(inner) && isUnasked(walk, inner, [...path, key]),
  );
  const title = fieldAt(path.slice(0, -1))?.crm.item?.title;
  for (const [key, inner] of field.fields)
    if (key !== title && isAsked(inner) && !unasked.some(([other]) => other === key))
      addField(walk, inner, [...path, key], depth);
  if (unasked.length === 0) return;
  const { t } = walk.session.locale;
  const label = t('wizard.row.more', { count: unasked.length });
  walk.rows.push({ kind: 'more', path, depth, label, text: undefined, state: 'answered' });
}

/** The fields of a place that nothing asks for and nothing answers. */
export function unaskedFields(session: Session, path: Path): [string, Field][] {
  const stops = stopMap(session, path);
  return [...(fieldAt(path)?.fields ?? [])].filter(
    ([key, field]) => isAsked(field) && isUnasked({ session, stops }, field, [...path, key]),
  );
}

function stopMap({ draft }: Session, scope: Path): Map<string, Stop> {
  return new Map(stopsIn(draft.data, scope).map((stop) => [formatPath(stop.path), stop]));
}

/** Whether a field is neither due nor answered: it would only lengthen the list. */
function isUnasked({ stops, session }: Pick<Walk, 'stops' | 'session'>, field: Field, path: Path): boolean {
  if (valueAt(session.draft.data, path) !== undefined || stops.has(formatPath(path))) return false;
  const below = `${formatPath(path)}.`;
  return field.shape === 'object' || field.shape === 'map'
    ? ![...stops.keys()].some((name) => name.startsWith(below))
    : true;
}

function addMap(walk: Walk, field: Field, path: Path, depth: number): void {
  const { session } = walk;
  for (const id of idsAt(session.draft.data, path)) {
    const item = childField(field, id);
    if (item?.shape === 'object') addItem(walk, item, [...path, id], depth);
    else if (item) addAnswer(walk, item, [...path, id], depth, titleOf(session, [...path, id]));
  }
  if (field.item?.shape !== 'object') return;
  const label = session.locale.t('wizard.row.add', { noun: session.fields.noun(field) });
  const state = walk.stops.get(formatPath(path))?.state === 'open' ? 'open' : 'answered';
  walk.rows.push({ kind: 'add', path, depth, label, text: undefined, state });
}

function addItem(walk: Walk, item: Field, path: Path, depth: number): void {
  const { session, stops } = walk;
  const title = fieldAt(path.slice(0, -1))?.crm.item?.title;
  const isSuggested = title !== undefined && stops.get(formatPath([...path, title]))?.suggested === true;
  const label = titleOf(session, path);
  walk.rows.push({
    kind: 'item',
    path,
    depth,
    label,
    text: undefined,
    state: isSuggested ? 'suggested' : 'answered',
  });
  addObject(walk, item, path, depth + 1);
}

function addAnswer(
  { session, stops, rows }: Walk,
  field: Field,
  path: Path,
  depth: number,
  named?: string,
): void {
  const value = valueAt(session.draft.data, path);
  const stop = stops.get(formatPath(path));
  const label = named ?? session.fields.label(field);
  rows.push({
    kind: 'answer',
    path,
    depth,
    label,
    text: textOf(session, field, path, value),
    state: stateOf(stop, field, session, path),
  });
}

function textOf(session: Session, field: Field, path: Path, value: unknown): string | undefined {
  if (value !== undefined && value !== null) return answerText(field, path, value, answerContext(session));
  const reason = valueIn(valueIn(session.draft.data, 'skipped'), formatPath(path));
  return typeof reason === 'string' ? reason : undefined;
}

/** An answer that is not asked any more, since another one changed, is kept and said to be. */
function stateOf(stop: Stop | undefined, { crm }: Field, { draft }: Session, path: Path): Row['state'] {
  if (!stop || stop.state === 'open') return 'open';
  if (stop.state === 'skipped') return 'skipped';
  if (stop.suggested) return 'suggested';
  const other = crm.when && valueAt(draft.data, [...path.slice(0, -1), crm.when.field]);
  return crm.when && !crm.when.is.includes(String(other)) ? 'kept' : 'answered';
}
