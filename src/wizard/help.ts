import type { ChoiceInput, Note, Option } from '../ask/ask.ts';
import { editableText } from '../plan/answer-text.ts';
import { valueAt } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { askChoice, askUntil } from './ask-until.ts';
import { placeOf } from './frame.ts';
import { answerContext, type Session } from './session.ts';

/** What to do after help. */
export type HelpAction = 'return' | 'undecided' | 'later' | 'clear' | 'editor' | 'menu';

/** That a question does not apply, and why. */
export interface NotApplying {
  readonly reason: string;
}

const ACTIONS: readonly HelpAction[] = ['return', 'undecided', 'later', 'editor', 'clear'];

/** Says why a question is asked, with an example, and offers what else can be done with it. */
export async function askHelp(session: Session, field: Field, path: Path): Promise<HelpAction | NotApplying> {
  const input: ChoiceInput = {
    kind: 'choice',
    several: false,
    options: actionsFor(session, field, path),
    chosen: [],
  };
  const heard = await askChoice(session, {
    place: placeOf(session, path),
    question: session.fields.title(field),
    notes: helpNotes(session, field, path),
    input,
    keys: ['back', 'menu'],
  });
  if ('key' in heard) return heard.key === 'menu' ? 'menu' : 'return';
  if (heard.value !== 'skip') return ACTIONS.find((action) => action === heard.value) ?? 'return';
  const reason = await askReason(session, placeOf(session, path), session.fields.title(field));
  return reason === undefined ? 'return' : { reason };
}

function actionsFor({ locale, draft }: Session, field: Field, path: Path): Option[] {
  const isAnswered = valueAt(draft.data, path) !== undefined;
  const names = [
    'return',
    'undecided',
    'skip',
    'later',
    ...(field.kind === 'prose' ? (['editor'] as const) : []),
    ...(isAnswered ? (['clear'] as const) : []),
  ] as const;
  return names.map((name) => ({ value: name, label: locale.t(`wizard.help.action.${name}`) }));
}

function helpNotes(session: Session, field: Field, path: Path): Note[] {
  const { locale, fields } = session;
  const example = fields.example(field);
  const written =
    example === undefined
      ? undefined
      : editableText(field, path, example, { ...answerContext(session), data: {} });
  return [
    { text: fields.why(field), tone: 'plain' },
    ...(written === undefined
      ? []
      : [
          {
            text: locale.t('wizard.help.example', { example: locale.isolate(written) }),
            tone: 'plain',
          } as const,
        ]),
    { text: locale.t('wizard.help.where', { place: labelsAlong(session, path).join(' › ') }), tone: 'quiet' },
  ];
}

/** The names of the parts of the plan that a path leads through. */
function labelsAlong({ fields }: Session, path: Path): string[] {
  return path.flatMap((_, depth) => {
    const field = fieldAt(path.slice(0, depth + 1));
    return field && field.path.at(-1) !== '*' ? [fields.label(field)] : [];
  });
}

/** Why something does not apply; undefined when the user goes back. */
export async function askReason(session: Session, place: string, about: string): Promise<string | undefined> {
  const { asker, locale } = session;
  const heard = await askUntil(
    asker,
    ({ typed, fault }) => ({
      place,
      question: locale.t('wizard.skip.question'),
      notes: [{ text: about, tone: 'quiet' }],
      fault,
      input: { kind: 'text', long: false, initial: typed },
      keys: ['back'],
    }),
    (reply) => {
      const reason = reply.kind === 'text' ? reply.text.trim() : '';
      return reason === '' ? { fault: locale.t('wizard.skip.fault') } : { value: reason };
    },
  );
  return 'value' in heard ? heard.value : undefined;
}
