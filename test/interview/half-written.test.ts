import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMAND } from '../support/built.ts';
import { startPty, terminal } from '../support/pty.ts';
import { makeHome, Person, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const PLACE = 'strategy.retention.state';
const TEXT = 'Four in ten come back, and';

/** A shell that starts the interview, and tells afterwards how it ended and whether the terminal edits lines again. */
const SHELL = `echo BEFORE
sh -c 'echo $$ > pid; exec "${process.execPath}" "${COMMAND}" edit ${PLACE}'
echo "STATUS $?"
stty -a | grep -oE -- '-?(icanon|echo)\\b'`;

type Leave = (person: Person) => unknown;

const WAYS: readonly [string, Leave][] = [
  ['Ctrl+C', (person) => person.presses('C-c')],
  ['Ctrl+D', (person) => person.presses('C-d')],
  ['SIGTERM', (person) => signal(person, 'SIGTERM')],
  ['SIGHUP', (person) => signal(person, 'SIGHUP')],
];

terminal.describe('a text that is half written', () => {
  it.each(WAYS)('is there the next time, and the terminal is as it was: %s', async (_, leave) => {
    const home = makeHome();
    const before = givenPlan(home, 'en', { plan: 'plan.yaml' });
    const env = { NODE_EXTRA_CA_CERTS: undefined, ...home.env };
    const pty = await startPty({ command: ['sh', '-c', SHELL], cwd: home.work, env });
    const person = new Person(pty, home);
    try {
      await person.sees('How well do you keep your customers today');
      await person.types(TEXT);
      await person.sees(`❯ ${TEXT}`);
      await leave(person);
      const screen = await person.sees(/STATUS \d+\n.*echo/s);
      expect(screen).toContain('STATUS 130\nicanon\necho');
      expect(screen).toMatch(/^BEFORE\n/); // the shell's own screen is back
      await person.sees('Everything you answered is saved in plan.yaml. Go on where you were: crm-plan edit');
    } finally {
      await pty.close();
    }
    expect(person.plan).toBe(before);
    const again = await sitDown({ home, args: ['edit', PLACE] });
    await again.sees(`❯ ${TEXT}`);
  });
});

function signal({ home }: Person, name: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(home.work, 'pid'), 'utf8')), name);
}
