import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { getValue } from '../../src/plan/edit.ts';
import { askField } from '../../src/wizard/question.ts';
import { example, type Move, play, type Sitting, sit } from './scripted.ts';

const bike = example('bike-workshop');
const accounting = example('accounting-firm');

async function ask(
  text: string,
  path: string,
  moves: readonly Move[],
): Promise<Sitting & { outcome: unknown }> {
  const sitting = await sit(text, moves);
  let outcome: unknown;
  await play(async () => {
    outcome = await askField(sitting.session, path.split('.'));
  });
  return { ...sitting, outcome };
}

const valueIn = (sitting: Sitting, path: string): unknown =>
  getValue(parsePlan(sitting.text()), path.split('.'));

describe('a question', () => {
  test('says where it stands, what it is about and what it is now', async () => {
    const { asker } = await ask(bike, 'goals.company.on-time.target', []);
    expect(asker.last.place).toBe('Company goals · 4 of 12');
    expect(asker.last.question).toBe('What should that number become?');
    expect(asker.last.notes.map(({ text }) => text)).toEqual([
      'Goal: Nine in ten repairs are ready on the day we named',
    ]);
    expect(asker.last.input).toMatchObject({ offer: 'Now: 90%', editable: expect.any(String) });
  });

  test('is saved with one line changed', async () => {
    const sitting = await ask(bike, 'goals.company.on-time.target', ['92']);
    expect(sitting.outcome).toBe('done');
    expect(sitting.text()).toBe(bike.replace('target: 90\n', 'target: 92\n'));
  });

  test('keeps its answer on Enter, and touches no byte', async () => {
    const sitting = await ask(bike, 'goals.company.on-time.target', ['']);
    expect(sitting.outcome).toBe('done');
    expect(sitting.text()).toBe(bike);
  });

  test('confirms a suggestion on Enter', async () => {
    const sitting = await ask(accounting, 'about.title', ['']);
    expect(sitting.outcome).toBe('done');
    expect(sitting.text()).toBe(accounting.replace('  - about.title\n', ''));
  });

  test('keeps what was typed when it cannot be read, and says how to mend it', async () => {
    const { asker } = await ask(bike, 'goals.company.on-time.by', ['someday']);
    expect(asker.last.input).toMatchObject({ kind: 'text', initial: 'someday' });
    expect(asker.last.fault).toContain('someday');
  });

  test('keeps what was typed when the model refuses it', async () => {
    const { asker, text } = await ask(bike, 'about.version', ['one']);
    expect(asker.last.input).toMatchObject({ initial: 'one' });
    expect(asker.last.fault).toBeTruthy();
    expect(text()).toBe(bike);
  });

  test('wants an answer, or a sign', async () => {
    const { asker } = await ask(bike, 'goals.company.on-time.reason', ['-']);
    expect(asker.screens).toHaveLength(1);
    const empty = await ask(bike, 'about.company.description', ['']);
    expect(empty.asker.last.fault).toContain('Nothing is written here yet');
  });

  test.each([
    ['..', 'back'],
    ['-', 'later'],
    ['.', 'menu'],
  ])('is left by %s', async (sign, outcome) => {
    expect((await ask(bike, 'about.title', [sign])).outcome).toBe(outcome);
  });

  test('takes a doubled sign for the sign', async () => {
    expect(valueIn(await ask(bike, 'about.title', ['??']), 'about.title')).toBe('?');
  });
});

describe('help', () => {
  test('says why, an example and where it stands, and keeps what was typed', async () => {
    const { asker } = await ask(bike, 'goals.company.on-time.by', [
      { key: 'help', typed: '1 Ma' },
      ['return'],
    ]);
    const [, help, again] = asker.screens;
    expect(help?.notes.map(({ text }) => text)).toEqual([
      expect.stringContaining('A date decides'),
      expect.stringMatching(/For example: .*2027/),
      'Stands in the plan under: Goals › Company goals › By',
    ]);
    expect(again?.input).toMatchObject({ initial: '1 Ma' });
  });

  test('lets a question stand as to decide', async () => {
    const sitting = await ask(bike, 'about.company.description', ['?', ['undecided']]);
    expect(sitting.outcome).toBe('later');
    expect(sitting.remembered().undecided).toEqual(['about.company.description']);
    expect(sitting.text()).toBe(bike);
  });

  test('notes that a question does not apply, and why', async () => {
    const sitting = await ask(bike, 'about.company.contact.website', ['?', ['skip'], '', 'We have none']);
    expect(sitting.asker.screens[3]?.fault).toContain('few words');
    expect(valueIn(sitting, 'skipped')).toMatchObject({ 'about.company.contact.website': 'We have none' });
  });

  test('takes an answer back', async () => {
    const sitting = await ask(bike, 'about.company.size', ['?', ['clear']]);
    expect(valueIn(sitting, 'about.company.size')).toBeUndefined();
  });

  test('opens an editor for a long text', async () => {
    const sitting = await sit(bike, [
      '?',
      ['editor'],
      (screen) => (screen.input.kind === 'text' ? screen.input.initial : ''),
    ]);
    sitting.asker.editor = (text) => `${text.split('\n')[0]}\n\nMore.`;
    await askField(sitting.session, ['strategy', 'summary']);
    expect(valueIn(sitting, 'strategy.summary')).toMatch(/^Riders do not leave us[^\n]*\n\nMore\.\n$/);
  });
});

describe('references', () => {
  test('are chosen by name, number or beginning', async () => {
    for (const typed of ['3', '۳', 'Senior', 'senior sales adviser'])
      expect(
        valueIn(await ask(bike, 'goals.company.on-time.owner', [typed]), 'goals.company.on-time.owner'),
      ).toBe('sales-adviser');
  });

  test('can be made on the spot', async () => {
    const sitting = await ask(bike, 'goals.company.on-time.owner', [['+'], 'Head of service']);
    expect(valueIn(sitting, 'goals.company.on-time.owner')).toBe('head-of-service');
    expect(valueIn(sitting, 'people.head-of-service')).toEqual({ role: 'Head of service' });
  });

  test('several are chosen together', async () => {
    const sitting = await ask(bike, 'strategy.objectives.days-that-hold.goals', ['1 2']);
    expect(valueIn(sitting, 'strategy.objectives.days-that-hold.goals')).toEqual([
      'on-time',
      'back-for-service',
    ]);
  });

  test('a name that is none of them is told with what there is', async () => {
    const { asker } = await ask(bike, 'goals.company.on-time.owner', ['The boss']);
    expect(asker.last.fault).toContain('The boss');
    expect(asker.last.fault).toContain('from 1 to 5');
  });
});

describe('answers that follow from others', () => {
  test('are offered until somebody gives another', async () => {
    const open = bike.replace('      within: PT2H\n', '');
    const { asker } = await ask(open, 'strategy.promises.two-hours.within', []);
    expect(asker.last.input).toMatchObject({ offer: 'Follows from your other answers: 2 hours' });
    const changed = open.replace('respondWithin: PT2H', 'respondWithin: PT4H');
    const sitting = await ask(changed, 'strategy.promises.two-hours.within', ['']);
    expect(valueIn(sitting, 'strategy.promises.two-hours.within')).toBe('PT4H');
  });
});
