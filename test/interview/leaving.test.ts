import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { COMMAND } from '../support/built.ts';
import { startPty, terminal } from '../support/pty.ts';
import { type Home, makeHome, Person, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const HOW_TO_GO_ON = 'Go on where you were: crm-plan edit plan.yaml';

type Leave = (person: Person) => Promise<void>;

const WAYS: readonly [string, Leave][] = [
  ['Ctrl+C', (person) => person.presses('C-c')],
  ['Ctrl+D', (person) => person.presses('C-d')],
  ['SIGTERM', (person) => person.pty.kill('SIGTERM')],
];

terminal.describe('leaving in the middle', () => {
  it.each(WAYS)('keeps every answer, and tells how to go on: %s', async (_, leave) => {
    const person = await sitDown();
    await answerTwoScreens(person);
    await person.types('Bread and');
    await leave(person);
    expect(await person.pty.exitStatus()).toBe(130);
    await person.sees(HOW_TO_GO_ON);
    expectAnswers(person.home);
    const again = await sitDown({ home: person.home });
    await again.chooses('Corner Bakery: what would you like to do?', 'Finish the quick start');
    await again.isAsked('What do you sell, in one sentence?');
  });

  it('writes nothing before the first answer', async () => {
    const person = await sitDown();
    await person.isAsked('What line of business are you in?');
    await person.presses('C-c');
    expect(await person.pty.exitStatus()).toBe(130);
    await person.sees('nothing was written');
    expect(person.plan).toBe('');
  });

  it('keeps what was half written of a long text', async () => {
    const home = makeHome();
    givenPlan(home, 'en', { plan: 'plan.yaml' });
    const args = ['edit', 'strategy.retention.state'];
    const question = 'How well do you keep your customers today, and how do you know?';
    const person = await sitDown({ home, args });
    await person.isAsked(question);
    await person.types('Four in ten come back, and');
    await person.sees('❯ Four in ten come back, and');
    await person.presses('C-c');
    expect(await person.pty.exitStatus()).toBe(130);
    const again = await sitDown({ home, args });
    await again.isAsked(question);
    await again.sees('❯ Four in ten come back, and');
    await again.enters(' we count.');
    await again.sees('what would you like to do?');
    expect(again.plan).toContain('state: Four in ten come back, and we count.');
  });

  it('ends when the terminal is closed, with every answer kept', async () => {
    const home = makeHome();
    const person = await ignoringHangups(home);
    await answerTwoScreens(person);
    await person.pty.close();
    await vi.waitFor(
      () => expect(readFileSync(join(home.work, 'status'), 'utf8')).toMatch(/^(129|130)$/m),
      5000,
    );
    expectAnswers(home);
  });
});

async function answerTwoScreens(person: Person): Promise<void> {
  await person.answers('What line of business are you in?', '1');
  await person.answers('How many people work with you?', '8');
  await person.answers('What is your company called?', 'Corner Bakery');
  await person.isAsked('What do you sell, in one sentence?');
}

function expectAnswers({ work }: Home): void {
  const plan = readFileSync(join(work, 'plan.yaml'), 'utf8');
  expect(plan).toContain('name: Corner Bakery');
  expect(plan).toContain('size: 8');
}

/** The program under a shell that outlives the terminal and notes how the program ended. */
async function ignoringHangups(home: Home): Promise<Person> {
  const script = `trap '' HUP; "${process.execPath}" "${COMMAND}"; echo $? > status`;
  const pty = await startPty({ command: ['sh', '-c', script], rows: 30, cwd: home.work, env: home.env });
  return new Person(pty, home);
}
