import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { COMMAND } from '../support/built.ts';
import { makeHome } from './person.ts';
import { givenPlan } from './quick.ts';

const INPUTS = ['a closed input', 'an empty input', 'an input that nobody writes to'] as const;

/** What a program says and how it ends, when it cannot ask. */
interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

it.each(INPUTS)('the bare program shows its help with %s', async (input) => {
  const { status, out } = await end(input, []);
  expect(status).toBe(0);
  expect(out).toContain('crm-plan');
});

it.each(INPUTS)('new and edit say what to do with %s', async (input) => {
  for (const args of [
    ['new', 'other.plan.yaml'],
    ['new', '--no-input'],
    ['edit', 'plan.yaml'],
  ]) {
    const { status, out, err } = await end(input, args);
    expect(out).toBe('');
    expect(err).toContain('--answers');
    expect(status).toBe(2);
  }
});

/** Runs the program to its end, which has to come by itself. */
function end(input: (typeof INPUTS)[number], args: readonly string[]): Promise<Ended> {
  const home = makeHome();
  if (args[0] === 'edit') givenPlan(home, 'en', { plan: 'plan.yaml' });
  const line = `"$0" "$@"${input === 'a closed input' ? ' <&-' : ''}`;
  const stdin = input === 'an input that nobody writes to' ? 'pipe' : 'ignore';
  const child = spawn('sh', ['-c', line, process.execPath, COMMAND, ...args], {
    cwd: home.work,
    env: { ...process.env, ...home.env },
    stdio: [stdin, 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr?.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })));
}
