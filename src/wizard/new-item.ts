import type { Reply, Screen } from '../ask/ask.ts';
import { answerText } from '../plan/answer-text.ts';
import type { Change } from '../plan/change.ts';
import { idsAt } from '../plan/data.ts';
import { makeId } from '../plan/ids.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { askUntil } from './ask-until.ts';
import { keyField } from './asked.ts';
import { inputFor, readReply, type Said, type Shown } from './inputs.ts';
import { answerContext, type Session } from './session.ts';

/** An item to be made: its id, and what it takes to make it. */
export interface NewItem {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** Asks for the one answer that makes an item of a collection; undefined when the user goes back. */
export async function askNewItem(session: Session, collection: Path): Promise<NewItem | undefined> {
  const map = fieldAt(collection);
  if (map?.shape !== 'map' || !map.item) throw new Error(`${formatPath(collection)} holds no items`);
  const title = map.crm.item?.title;
  const field = title === undefined ? undefined : map.item.fields.get(title);
  if (!field) return askDay(session, map);
  const path = [...collection, '*', title ?? ''];
  const value = await askOne(session, map, field, path, session.fields.title(field));
  return value === undefined ? undefined : itemOf(session, collection, field, value);
}

/** Items without a title are kept by their day. */
async function askDay(session: Session, map: Field): Promise<NewItem | undefined> {
  const field = keyField(map);
  const today = { value: session.today, source: 'derived' } as const;
  const day = await askOne(session, map, field, field.path, session.locale.t('wizard.day.question'), today);
  return day === undefined ? undefined : { id: String(day), changes: [] };
}

async function askOne(
  session: Session,
  map: Field,
  field: Field,
  path: Path,
  question: string,
  shown?: Shown,
): Promise<unknown> {
  const place = session.locale.t('wizard.place.new', { noun: session.fields.noun(map) });
  const read = (reply: Reply, { input }: Screen): Said => {
    if (reply.kind === 'text' && reply.text.trim() === '')
      return shown ? { value: shown.value } : { fault: session.locale.t('wizard.fault.name') };
    return readReply(session, field, path, input, reply);
  };
  const heard = await askUntil(
    session.asker,
    ({ typed, fault }) => {
      const input = inputFor(session, field, path, shown, typed);
      return { place, question, notes: [], fault, input, keys: ['back'] };
    },
    read,
  );
  return 'value' in heard ? heard.value : undefined;
}

/** The item that a title makes. */
function itemOf(session: Session, collection: Path, field: Field, value: unknown): NewItem {
  const key = field.path.at(-1) ?? '';
  const text = answerText(field, [...collection, '*', key], value, answerContext(session));
  const noun = fieldAt(collection)?.crm.item?.noun ?? '';
  const id = makeId(text, noun, idsAt(session.draft.data, collection));
  return { id, changes: [{ path: [...collection, id, key], value }] };
}
