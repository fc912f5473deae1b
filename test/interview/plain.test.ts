import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { terminal } from '../support/pty.ts';
import { flat, makeHome, type Sitting, sitDown } from './person.ts';
import { answerQuickPath, givenPlan, QUICK, quickWords } from './quick.ts';

/** As long as a whole run, which no line of may be written over. */
const ROLL = { rows: 500, plain: true } as const;

const WAYS: readonly Sitting[] = [
  { language: 'en', args: ['new', '--accessible'] },
  { language: 'he', env: { ACCESSIBLE: '1' } },
  { language: 'fa', term: 'dumb' },
  { language: 'en', columns: 39 },
];

terminal.describe('plain lines', () => {
  it.each(WAYS)('lead through the whole quick path: %o', async (way) => {
    const { language = 'en' } = way;
    const home = makeHome(language);
    const person = await sitDown({ ...ROLL, ...way, home });
    await answerQuickPath(person, language);
    expect(person.plan).toBe(givenPlan(home, language));
    const roll = flat(await person.pty.screen());
    const question = await quickWords(language);
    for (const { name } of QUICK[language]) expect(roll).toContain(question(name));
    expect(roll).not.toMatch(/[❯○●✓✗]/);
  });

  it.each(LANGUAGES)('tell the signs once, and how a choice is made, in %s', async (language) => {
    const person = await sitDown({ ...ROLL, language, args: ['new', '--accessible'] });
    const question = await quickWords(language);
    const first = await person.isAsked(question('starter'));
    expect(first).toMatch(/^(1|۱)\. /m);
    expect(first).toMatch(/^\.\. \(/m);
  });

  it('take what is typed for help, back, later, the menu, and tell what is wrong', async () => {
    const person = await sitDown({ ...ROLL, args: ['new', '--accessible'] });
    await person.answers('What line of business are you in?', 'bakery');
    await person.sees('“bakery” is none of these.');
    await person.enters('caf');
    await person.answers('How many people work with you?', 'a few');
    await person.sees('“a few” does not read as a number.');
    await person.enters('?');
    await person.sees('Count yourself and part-time staff.');
    await person.enters('1');
    await person.answers('How many people work with you?', '8');
    await person.answers('What is your company called?', '-');
    await person.answers('What do you sell, in one sentence?', '..');
    await person.answers('What is your company called?', 'Corner Bakery');
    await person.answers('What do you sell, in one sentence?', '.');
    await person.isAsked('Corner Bakery: what would you like to do?');
    expect(person.plan).toContain('name: Corner Bakery');
  });

  it('lead through a section, and take several choices by their numbers', async () => {
    const home = makeHome();
    givenPlan(home, 'en', { plan: 'plan.yaml' });
    const person = await sitDown({ ...ROLL, home, args: ['edit', 'strategy.segments', '--accessible'] });
    const list = 'Which groups of customers will you treat differently?';
    await person.chooses(list, 'Needs');
    await person.answers('What does this group want most from you?', '1 9');
    await person.sees('“1 9” is none of these.');
    await person.enters('2, 1');
    await person.isAsked(list);
    await person.enters('.');
    await person.sees('what would you like to do?');
  });
});
