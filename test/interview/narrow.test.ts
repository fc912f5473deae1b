import { expect, it } from 'vitest';
import { terminal } from '../support/pty.ts';
import { flat, type Person, questionOn, sitDown } from './person.ts';
import { quickWords } from './quick.ts';

const TEXTS = {
  he: 'קוֹנְדִּיטוֹרְיַת הַפִּנָּה שֶׁל הַשְּׁכוּנָה בִּרְחוֹב הַנְּבִיאִים שָׁלוֹשׁ עֶשְׂרֵה',
  fa: 'نان‌فروشی‌های زنجیره‌ایِ خانواده‌های محله‌ی ما که همیشه می‌خندند و می‌پزند',
} as const;

terminal.describe('a narrow terminal', () => {
  it.each(['he', 'fa'] as const)('wraps what is typed between words: %s', async (language) => {
    const person = await sitDown({ language, columns: 40 });
    const question = await toTheName(person, language);
    await person.types(TEXTS[language]);
    const screen = await person.sees(TEXTS[language]);
    expectOnce(screen, question);
    await person.enters('');
    await person.isAsked((await quickWords(language))('sells'));
    expect(person.plan).toContain(`name: ${TEXTS[language]}`);
  });

  it.each([40, 30])('may become so in the middle of an answer: %i columns', async (columns) => {
    const person = await sitDown({ columns: 80 });
    const question = await toTheName(person, 'en');
    const name = 'The Corner Bakery and Café of the Sisters on Market Street';
    await person.types(name);
    await person.sees(name);
    for (const width of [columns, 100]) {
      await person.pty.resize(width, 30);
      const screen = await person.sees((now) => widest(now) <= width && flat(now).includes(`❯ ${name}`));
      expectOnce(screen, question);
      expect(questionOn(screen)).toBe(question);
    }
    await person.enters('');
    await person.isAsked('What do you sell, in one sentence?');
    expect(person.plan).toContain(`name: ${name}`);
  });
});

/** Goes to the question for the company's name; what it is. */
async function toTheName(person: Person, language: 'en' | 'he' | 'fa'): Promise<string> {
  const question = await quickWords(language);
  await person.answers(question('starter'), '1');
  await person.answers(question('size'), '8');
  await person.isAsked(question('name'));
  return question('name');
}

function expectOnce(screen: string, text: string): void {
  expect(flat(screen).split(text)).toHaveLength(2);
}

function widest(screen: string): number {
  return Math.max(...screen.split('\n').map((line) => line.length));
}
