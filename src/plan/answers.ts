import { parse, stringify } from 'yaml';
import type { ErrorArgs } from '../errors.ts';
import type { Locale } from '../i18n/locale.ts';
import { readPercent } from '../i18n/read-percent.ts';
import { plainText } from '../i18n/read-text.ts';
import { readChoice, readReference } from './answer-choices.ts';
import { type FaultCode, faultOf, namingIn, type Typed } from './answer-fault.ts';
import { NAME_READERS } from './answer-names.ts';
import { NUMERIC_READERS } from './answer-numbers.ts';
import { TIME_READERS } from './answer-times.ts';
import { isData, type PlanData } from './data.ts';
import type { FieldWords } from './field-words.ts';
import type { Field, Kind } from './model.ts';
import type { Path } from './path.ts';
import { valueText } from './value-text.ts';

/** An answer as it was read; the value undefined takes the answer back. */
export type Reading = { readonly value: unknown } | { readonly fault: AnswerFault };

/** Why an answer cannot be read: the message `fault.<code>`, which says how to mend it too, and what fills it. */
export interface AnswerFault {
  readonly code: FaultCode;
  /** Ready to stand in a sentence. `form` is a good answer, as one would type it; `value` what was typed. */
  readonly args: ErrorArgs;
}

/** In which language, in which plan and on which day an answer is given. */
export interface AnswerContext {
  readonly locale: Locale;
  readonly fields: FieldWords;
  /** The words of further languages, in which the names of listed values are understood as well. */
  readonly others?: readonly FieldWords[];
  readonly data: PlanData;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Reads an answer as people write it, in any of our languages: `12k`, `₪12,000`, `27 במרץ`, `۱ مرداد ۱۴۰۶`, the title
 * of an item for its id, `a, b` for a list; YAML for what has fields of its own. Empty text takes the answer back.
 * What the kind of the field forbids is a fault too; all else the schema says of a value is not looked at here.
 */
export function readAnswer(field: Field, path: Path, text: string, context: AnswerContext): Reading {
  const typed: Typed = { field, path, text, context };
  if (/^[\s\p{Cf}]*$/u.test(text)) return { value: undefined };
  if (field.shape === 'list') return readList(typed);
  if (field.shape === 'object' || field.shape === 'map') return readMap(typed);
  if (field.shape === 'choice') return readChoice(typed);
  if (field.crm.ref !== undefined) return readReference(typed, field.crm.ref);
  return READERS[field.kind ?? 'line'](typed);
}

const asTyped = ({ text }: Typed): Reading => ({ value: text.trim() });

const READERS: Readonly<Record<Kind, (typed: Typed) => Reading>> = {
  ...NUMERIC_READERS,
  ...TIME_READERS,
  ...NAME_READERS,
  line: ({ text }) => ({ value: text.trim().replace(/\s*[\r\n]+\s*/g, ' ') }),
  prose: ({ text }) => ({ value: readProse(text) }),
  digest: asTyped,
  id: asTyped,
  path: asTyped,
};

/** A text of several lines ends with the last one, as it will stand in the file. */
function readProse(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.includes('\n') ? `${lines.trimEnd()}\n` : lines.trim();
}

/** One entry a line, else what semicolons divide, else commas; or a list as YAML writes it. */
function readList(typed: Typed): Reading {
  const { field, path, text, context } = typed;
  const { item } = field;
  if (!item) return { value: [] };
  if (withoutMarks(text).startsWith('[')) return readYaml(typed, Array.isArray, 'list', ['A', 'B']);
  const divider = text.trim().includes('\n') ? /[\r\n]+/ : /[;؛]/.test(text) ? /[;؛]/ : /[,،]/;
  const parts = text.split(divider).filter((part) => plainText(part) !== '');
  const values: unknown[] = [];
  for (const [at, part] of parts.entries()) {
    const reading = readAnswer(item, [...path, String(at)], part, context);
    if ('fault' in reading) return reading;
    if (!values.includes(reading.value)) values.push(reading.value);
  }
  return { value: values.length > 0 ? values : undefined };
}

function readMap(typed: Typed): Reading {
  const [key = 'key'] = typed.field.fields.keys();
  return readYaml(typed, isData, 'map', { [key]: '…' });
}

function readYaml(
  typed: Typed,
  fits: (value: unknown) => boolean,
  code: 'list' | 'map',
  form: unknown,
): Reading {
  try {
    const value: unknown = parse(withoutMarks(typed.text), { maxAliasCount: 0 });
    if (fits(value)) return { value };
  } catch {
    // Told below, in the user's words: the library's are about YAML, the user typed one argument.
  }
  return faultOf(typed, code, { form: stringify(form, { collectionStyle: 'flow' }).trim() });
}

/** What is copied from a message may come with marks of direction around it. */
function withoutMarks(text: string): string {
  return text.replace(/^[\s\u200e\u200f\u2066-\u2069]+|[\s\u200e\u200f\u2066-\u2069]+$/g, '');
}

/**
 * How a typed text is understood, to be shown beside it: "= 4 hours", "= 120 of 400 (30%)". Undefined where it would
 * only repeat the text, and where the text cannot be read.
 */
export function echoAnswer(
  field: Field,
  path: Path,
  text: string,
  context: AnswerContext,
): string | undefined {
  const reading = readAnswer(field, path, text, context);
  if ('fault' in reading || reading.value === undefined) return undefined;
  const said = understood({ field, path, text, context }, reading.value);
  return said === undefined || plainText(said) === plainText(text) ? undefined : `= ${said}`;
}

function understood({ field, path, text, context }: Typed, value: unknown): string | undefined {
  const { item } = field;
  const naming = namingIn(context);
  if (Array.isArray(value)) {
    if (!item || (item.shape !== 'choice' && item.crm.ref === undefined)) return undefined;
    return context.locale.list(value.map((entry) => valueText(naming, item, entry, path)));
  }
  if (isData(value) || field.kind === 'prose') return undefined;
  const said = valueText(naming, field, value, path);
  const share = field.kind === 'percent' || field.kind === 'reading' ? readPercent(text)?.of : undefined;
  if (!share) return said;
  return context.locale.t('answer.share', { ratio: context.locale.t('answer.ratio', share), percent: said });
}
