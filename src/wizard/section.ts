import type { Note, Option } from '../ask/ask.ts';
import type { Change } from '../plan/change.ts';
import { removal } from '../plan/change.ts';
import { isData, valueAt } from '../plan/data.ts';
import { parsePlan } from '../plan/document.ts';
import { reorderItems } from '../plan/edit.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, isUnder, type Path } from '../plan/path.ts';
import { askChoice } from './ask-until.ts';
import { answerEdit, type Edit } from './draft.ts';
import { titleOf } from './frame.ts';
import { askReason } from './help.ts';
import { askNewItem } from './new-item.ts';
import { askField, skipChanges } from './question.ts';
import { isUnasked, type Row, rowsOf } from './rows.ts';
import { saveEdit } from './saving.ts';
import type { Session } from './session.ts';
import { suggestedIn } from './stops.ts';
import { undoEdit } from './undo.ts';

/** How a list of answers was left. */
export type Left = 'done' | 'back' | 'menu';

/** Asks what is open below a place: the interview itself, which the list of a section comes back from. */
export type Fill = (session: Session, scope: Path) => Promise<Left>;

/** What the list says of the last thing done, and what would take it back. */
interface News {
  readonly note?: Note;
  readonly fault?: string | undefined;
  readonly undo?: Edit;
  /** The option to stand on. */
  readonly at?: string;
}

/** What was chosen: the news to show, or how the list was left. */
type Next = News | Left;

/** Shows the answers of a part of the plan, to check and to change them, until the user goes on. */
export async function askSection(session: Session, scope: Path, fill: Fill): Promise<Left> {
  let news: News = {};
  for (;;) {
    const next: Next = await askList(session, scope, fill, news);
    if (typeof next === 'string') return next;
    news = next;
  }
}

async function askList(session: Session, scope: Path, fill: Fill, news: News): Promise<Next> {
  const rows = rowsOf(session, scope);
  const options = [
    ...(news.undo ? [undoOption(session)] : []),
    ...rows.map((row) => rowOption(session, row)),
    ...endOptions(session, scope, rows),
  ];
  const field = fieldAt(scope);
  const open = rows.filter(({ state }) => state === 'open').length;
  const suggested = rows.filter(({ state }) => state === 'suggested').length;
  const heard = await askChoice(session, {
    place: session.locale.t('wizard.section.place'),
    question: field?.path.at(-1) === '*' ? titleOf(session, scope) : field ? session.fields.title(field) : '',
    notes: [
      ...(news.note ? [news.note] : []),
      ...(news.fault === undefined ? [] : [{ text: news.fault, tone: 'warning' } as const]),
      { text: session.locale.t('wizard.section.standing', { open, suggested }), tone: 'quiet' },
    ],
    input: {
      kind: 'choice',
      several: false,
      options,
      start: news.at ?? (open > 0 && rows.length === 1 ? options[0]?.value : 'done'),
      chosen: [],
    },
    keys: ['back', 'menu'],
  });
  if ('key' in heard) return heard.key === 'menu' ? 'menu' : 'back';
  return choose(session, scope, fill, rows, heard.value, news);
}

async function choose(
  session: Session,
  scope: Path,
  fill: Fill,
  rows: readonly Row[],
  value: string,
  news: News,
): Promise<Next> {
  if (value === 'done') return 'done';
  if (value === 'undo' && news.undo) return tell(session, news.undo, 'wizard.section.undone');
  if (value === 'confirm') return confirmAll(session, rows);
  if (value === 'skip') return skipAll(session, scope);
  const row = rows.find((each) => nameOf(each) === value);
  if (!row) return {};
  const next = await open(session, row, fill);
  return typeof next === 'string' ? next : { at: value, ...next };
}

async function open(session: Session, row: Row, fill: Fill): Promise<Next> {
  switch (row.kind) {
    case 'answer':
      return (await askField(session, row.path)) === 'menu' ? 'menu' : {};
    case 'add':
      return addItem(session, row.path, fill);
    case 'item':
      return askItem(session, row.path);
    case 'more':
      return askMore(session, row.path);
  }
}

function nameOf({ kind, path }: Row): string {
  return `${kind} ${formatPath(path)}`;
}

const SIGNS: Readonly<Record<Row['state'], string>> = {
  answered: '✓',
  open: '○',
  suggested: '?',
  skipped: '–',
  kept: '!',
};

function rowOption({ locale, fields }: Session, row: Row): Option {
  const indent = '  '.repeat(row.depth);
  const map = row.kind === 'item' ? fieldAt(row.path.slice(0, -1)) : undefined;
  const label = map
    ? locale.t('wizard.crumb', { noun: fields.noun(map), title: locale.isolate(row.label) })
    : row.label;
  const said = row.text === undefined && row.kind === 'answer' ? locale.t('format.toDecide') : row.text;
  const state =
    row.state === 'answered' || row.state === 'open' ? undefined : locale.t(`wizard.row.state.${row.state}`);
  const hint =
    said !== undefined && state !== undefined
      ? locale.t('wizard.row.said', { answer: locale.isolate(said), state })
      : ((said && locale.isolate(said)) ?? state);
  const sign = row.kind === 'answer' || row.kind === 'item' ? `${SIGNS[row.state]} ` : '';
  return {
    value: nameOf(row),
    label: `${indent}${sign}${label}`,
    hint,
    apart: row.kind === 'item' && row.depth === 0,
  };
}

function undoOption({ locale }: Session): Option {
  return { value: 'undo', label: locale.t('wizard.section.undo') };
}

function endOptions({ locale }: Session, scope: Path, rows: readonly Row[]): Option[] {
  const count = rows.filter(({ state }) => state === 'suggested').length;
  const isItem = fieldAt(scope)?.path.at(-1) === '*';
  return [
    { value: 'done', label: locale.t('wizard.section.done'), apart: true },
    ...(count > 0 ? [{ value: 'confirm', label: locale.t('wizard.section.confirm', { count }) }] : []),
    ...(isItem ? [] : [{ value: 'skip', label: locale.t('wizard.section.skip') }]),
  ];
}

async function addItem(session: Session, collection: Path, fill: Fill): Promise<Next> {
  const made = await askNewItem(session, collection);
  if (!made) return {};
  const fault = await saveEdit(session, answerEdit(made.changes));
  if (fault !== undefined) return { fault };
  const path = [...collection, made.id];
  const left = made.changes.length === 0 ? await askFields(session, path) : await fill(session, path);
  if (left === 'menu') return 'menu';
  return {
    note: {
      text: session.locale.t('wizard.section.added', {
        title: session.locale.isolate(titleOf(session, path)),
      }),
      tone: 'good',
    },
  };
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

/** The optional questions of a place. */
async function askMore(session: Session, path: Path): Promise<Next> {
  const fields = [...(fieldAt(path)?.fields ?? [])].filter(([key, field]) =>
    isUnasked({ session, stops: new Map() }, field, [...path, key]),
  );
  const heard = await askChoice(session, {
    place: session.locale.t('wizard.section.place'),
    question: session.locale.t('wizard.section.more'),
    notes: [],
    input: {
      kind: 'choice',
      several: false,
      options: fields.map(([key, field]) => ({
        value: key,
        label: session.fields.label(field),
        hint: session.fields.title(field),
      })),
      chosen: [],
    },
    keys: ['back', 'menu'],
  });
  if ('key' in heard) return heard.key === 'menu' ? 'menu' : {};
  const field = fieldAt([...path, heard.value]);
  if (field?.shape === 'map') return addItem(session, [...path, heard.value], async () => 'done');
  if (field?.shape === 'object') return askMore(session, [...path, heard.value]);
  return (await askField(session, [...path, heard.value])) === 'menu' ? 'menu' : {};
}

/** What can be done with one item as a whole. */
async function askItem(session: Session, path: Path): Promise<Next> {
  const { locale, draft } = session;
  const collection = path.slice(0, -1);
  const items = valueAt(draft.data, collection);
  const ids = Object.keys(isData(items) ? items : {});
  const at = ids.indexOf(path.at(-1) ?? '');
  const title = fieldAt(collection)?.crm.item?.title;
  const actions = [
    ...(title === undefined ? [] : (['rename'] as const)),
    ...(at > 0 ? (['up'] as const) : []),
    ...(at < ids.length - 1 ? (['down'] as const) : []),
    'remove',
  ] as const;
  const heard = await askChoice(session, {
    place: locale.t('wizard.section.place'),
    question: titleOf(session, path),
    notes: [],
    input: {
      kind: 'choice',
      several: false,
      options: actions.map((value) => ({ value, label: locale.t(`wizard.item.${value}`) })),
      chosen: [],
    },
    keys: ['back', 'menu'],
  });
  if ('key' in heard) return heard.key === 'menu' ? 'menu' : {};
  if (heard.value === 'rename')
    return (await askField(session, [...path, title ?? ''])) === 'menu' ? 'menu' : {};
  if (heard.value === 'remove') return remove(session, path);
  return move(session, collection, ids, at, heard.value === 'up' ? at - 1 : at + 1);
}

async function move(
  session: Session,
  collection: Path,
  ids: readonly string[],
  from: number,
  to: number,
): Promise<Next> {
  const order = ids.with(from, ids[to] ?? '').with(to, ids[from] ?? '');
  const edit: Edit = {
    places: [],
    apply: (document) => parsePlan(reorderItems(document, collection, order)),
  };
  const fault = await saveEdit(session, edit);
  return { fault };
}

async function remove(session: Session, path: Path): Promise<Next> {
  const before = session.draft.document;
  const changes = removal(before.data, path);
  const title = session.locale.isolate(titleOf(session, path));
  const fault = await saveEdit(session, answerEdit(changes));
  if (fault !== undefined) return { fault };
  const text = session.locale.t('wizard.section.removed', { title, count: changes.length - 1 });
  return { note: { text, tone: 'good' }, undo: undoEdit(before, session.draft.document), at: 'undo' };
}

/** Confirms every suggestion of the list: what they say stays, that nobody confirmed it goes. */
async function confirmAll(session: Session, rows: readonly Row[]): Promise<Next> {
  const confirmed = new Set(
    rows.filter(({ state }) => state === 'suggested').map((row) => formatPath(answerOf(row))),
  );
  const left = [...suggestedIn(session.draft.data)].filter((path) => !confirmed.has(path));
  const before = session.draft.document;
  const change: Change = { path: ['suggested'], value: left.length > 0 ? left : undefined };
  const fault = await saveEdit(session, answerEdit([change]));
  if (fault !== undefined) return { fault };
  const text = session.locale.t('wizard.section.confirmed', { count: confirmed.size });
  return { note: { text, tone: 'good' }, undo: undoEdit(before, session.draft.document) };
}

/** Where the answer of a row stands: that of an item is its title. */
function answerOf({ kind, path }: Row): Path {
  const title = fieldAt(path.slice(0, -1))?.crm.item?.title;
  return kind === 'item' && title !== undefined ? [...path, title] : path;
}

async function skipAll(session: Session, scope: Path): Promise<Next> {
  const field = fieldAt(scope);
  const reason = await askReason(
    session,
    session.locale.t('wizard.section.place'),
    field ? session.fields.label(field) : '',
  );
  if (reason === undefined) return {};
  const before = session.draft.document;
  const inside = isData(valueAt(before.data, scope)) ? Object.keys(valueAt(before.data, scope) ?? {}) : [];
  const gone = inside
    .flatMap((id) => removal(before.data, [...scope, id]))
    .filter(({ path }) => !isUnder(path, scope));
  const fault = await saveEdit(session, answerEdit([...gone, ...skipChanges(scope, reason)]));
  if (fault !== undefined) return { fault };
  return {
    note: { text: session.locale.t('wizard.section.skipped'), tone: 'good' },
    undo: undoEdit(before, session.draft.document),
  };
}

async function tell(session: Session, edit: Edit, id: 'wizard.section.undone'): Promise<News> {
  const fault = await saveEdit(session, edit);
  return fault === undefined ? { note: { text: session.locale.t(id), tone: 'good' } } : { fault };
}
