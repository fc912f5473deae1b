import type { MessageArgs } from '../i18n/messages.ts';
import { isMessageId, type MessageId } from '../i18n/words.ts';
import { allFields, type Field } from '../plan/model.ts';
import { getAnswer, isItem, placeAt, type ViewItem } from './answer.ts';
import { escapeText } from './escape-text.ts';
import type { HelperOptions } from './generated/templates.js';
import { allFacts, facts, note, paragraphs, table, undecidedLine } from './layout.ts';
import type { Scene } from './scene.ts';
import { hasAnswers, isWhollySuggested } from './suggested.ts';

/** Handlebars hands a helper what the template says; each checks or trusts its own arguments. */
export type Helpers = Readonly<Record<string, (this: never, ...args: never[]) => unknown>>;

/** What templates may call besides the built-in `if`, `unless`, `each` and `with`. */
export function makeHelpers(scene: Scene): Helpers {
  return {
    ...wordHelpers(scene),
    ...layoutHelpers(scene),
    ...sectionHelpers(scene),
    and,
    or,
    counter,
    ordinal: ordinalIn(scene),
  };
}

function and(...values: unknown[]): boolean {
  return values.slice(0, -1).every(isSaid);
}

function or(...values: unknown[]): boolean {
  return values.slice(0, -1).some(isSaid);
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Numbers the items of an ordered list, from the index that `each` gives. */
function counter(index: number): string {
  return `${index + 1}.`;
}

/** Numbers headings in the digits of the language; Markdown knows no others in lists. */
function ordinalIn({ locale }: Scene): (index: number) => string {
  return (index) => escapeText(`${locale.number(index + 1)}.`);
}

function wordHelpers({ locale, messages, words }: Scene): Helpers {
  return {
    t: (id: string, { hash }: HelperOptions) => escapeText(locale.t(message(messages, id), args(hash))),
    label: (key: string) => escapeText(words.label(fieldNamed(key))),
    noun: (key: string) => escapeText(words.noun(fieldNamed(key))),
  };
}

function message(messages: Scene['messages'], id: string): MessageId {
  if (isMessageId(messages, id)) return id;
  throw new Error(`a template uses the word "${id}", which no language has`);
}

function args(hash: Readonly<Record<string, unknown>>): MessageArgs {
  const entries = Object.entries(hash).map(([key, value]) => [
    key,
    typeof value === 'number' ? value : String(value),
  ]);
  return Object.fromEntries(entries);
}

let fields: ReadonlyMap<string, Field> | undefined;

function fieldNamed(key: string): Field {
  fields ??= new Map([...allFields()].map((field) => [field.key, field]));
  const field = fields.get(key);
  if (!field) throw new Error(`a template uses the field "${key}", which the model does not have`);
  return field;
}

function layoutHelpers({ locale }: Scene): Helpers {
  return {
    facts: (item: ViewItem, ...keys: unknown[]) => facts(item, names(keys)),
    allfacts: (item: ViewItem, ...keys: unknown[]) => allFacts(locale, item, names(keys)),
    prose: (item: ViewItem, ...keys: unknown[]) => paragraphs(item, names(keys)),
    note: (item: ViewItem, ...keys: unknown[]) => note(locale, item, names(keys)),
    open: (item: ViewItem, ...but: unknown[]) => undecidedLine(locale, item, names(but)),
    table: (items: readonly ViewItem[], ...keys: unknown[]) =>
      table(locale, items, names(keys), lastRow(items, keys)),
  };
}

/** Handlebars hands a helper its options behind the arguments a template gave. */
function names(keys: readonly unknown[]): string[] {
  return keys.filter((key) => typeof key === 'string');
}

function lastRow(items: readonly ViewItem[], keys: readonly unknown[]): ViewItem | undefined {
  const options = keys.at(-1);
  const last = isOptions(options) ? options.hash.last : undefined;
  return isItem(last) && items.length > 1 ? last : undefined;
}

function isOptions(value: unknown): value is HelperOptions {
  return typeof value === 'object' && value !== null && 'hash' in value;
}

function sectionHelpers(scene: Scene): Helpers {
  return {
    part(this: ViewItem, key: string, options: HelperOptions) {
      const heading = escapeText(scene.locale.t(message(scene.messages, `document.part.${key}`)));
      const body = [options.fn(this), notBegun(scene, key)].filter((text) => text.trim() !== '');
      return body.length === 0 ? '' : `\n## ${heading}\n\n${body.join('\n\n')}\n\n`;
    },
    section(this: ViewItem, key: string, options: HelperOptions) {
      const place = placeAt(this, key);
      if (place === undefined || !hasAnswers(scene, key.split('.'))) return '';
      const heading = escapeText(scene.locale.t(message(scene.messages, `document.section.${key}`)));
      return `\n### ${heading}\n\n${suggestedLine(scene, key)}${options.fn(place)}\n`;
    },
    grouped: (items: readonly ViewItem[], key: string) => groups(items, key).flatMap((group) => group.items),
    any: (items: readonly ViewItem[], ...keys: unknown[]) => having(items, names(keys)).length > 0,
    having: (items: readonly ViewItem[], ...keys: unknown[]) => having(items, names(keys)),
    tight(this: ViewItem, options: HelperOptions) {
      return `${options
        .fn(this)
        .replace(/\n\s*\n/g, '\n')
        .trim()}\n`;
    },
    quote: (text: string) => text.replaceAll('\n', '\n> '),
    group: (items: readonly ViewItem[], key: string, options: HelperOptions) =>
      groups(items, key)
        .map((group) => options.fn(group))
        .join('\n'),
  };
}

function suggestedLine(scene: Scene, key: string): string {
  const whole = isWhollySuggested(scene, key.split('.'));
  return whole ? `*${escapeText(scene.locale.t('document.suggested.section'))}*\n\n` : '';
}

/** Names the sections of a part in which everything is still open, instead of printing them empty. */
function notBegun(scene: Scene, part: string): string {
  const empty = scene.marks.open
    .filter(({ path }) => path[0] === part && path[1] !== undefined)
    .map(({ path }) => path.slice(0, 2).join('.'))
    .filter((key) => !hasAnswers(scene, key.split('.')));
  const headings = [...new Set(empty)].map((key) =>
    scene.locale.t(message(scene.messages, `document.section.${key}`)),
  );
  if (headings.length === 0) return '';
  return `*${escapeText(scene.locale.t('document.open.sections', { sections: headings.join(scene.locale.t('document.separator')) }))}*`;
}

function having(items: readonly ViewItem[], keys: readonly string[]): ViewItem[] {
  return items.filter((item) => keys.some((key) => getAnswer(item, key)?.line));
}

interface Group {
  readonly name: string;
  readonly items: readonly ViewItem[];
}

/** Items that give the same answer stand together, in the order in which the answers first come. */
function groups(items: readonly ViewItem[], key: string): Group[] {
  const found = new Map<string, ViewItem[]>();
  for (const item of items) {
    const name = getAnswer(item, key)?.line ?? '';
    found.set(name, [...(found.get(name) ?? []), item]);
  }
  return [...found].map(([name, members]) => ({ name, items: members }));
}
