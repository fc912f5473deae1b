import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMAND } from '../support/built.ts';
import { makeFolder, run, runBuilt } from './run.ts';

const PLAN = `schema: 1\nabout:\n  title: A\n  vision: |\n${'    Every guest is known by name.\n'.repeat(400)}`;

/** A folder with a plan in it. */
function folderWithPlan(name = 'plan.yaml', text = PLAN): string {
  const cwd = makeFolder();
  writeFileSync(join(cwd, name), text);
  return cwd;
}

/** Takes the right to write for as long as the test runs. */
function protect(path: string): void {
  const { mode } = statSync(path);
  chmodSync(path, mode & 0o555);
  onTestFinished(() => chmodSync(path, mode));
}

const writers: [name: string, ...args: string[]][] = [
  ['set', 'set', 'about.title=B'],
  ['fmt', 'fmt'],
];

describe('a plan that is not there', () => {
  it.each([
    ['no file', 'nope.yaml', /There is no file nope\.yaml\./],
    ['a folder', 'folder.yaml', /folder\.yaml is a folder|No plan matches “folder\.yaml”/],
    ['below a file', 'plan.yaml/x.yaml', /There is no file plan\.yaml\/x\.yaml\./],
    ['below nothing', 'no/such/plan.yaml', /There is no file no\/such\/plan\.yaml\./],
    ['a link to nothing', 'gone.yaml', /There is no file gone\.yaml\./],
    ['a link to itself', 'round.yaml', /round\.yaml cannot be read \(ELOOP\)\./],
    ['a name too long', `${'x'.repeat(300)}.yaml`, /cannot be read \(ENAMETOOLONG\)\./],
  ])('%s', async (_, file, told) => {
    const cwd = folderWithPlan();
    mkdirSync(join(cwd, 'folder.yaml'));
    symlinkSync('nowhere.yaml', join(cwd, 'gone.yaml'));
    symlinkSync('round.yaml', join(cwd, 'round.yaml'));
    for (const args of [
      ['status', file],
      ['get', file, 'about'],
      ['set', file, 'about.title=B'],
      ['fmt', file],
      ['migrate', file],
    ]) {
      const ran = await run(args, { cwd });
      expect(ran, args.join(' ')).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(told) });
    }
    expect(readdirSync(cwd).sort()).toEqual(['folder.yaml', 'gone.yaml', 'plan.yaml', 'round.yaml']);
  });
});

describe('a place that may not be written', () => {
  it.each(writers)('%s leaves a file alone that is read-only, whoever asks', async (_, ...args) => {
    const cwd = folderWithPlan('plan.yaml', 'about: {}\nschema: 1\n');
    protect(join(cwd, 'plan.yaml'));
    expect(await run(args, { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/may not be written/),
    });
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe('about: {}\nschema: 1\n');
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });

  it.each(writers)('%s leaves a folder alone that is read-only', async (_, ...args) => {
    const cwd = folderWithPlan('plan.yaml', 'about: {}\nschema: 1\n');
    protect(cwd);
    expect(await run(args, { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/may not be written/),
    });
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });

  it.each([
    ['render', 'render', '-o', 'shut/page.html'],
    ['render, in a folder to be made', 'render', '-o', 'shut/deep/er'],
    ['schema', 'schema', '-o', 'shut'],
  ])('%s writes nothing into a folder that is read-only', async (_, ...args) => {
    const cwd = folderWithPlan();
    mkdirSync(join(cwd, 'shut'));
    protect(join(cwd, 'shut'));
    expect(await run(args, { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/may not be written/),
    });
    expect(readdirSync(join(cwd, 'shut'))).toEqual([]);
  });

  it('is refused below a file', async () => {
    const cwd = folderWithPlan();
    for (const place of ['plan.yaml', 'plan.yaml/deeper/page.html']) {
      const ran = await run(['render', '-o', place], { cwd });
      expect(ran).toMatchObject({
        exit: 2,
        err: expect.stringMatching(/lies below something that is no folder/),
      });
    }
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it('is refused where a folder has the name of the document', async () => {
    const cwd = folderWithPlan();
    mkdirSync(join(cwd, 'plan.plan.en.html'));
    expect(await run(['render'], { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/is a folder/),
    });
  });
});

describe('what a file is', () => {
  it('stays: its mode, and the file that a link leads to', async () => {
    const cwd = folderWithPlan('real.yaml');
    chmodSync(join(cwd, 'real.yaml'), 0o640);
    symlinkSync('real.yaml', join(cwd, 'plan.yaml'));
    expect(await run(['set', 'about.title=B'], { cwd })).toMatchObject({ exit: 0 });
    expect(lstatSync(join(cwd, 'plan.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(join(cwd, 'real.yaml')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(cwd, 'real.yaml'), 'utf8')).toContain('title: B');
  });

  it('stays where it is no file at all: a device is written, not replaced', async () => {
    const cwd = makeFolder();
    expect(await run(['schema', '-o', '/dev/null'], { cwd })).toMatchObject({ exit: 0 });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('does not change what shares its content under another name', async () => {
    const cwd = folderWithPlan();
    linkSync(join(cwd, 'plan.yaml'), join(cwd, 'copy.yaml'));
    expect(await run(['set', 'about.title=B'], { cwd })).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, 'copy.yaml'), 'utf8')).toBe(PLAN);
  });
});

/** Runs the built command in a shell that lets no file grow beyond so many kilobytes. */
function runWithLimit(
  kilobytes: number,
  cwd: string,
  line: string,
): { status: number | null; stderr: string } {
  const command = `"${process.execPath}" "${COMMAND}" ${line}`;
  return spawnSync('bash', ['--norc', '-c', `ulimit -f ${kilobytes}; ${command}; exit $?`], {
    cwd,
    encoding: 'utf8',
  });
}

describe('a disk that is full', () => {
  it.each([
    ['set', 'set about.title=B', /no room left to write plan\.yaml/],
    ['render', 'render', /no room left to write plan\.plan\.en\.html/],
    ['schema', 'schema -o .', /no room left to write crm-plan\.schema\.json/],
  ])('%s says so and leaves everything as it was, also where a part still fits', (_, line, told) => {
    const cwd = folderWithPlan();
    const ran = runWithLimit(8, cwd, line);
    expect(ran.stderr).toMatch(told);
    expect(ran.status).toBe(2);
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it('is told for standard output, also where a part still fits', () => {
    const cwd = folderWithPlan();
    for (const target of ['/dev/full', 'out.json']) {
      const ran = runWithLimit(8, cwd, `schema > ${target}`);
      expect(ran.stderr).toMatch(/Standard output cannot be written/);
      expect(ran.status).toBe(2);
    }
  });

  it('is told for the help as well', () => {
    expect(runWithLimit(8, makeFolder(), '--help > /dev/full').status).toBe(2);
  });

  it('is told for a device that is', async () => {
    const ran = await run(['schema', '-o', '/dev/full'], { cwd: makeFolder() });
    expect(ran).toMatchObject({ exit: 2, err: expect.stringMatching(/no room left to write \/dev\/full/) });
  });
});

describe('documents stay in the folder that is asked for', () => {
  const names = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort();
  const render = ['--to', 'md', '--document', 'summary', '-o', 'documents'];

  it.each([
    ['a plan above', ['../x/plan.yaml'], ['plan.summary.en.md']],
    [
      'plans above and here',
      ['../x/plan.yaml', 'plan.yaml'],
      ['here/plan.summary.en.md', 'x/plan.summary.en.md'],
    ],
    [
      'plans that only differ in their ending',
      ['a.yaml', 'a.yml', 'a.plan.yaml'],
      ['a.plan.yaml.summary.en.md', 'a.yaml.summary.en.md', 'a.yml.summary.en.md'],
    ],
    ['one plan named twice', ['plan.yaml', './plan.yaml', '../here/plan.yaml'], ['plan.summary.en.md']],
  ])('%s', async (_, plans, documents) => {
    const root = makeFolder();
    const cwd = join(root, 'here');
    for (const file of ['x/plan.yaml', 'here/plan.yaml', 'here/a.yaml', 'here/a.yml', 'here/a.plan.yaml']) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), PLAN);
    }
    expect(await run(['render', ...plans, ...render], { cwd })).toMatchObject({ exit: 0, err: '' });
    expect(names(join(cwd, 'documents'))).toEqual(documents);
    expect(names(root).filter((name) => !name.startsWith('here/documents/'))).toEqual([]);
  });

  it('whatever a plan says its language is', async () => {
    const cwd = folderWithPlan('plan.yaml', 'schema: 1\nabout:\n  language: ../../x\n');
    expect(await run(['render', '-o', 'documents'], { cwd })).toMatchObject({ exit: 1 });
    expect(existsSync(join(cwd, 'documents'))).toBe(false);
  });
});

describe('plans below a folder', () => {
  it('are found once each, whatever links lead to them', async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    writeFileSync(join(cwd, 'a/plan.yaml'), PLAN);
    symlinkSync('..', join(cwd, 'a/b/up'));
    symlinkSync('.', join(cwd, 'a/round'));
    const ran = await run(['check', '.', '--json'], { cwd });
    expect(JSON.parse(ran.out).plans.map(({ file }: { file: string }) => file)).toEqual(['a/plan.yaml']);
  });

  it('are not all plans there are because a script left its variable empty', async () => {
    const cwd = folderWithPlan('plan.yaml', 'about: {}\nschema: 1\n');
    expect(await run(['fmt', ''], { cwd })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/No plan matches/),
    });
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe('about: {}\nschema: 1\n');
  });

  it('are found below folders with signs that a glob would act on', async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, 'client [1] {x}/*'), { recursive: true });
    writeFileSync(join(cwd, 'client [1] {x}/*/plan.yaml'), 'schema: 1\n');
    expect(await run(['check', 'client [1] {x}'], { cwd })).toMatchObject({ exit: 0, out: '' });
    expect(await run(['check', 'client [1] {x}/*/plan.yaml'], { cwd })).toMatchObject({ exit: 0, out: '' });
  });
});

it('a file that is named like a plan but is none is told by the built command without a stack trace', () => {
  const ran = runBuilt(['check', '/dev/null', '/proc/self/mem'], { cwd: makeFolder() });
  expect(ran.err + ran.out).not.toMatch(/at .*\.js:\d+/);
  expect(ran.exit).toBe(2);
});
