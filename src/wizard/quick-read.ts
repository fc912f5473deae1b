import { chooseTyped } from '../ask/choose.ts';
import { asciiDigits } from '../i18n/read-digits.ts';
import { readMoney } from '../i18n/read-money.ts';
import { readAnswer } from '../plan/answers.ts';
import type { PlanData } from '../plan/data.ts';
import { faultText, noOption } from './faults.ts';
import type { QuickAnswers } from './quick-answers.ts';
import type { QuickName } from './quick-names.ts';
import type { QuickKind } from './quick-questions.ts';
import type { Session } from './session.ts';
import { suggestedIn } from './stops.ts';

type Speaker = Pick<Session, 'locale' | 'fields' | 'words' | 'today'>;

/** An answer of the quick path as it was understood, with what else it says. */
export type QuickSaid = { readonly answers: QuickAnswers } | { readonly fault: string };

/** Reads what was typed as the answer to a question of the quick path. */
export function readQuickAnswer(
  speaker: Speaker,
  name: QuickName,
  question: QuickKind,
  text: string,
  data: PlanData,
  ticked: readonly string[] = [],
): QuickSaid {
  if (question.kind === 'chosen') return readChosen(speaker, name, question, text, ticked);
  if (name === 'budget') return readBudget(speaker, question, text, data);
  const reading = readAnswer(question.field, question.path, text, { ...speaker, data });
  return 'fault' in reading
    ? { fault: faultText(speaker, reading.fault) }
    : { answers: { [name]: reading.value } };
}

function readChosen(
  speaker: Speaker,
  name: QuickName,
  question: QuickKind & { kind: 'chosen' },
  text: string,
  ticked: readonly string[],
): QuickSaid {
  const { options, several, free } = question;
  const input = { kind: 'choice', several, options, chosen: [] } as const;
  const exact = options.find(({ value }) => value === text.trim())?.value;
  const values = exact === undefined ? chooseTyped(input, text) : [exact];
  if (values) return { answers: { [name]: several ? values : values[0] } };
  const parts = several ? partsOf(text) : [text];
  if (!free || parts.some((part) => isNumber(part) && !chooseTyped(input, part)))
    return { fault: noOption(speaker, input, text) };
  return { answers: { [name]: several ? [...new Set([...ticked, ...namesIn(input, text)])] : text.trim() } };
}

/** Some of several may be options and the others new. */
function namesIn(input: Parameters<typeof chooseTyped>[0], text: string): string[] {
  return partsOf(text).flatMap((part) => chooseTyped(input, part) ?? [part]);
}

function partsOf(text: string): string[] {
  return text
    .split(/[,،;؛\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A number that is none of an option is a slip, not a name. */
function isNumber(text: string): boolean {
  return /^[\d\s]+$/.test(asciiDigits(text));
}

/** A sum with the sign of a currency says in which one the plan counts, where nobody has said that yet. */
function readBudget(
  speaker: Speaker,
  question: QuickKind & { kind: 'typed' },
  text: string,
  data: PlanData,
): QuickSaid {
  const sum = readMoney(text);
  const isOpen = suggestedIn(data).has('about.currency');
  if (isOpen && sum && sum.amount >= 0 && sum.currency !== undefined)
    return { answers: { budget: sum.amount, currency: sum.currency } };
  const reading = readAnswer(question.field, question.path, text, { ...speaker, data });
  return 'fault' in reading
    ? { fault: faultText(speaker, reading.fault) }
    : { answers: { budget: reading.value } };
}
