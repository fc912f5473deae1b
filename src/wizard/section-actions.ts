import type { Option } from '../ask/ask.ts';
import { type Change, removal } from '../plan/change.ts';
import { idsAt, type PlanData } from '../plan/data.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, isUnder, type Path } from '../plan/path.ts';
import { askChoice } from './ask-until.ts';
import { answerEdit } from './draft.ts';
import { titleOf } from './frame.ts';
import { askReason } from './help.ts';
import { askNewItem } from './new-item.ts';
import { type Left, makeKnown, type Next } from './news.ts';
import { askField, skipChanges } from './question.ts';
import { type Row, unaskedFields } from './rows.ts';
import { saveEdit } from './saving.ts';
import type { Session } from './session.ts';
import { suggestedIn } from './stops.ts';

/** Asks what is open below a place: the interview itself, which the list of a section comes back from. */
export type Fill = (session: Session, scope: Path) => Promise<Left>;

/** What can be done with the list as a whole; it stands behind the lines, so that their numbers stay. */
export function endOptions(
  { locale }: Session,
  scope: Path,
  rows: readonly Row[],
  canUndo: boolean,
): Option[] {
  const count = rows.filter(({ state }) => state === 'suggested').length;
  const isItem = fieldAt(scope)?.path.at(-1) === '*';
  return [
    { value: 'done', label: locale.t('wizard.section.done'), apart: true },
    ...(canUndo ? [{ value: 'undo', label: locale.t('wizard.section.undo') }] : []),
    ...(count > 0 ? [{ value: 'confirm', label: locale.t('wizard.section.confirm', { count }) }] : []),
    ...(isItem ? [] : [{ value: 'skip', label: locale.t('wizard.section.skip') }]),
  ];
}

/** Makes one more item of a collection, and asks what belongs to it. */
export async function addItem(session: Session, collection: Path, fill: Fill): Promise<Next> {
  const made = await askNewItem(session, collection);
  if (!made) return {};
  const saved = await saveEdit(session, answerEdit(made.changes));
  if (saved !== 'saved') return saved === 'theirs' ? {} : saved;
  const path = [...collection, made.id];
  session.memory.make(path);
  const left = made.changes.length === 0 ? await askFields(session, path) : await fill(session, path);
  if (left === 'menu') return 'menu';
  const title = session.locale.isolate(titleOf(session, path));
  return { note: { text: session.locale.t('wizard.section.added', { title }), tone: 'good' } };
}

/** The questions of an item that is nothing yet but its day. */
async function askFields(session: Session, path: Path): Promise<Left> {
  for (const [key, field] of fieldAt(path)?.fields ?? []) {
    if (field.crm.answer === undefined) continue;
    const outcome = await askField(session, [...path, key]);
    if (outcome === 'menu' || outcome === 'back') return outcome;
  }
  return 'done';
}

/** Offers the optional questions of a place. */
export async function askMore(session: Session, path: Path, place: string, fill: Fill): Promise<Next> {
  const { fields, locale } = session;
  const options = unaskedFields(session, path).map(([value, field]) => ({
    value,
    label: fields.label(field),
    hint: fields.title(field),
  }));
  const heard = await askChoice(session, {
    place,
    question: locale.t('wizard.section.more'),
    notes: [],
    input: { kind: 'choice', several: false, options, chosen: [] },
    keys: ['back', 'menu'],
  });
  if ('key' in heard) return heard.key === 'menu' ? 'menu' : {};
  const chosen = [...path, heard.value];
  const shape = fieldAt(chosen)?.shape;
  if (shape === 'map') return addItem(session, chosen, fill);
  if (shape === 'object') return askMore(session, chosen, place, fill);
  return (await askField(session, chosen)) === 'menu' ? 'menu' : {};
}

/** Confirms every suggestion of the list: what they say stays, that nobody confirmed it goes. */
export async function confirmAll(session: Session, rows: readonly Row[]): Promise<Next> {
  const confirmed = new Set(
    rows.filter(({ state }) => state === 'suggested').map((row) => formatPath(answerOf(row))),
  );
  const left = [...suggestedIn(session.draft.data)].filter((path) => !confirmed.has(path));
  const change: Change = { path: ['suggested'], value: left.length > 0 ? left : undefined };
  return makeKnown(session, answerEdit([change]), 'wizard.section.confirmed', { count: confirmed.size });
}

/** Where the answer of a row stands: that of an item is its title. */
function answerOf({ kind, path }: Row): Path {
  const title = fieldAt(path.slice(0, -1))?.crm.item?.title;
  return kind === 'item' && title !== undefined ? [...path, title] : path;
}

/** Notes that a whole part does not apply; what named its items goes with them. */
export async function skipAll(session: Session, scope: Path, place: string): Promise<Next> {
  const field = fieldAt(scope);
  const reason = await askReason(session, place, field ? session.fields.label(field) : '');
  if (reason === undefined) return {};
  const changes = [...namingItems(session.draft.data, scope), ...skipChanges(scope, reason)];
  return makeKnown(session, answerEdit(changes), 'wizard.section.skipped');
}

function namingItems(data: PlanData, scope: Path): Change[] {
  return idsAt(data, scope)
    .flatMap((id) => removal(data, [...scope, id]))
    .filter(({ path }) => !isUnder(path, scope));
}
