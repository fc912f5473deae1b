import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, type Ran, run, runBuilt } from './run.ts';

const MB = 1_000_000;

/** Milliseconds: far more than any of this takes on a machine that has other things to do, far less than a hang. */
const PATIENCE = 60_000;

function built(text: string, ...args: string[]): Ran & { took: number } {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'plan.yaml'), text);
  const start = performance.now();
  const ran = runBuilt(args, { cwd });
  return { ...ran, took: performance.now() - start };
}

describe('fifty megabytes', () => {
  it.each([
    ['of brackets', '['.repeat(50 * MB)],
    ['of dashes', '- '.repeat(25 * MB)],
    ['of maps in braces', '{a: '.repeat(12.5 * MB)],
    ['of question marks', '? '.repeat(25 * MB)],
    ['of keys, each deeper', Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['of one word', 'a'.repeat(50 * MB)],
  ])(
    '%s are no plan',
    (_, text) => {
      const { exit, out, err, took } = built(text, 'check');
      expect(out).toMatch(/^plan\.yaml:1:1 {2}error\n {2}The file is larger than any plan is\./);
      expect({ exit, err }).toEqual({ exit: 1, err: '' });
      expect(took).toBeLessThan(PATIENCE);
    },
    120_000,
  );
});

describe('as much as is read', () => {
  it.each([
    ['brackets', '['.repeat(15 * MB), /nests deeper/],
    ['dashes', '- '.repeat(7 * MB), /nests deeper/],
    ['maps in braces', '{a: '.repeat(3 * MB), /nests deeper/],
    [
      'keys, each deeper',
      Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
      /:48:1 .*\n.*deeper/,
    ],
    ['keys', Array.from({ length: MB }, (_, at) => `k${at}: 1\n`).join(''), /larger than any plan/],
    ['one key', 'k: 1\n'.repeat(100_000), /:2:1 .*\n.*a second time/],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(100_000)}]\n`, /:1:4 .*\n.*Anchors and aliases/],
    ['anchors', '&a '.repeat(100_000), /:1:4 .*\n.*not valid YAML/],
    ['documents', '---\n'.repeat(3 * MB), /:2:1 .*\n.*second document/],
    ['marks of a merge', '<<<<<<< \n'.repeat(MB), /made of “key: value” lines/],
    ['quotation marks', '"'.repeat(15 * MB), /larger than any plan/],
    ['blank lines', '\n'.repeat(2 * MB), /:1:1 .*\n.*empty/],
    [
      'unknown keys',
      `schema: 1\n${Array.from({ length: 50_000 }, (_, at) => `k${at}: 1\n`).join('')}`,
      /no “k0” here/,
    ],
    [
      'wrong entries',
      `schema: 1\nabout:\n  values: [${'1, '.repeat(50_000)}]\n`,
      /:3:12 .*\n.*Text is wanted/,
    ],
  ])(
    '%s, and an answer',
    (_, text, told) => {
      const { exit, out, took } = built(text, 'check');
      expect(out.slice(0, 1000)).toMatch(told);
      expect(exit).toBe(1);
      expect(took).toBeLessThan(PATIENCE);
    },
    120_000,
  );
});

const ITEMS = 2_500;

/** Ten thousand items that refer to one another, some with comments and prose. */
function largePlan(): string {
  const items = (item: (at: number) => string): string =>
    Array.from({ length: ITEMS }, (_, at) => item(at)).join('');
  return [
    'schema: 1\nabout:\n  title: Large\n  language: en\n',
    `people:\n${items((at) => `  # role ${at}\n  role-${at}:\n    role: Role ${at}\n    department: house-${at}\n`)}`,
    `departments:\n${items((at) => `  house-${at}:\n    name: House ${at} # ${at}\n`)}`,
    `goals:\n  company:\n${items((at) => `    goal-${at}:\n      statement: More ${at}\n      owner: role-${at}\n`)}`,
    `  needs:\n${items((at) => `    need-${at}:\n      statement: |\n        Quick.\n\n        And ${at}.\n`)}`,
  ].join('');
}

describe('a plan of ten thousand items', () => {
  it.each([
    ['check', ['check'], 0],
    ['check, with every reference wrong', ['check'], 1],
    ['status', ['status', '--json'], 0],
    ['get', ['get', 'people.role-2000.role'], 0],
    ['set', ['set', 'people.role-2000.role=New', 'goals.needs.new.statement=Last'], 0],
    ['fmt', ['fmt'], 0],
    ['render', ['render', '--to', 'html', '--today', '2027-01-01'], 0],
  ])(
    '%s',
    (name, args, exit) => {
      const text = largePlan();
      const ran = built(
        name.includes('wrong') ? text.replaceAll('department: house', 'department: hause') : text,
        ...args,
      );
      expect(ran.exit, ran.err).toBe(exit);
      expect(ran.took).toBeLessThan(PATIENCE);
    },
    120_000,
  );
});

describe('an answer of ten thousand characters', () => {
  const long = `start ${'a'.repeat(9_988)} end`;

  it('is set, read and formatted to the letter', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'plan.yaml'), 'schema: 1\nabout:\n  title: A\n');
    expect(await run(['set', `about.title=${long}`, '--quiet'], { cwd })).toMatchObject({ exit: 0, err: '' });
    expect(await run(['fmt'], { cwd })).toMatchObject({ exit: 0 });
    expect((await run(['get', 'about.title'], { cwd })).out).toBe(`${long}\n`);
  });

  it('is quoted in short where it is wrong', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'plan.yaml'), `schema: 1\nabout:\n  depth: ${long}\n  titel: ${long}\n`);
    const { out, exit } = await run(['check'], { cwd });
    expect(exit).toBe(1);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(200);
  });

  it('is shown around the place that is wrong, with the mark below it', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'plan.yaml'), `schema: 1\nabout: { title: ${long}, titel: B, depth: full }\n`);
    const { out } = await run(['check'], { cwd });
    const [, , line = '', mark = ''] = out.split('\n');
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('titel');
    expect(line).toMatch(/│ ….*depth: full }$/);
  });
});
