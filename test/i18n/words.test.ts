import {
  isDateElement,
  isNumberElement,
  isTagElement,
  isTimeElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { findMessage, isMessageId, loadWords } from '../../src/i18n/words.ts';
import {
  argumentNames,
  choices,
  elementsOf,
  pluralForms,
  proseOf,
  readMessages,
  readSchemaWords,
  type Texts,
  withoutLatinNames,
  withoutLiterals,
} from './word-files.ts';

/** What is the same in every language. */
const SAME_EVERYWHERE = new Set(['CRM', 'KPI', 'HTML', 'Markdown', 'JSON', 'YAML', 'PDF', 'URL']);

/** The plural forms of each language; a message may have some for single numbers (`=0`) besides. */
const PLURAL_FORMS: Readonly<Record<Language, string>> = {
  en: 'one other',
  he: 'one other two',
  fa: 'one other',
};

const LETTERS = { he: /[א-ת]/, fa: /[\u0620-\u06CC]/ };

const messages = { en: await readMessages('en'), he: await readMessages('he'), fa: await readMessages('fa') };
const schema = { he: await readSchemaWords('he'), fa: await readSchemaWords('fa') };

/** The texts of which something is wrong, with their names: a failure says what to mend. */
function offenders(texts: Texts, isWrong: (text: string, id: string) => boolean): string[] {
  return [...texts].filter(([id, text]) => isWrong(text, id)).map(([id, text]) => `${id}: ${text}`);
}

function isUnusable(element: MessageFormatElement): boolean {
  const styled = isNumberElement(element) && Boolean(element.style);
  return styled || isDateElement(element) || isTimeElement(element) || isTagElement(element);
}

function needsTranslation(message: string): boolean {
  const words = withoutLiterals(proseOf(message)).match(/[A-Za-z]+/g) ?? [];
  return words.some((word) => !SAME_EVERYWHERE.has(word));
}

describe.each(LANGUAGES)('the words of %s', (language) => {
  const own = messages[language];

  it('are messages that the program can write', () => {
    expect(offenders(own, (message) => elementsOf(message).some(isUnusable))).toEqual([]);
  });

  it('are found by their names', async () => {
    const words = await loadWords(language);
    expect(offenders(own, (message, id) => findMessage(words, id) !== message)).toEqual([]);
  });

  it('are neither empty nor padded', () => {
    // What joins other texts (`; `) has its spaces.
    const padded = (message: string) => /\p{L}/u.test(message) && message !== message.trim();
    expect(offenders(own, (message) => message === '' || padded(message))).toEqual([]);
  });

  it('have the plural forms of the language', () => {
    const lacksForms = (message: string) =>
      pluralForms(message).some((forms) => forms !== PLURAL_FORMS[language]);
    expect(offenders(own, lacksForms)).toEqual([]);
  });
});

describe.each(['he', 'fa'] as const)('the translation into %s', (language) => {
  const own = messages[language];
  const of = (id: string) => own.get(id) ?? '';
  const translated: Texts = new Map([...messages.en].filter(([id]) => own.has(id)));

  it('lacks no message', () => {
    expect([...messages.en.keys()].filter((id) => !own.has(id))).toEqual([]);
  });

  it('has no message that English lacks', () => {
    expect([...own.keys()].filter((id) => !messages.en.has(id))).toEqual([]);
  });

  it('has the same arguments', () => {
    const differs = (message: string, id: string) =>
      argumentNames(message).join() !== argumentNames(of(id)).join();
    expect(offenders(translated, differs)).toEqual([]);
  });

  it('has the same choices', () => {
    const differs = (message: string, id: string) => choices(message).join() !== choices(of(id)).join();
    expect(offenders(translated, differs)).toEqual([]);
  });

  it('leaves no message in English', () => {
    const isEnglish = (message: string, id: string) =>
      of(id) === message || !LETTERS[language].test(proseOf(of(id)));
    expect(
      offenders(translated, (message, id) => needsTranslation(message) && isEnglish(message, id)),
    ).toEqual([]);
  });

  it('leaves no sentence in English', () => {
    const sentence = /\b[A-Z]?[a-z]+ [a-z]+ [a-z]+/;
    expect(offenders(own, (message) => sentence.test(withoutLiterals(proseOf(message))))).toEqual([]);
    expect(offenders(schema[language], (text) => sentence.test(withoutLiterals(text)))).toEqual([]);
  });
});

describe('Hebrew', () => {
  it.each([
    ['messages', messages.he],
    ['schema', schema.he],
  ])('holds no Arabic letters in its %s', (_name, texts) => {
    expect(offenders(texts, (text) => /[\u0600-\u06FF]/.test(text))).toEqual([]);
  });
});

describe.each<[string, Texts, (text: string) => string]>([
  ['messages', messages.fa, proseOf],
  ['schema', schema.fa, (text) => text],
])('Persian, in its %s', (_name, texts, read) => {
  it.each<[string, RegExp]>([
    ['Hebrew letters', /[א-ת]/],
    ['Arabic ye or kaf', /[يىك]/],
    ['Arabic digits', /[\u0660-\u0669]/],
    ['heh with ye in one character', /\u06C0/],
    ['Latin comma, semicolon or question mark', /[\u0620-\u06CC][,;?]/],
    ['space after می', /(?:^|[^\p{L}\u200C])ن?می \p{L}/u],
    ['space before ها', /\p{L} های?(?!\p{L})/u],
  ])('has no %s', (_what, wrong) => {
    expect(offenders(texts, (text) => wrong.test(read(text)))).toEqual([]);
  });

  it('has Latin digits only where it asks for them', () => {
    const wrong = (text: string) =>
      /[0-9]/.test(withoutLatinNames(read(text))) && !text.includes('رقم لاتین');
    expect(offenders(texts, wrong)).toEqual([]);
  });
});

describe('the names of messages', () => {
  it.each([
    ['format.toDecide', true],
    ['format.duration', false],
    ['format.nothing', false],
    ['format.constructor', false],
    ['format.toDecide.length', false],
    ['', false],
  ])('%s: %s', async (id, known) => {
    expect(isMessageId(await loadWords('en'), id)).toBe(known);
  });

  it('do not reach into the schema', async () => {
    const words = { ...(await loadWords('he')), schema: { about: { label: 'על' } } };
    expect(findMessage(words, 'schema.about.label')).toBe('על');
    expect(isMessageId(words, 'schema.about.label')).toBe(false);
  });
});
