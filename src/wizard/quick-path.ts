import type { Key, Reply } from '../ask/ask.ts';
import { isSame } from '../plan/change.ts';
import { type Attempt, askUntil } from './ask-until.ts';
import { bestNext } from './best-next.ts';
import { crumbsOf, documentNotes } from './frame.ts';
import { type QuickAnswers, type QuickWorld, quickPlan, standingAnswers } from './quick-answers.ts';
import { quickEdit } from './quick-edit.ts';
import { askQuickHelp } from './quick-help.ts';
import { QUICK_NAMES, type QuickName } from './quick-names.ts';
import { quickQuestion } from './quick-questions.ts';
import { readQuickAnswer } from './quick-read.ts';
import { type Asked, openingNotes, screenFor, shownValue } from './quick-screen.ts';
import { saveEdit } from './saving.ts';
import type { Session } from './session.ts';

/** How the quick path was left: to its end, to the hub, or before its first question. */
export type QuickEnd = 'done' | 'menu' | 'back';

type Turn = { readonly answers: QuickAnswers } | { readonly key: Exclude<Key, 'help'> };

/** Asks the twelve questions that make a first plan; after each, all that is known is saved. */
export async function quickPath(
  session: Session,
  world: QuickWorld,
  given: QuickAnswers = {},
): Promise<QuickEnd> {
  let answers = { ...given, ...standingAnswers(session.draft.data) };
  const shown = new Set<number>();
  let at = nextFrom(answers, shown, 0);
  // Those that an earlier sitting answered can be gone back to.
  const asked = QUICK_NAMES.slice(0, at).map((_, index) => index);
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
    shown.add(at);
    at = nextFrom(answers, shown, at + 1);
  }
  session.memory.keepQuick(undefined);
  await showEnd(session);
  return 'done';
}

/** The next question from a place on: one that has no answer yet, or that was shown before somebody went back. */
function nextFrom(answers: QuickAnswers, shown: ReadonlySet<number>, from: number): number {
  const at = QUICK_NAMES.findIndex(
    (name, index) => index >= from && (shown.has(index) || answers[name] === undefined),
  );
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
  const ticked = reply.kind === 'text' ? (reply.chosen ?? []) : [];
  const said = readQuickAnswer(session, name, question, text, data, ticked);
  return 'fault' in said ? said : { value: said.answers };
}

function chosen(
  { session, name, question }: Asked,
  values: readonly string[],
): { value: QuickAnswers } | { fault: string } {
  if (values.length === 0) return { fault: session.locale.t('wizard.fault.none') };
  return { value: { [name]: question.kind === 'chosen' && question.several ? values : values[0] } };
}

async function keep(
  asked: Asked,
  said: QuickAnswers,
  typed: string,
): Promise<Turn | { readonly again: Attempt }> {
  const { session, world } = asked;
  const answers = { ...stillTrue(asked, said), ...said };
  const after = quickPlan(answers, world).finish();
  const saved = await saveEdit(session, quickEdit(asked.data, after));
  if (saved === 'theirs') return { answers: asked.answers };
  if (saved !== 'saved') return { again: { typed, fault: saved.fault } };
  session.memory.keepQuick(answers);
  return { answers };
}

/** Answers that another one makes meaningless: the number of one goal is not that of another. */
const BOUND: Readonly<Partial<Record<QuickName, readonly QuickName[]>>> = {
  starter: ['customer', 'goal', 'now', 'target', 'touchpoints', 'complaint', 'answer', 'tactic', 'who'],
  goal: ['now', 'target'],
};

/** The answers so far without those that hang on one that is changed. */
function stillTrue({ answers, name }: Asked, said: QuickAnswers): QuickAnswers {
  const bound = isSame(answers[name], said[name]) ? [] : (BOUND[name] ?? []);
  return Object.fromEntries(
    Object.entries(answers).filter(([each]) => !bound.some((other) => other === each)),
  );
}

/** The document, and what would improve it most. */
async function showEnd(session: Session): Promise<void> {
  const { asker, locale, fields } = session;
  const next = bestNext(session.draft.data);
  if (next[0]) session.memory.arrive(next[0].path);
  const best = next.map(({ field, path }) => {
    const about = crumbsOf(session, path).at(-1)?.text;
    return `  • ${[about, fields.title(field)].filter((part) => part !== undefined).join(' · ')}`;
  });
  await asker.ask({
    place: locale.t('wizard.quick.end.place'),
    question: locale.t('wizard.quick.end.question'),
    notes: await documentNotes(session),
    input: { kind: 'page', text: [locale.t('wizard.quick.end.best'), '', ...best].join('\n') },
    keys: [],
  });
}
