import { stringify } from 'yaml';
import { namingIn } from './answer-fault.ts';
import { type AnswerContext, readAnswer } from './answers.ts';
import type { Field } from './model.ts';
import type { Path } from './path.ts';
import { valueText } from './value-text.ts';

/** An answer for people to read: a list joined, an item by its title, a number with its unit. */
export function answerText(field: Field, path: Path, value: unknown, context: AnswerContext): string {
  const { item } = field;
  if (Array.isArray(value) && item) return listText(item, path, value, context);
  if (typeof value === 'object' && value !== null) return stringify(value, { lineWidth: 0 }).trimEnd();
  return valueText(namingIn(context), field, value, path).trimEnd();
}

/** The most words of a name. */
const LONGEST_NAME = 3;

function listText(item: Field, path: Path, values: readonly unknown[], context: AnswerContext): string {
  const entries = values.map((value) => valueText(namingIn(context), item, value, path));
  // Phrases run into each other between commas and an "and".
  const isShort = (entry: string): boolean => entry.split(/\s+/).length <= LONGEST_NAME;
  const isName = item.shape === 'choice' || (item.crm.ref !== undefined && entries.every(isShort));
  return isName ? context.locale.list(entries) : entries.join(context.locale.t('document.separator'));
}

/**
 * An answer as one would type it: {@link readAnswer} reads the same from it. Where no way of the language's own does
 * that, as the file has it.
 */
export function editableText(field: Field, path: Path, value: unknown, context: AnswerContext): string {
  const forms = [...formsOf(field, path, value, context)];
  return forms.find((form) => isRead(field, path, form, value, context)) ?? forms[0] ?? '';
}

function isRead(field: Field, path: Path, form: string, value: unknown, context: AnswerContext): boolean {
  const reading = readAnswer(field, path, form, context);
  return 'value' in reading && JSON.stringify(reading.value) === JSON.stringify(value);
}

/** The ways to type an answer, the most natural first. */
function* formsOf(field: Field, path: Path, value: unknown, context: AnswerContext): Generator<string> {
  const { item } = field;
  if (Array.isArray(value) && item) yield* listForms(item, path, value, context);
  else if (typeof value === 'object' && value !== null) {
    yield stringify(value, { lineWidth: 0 }).trimEnd();
    yield JSON.stringify(value);
  } else if (typeof value === 'number') yield* numberForms(value, context);
  else {
    yield valueText(namingIn(context), field, value, path).trimEnd();
    yield String(value ?? '');
  }
}

const COMMA = { en: ', ', he: ', ', fa: '، ' } as const;
const SEMICOLON = { en: '; ', he: '; ', fa: '؛ ' } as const;

function* listForms(
  item: Field,
  path: Path,
  values: readonly unknown[],
  context: AnswerContext,
): Generator<string> {
  const { language } = context.locale;
  const entries = values.map((value) => editableText(item, [...path, '*'], value, context));
  yield entries.join(COMMA[language]);
  // One semicolon is enough to say that the commas divide nothing.
  yield entries.length > 1
    ? entries.join(SEMICOLON[language])
    : `${entries[0] ?? ''}${SEMICOLON[language].trim()}`;
  yield JSON.stringify(values);
}

/** The digits alone; three of them behind a point would read as a group of thousands, so a nought follows. */
function* numberForms(value: number, { locale }: AnswerContext): Generator<string> {
  const digits = /e/.test(String(value))
    ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 })
    : String(value);
  const point = locale.language === 'fa' ? '٫' : '.';
  const typed = locale.digits(digits).replace('.', point);
  yield typed;
  yield `${typed}${locale.digits('0')}`;
}
