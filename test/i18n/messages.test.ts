import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/i18n/languages.ts';
import { type MessageArgs, messagesIn } from '../../src/i18n/messages.ts';
import { numbersIn } from '../../src/i18n/numbers.ts';
import { loadWords } from '../../src/i18n/words.ts';

/** Fills one message in, as if it stood in a word file. */
async function fill(language: Language, message: string, args: MessageArgs = {}): Promise<string> {
  const words = await loadWords(language);
  const format = { ...words.format, toDecide: message };
  return messagesIn(language, { ...words, format }, numbersIn(language))('format.toDecide', args);
}

const PLURAL = '{n, plural, =0 {none} one {# step} two {a pair} other {# steps}}';

describe('messages', () => {
  it.each<[Language, string, MessageArgs, string]>([
    ['en', 'plain', {}, 'plain'],
    ['en', "it's", {}, "it's"],
    ['en', "it''s '{n}' <b>", {}, "it's {n} <b>"],
    ['en', '{what} at line {n}', { what: '7 keys', n: 1200 }, '7 keys at line 1200'],
    ['en', '{n, number} rows', { n: 1200 }, '1,200 rows'],
    ['fa', '{what} {n} {n, number}', { what: '7', n: 1200 }, '7 ۱۲۰۰ ۱٬۲۰۰'],
    ['en', PLURAL, { n: 0 }, 'none'],
    ['en', PLURAL, { n: 1 }, '1 step'],
    ['en', PLURAL, { n: 2 }, '2 steps'],
    ['he', PLURAL, { n: 2 }, 'a pair'],
    ['fa', PLURAL, { n: 2500 }, '۲٬۵۰۰ steps'],
    ['en', '{k, select, a {A} other {B}}', { k: 'a' }, 'A'],
    ['en', '{k, select, a {A} other {B}}', { k: 'constructor' }, 'B'],
    ['en', '{n, plural, one {# {k, select, a {A} other {B}}} other {Bs}}', { n: 1, k: 'a' }, '1 A'],
  ])('%s: %s', async (language, message, args, expected) => {
    expect(await fill(language, message, args)).toBe(expected);
  });

  it.each([
    ['{n}', {}, /argument "n"/],
    ['{toString}', {}, /argument "toString"/],
    ['{n, date}', { n: 1 }, /of this kind: n/],
  ])('refuses %s', async (message, args, problem) => {
    await expect(fill('en', message, args)).rejects.toThrow(problem);
  });

  it('needs no Intl number format for a small count', async () => {
    const format = vi.spyOn(Intl, 'NumberFormat');
    expect(await fill('en', PLURAL, { n: 12 })).toBe('12 steps');
    expect(format).not.toHaveBeenCalled();
    format.mockRestore();
  });
});
