import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { validatePlan } from '../../src/plan/validate.ts';
import { makeFolder } from '../cli/run.ts';
import { terminal } from '../support/pty.ts';
import { makeHome, type Person, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const KILLS = 200;
/** Interviews that are held and killed at the same time, each of a plan of its own. */
const AT_ONCE = 4;
/** Milliseconds from the first question within which the blow falls: some ten answers. */
const LONGEST_LIFE = 200;

const ROLES = Array.from({ length: 80 }, (_, at) => at);
const ABOUT = 'company language currency depth period version status owner vision'.split(' ');
const PLAN = `schema: 1 # the first line
about:
  title: A plan
people:
${ROLES.map((at) => `  role-${at}:\n    role: Role ${at} # number ${at}\n`).join('')}
skipped:
${ABOUT.map((key) => `  about.${key}: Not asked here\n`).join('')}
suggested:
${ROLES.map((at) => `  - people.role-${at}.role\n`).join('')}`;

const ASKED = join(import.meta.dirname, 'quick-people.js');
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What became of an interview: answers by the number of their question, those with another screen behind them taken. */
interface Life {
  readonly given: ReadonlyMap<number, string>;
  readonly taken: ReadonlyMap<number, string>;
}

/** One plan, and the interviews about it that are killed one after the other. */
class Victim {
  readonly #cwd = makeFolder();
  readonly #random: () => number;
  readonly #taken = new Map<number, string>();
  readonly #name: string;
  #lives = 0;

  constructor(at: number) {
    this.#name = `in ${at}`;
    this.#random = randomFrom(SEED + at);
    writeFileSync(join(this.#cwd, 'plan.yaml'), PLAN);
  }

  async killed(times: number): Promise<void> {
    for (let kill = 0; kill < times; kill += 1) {
      const life = await this.#live(async () => sleep(this.#random() * LONGEST_LIFE));
      this.#expectKept(life);
      this.#startOverWhenDone();
    }
  }

  /** Goes on undisturbed until an answer is taken: nothing that lies about is in the way. */
  async goesOn(): Promise<void> {
    const life = await this.#live((said) =>
      vi.waitFor(() => expect(said.join('')).toMatch(/^taken/m), { timeout: 20_000, interval: 20 }),
    );
    this.#expectKept(life);
    // A temporary file that had no time to be noted down is all that may stay.
    const left = readdirSync(this.#cwd).filter((name) => !/^plan\.yaml\.\d+$/.test(name));
    expect(left.filter((name) => name !== 'plan.yaml.lock')).toEqual(['home', 'plan.yaml']);
  }

  /** Holds an interview until it is killed, and hears all that it said. */
  async #live(end: (said: readonly string[]) => Promise<void>): Promise<Life> {
    this.#lives += 1;
    const args = [ASKED, this.#cwd, `${this.#name} ${this.#lives}`];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    const closed = new Promise((resolve) => child.once('close', resolve));
    await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), closed]);
    await end(said);
    child.kill('SIGKILL');
    await closed;
    expect(child.signalCode).toBe('SIGKILL');
    return { given: answersIn(said.join(''), 'given'), taken: answersIn(said.join(''), 'taken') };
  }

  /** The file is whole, and holds all that was taken; of an answer that was not, all or nothing. */
  #expectKept({ given, taken }: Life): void {
    for (const [number, post] of taken) this.#taken.set(number, post);
    const text = readFileSync(join(this.#cwd, 'plan.yaml'), 'utf8');
    const { plan, findings } = validatePlan(parsePlan(text));
    expect(findings).toEqual([]);
    const expected = ROLES.map((at) => {
      const role = plan?.people?.[`role-${at}`]?.role;
      const isOpen = !this.#taken.has(at) && role === given.get(at);
      return isOpen ? role : (this.#taken.get(at) ?? `Role ${at}`);
    });
    expect(ROLES.map((at) => plan?.people?.[`role-${at}`]?.role)).toEqual(expected);
    for (const at of ROLES) expect(text).toContain(`${expected[at]} # number ${at}\n`);
    // What was written although nobody saw it taken stays as well.
    for (const at of ROLES) if (expected[at] !== `Role ${at}`) this.#taken.set(at, expected[at] ?? '');
  }

  #startOverWhenDone(): void {
    if (this.#taken.size < ROLES.length - 10) return;
    this.#taken.clear();
    writeFileSync(join(this.#cwd, 'plan.yaml'), PLAN);
  }
}

function answersIn(said: string, what: 'given' | 'taken'): Map<number, string> {
  const lines = said.matchAll(new RegExp(`^${what} ((\\d+) .*)\\n`, 'gm'));
  return new Map([...lines].map(([, answer, number]) => [Number(number), `Post ${answer}`]));
}

it(`loses nothing and tears nothing when it is killed ${KILLS} times, seed ${SEED}`, async () => {
  const victims = Array.from({ length: AT_ONCE }, (_, at) => new Victim(at));
  await Promise.all(victims.map((victim) => victim.killed(KILLS / AT_ONCE)));
  await Promise.all(victims.map((victim) => victim.goesOn()));
}, 120_000);

terminal.describe('an interview that is killed in a real terminal', () => {
  it(`keeps what was answered, five times, seed ${SEED}`, async () => {
    const random = randomFrom(SEED);
    const home = makeHome();
    writeFileSync(join(home.work, 'plan.yaml'), PLAN);
    let number = 0;
    for (let life = 0; life < 5; life += 1) {
      const person = await sitDown({ home, args: ['edit'] });
      await person.sees('Go on where you were');
      await person.enters('');
      for (const end = number + 2; number < end; number += 1) await takeOffice(person, number);
      await person.enters(`Post ${number}`);
      await sleep(random() * 100);
      await person.pty.kill('SIGKILL');
      expect(await person.pty.exitStatus()).toBe(137);
      const { plan, findings } = validatePlan(parsePlan(person.plan));
      expect(findings).toEqual([]);
      const roles = ROLES.map((at) => plan?.people?.[`role-${at}`]?.role);
      if (roles[number] === `Post ${number}`) number += 1;
      expect(roles).toEqual(ROLES.map((at) => (at < number ? `Post ${at}` : `Role ${at}`)));
    }
  }, 60_000);

  it('keeps what was half written', async () => {
    const home = makeHome();
    givenPlan(home, 'en', { plan: 'plan.yaml' });
    const args = ['edit', 'strategy.retention.state'];
    const person = await sitDown({ home, args });
    await person.sees('How well do you keep your customers today');
    await person.types('Four in ten come back, and');
    await person.sees('❯ Four in ten come back, and');
    await person.pty.kill('SIGKILL');
    expect(await person.pty.exitStatus()).toBe(137);
    const again = await sitDown({ home, args });
    await again.sees('❯ Four in ten come back, and');
    await again.enters(' we count.');
    await again.sees('what would you like to do?');
    expect(again.plan).toContain('state: Four in ten come back, and we count.');
  });
});

/** Answers one question, and waits until the next is there. */
async function takeOffice(person: Person, number: number): Promise<void> {
  await person.sees(`Suggested: Role ${number} ·`);
  await person.enters(`Post ${number}`);
  await person.sees(`Suggested: Role ${number + 1} ·`);
}
