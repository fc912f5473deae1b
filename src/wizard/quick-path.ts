import type { Input, Key, Note, Reply, Screen } from '../ask/ask.ts';
import { answerText } from '../plan/answer-text.ts';
import { echoAnswer } from '../plan/answers.ts';
import { changesBetween, makeChanges } from '../plan/change.ts';
import { type PlanData, valueAt } from '../plan/data.ts';
import { parsePlan } from '../plan/document.ts';
import { writePlan } from '../plan/format.ts';
import { fieldAt } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { type Attempt, askUntil } from './ask-until.ts';
import { bestNext } from './best-next.ts';
import type { Edit } from './draft.ts';
import { crumbsOf, documentNotes, presentText } from './frame.ts';
import { type QuickAnswers, type QuickWorld, quickPlan } from './quick-answers.ts';
import { askQuickHelp } from './quick-help.ts';
import { QUICK_NAMES, type QuickName } from './quick-names.ts';
import { QUICK_SCREENS, type QuickKind, quickQuestion } from './quick-questions.ts';
import { readQuickAnswer } from './quick-read.ts';
import { saveEdit } from './saving.ts';
import type { Session } from './session.ts';

/** How the quick path was left: to its end, to the hub, or before its first question. */
export type QuickEnd = 'done' | 'menu' | 'back';

/** One question of the quick path as it is asked. */
interface Asked {
  readonly session: Session;
  readonly world: QuickWorld;
  readonly name: QuickName;
  readonly answers: QuickAnswers;
  readonly question: QuickKind;
  /** The plan that the answers make so far. */
  readonly data: PlanData;
  /** What there is to say before the question itself. */
  readonly notes: readonly Note[];
}

type Turn = { readonly answers: QuickAnswers } | { readonly key: Exclude<Key, 'help'> };

/** The screen from which on there is a document to look at. */
const FIRST_DOCUMENT = 5;

/** Asks the twelve questions that make a first plan; after each, all that is known is saved. */
export async function quickPath(
  session: Session,
  world: QuickWorld,
  given: QuickAnswers = {},
): Promise<QuickEnd> {
  let answers = given;
  let at = unansweredFrom(given, 0);
  const asked: number[] = [];
  while (at < QUICK_NAMES.length) {
    const turn = await askAt(session, world, answers, at);
    if (turn && 'key' in turn && turn.key === 'menu') return 'menu';
    if (turn && 'key' in turn && turn.key === 'back') {
      const before = asked.pop();
      if (before === undefined) return 'back';
      at = before;
      continue;
    }
    if (turn && 'answers' in turn) answers = turn.answers;
    if (turn) asked.push(at);
    at = unansweredFrom(answers, at + 1);
  }
  session.memory.keepQuick(undefined);
  await showEnd(session);
  return 'done';
}

/** The first question from a place on that has no answer yet. */
function unansweredFrom(answers: QuickAnswers, from: number): number {
  const at = QUICK_NAMES.findIndex((name, index) => index >= from && answers[name] === undefined);
  return at < 0 ? QUICK_NAMES.length : at;
}

/** Undefined where a question need not be asked. */
async function askAt(
  session: Session,
  world: QuickWorld,
  answers: QuickAnswers,
  at: number,
): Promise<Turn | undefined> {
  const name = QUICK_NAMES[at];
  const data = quickPlan(answers, world).finish();
  const question = name && quickQuestion(session, name, data, answers, world);
  if (!name || !question) return undefined;
  const notes = await openingNotes(session, name);
  const asked: Asked = { session, world, name, answers, question, data, notes };
  let attempt: Attempt = { typed: '' };
  for (;;) {
    const turn = await askOnce(asked, attempt);
    if (!('again' in turn)) return turn;
    attempt = turn.again;
  }
}

async function askOnce(asked: Asked, first: Attempt): Promise<Turn | { readonly again: Attempt }> {
  const { session, name } = asked;
  let typed = '';
  const heard = await askUntil<QuickAnswers>(
    session.asker,
    (attempt) => screenFor(asked, attempt),
    (reply) => {
      typed = reply.kind === 'text' ? reply.text : '';
      return readReply(asked, reply);
    },
    first,
  );
  if ('value' in heard) return keep(asked, heard.value, typed);
  if (heard.key !== 'help') return { key: heard.key };
  const key = await askQuickHelp(session, name);
  return key === 'back' ? { again: { typed: heard.typed } } : { key };
}

function readReply(
  asked: Asked,
  reply: Reply,
): { readonly value: QuickAnswers } | { readonly fault: string } {
  const { session, name, question, data } = asked;
  if (reply.kind === 'chosen') return chosen(asked, reply.values);
  const text = reply.kind === 'text' ? reply.text : '';
  if (text.trim() === '') {
    const taken = shownValue(asked);
    return taken === undefined
      ? { fault: session.locale.t('wizard.fault.empty') }
      : { value: { [name]: taken } };
  }
  const said = readQuickAnswer(session, name, question, text, data);
  return 'fault' in said ? said : { value: said.answers };
}

function chosen(
  { session, name, question }: Asked,
  values: readonly string[],
): { value: QuickAnswers } | { fault: string } {
  if (values.length === 0) return { fault: session.locale.t('wizard.fault.none') };
  return { value: { [name]: question.kind === 'chosen' && question.several ? values : values[0] } };
}

/** What Enter alone takes: the answer given before, else what is proposed. */
function shownValue({ answers, name, question }: Asked): unknown {
  const first = question.kind === 'chosen' && !question.several ? question.options[0]?.value : undefined;
  return answers[name] ?? (question.kind === 'typed' ? question.offer : first);
}

async function keep(
  asked: Asked,
  said: QuickAnswers,
  typed: string,
): Promise<Turn | { readonly again: Attempt }> {
  const { session, world, name } = asked;
  const answers = { ...asked.answers, ...said };
  const after = quickPlan(answers, world).finish();
  const fault = await saveEdit(session, quickEdit(asked.data, after));
  if (fault !== undefined) return { again: { typed, fault } };
  session.memory.keepQuick(answers);
  if (isLastOfScreen(name, FIRST_DOCUMENT)) await session.views.document();
  return { answers };
}

function isLastOfScreen(name: QuickName, screen: number): boolean {
  return QUICK_SCREENS[screen - 1]?.at(-1) === name;
}

/** The plan with other answers; what somebody changed in the file meanwhile stays. */
export function quickEdit(before: PlanData, after: PlanData): Edit {
  const changes = changesBetween(before, after);
  return {
    places: changes.map(({ path }) => path),
    apply: (document) =>
      document.text === '' || document.text === writePlan(before)
        ? parsePlan(writePlan(after))
        : makeChanges(document, changes),
  };
}

function screenFor(asked: Asked, attempt: Attempt): Screen {
  const { session, name } = asked;
  const { t } = session.locale;
  const at = QUICK_SCREENS.findIndex((names) => names.includes(name));
  return {
    place: t('wizard.quick.place', { at: at + 1, of: QUICK_SCREENS.length }),
    question: t(`wizard.quick.${name}.question`),
    notes: [...asked.notes, ...measured(asked), ...besides(asked, at), ...freely(asked)],
    fault: attempt.fault,
    input: inputFor(asked, attempt.typed),
    keys: name === 'starter' ? ['back', 'help'] : ['back', 'help', 'later', 'menu'],
  };
}

/** At the start how many questions there are and how long they take; later where the first document is. */
async function openingNotes(session: Session, name: QuickName): Promise<readonly Note[]> {
  if (name === QUICK_NAMES[0])
    return [
      { text: session.locale.t('wizard.quick.opening', { count: QUICK_SCREENS.length }), tone: 'plain' },
    ];
  return QUICK_SCREENS[FIRST_DOCUMENT]?.[0] === name ? documentNotes(session) : [];
}

/** Which number is meant. */
function measured({ session, name, data, question }: Asked): Note[] {
  if ((name !== 'now' && name !== 'target') || question.kind !== 'typed') return [];
  const { locale } = session;
  const id = measureOf(question.path, data);
  const measure = locale.isolate(String(valueAt(data, ['improvement', 'measures', id, 'name']) ?? ''));
  const unit = fieldAt(['improvement', 'measures', '*', 'unit']);
  const inUnit = String(valueAt(data, ['improvement', 'measures', id, 'unit']) ?? '');
  const named = unit ? session.fields.value(unit, inUnit) : inUnit;
  return [{ text: locale.t('wizard.quick.number', { measure, unit: named }), tone: 'plain' }];
}

/** That none of the options need be right. */
function freely({ session, question }: Asked): Note[] {
  const isFree = question.kind === 'chosen' && question.free;
  return isFree ? [{ text: session.locale.t('wizard.quick.free'), tone: 'quiet' }] : [];
}

/** The measure that a baseline or the target of a goal is about. */
function measureOf(path: Path, data: PlanData): string {
  return path[0] === 'improvement'
    ? (path[2] ?? '')
    : String(valueAt(data, [...path.slice(0, -1), 'measure']));
}

/** What was answered on the same screen already. */
function besides({ session, name: own, answers, data, world }: Asked, screen: number): Note[] {
  const { locale } = session;
  return (QUICK_SCREENS[screen] ?? []).flatMap((name): Note[] => {
    const value = answers[name];
    const question = quickQuestion(session, name, data, answers, world);
    if (name === own || value === undefined || !question) return [];
    const answer = locale.isolate(textOf(session, question, value, data));
    return [
      {
        text: locale.t('wizard.quick.beside', {
          question: locale.t(`wizard.quick.${name}.question`),
          answer,
        }),
        tone: 'quiet',
      },
    ];
  });
}

function textOf(session: Session, question: QuickKind, value: unknown, data: PlanData): string {
  if (question.kind === 'typed')
    return answerText(question.field, question.path, value, { ...session, data });
  const labels = [value]
    .flat()
    .map((each) => question.options.find((option) => option.value === each)?.label ?? String(each));
  return labels.join(session.locale.t('document.separator'));
}

function inputFor(asked: Asked, typed: string): Input {
  const { session, question, data, answers, name } = asked;
  const shown = answers[name] ?? (question.kind === 'typed' ? question.offer : undefined);
  if (question.kind === 'chosen') {
    const values = shown === undefined ? [] : [shown].flat().map(String);
    const { several, options } = question;
    const start = several ? undefined : (values[0] ?? options[0]?.value);
    return { kind: 'choice', several, options, start, initial: typed, chosen: several ? values : [] };
  }
  const context = { ...session, data };
  const text = shown === undefined ? undefined : textOf(session, question, shown, data);
  return {
    kind: 'text',
    long: false,
    initial: typed,
    offer:
      text === undefined
        ? undefined
        : presentText(session, answers[name] === undefined ? 'suggested' : 'own', text),
    editable: text,
    echo: (line) => echoAnswer(question.field, question.path, line, context),
  };
}

/** The document, and what would improve it most. */
async function showEnd(session: Session): Promise<void> {
  const { asker, locale, fields } = session;
  const best = bestNext(session.draft.data).map(({ field, path }) => {
    const about = crumbsOf(session, path).at(-1)?.text;
    return `• ${[about, fields.title(field)].filter((part) => part !== undefined).join(' · ')}`;
  });
  await asker.ask({
    place: locale.t('wizard.quick.end.place'),
    question: locale.t('wizard.quick.end.question'),
    notes: await documentNotes(session),
    input: { kind: 'page', text: [locale.t('wizard.quick.end.best'), '', ...best].join('\n') },
    keys: [],
  });
}
