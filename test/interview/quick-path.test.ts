import { expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { terminal } from '../support/pty.ts';
import { makeHome, sitDown } from './person.ts';
import { answerQuickPath, givenPlan, QUICK, quickWords } from './quick.ts';

const SIZES = LANGUAGES.flatMap((language) => [40, 80].map((columns) => ({ language, columns })));

/** The screens of the quick path that a document is made after. */
const BEFORE_DOCUMENT = 5;

terminal.describe('the quick path', () => {
  it.each(SIZES)('makes a plan and its document in $language at $columns columns', async (size) => {
    const { language } = size;
    const home = makeHome(language);
    const person = await sitDown({ ...size, home, rows: 34 });
    const places = new Set<string>();
    const withDocument = new Set<string>();
    await answerQuickPath(person, language, (screen) => {
      const [place = ''] = screen.split('\n');
      places.add(place);
      if (person.file(documentIn(language)) !== undefined) withDocument.add(place);
    });
    expect(places.size).toBe(12);
    expect([...withDocument]).toEqual([...places].slice(BEFORE_DOCUMENT));
    const end = await person.sees(documentIn(language));
    expect(end.match(/^ *• /gm)).toHaveLength(3);
    expect(person.file(documentIn(language))).toContain(nameOf(language));
    expect(person.plan).toBe(givenPlan(home, language));
  });

  it('takes one keystroke beside what is typed, for what is proposed, and to go back', async () => {
    const person = await sitDown();
    const question = await quickWords('en');
    for (const { name, text } of QUICK.en.slice(
      0,
      QUICK.en.findIndex(({ isProposed }) => isProposed),
    ))
      await person.answers(question(name), text);
    await person.isAsked(question('by'));
    await person.presses('Enter');
    await person.isAsked(question('touchpoints'));
    await person.presses('BTab');
    await person.isAsked(question('by'));
    await person.presses('BTab');
    await person.isAsked(question('target'));
    await person.sees('40%');
  });

  it.each(LANGUAGES)('makes the same of answers given by --set in %s', (language) => {
    const home = makeHome(language);
    const set = givenPlan(home, language, { plan: 'set.plan.yaml', from: '--set' });
    expect(set).toBe(givenPlan(home, language));
  });
});

function documentIn(language: Language): string {
  return `plan.plan.${language}.html`;
}

function nameOf(language: Language): string {
  return QUICK[language].find(({ name }) => name === 'name')?.text ?? '';
}
