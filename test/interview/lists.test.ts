import { expect, it } from 'vitest';
import { terminal } from '../support/pty.ts';
import { makeHome, type Person, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const PEOPLE = 'Who has a part in this plan?';
const DAYS = 'On which days?';
const GOALS = 'What should better customer relationships bring your company?';

terminal.describe('a list', () => {
  it('takes a new item, with the answers it needs and others if one likes', async () => {
    const person = await edits('people');
    await person.chooses(PEOPLE, 'Role: add one');
    await person.answers('Which role is it?', '');
    await person.sees('It needs a name.');
    await person.enters('Apprentice');
    await person.isAsked(PEOPLE);
    await person.sees('Added: Apprentice');
    expect(person.plan).toMatch(/^ {2}apprentice:\n {4}role: Apprentice$/m);
  });

  it('has an item worded differently, whose id stays', async () => {
    const person = await edits('people');
    await person.chooses(PEOPLE, 'Role: Head baker');
    await person.chooses('Head baker', 'Word it differently');
    await person.isAsked('Which role is it?');
    await person.presses('Tab');
    await person.sees('❯ Head baker');
    await person.enters(' and buyer');
    await person.sees('Role: Head baker and buyer');
    expect(person.plan).toMatch(/^ {2}head-baker:\n {4}role: Head baker and buyer$/m);
  });

  it('has an item moved', async () => {
    const person = await edits('people');
    await person.chooses(PEOPLE, 'Role: Head baker');
    await person.chooses('Head baker', 'Move it up');
    await person.isAsked(PEOPLE);
    await person.sees(/Head baker[\s\S]*Bookings and messages/);
    expect(idsUnder(person.plan, 'people').slice(-2)).toEqual(['head-baker', 'bookings']);
  });

  it('loses an item with all that names it, and gets both back', async () => {
    const person = await edits('people');
    const before = person.plan;
    expect(before).toContain('owner: head-baker');
    await person.chooses(PEOPLE, 'Role: Head baker');
    await person.chooses('Head baker', 'Remove it');
    await person.sees(/Removed: Head baker, and from the \d+ places that named it\./);
    expect(person.plan).not.toContain('head-baker');
    await person.chooses(PEOPLE, 'Undo');
    await person.sees('Put back as it was.');
    expect(person.plan).toBe(before);
  });

  it('has its suggestions confirmed at once, and unconfirmed again', async () => {
    const person = await edits('goals.company');
    const before = person.plan;
    await person.chooses(GOALS, 'Confirm all');
    await person.sees('2 suggestions are now your own answers.');
    expect(person.plan).not.toMatch(/^ {2}- goals\.company/m);
    await person.chooses(GOALS, 'Undo');
    await person.sees('Put back as it was.');
    expect(person.plan).toBe(before);
  });

  it('is where one comes back to from an answer changed in it', async () => {
    const person = await edits('goals.company');
    await person.chooses(GOALS, 'Target');
    await person.answers('What should that number become?', '45');
    const screen = await person.isAsked(GOALS);
    expect(screen).toMatch(/^❯ +\d+\. +✓ Target +45%$/m);
  });

  it('takes a new item for an answer that refers to one', async () => {
    const person = await edits('goals.company');
    await person.chooses(GOALS, 'Owner');
    await person.chooses('Who answers for this goal?', 'Role: a new one');
    await person.answers('Which role is it?', 'Night baker');
    await person.isAsked(GOALS);
    expect(person.plan).toContain('owner: night-baker');
    expect(idsUnder(person.plan, 'people')).toContain('night-baker');
  });

  it('takes several choices by Space and by numbers', async () => {
    const person = await edits('about.workweek.days');
    await person.isAsked(DAYS);
    await person.presses('Space', 'Down', 'Down', 'Space', 'Enter');
    await person.sees('what would you like to do?');
    expect(person.plan).toMatch(/days:\n {6}- mon\n {6}- wed\n/);
    const again = await sitDown({ home: person.home, args: ['edit', 'about.workweek.days'] });
    await again.answers(DAYS, '1, 2 7');
    await again.sees('what would you like to do?');
    expect(again.plan).toMatch(/days:\n {6}- mon\n {6}- tue\n {6}- sun\n/);
  });

  it('has ratings, of which one is chosen', async () => {
    const person = await edits('goals.needs.known-wait.importance');
    const question = 'How much does it weigh for them, from 1 (nice to have) to 5 (they leave without it)?';
    await person.answers(question, '6');
    await person.sees('“6” is none of these.');
    await person.presses('BSpace', 'Home', 'Down', 'Enter');
    await person.sees('what would you like to do?');
    expect(person.plan).toMatch(/known-wait:\n {6}statement: .*\n {6}importance: 2\n/);
  });
});

async function edits(path: string): Promise<Person> {
  const home = makeHome();
  givenPlan(home, 'en', { plan: 'plan.yaml' });
  return sitDown({ home, args: ['edit', path], rows: 60 });
}

/** The ids of a collection at the top of a plan, in their order. */
function idsUnder(plan: string, key: string): string[] {
  const [, block = ''] = new RegExp(`^${key}:\n((?: .*\n)+)`, 'm').exec(plan) ?? [];
  return [...block.matchAll(/^ {2}([a-z-]+):/gm)].map(([, id = '']) => id);
}
