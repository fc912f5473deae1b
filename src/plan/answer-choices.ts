import { plainText } from '../i18n/read-text.ts';
import { faultOf, namingIn, type Typed } from './answer-fault.ts';
import type { Reading } from './answers.ts';
import { valueIn } from './data.ts';
import { fieldAt } from './model.ts';
import { nearest } from './nearest.ts';
import { parsePath } from './path.ts';
import { itemsOf } from './references.ts';
import { referenceTitle } from './titles.ts';

/** What can be chosen: a value, what it is called, and all it may be typed as. */
interface Option {
  readonly value: string;
  readonly name: string;
  readonly typed: readonly string[];
}

/** A listed value, by itself or by its name in any language, whole or as far as only one begins so. */
export function readChoice(typed: Typed): Reading {
  const { field, context } = typed;
  const languages = [context.fields, ...(context.others ?? [])];
  const options = field.values.map((value) => {
    const names = languages.map((words) => words.value(field, value));
    const english = field.crm.labels?.[value] ?? value;
    return { value, name: names[0] ?? value, typed: [value, english, ...names] };
  });
  return choose(typed, options, 'choice');
}

/** An item of a collection, by its id or its title, whole or as far as only one begins so. */
export function readReference(typed: Typed, collection: string): Reading {
  const { data, fields } = typed.context;
  const items = itemsOf(data, collection);
  const naming = namingIn(typed.context);
  const options = Object.keys(items).map((id) => {
    const name = referenceTitle(naming, collection, id);
    const own = valueIn(items[id], 'name');
    return { value: id, name, typed: [id, name, ...(typeof own === 'string' ? [own] : [])] };
  });
  if (options.length > 0) return choose(typed, options, 'reference');
  const field = fieldAt(parsePath(collection));
  return faultOf(typed, 'reference-none', { where: field ? fields.label(field) : collection });
}

function choose(typed: Typed, options: readonly Option[], kind: 'choice' | 'reference'): Reading {
  const text = plainText(typed.text);
  const found = matches(options, text);
  const [first, second] = found;
  if (first && !second) return { value: first.value };
  const names = (some: readonly Option[]): string => namesOf(typed, some);
  if (first) return faultOf(typed, 'choice-several', { form: first.name, values: names(found) });
  const words = new Map(options.flatMap((option) => option.typed.map((word) => [plainText(word), option])));
  const near = words.get(nearest(text, words.keys()) ?? '');
  const form = near?.name ?? options[0]?.name ?? '';
  return faultOf(typed, near ? `${kind}-near` : kind, { form, values: names(options) });
}

const MOST_NAMES = 25;

function namesOf({ context: { locale } }: Typed, options: readonly Option[]): string {
  const names = options.slice(0, MOST_NAMES).map(({ name }) => locale.isolate(name));
  return [...names, ...(options.length > MOST_NAMES ? ['…'] : [])].join(locale.t('document.separator'));
}

function matches(options: readonly Option[], text: string): readonly Option[] {
  const exact = options.find(({ value }) => value === text);
  if (exact) return [exact];
  const whole = options.filter(({ typed }) => typed.some((word) => plainText(word) === text));
  if (whole.length > 0 || text.length < 2) return whole;
  return options.filter(({ typed }) => typed.some((word) => plainText(word).startsWith(text)));
}
