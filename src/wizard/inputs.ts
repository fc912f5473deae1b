import type { ChoiceInput, Input, Reply, TextInput } from '../ask/ask.ts';
import { chooseTyped } from '../ask/choose.ts';
import { answerText, editableText } from '../plan/answer-text.ts';
import { echoAnswer, readAnswer } from '../plan/answers.ts';
import type { Field } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { faultText, noOption } from './faults.ts';
import { presentText } from './frame.ts';
import { optionsOf } from './options.ts';
import { answerContext, type Session } from './session.ts';

/** An answer that stands already, or is proposed. */
export interface Shown {
  readonly value: unknown;
  readonly source: 'own' | 'suggested' | 'derived';
}

/** What a reply says: an answer, or what is wrong with it in words. */
export type Said = { readonly value: unknown } | { readonly fault: string };

/** A field as it is asked; `typed` is what stands in the line from before. */
export function inputFor(
  session: Session,
  field: Field,
  path: Path,
  shown: Shown | undefined,
  typed: string,
): Input {
  const options = optionsOf(session, field);
  if (!options) return textInput(session, field, path, shown, typed);
  const values = shown ? [shown.value].flat().map(String) : [];
  const several = field.shape === 'list';
  return {
    kind: 'choice',
    several,
    options,
    start: values[0],
    initial: typed,
    chosen: several ? values : [],
  };
}

/** Answers of several words or lines, which Enter must not cut short. */
function isLong({ kind, shape }: Field): boolean {
  return kind === 'prose' || shape === 'list';
}

/** As much of an answer as fits below the line it would be typed on. */
const LONGEST_OFFER = 70;

/** Whether an answer stands whole below the line it would be typed on. */
export function isShort(answer: string): boolean {
  return shorten(answer) === answer;
}

function shorten(answer: string): string {
  const line = answer.trim().split('\n', 1)[0] ?? '';
  if (line === answer && line.length <= LONGEST_OFFER) return answer;
  const words = line.slice(0, LONGEST_OFFER).split(' ');
  return `${(line.length > LONGEST_OFFER && words.length > 1 ? words.slice(0, -1) : words).join(' ')} …`;
}

function textInput(
  session: Session,
  field: Field,
  path: Path,
  shown: Shown | undefined,
  initial: string,
): TextInput {
  const context = answerContext(session);
  return {
    kind: 'text',
    long: isLong(field),
    initial,
    offer:
      shown && presentText(session, shown.source, shorten(answerText(field, path, shown.value, context))),
    editable: shown && editableText(field, path, shown.value, context),
    echo: (typed) => echoAnswer(field, path, typed, context),
  };
}

/** Reads a reply to {@link inputFor} that is neither a key nor empty. */
export function readReply(session: Session, field: Field, path: Path, input: Input, reply: Reply): Said {
  if (input.kind === 'choice') return readChoice(session, field, input, reply);
  const reading = readAnswer(field, path, reply.kind === 'text' ? reply.text : '', answerContext(session));
  return 'fault' in reading ? { fault: faultText(session, reading.fault) } : reading;
}

function readChoice(session: Session, field: Field, input: ChoiceInput, reply: Reply): Said {
  const { locale } = session;
  const typed = reply.kind === 'text' ? reply.text : '';
  const values = reply.kind === 'chosen' ? reply.values : chooseTyped(input, typed);
  if (!values) return { fault: noOption(session, input, typed) };
  if (values.length === 0) return { fault: locale.t('wizard.fault.none') };
  return { value: input.several ? values : field.kind === 'rating' ? Number(values[0]) : values[0] };
}
