import type { Input, Note, Screen } from '../ask/ask.ts';
import { answerText } from '../plan/answer-text.ts';
import { echoAnswer } from '../plan/answers.ts';
import { type PlanData, valueAt } from '../plan/data.ts';
import { fieldAt } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import type { Attempt } from './ask-until.ts';
import { crumbsOf, documentNotes, presentText } from './frame.ts';
import type { QuickAnswers, QuickWorld } from './quick-answers.ts';
import { QUICK_NAMES, type QuickName } from './quick-names.ts';
import { QUICK_SCREENS, type QuickKind, quickQuestion } from './quick-questions.ts';
import type { Session } from './session.ts';

/** One question of the quick path as it is asked. */
export interface Asked {
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

/** The screen behind which there is a document to look at. */
const FIRST_DOCUMENT = 5;

/** At the start how many questions there are and how long they take; later where the first document is. */
export async function openingNotes(session: Session, name: QuickName): Promise<readonly Note[]> {
  if (name === QUICK_NAMES[0])
    return [
      { text: session.locale.t('wizard.quick.opening', { count: QUICK_SCREENS.length }), tone: 'plain' },
    ];
  return QUICK_SCREENS[FIRST_DOCUMENT]?.[0] === name ? documentNotes(session) : [];
}

/** The screen of a question. */
export function screenFor(asked: Asked, attempt: Attempt): Screen {
  const { session, name } = asked;
  const { t } = session.locale;
  const at = QUICK_SCREENS.findIndex((names) => names.includes(name));
  return {
    place: t('wizard.quick.place', { at: at + 1, of: QUICK_SCREENS.length }),
    question: t(`wizard.quick.${name}.question`),
    notes: [
      ...asked.notes,
      ...measured(asked),
      ...aboutPolicy(asked),
      ...besides(asked, at),
      ...freely(asked),
    ],
    fault: attempt.fault,
    input: inputFor(asked, attempt.typed),
    keys: name === 'starter' ? ['back', 'help'] : ['back', 'help', 'later', 'menu'],
  };
}

/** What Enter alone takes: the answer given before, else what is proposed. */
export function shownValue({ answers, name, question }: Asked): unknown {
  const first = question.kind === 'chosen' && !question.several ? question.options[0]?.value : undefined;
  return answers[name] ?? (question.kind === 'typed' ? question.offer : first);
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

/** What kind of question the promised answer is to. */
function aboutPolicy({ session, name, question }: Asked): Note[] {
  if (name !== 'answer' || question.kind !== 'typed') return [];
  return crumbsOf(session, question.path);
}

/** What to do when none of the options is right. */
function freely({ session, name, question }: Asked): Note[] {
  const { t } = session.locale;
  if (name === 'starter') return [{ text: t('wizard.quick.nearest'), tone: 'quiet' }];
  if (name === 'goal') return [{ text: t('wizard.quick.more'), tone: 'quiet' }];
  const isFree = question.kind === 'chosen' && question.free;
  return isFree ? [{ text: t('wizard.quick.free'), tone: 'quiet' }] : [];
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
