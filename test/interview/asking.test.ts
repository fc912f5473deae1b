import { expect, it } from 'vitest';
import { runBuilt } from '../cli/run.ts';
import { terminal } from '../support/pty.ts';
import { type Home, makeHome, type Person, questionOn, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const STATE = 'How well do you keep your customers today, and how do you know?';
const HUB = 'Corner Bakery: what would you like to do?';

terminal.describe('a question', () => {
  it.each(['F2', '?', '؟'])('is explained by %s, with what was typed kept', async (sign) => {
    const person = await edits('strategy.retention.state');
    await person.isAsked(STATE);
    if (sign === 'F2') {
      await person.types('Half');
      await person.presses('F2');
    } else await person.enters(sign);
    await person.sees('Stands in the plan under: Strategy › Retention › Today');
    await person.enters('1');
    await person.isAsked(STATE);
    if (sign === 'F2') await person.sees('❯ Half');
  });

  it('may be left undecided, and stands as to decide in the document', async () => {
    const person = await edits('strategy.retention.state');
    await person.isAsked(STATE);
    await person.presses('F2');
    await person.chooses(STATE, 'I don’t know yet');
    await person.isAsked(HUB);
    await leave(person);
    expect(person.plan).not.toMatch(/^ {4}state:/m);
    expect(render(person.home)).toContain('*To decide: Today.*');
  });

  it('may not apply, for a reason', async () => {
    const person = await edits('strategy.retention.state');
    await person.isAsked(STATE);
    await person.presses('F2');
    await person.chooses(STATE, 'It does not apply to us');
    await person.answers('Why does this not apply to you?', '');
    await person.sees('Say it in a few words');
    await person.enters('We open in spring');
    await person.isAsked(HUB);
    expect(person.plan).toMatch(/^skipped:\n {2}strategy\.retention\.state: We open in spring$/m);
  });

  it.each(['F3', '-'])('may be left for later by %s, and is asked at the end', async (sign) => {
    const person = await edits('strategy.retention.state');
    await person.isAsked(STATE);
    await presses(person, sign);
    await person.isAsked(HUB);
    await person.sees('1 is for later');
    const again = await sitDown({ home: person.home, args: ['edit'], rows: 40 });
    await again.isAsked(HUB);
    await again.sees('1 is for later');
  });

  it.each(['BTab', '..'])(
    'is come back to by %s as often as one likes, and left to the hub',
    async (sign) => {
      const person = await edits();
      await person.chooses(HUB, 'Go on where you were');
      const first = await questionAfter(person, HUB);
      await person.enters('');
      const second = await questionAfter(person, first);
      await person.enters('');
      await questionAfter(person, second);
      await presses(person, sign);
      await person.isAsked(second);
      await presses(person, sign);
      await person.isAsked(first);
      await presses(person, sign);
      await person.isAsked(HUB);
    },
  );

  it.each(['F4', '.'])('is left to the menu by %s, and found again in another sitting', async (sign) => {
    const person = await edits();
    await person.chooses(HUB, 'Go on where you were');
    const first = await questionAfter(person, HUB);
    await person.enters('');
    const second = await questionAfter(person, first);
    await presses(person, sign);
    await person.isAsked(HUB);
    await leave(person);
    const again = await sitDown({ home: person.home, args: ['edit'], rows: 40 });
    await again.chooses(HUB, 'Go on where you were');
    await again.isAsked(second);
  });
});

/** Somebody who has a first plan, and goes to a place of it. */
async function edits(...path: string[]): Promise<Person> {
  const home = makeHome();
  givenPlan(home, 'en', { plan: 'plan.yaml' });
  return sitDown({ home, args: ['edit', ...path], rows: 40 });
}

/** Presses a key, or types a sign. */
async function presses(person: Person, sign: string): Promise<void> {
  if (/^\w+$/.test(sign)) await person.presses(sign);
  else await person.enters(sign);
}

/** The question that comes after a screen. */
async function questionAfter(person: Person, before: string): Promise<string> {
  const screen = await person.sees((now) => / of \d+$/m.test(now) && questionOn(now) !== before);
  return questionOn(screen);
}

async function leave(person: Person): Promise<void> {
  await person.chooses(HUB, 'Save and leave');
  expect(await person.pty.exitStatus()).toBe(0);
}

function render({ work, env }: Home): string {
  const { out } = runBuilt(['render', 'plan.yaml', '--to', 'md', '-o', '-'], { cwd: work, env });
  return out;
}
