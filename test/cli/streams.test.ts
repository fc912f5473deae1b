import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli.ts';
import { UserError } from '../../src/errors.ts';
import type { Io } from '../../src/io/io.ts';
import { COMMAND, ROOT } from '../support/built.ts';
import { needs } from '../support/programs.ts';
import { makeFolder, makeIo, memory, run, runBuilt } from './run.ts';

const BROKEN = 'schema: 1\nabuot: {}\n';
const ESCAPE = '\x1b[';

/** Runs a line of a shell in which `crm-plan` is the built command. */
function shell(cwd: string, line: string): { stdout: string; stderr: string; status: number | null } {
  const script = `set -o pipefail; crm-plan() { "${process.execPath}" "${COMMAND}" "$@"; }; ${line}`;
  const env = { PATH: process.env['PATH'] };
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

function folderWith(text: string): string {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'plan.yaml'), text);
  return cwd;
}

describe('a reader that has seen enough', () => {
  it.each([
    ['schema', 'crm-plan schema | head -1', '{\n'],
    ['help', 'crm-plan --help | head -c 6', 'Usage:'],
    ['check', 'crm-plan check --json | head -1', '{\n'],
    ['render', 'crm-plan render --to md -o - | head -1', '# A\n'],
  ])('of %s is no fault', (_, line, out) => {
    const { stdout, stderr, status } = shell(folderWith('schema: 1\nabout:\n  title: A\n'), line);
    expect({ stdout, stderr, status }).toEqual({ stdout: out, stderr: '', status: 0 });
  });

  it('of nothing at all is no fault either', () => {
    const { stderr, status } = shell(makeFolder(), 'crm-plan schema | true; crm-plan --version >&-');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('what goes where', () => {
  it('prints data on standard output and everything for people on standard error', () => {
    const cwd = folderWith('about: {}\nschema: 1\n');
    const { stdout, stderr } = shell(cwd, 'crm-plan fmt --check 2>/dev/null; crm-plan check 2>/dev/null');
    expect({ stdout, stderr }).toEqual({ stdout: 'plan.yaml\n', stderr: '' });
  });

  it('reads a plan from a pipe and writes it to one', () => {
    const { stdout, status } = shell(
      makeFolder(),
      "printf 'schema: 1\\n' | crm-plan set - about.title=A | crm-plan get - about.title",
    );
    expect({ stdout, status }).toEqual({ stdout: 'A\n', status: 0 });
  });

  it('takes no input for an empty plan', () => {
    const { stdout, status } = shell(makeFolder(), 'crm-plan check - < /dev/null');
    expect(stdout).toMatch(/^-:1:1 {2}error\n {2}The file is empty/);
    expect(status).toBe(1);
  });

  it('writes a large document whole, to a file and through a pipe', () => {
    const plan = join(ROOT, 'examples/bakery-cafe.plan.yaml');
    const cwd = makeFolder();
    const line = `crm-plan render "${plan}" -o - --today 2027-01-01`;
    const { stdout } = shell(cwd, `${line} > page.html; ${line} | cat`);
    expect(stdout).toMatch(/<\/html>\n$/);
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toBe(stdout);
  });
});

describe('colours', () => {
  it.each<[string, Readonly<Record<string, string>>, string[], boolean]>([
    ['are not for a pipe', {}, [], false],
    ['come when they are forced', { FORCE_COLOR: '1' }, [], true],
    ['come when they are forced without a number', { FORCE_COLOR: '' }, [], true],
    ['do not come when none are forced', { FORCE_COLOR: '0' }, [], false],
    ['are forced against NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    ['are forced in vain against --no-color', { FORCE_COLOR: '3' }, ['--no-color'], false],
  ])('%s', (_, env, options, colored) => {
    const cwd = folderWith(BROKEN);
    const { out } = runBuilt(['check', ...options], { cwd, env });
    const { err } = runBuilt(['chekc', ...options], { cwd, env });
    expect(out.includes(ESCAPE)).toBe(colored);
    expect(err.includes(ESCAPE)).toBe(colored);
  });

  it('are never in data', () => {
    const { out } = runBuilt(['check', '--json'], { cwd: folderWith(BROKEN), env: { FORCE_COLOR: '3' } });
    expect(out).not.toContain(ESCAPE);
  });
});

describe('the language of the machine', () => {
  it.each([
    ['LANG', { LANG: 'he_IL.UTF-8' }, 'אין'],
    ['LC_ALL before LANG', { LC_ALL: 'fa_IR', LANG: 'he_IL' }, 'دستوری'],
    ['LC_MESSAGES before LANG', { LC_MESSAGES: 'fa_IR', LANG: 'he_IL' }, 'دستوری'],
    ['the old code of Hebrew', { LANG: 'iw_IL' }, 'אין'],
    ['one that the program does not speak', { LANG: 'de_DE.UTF-8' }, 'There is'],
    ['none', { LANG: 'C' }, 'There is'],
  ])('%s', (_, env, word) => {
    expect(runBuilt(['chekc'], { cwd: makeFolder(), env }).err).toContain(word);
  });
});

describe('today', () => {
  const plan =
    'schema: 1\nstrategy:\n  objectives:\n    a:\n      steps:\n        b:\n          action: Go\n          due: 2027-01-31\n';

  it.each<[string, string[], Readonly<Record<string, string>>, string, boolean]>([
    ['is the day that is given', ['--today', '2027-02-01'], {}, '2027-02-01', true],
    [
      'is the day that is given, before the epoch',
      ['--today=2027-01-31'],
      { SOURCE_DATE_EPOCH: '1900000000' },
      '2027-01-31',
      false,
    ],
    [
      'is the epoch, in UTC',
      [],
      { SOURCE_DATE_EPOCH: '1801439999', TZ: 'Pacific/Kiritimati' },
      '2027-01-31',
      false,
    ],
    [
      'is the epoch, a second later',
      [],
      { SOURCE_DATE_EPOCH: '1801440000', TZ: 'Pacific/Midway' },
      '2027-02-01',
      true,
    ],
  ])('%s', (_, options, env, today, overdue) => {
    const { out } = runBuilt(['status', '--json', ...options], { cwd: folderWith(plan), env });
    const standing = JSON.parse(out);
    expect(standing.today).toBe(today);
    expect(standing.actions[0].overdue).toBe(overdue);
  });
});

describe('the schema', () => {
  it('is printed as JSON that refers to nothing outside itself', async () => {
    const { out, exit } = await run(['schema', 'goals'], { cwd: makeFolder() });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $ref: '#/$defs/goals' });
    expect(out).not.toMatch(/"\$ref": "[^#]/);
  });

  it.each([
    ['.', 'crm-plan.schema.json', 'crm-plan.schema.json'],
    ['schemas/', 'schemas/crm-plan.schema.json', 'crm-plan.schema.json'],
    ['there', 'there/crm-plan.schema.json', 'crm-plan.schema.json'],
    ['new/plan.json', 'new/plan.json', 'plan.json'],
  ])('is written to %s, and a note tells plans how to point to it', async (place, file, name) => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, 'there'));
    const { out, err, exit } = await run(['schema', '-o', place], { cwd });
    expect({ out, exit }).toEqual({ out: '', exit: 0 });
    expect(err).toContain(`$schema=${name}\n`);
    expect(JSON.parse(readFileSync(join(cwd, file), 'utf8')).title).toBe('CRM strategy plan');
  });
});

it('tells its version', () => {
  for (const option of ['--version', '-V'])
    expect(runBuilt([option], { cwd: makeFolder() })).toEqual({
      exit: 0,
      out: `${manifest.version}\n`,
      err: '',
    });
});

describe('what the program did not expect', () => {
  const failing = (io: Partial<Io>): Io => ({ ...makeIo({ cwd: makeFolder() }, memory(), memory()), ...io });

  it('is told as a bug, with where to report it, in the language of the user', async () => {
    for (const [LANG, word] of [
      ['en', 'This is a bug in crm-plan'],
      ['he', 'crm-plan'],
      ['fa', 'crm-plan'],
    ] as const) {
      const err = memory();
      const readInput = async (): Promise<Uint8Array> => {
        throw new TypeError('it broke');
      };
      expect(await main(['check', '-'], failing({ err, readInput, env: { LANG } }))).toBe(70);
      expect(err.text()).toContain(word);
      expect(err.text()).toContain('it broke');
      expect(err.text()).not.toMatch(/^ +at /m);
    }
  });

  it('is told when what was printed did not arrive', async () => {
    const err = memory();
    const settle = async (): Promise<void> => {
      throw new UserError('output-unwritable', { reason: 'EIO' });
    };
    expect(await main(['completion', 'bash'], failing({ err, settle }))).toBe(2);
    expect(err.text()).toContain('(EIO)');
  });
});

it('shows where a bug is only to who asks for it, and how to report it to everybody', () => {
  const env = { DEBUG: 'crm-plan' };
  expect(runBuilt(['chekc'], { cwd: makeFolder(), env }).err).toMatch(/ at /);
  expect(runBuilt(['chekc'], { cwd: makeFolder() }).err).not.toMatch(/ at /);
});

describe('completion', () => {
  it.each([
    ['che', 'check'],
    ['s', 'status set schema'],
    ['', 'new edit questions check status render get set fmt migrate schema completion'],
  ])('bash completes the command %j', (typed, words) => {
    const line = `source <(crm-plan completion bash); COMP_WORDS=(crm-plan '${typed}'); COMP_CWORD=1; _crm_plan; echo "\${COMPREPLY[@]}"`;
    expect(shell(makeFolder(), line).stdout.trim()).toBe(words);
  });

  it.each([
    ['options', 'check --fo', '--format'],
    ['options for all', 'fmt --ui', '--ui-lang'],
    ['values of options', 'check --format j', 'json'],
    ['shells', 'completion z', 'zsh'],
  ])('bash completes %s', (_, typed, word) => {
    const words = `crm-plan ${typed}`.split(' ');
    const line = `source <(crm-plan completion bash); COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _crm_plan; echo "\${COMPREPLY[@]}"`;
    expect(shell(makeFolder(), line).stdout.trim()).toBe(word);
  });

  const zsh = needs('zsh');
  zsh.it('zsh reads the script, in every language', () => {
    for (const LANG of ['en', 'he', 'fa']) {
      const { out } = runBuilt(['completion', 'zsh'], { cwd: makeFolder(), env: { LANG } });
      const { status, stderr } = spawnSync(zsh.path, ['-n'], { input: out, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  const fish = needs('fish');
  fish.it('fish completes commands, options and values, in every language', () => {
    for (const LANG of ['en', 'he', 'fa']) {
      const cwd = makeFolder();
      writeFileSync(join(cwd, 'script'), runBuilt(['completion', 'fish'], { cwd, env: { LANG } }).out);
      const ask = (typed: string): string => `complete -C "crm-plan ${typed}" | string replace -r '\\t.*' ''`;
      const line = `source script; ${ask('che')}; ${ask('check --for')}; ${ask('check --format j')}`;
      const { stdout } = spawnSync(fish.path, ['--no-config', '-c', line], { cwd, encoding: 'utf8' });
      expect(stdout.trim().split('\n')).toEqual(['check', '--format', 'json']);
    }
  });
});
