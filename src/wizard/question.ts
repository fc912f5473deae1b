import type { Input, Key, Note, Reply, Screen } from '../ask/ask.ts';
import { answerText } from '../plan/answer-text.ts';
import type { Change } from '../plan/change.ts';
import { valueAt } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { type Attempt, askUntil } from './ask-until.ts';
import { deriveAnswer } from './derived.ts';
import { answerEdit } from './draft.ts';
import { crumbsOf, placeOf, presentText, QUESTION_KEYS } from './frame.ts';
import { askHelp, type HelpAction } from './help.ts';
import { inputFor, isShort, readReply, type Said, type Shown } from './inputs.ts';
import { askNewItem } from './new-item.ts';
import { NEW } from './options.ts';
import { saveEdit } from './saving.ts';
import { answerContext, type Session } from './session.ts';
import { suggestedIn } from './stops.ts';

/** How a question was left. */
export type Outcome = 'done' | 'back' | 'later' | 'menu';

type Step = { readonly outcome: Outcome } | { readonly again: Attempt };

/** The question that is asked, and where. */
interface Asked {
  readonly session: Session;
  readonly field: Field;
  readonly path: Path;
}

/** Asks one question until it is answered and saved, put off, or left. */
export async function askField(session: Session, path: Path): Promise<Outcome> {
  const field = fieldAt(path);
  if (!field) throw new Error(`the model has no ${formatPath(path)}`);
  session.memory.arrive(path);
  let attempt: Attempt = { typed: session.memory.draftOf(path) };
  for (;;) {
    const step = await askOnce({ session, field, path }, attempt);
    if ('outcome' in step) return step.outcome;
    attempt = step.again;
  }
}

async function askOnce(asked: Asked, first: Attempt): Promise<Step> {
  const shown = shownAt(asked);
  let typed = '';
  const heard = await askUntil<unknown>(
    asked.session.asker,
    (attempt) => questionScreen(asked, shown, attempt),
    (reply, screen) => {
      typed = reply.kind === 'text' ? reply.text : '';
      return readAnswerOrShown(asked, shown, reply, screen);
    },
    first,
  );
  return 'key' in heard ? press(asked, heard.key, heard.typed) : answer(asked, shown, heard.value, typed);
}

/** Enter on an empty line takes what is shown. */
function readAnswerOrShown(
  { session, field, path }: Asked,
  shown: Shown | undefined,
  reply: Reply,
  screen: Screen,
): Said {
  const isEmpty = reply.kind === 'text' && reply.text.trim() === '';
  if (!isEmpty) return readReply(session, field, path, screen.input, reply);
  return shown ? { value: shown.value } : { fault: session.locale.t('wizard.fault.empty') };
}

function questionScreen({ session, field, path }: Asked, shown: Shown | undefined, attempt: Attempt): Screen {
  const input = inputFor(session, field, path, shown, attempt.typed);
  const notes: Note[] = [...crumbsOf(session, path), ...presentNotes(session, field, path, shown, input)];
  const keep = (text: string): void => session.memory.keepDraft(path, text);
  return {
    place: placeOf(session, path),
    question: session.fields.title(field),
    notes,
    fault: attempt.fault,
    input: input.kind === 'text' && field.kind === 'prose' ? { ...input, keep } : input,
    keys: QUESTION_KEYS,
  };
}

/** What stands there already, where the line below does not show it whole, and how several are typed. */
function presentNotes(
  session: Session,
  field: Field,
  path: Path,
  shown: Shown | undefined,
  input: Input,
): Note[] {
  const several = field.shape === 'list' && input.kind === 'text';
  const answer = shown && answerText(field, path, shown.value, answerContext(session));
  const isBelow = input.kind === 'text' && answer !== undefined && isShort(answer);
  return [
    ...(shown && answer !== undefined && !isBelow
      ? [{ text: presentText(session, shown.source, answer), tone: 'quiet' } as const]
      : []),
    ...(several ? [{ text: session.locale.t('wizard.several'), tone: 'quiet' } as const] : []),
  ];
}

function shownAt({ session, field, path }: Asked): Shown | undefined {
  const { data } = session.draft;
  const value = valueAt(data, path);
  if (value !== undefined && value !== null) {
    return { value, source: suggestedIn(data).has(formatPath(path)) ? 'suggested' : 'own' };
  }
  const derived = deriveAnswer(data, field.path, path);
  return derived === undefined ? undefined : { value: derived, source: 'derived' };
}

async function answer(asked: Asked, shown: Shown | undefined, value: unknown, typed: string): Promise<Step> {
  const { session, field, path } = asked;
  if (shown && isSameChoice(value, shown.value))
    return shown.source === 'own' ? done(asked) : save(asked, [{ path, value: shown.value }], typed);
  const ref = field.crm.ref ?? field.item?.crm.ref;
  const chosen = [value].flat();
  if (ref === undefined || !chosen.includes(NEW)) return save(asked, [{ path, value }], typed);
  const made = await askNewItem(session, ref.split('.'));
  if (!made) return { again: { typed: '' } };
  const ids = chosen.map((id) => (id === NEW ? made.id : id));
  return save(asked, [...made.changes, { path, value: field.shape === 'list' ? ids : made.id }], typed);
}

/** Whether the same was chosen, in whatever order: that of the file stays. */
function isSameChoice(value: unknown, shown: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(shown)) return value === shown;
  return value.length === shown.length && value.every((each) => shown.includes(each));
}

async function save(asked: Asked, changes: readonly Change[], typed: string): Promise<Step> {
  const saved = await saveEdit(asked.session, answerEdit(changes));
  return typeof saved === 'string' ? done(asked) : { again: { typed, fault: saved.fault } };
}

function done({ session, path }: Asked): Step {
  session.memory.settle(path);
  return { outcome: 'done' };
}

async function press(asked: Asked, key: Key, typed: string): Promise<Step> {
  const { session, field, path } = asked;
  if (key === 'later') session.memory.putOff(path);
  if (key !== 'help') return { outcome: key };
  const action = await askHelp(session, field, path);
  return typeof action === 'string' ? act(asked, action, typed) : skip(asked, action.reason);
}

async function act(asked: Asked, action: HelpAction, typed: string): Promise<Step> {
  const { session, path } = asked;
  switch (action) {
    case 'return':
      return { again: { typed } };
    case 'menu':
    case 'later':
      return press(asked, action, typed);
    case 'undecided':
      session.memory.leaveUndecided(path);
      return { outcome: 'later' };
    case 'clear':
      return save(asked, [{ path, value: undefined }], '');
    case 'editor':
      return { again: await write(asked, typed) };
  }
}

async function write({ session, path }: Asked, typed: string): Promise<Attempt> {
  const present = valueAt(session.draft.data, path);
  const text = await session.asker.editText(typed === '' && typeof present === 'string' ? present : typed);
  if (text === undefined) return { typed, fault: session.locale.t('wizard.fault.editor') };
  session.memory.keepDraft(path, text);
  return { typed: text };
}

async function skip(asked: Asked, reason: string): Promise<Step> {
  const { path } = asked;
  return save(asked, skipChanges(path, reason), '');
}

/** What it takes to say that a place does not apply, and why. */
export function skipChanges(path: Path, reason: string): Change[] {
  return [
    { path, value: undefined },
    { path: ['skipped', formatPath(path)], value: reason },
  ];
}
