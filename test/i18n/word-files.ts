import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import type { Language } from '../../src/i18n/languages.ts';
import { MESSAGE_OPTIONS } from '../../src/i18n/messages.ts';
import { loadWords } from '../../src/i18n/words.ts';

/** Texts by their names. */
export type Texts = ReadonlyMap<string, string>;

/** Every message of a language by its name, the words of the schema aside. */
export async function readMessages(language: Language): Promise<Texts> {
  const { schema: _, ...messages } = await loadWords(language);
  return new Map(walk(messages, []));
}

/** A language's words of the schema by their names, examples aside: these are data. */
export async function readSchemaWords(language: Language): Promise<Texts> {
  const { schema } = await loadWords(language);
  return new Map([...walk(schema, ['schema'])].filter(([id]) => !/\.example(\.|$)/.test(id)));
}

function* walk(node: unknown, path: readonly string[]): Generator<[string, string]> {
  if (typeof node === 'string') yield [path.join('.'), node];
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) yield* walk(value, [...path, key]);
}

/** Every element of a message, those within its plural and select forms included. */
export function elementsOf(message: string): MessageFormatElement[] {
  return flatten(parse(message, MESSAGE_OPTIONS));
}

function flatten(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (!isPluralElement(element) && !isSelectElement(element)) return [element];
    return [element, ...Object.values(element.options).flatMap((form) => flatten(form.value))];
  });
}

/** What a reader sees of a message, with `|` for each argument and between forms. */
export function proseOf(message: string): string {
  return elementsOf(message)
    .map((element) => (isLiteralElement(element) ? element.value : ''))
    .join('|');
}

export function argumentNames(message: string): string[] {
  const names = elementsOf(message).flatMap((element) =>
    isLiteralElement(element) || isPoundElement(element) ? [] : [element.value],
  );
  return [...new Set(names)].sort();
}

/** The plural forms a message has, but for those of one number, for each of its plurals. */
export function pluralForms(message: string): string[] {
  return elementsOf(message)
    .filter(isPluralElement)
    .map((plural) => namesOf(plural.options, (form) => !form.startsWith('=')));
}

/** What a message can choose from, for each of its choices. */
export function choices(message: string): string[] {
  return elementsOf(message)
    .filter(isSelectElement)
    .map((select) => namesOf(select.options, () => true))
    .sort();
}

function namesOf(options: object, keep: (name: string) => boolean): string {
  return Object.keys(options).filter(keep).sort().join(' ');
}

/** What people type, or read in a file, in every language: code, quoted values, commands, machine-readable dates. */
const LITERALS = [
  /`[^`]*`/g,
  /"[^"]*"/g,
  /\u2066[^\u2069]*\u2069/g,
  /\bcrm-plan\b[ \w./=-]*/g,
  /\d{4}-\d{2}(?:-\d{2})?/g,
  /\d{1,2}:\d{2}/g,
  /\d+\.\d+\.\d+/g,
];

/** Names, codes and paths in Latin letters, with the number that may belong to them: `ISO 4217`. */
const LATIN_NAME = /[\w./:@+-]*[A-Za-z][\w./:@+-]*(?: \d+)?/g;

export function withoutLiterals(text: string): string {
  return LITERALS.reduce((rest, literal) => rest.replace(literal, '|'), text);
}

export function withoutLatinNames(text: string): string {
  return withoutLiterals(text).replace(LATIN_NAME, '|');
}
