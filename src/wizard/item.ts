import { rekeying, removal } from '../plan/change.ts';
import { idsAt, valueAt } from '../plan/data.ts';
import { parsePlan } from '../plan/document.ts';
import { reorderItems } from '../plan/edit.ts';
import { makeId } from '../plan/ids.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { askChoice } from './ask-until.ts';
import { answerEdit, type Edit } from './draft.ts';
import { titleOf } from './frame.ts';
import { makeKnown, type Next } from './news.ts';
import { askField } from './question.ts';
import { saveEdit } from './saving.ts';
import type { Session } from './session.ts';
import { suggestedIn } from './stops.ts';

/** Asks what to do with one item as a whole, and does it. */
export async function askItem(session: Session, path: Path, place: string): Promise<Next> {
  const { locale } = session;
  const collection = path.slice(0, -1);
  const ids = idsAt(session.draft.data, collection);
  const at = ids.indexOf(path.at(-1) ?? '');
  const title = fieldAt(collection)?.crm.item?.title;
  const isSuggested =
    title !== undefined && suggestedIn(session.draft.data).has(formatPath([...path, title]));
  const options = actionsFor(title, isSuggested, at, ids.length).map((value) => ({
    value,
    label: locale.t(`wizard.item.${value}`),
  }));
  const heard = await askChoice(session, {
    place,
    question: titleOf(session, path),
    notes: [],
    input: { kind: 'choice', several: false, options, chosen: [] },
    keys: ['back', 'menu'],
  });
  if ('key' in heard) return heard.key === 'menu' ? 'menu' : {};
  if (heard.value === 'confirm') return confirm(session, path, title ?? '');
  if (heard.value === 'rename') return rename(session, path, title ?? '');
  if (heard.value === 'remove') return remove(session, path);
  return move(session, collection, ids, at, heard.value === 'up' ? at - 1 : at + 1);
}

/** Asks for another title. The id of an item made in this sitting follows it; any other stays, for others know it. */
async function rename(session: Session, path: Path, title: string): Promise<Next> {
  if ((await askField(session, [...path, title])) === 'menu') return 'menu';
  if (!session.memory.isNew(path)) return {};
  const { data } = session.draft;
  const taken = idsAt(session.draft.data, path.slice(0, -1)).filter((id) => id !== path.at(-1));
  const id = makeId(titleOf(session, path), fieldAt(path.slice(0, -1))?.crm.item?.noun ?? '', taken);
  if (id === path.at(-1)) return {};
  const saved = await saveEdit(session, answerEdit(rekeying(data, path, id)));
  if (saved !== 'saved') return saved === 'theirs' ? {} : saved;
  session.memory.make([...path.slice(0, -1), id]);
  return {};
}

type Action = 'confirm' | 'rename' | 'up' | 'down' | 'remove';

function actionsFor(title: string | undefined, isSuggested: boolean, at: number, count: number): Action[] {
  return [
    ...(isSuggested ? (['confirm'] as const) : []),
    ...(title === undefined ? [] : (['rename'] as const)),
    ...(at > 0 ? (['up'] as const) : []),
    ...(at < count - 1 ? (['down'] as const) : []),
    'remove',
  ];
}

/** Takes a suggested item as it is called; its answers are confirmed one by one, or all together. */
async function confirm(session: Session, path: Path, title: string): Promise<Next> {
  const place = [...path, title];
  const edit = answerEdit([{ path: place, value: valueAt(session.draft.data, place) }]);
  return makeKnown(session, edit, 'wizard.section.confirmed', { count: 1 });
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
  const saved = await saveEdit(session, edit);
  return typeof saved === 'string' ? {} : saved;
}

/** Takes an item out with all that names it. */
async function remove(session: Session, path: Path): Promise<Next> {
  const changes = removal(session.draft.data, path);
  const title = session.locale.isolate(titleOf(session, path));
  return makeKnown(session, answerEdit(changes), 'wizard.section.removed', {
    title,
    count: changes.length - 1,
  });
}
