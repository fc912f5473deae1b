import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { terminal } from '../support/pty.ts';
import { makeHome, type Person, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const SIZE = 'How many people work there?';
const HUB = 'Corner Bakery: what would you like to do?';

terminal.describe('a file that is changed while it is asked about', () => {
  it('keeps what was written there, comments too', async () => {
    const person = await asksForSize();
    rewrite(person, (plan) => plan.replace('name: Corner Bakery', 'name: Corner Bakery # since 1987'));
    await person.enters('9');
    await person.isAsked(HUB);
    expect(person.plan).toContain('name: Corner Bakery # since 1987');
    expect(person.plan).toContain('size: 9');
  });

  it.each([
    ['Mine', 'size: 9'],
    ['The one in the file', 'size: 11'],
  ])('has a real clash decided: %s', async (choice, size) => {
    const person = await asksForSize();
    rewrite(person, (plan) => plan.replace('size: 8', 'size: 11'));
    await person.enters('9');
    await person.chooses(
      'While you were here, somebody gave another answer in the file: Employees. Which one holds?',
      choice,
    );
    await person.isAsked(HUB);
    expect(person.plan).toContain(size);
  });

  it('is waited for while it is no plan', async () => {
    const person = await asksForSize();
    const before = person.plan;
    rewrite(person, (plan) => plan.replace('size: 8', 'size: 8\n  - half a line'));
    await person.enters('9');
    await person.sees('it cannot be read as a plan just now');
    rewrite(person, () => before);
    await person.enters('');
    await person.isAsked(HUB);
    expect(person.plan).toBe(before.replace('size: 8', 'size: 9'));
  });
});

async function asksForSize(): Promise<Person> {
  const home = makeHome();
  givenPlan(home, 'en', { plan: 'plan.yaml' });
  const person = await sitDown({ home, args: ['edit', 'about.company.size'] });
  await person.isAsked(SIZE);
  return person;
}

/** What an editor does that has the file open as well. */
function rewrite({ home, plan }: Person, change: (plan: string) => string): void {
  writeFileSync(join(home.work, 'plan.yaml'), change(plan));
}
