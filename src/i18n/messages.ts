import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  type ParserOptions,
  parse,
} from '@formatjs/icu-messageformat-parser';
import type { Language } from './languages.ts';
import { memo } from './memo.ts';
import type { Numbers } from './numbers.ts';
import { findMessage, type MessageId, type Words } from './words.ts';

export type MessageArgs = Readonly<Record<string, string | number | readonly string[]>>;
export type Translate = (id: MessageId, args?: MessageArgs) => string;

/** How the word files are read: ICU messages, in which `<` is text. */
export const MESSAGE_OPTIONS: ParserOptions = { ignoreTag: true, shouldParseSkeletons: false };

/**
 * Fills the arguments into a language's messages. A number stands in its language's digits: `{count}` bare, as for a
 * line or a year, `{count, number}` and `#` with group separators.
 *
 * The elements are written here, not by intl-messageformat, which makes an Intl.NumberFormat for every message: ten
 * milliseconds at the first, more than all else of a start.
 */
export function messagesIn(language: Language, words: Words, numbers: Numbers): Translate {
  const rules = memo((tag: Language) => new Intl.PluralRules(tag));
  const compiled = memo((id: MessageId) => compile(id, findMessage(words, id)));

  function write(elements: readonly MessageFormatElement[], args: MessageArgs, count: number): string {
    return elements.map((element) => writeElement(element, args, count)).join('');
  }

  function writeElement(element: MessageFormatElement, args: MessageArgs, count: number): string {
    if (isLiteralElement(element)) return element.value;
    if (isPoundElement(element)) return numbers.number(count);
    const value = argument(language, args, element.value);
    if (isArgumentElement(element)) return typeof value === 'number' ? numbers.digits(String(value)) : value;
    if (isNumberElement(element)) return numbers.number(Number(value));
    if (isSelectElement(element)) return write(option(element.options, [String(value)]), args, count);
    if (isPluralElement(element)) {
      const forms = [`=${value}`, rules(language).select(Number(value))];
      return write(option(element.options, forms), args, Number(value));
    }
    throw new Error(`No message uses an argument of this kind: ${element.value}`);
  }

  return (id, args = {}) => {
    const message = compiled(id);
    return typeof message === 'string' ? message : write(message, args, Number.NaN);
  };
}

type Options = Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>;

function option(options: Options, names: readonly string[]): readonly MessageFormatElement[] {
  const name = [...names, 'other'].find((each) => Object.hasOwn(options, each)) ?? 'other';
  return options[name]?.value ?? [];
}

function argument(language: Language, args: MessageArgs, name: string): string | number {
  const value = Object.hasOwn(args, name) ? args[name] : undefined;
  if (value === undefined) throw new Error(`A message lacks its argument "${name}"`);
  return typeof value === 'object' ? value.join(COMMA[language]) : value;
}

/** Between names that are only listed, without an "and". */
const COMMA: Readonly<Record<Language, string>> = { en: ', ', he: ', ', fa: '، ' };

function compile(id: string, message: string | undefined): string | MessageFormatElement[] {
  if (message === undefined) throw new Error(`No message is named "${id}"`);
  return /[{']/.test(message) ? parse(message, MESSAGE_OPTIONS) : message;
}
