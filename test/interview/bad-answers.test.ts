import { expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import type { QuickName } from '../../src/wizard/quick-names.ts';
import { terminal } from '../support/pty.ts';
import { flat, sitDown } from './person.ts';
import { QUICK, quickWords } from './quick.ts';

/** What somebody types in haste, by question, with a form that the repair names. */
const BAD: Readonly<Record<Language, Readonly<Partial<Record<QuickName, readonly [string, string][]>>>>> = {
  en: {
    starter: [
      ['bakery', 'Café or restaurant'],
      ['9', '6'],
    ],
    size: [
      ['a few', '18'],
      ['2.5', '3'],
      ['-3', '3'],
    ],
    goal: [['more money', '5']],
    now: [
      ['quite a lot', '30%'],
      ['12 hours', '30%'],
    ],
    by: [
      ['3/4/2027', '3 April 2027'],
      ['31/2/2027', '28 February 2027'],
    ],
    answer: [
      ['4', '4 hours'],
      ['soon', '4 hours'],
    ],
    budget: [['not much', '€12,000']],
    review: [['after Easter', '2027']],
  },
  he: {
    starter: [
      ['מאפייה', 'בית קפה'],
      ['9', '6'],
    ],
    size: [
      ['כמה', '18'],
      ['2.5', '3'],
      ['-3', '3'],
    ],
    goal: [['עוד כסף', '5']],
    now: [
      ['די הרבה', '30%'],
      ['12 שעות', '30%'],
    ],
    by: [
      ['31/2/2027', '28 בפברואר 2027'],
      ['בקרוב', '2027'],
    ],
    answer: [
      ['4', '4 שעות'],
      ['מהר', '4 שעות'],
    ],
    budget: [['לא הרבה', '12,000']],
    review: [['אחרי פסח', '2027']],
  },
  fa: {
    starter: [
      ['نانوایی', 'کافه'],
      ['۹', '۶'],
    ],
    size: [
      ['چند نفر', '۱۸'],
      ['۲٫۵', '۳'],
      ['-۳', '۳'],
    ],
    goal: [['پول بیشتر', '۵']],
    now: [
      ['خیلی', '۳۰٪'],
      ['۱۲ ساعت', '۳۰٪'],
    ],
    by: [
      ['۱۴۰۶/۱۲/۳۰', '۲۹ اسفند'],
      ['به‌زودی', '۱۴۰'],
    ],
    answer: [
      ['۴', '۴ ساعت'],
      ['زود', '۴ ساعت'],
    ],
    budget: [['زیاد نه', '۱۲']],
    review: [['بعد از عید', '۱۴۰']],
  },
};

terminal.describe('a bad answer on the quick path', () => {
  it.each(LANGUAGES)('stays in the line, with the repair below it: %s', async (language) => {
    const person = await sitDown({ language });
    const question = await quickWords(language);
    for (const { name, text } of QUICK[language]) {
      for (const [typed, repair] of BAD[language][name] ?? []) {
        await person.answers(question(name), typed);
        const screen = await person.sees((now) => faultOn(now).includes(typed));
        expect.soft(faultOn(screen), typed).toContain(repair);
        expect.soft(screen, typed).toContain(`❯ ${typed}`);
        await person.presses('C-u');
      }
      await person.answers(question(name), text);
    }
    await person.isAsked(question('end'));
  });
});

/** What is said to be wrong with the line. */
function faultOn(screen: string): string {
  const [, said = ''] = /✗ ((?:.+\n?)+)/.exec(screen) ?? [];
  return flat(said);
}
