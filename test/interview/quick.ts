import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadVoice } from '../../src/commands/voice.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { QuickName } from '../../src/wizard/quick-names.ts';
import { runBuilt } from '../cli/run.ts';
import type { Home, Person } from './person.ts';

/** One answer of the quick path: what is typed, or what is proposed and only taken. */
export interface QuickAnswer {
  readonly name: QuickName;
  readonly text: string;
  readonly isProposed?: boolean;
}

/** The answers of one owner a language, as they come to be asked. */
export const QUICK: Readonly<Record<Language, readonly QuickAnswer[]>> = {
  en: [
    { name: 'starter', text: '1' },
    { name: 'size', text: '8' },
    { name: 'name', text: 'Corner Bakery' },
    { name: 'sells', text: 'Bread, pastries and coffee' },
    { name: 'customer', text: 'Families who come every weekend' },
    { name: 'goal', text: '1' },
    { name: 'now', text: '120 of 400' },
    { name: 'target', text: '40 %' },
    { name: 'by', text: '31 December 2027', isProposed: true },
    { name: 'touchpoints', text: '1 4 5, Market stall' },
    { name: 'complaint', text: '1' },
    { name: 'answer', text: '4 hours' },
    { name: 'tactic', text: '2' },
    { name: 'who', text: 'Head baker' },
    { name: 'budget', text: '€12k' },
    { name: 'review', text: '1 April 2027', isProposed: true },
  ],
  he: [
    { name: 'starter', text: '4' },
    { name: 'size', text: '3' },
    { name: 'name', text: 'חנות הפינה' },
    { name: 'sells', text: 'נעליים ותיקים לכל המשפחה' },
    { name: 'customer', text: '1' },
    { name: 'goal', text: '2' },
    { name: 'now', text: '20' },
    { name: 'target', text: '25' },
    { name: 'by', text: '31 בדצמבר 2027', isProposed: true },
    { name: 'touchpoints', text: '1 2 3' },
    { name: 'complaint', text: 'התור בקופה ארוך מדי' },
    { name: 'answer', text: 'יום אחד' },
    { name: 'tactic', text: '1' },
    { name: 'who', text: '1' },
    { name: 'budget', text: '12 אלף ₪' },
    { name: 'review', text: '27 באפריל 2027' },
  ],
  fa: [
    { name: 'starter', text: '۳' },
    { name: 'size', text: '۱۲' },
    { name: 'name', text: 'دفتر خدمات گوشه' },
    { name: 'sells', text: 'حسابداری و مشاوره برای شرکت‌های کوچک' },
    { name: 'customer', text: '۱' },
    { name: 'goal', text: '۱' },
    { name: 'now', text: '۲۰' },
    { name: 'target', text: '۳۰' },
    { name: 'by', text: '۲۹ اسفند ۱۴۰۶' },
    { name: 'touchpoints', text: '۱ ۲ ۴' },
    { name: 'complaint', text: '۱' },
    { name: 'answer', text: 'تا ۳ روز' },
    { name: 'tactic', text: '۱' },
    { name: 'who', text: 'مسئول ارتباط با مشتری' },
    { name: 'currency', text: '۱' },
    { name: 'budget', text: '۵۰۰ میلیون' },
    { name: 'review', text: '۱۴۰۶/۱/۲۰' },
  ],
};

/** How the questions of the quick path are put in a language. */
export async function quickWords(language: Language): Promise<(name: QuickName | 'end') => string> {
  const { locale } = await loadVoice(language);
  return (name) => locale.t(`wizard.quick.${name}.question`);
}

/** Gives the answers of the quick path one after the other; `before` looks at each screen. */
export async function answerQuickPath(
  person: Person,
  language: Language,
  before: (screen: string) => void = () => {},
): Promise<void> {
  const question = await quickWords(language);
  for (const { name, text, isProposed } of QUICK[language]) {
    before(await person.isAsked(question(name)));
    await person.enters(isProposed ? '' : text);
  }
  await person.isAsked(question('end'));
}

type Source = '--answers' | '--set';

const made = new Map<string, string>();

/** Writes the plan that the same answers make without a terminal, from a file or from the command line; its text. */
export function givenPlan(
  home: Home,
  language: Language,
  { plan = 'given.plan.yaml', from = '--answers' }: { plan?: string; from?: Source } = {},
): string {
  const key = `${language} ${from}`;
  const text = made.get(key) ?? makePlan(home, language, from);
  made.set(key, text);
  writeFileSync(join(home.work, plan), text);
  return text;
}

function makePlan({ work, env }: Home, language: Language, from: Source): string {
  const given = QUICK[language].map(({ name, text }): [string, string] => [name, text]);
  const input = JSON.stringify({ quick: Object.fromEntries(given) });
  const sources = from === '--set' ? given.map(([name, text]) => `quick.${name}=${text}`) : ['-'];
  const args = ['new', 'made.plan.yaml', '--no-input', from, ...sources];
  expect(runBuilt(args, { cwd: work, env, input })).toMatchObject({ exit: 0 });
  return readFileSync(join(work, 'made.plan.yaml'), 'utf8');
}
