import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateText } from '../../src/io/files.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { validatePlan } from '../../src/plan/validate.ts';
import { COMMAND } from '../support/built.ts';
import { makeFolder, makeIo, memory, run } from './run.ts';

const IDS = Array.from({ length: 20 }, (_, at) => `role-${String.fromCharCode(97 + at)}`);
const PLAN = `schema: 1 # the first line\nabout:\n  title: A\npeople:\n${IDS.map((id) => `  ${id}:\n    role: Old\n`).join('')}`;

function folderWithPlan(text = PLAN): { cwd: string; file: string } {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'plan.yaml'), text);
  return { cwd, file: join(cwd, 'plan.yaml') };
}

function start(cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], { cwd, stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (status) => resolve(status)));
}

/** The plan in a file that somebody may be writing at this moment. */
function readPlan(file: string): ReturnType<typeof validatePlan>['plan'] {
  const { plan, findings } = validatePlan(parsePlan(readFileSync(file, 'utf8')));
  expect(findings).toEqual([]);
  return plan;
}

describe('many writers of one file', () => {
  it('take turns: every change that was reported as done is there', async () => {
    const { cwd, file } = folderWithPlan();
    const children = IDS.map((id) => start(cwd, 'set', `people.${id}.role=New ${id}`));
    let open = children.length;
    const statuses = Promise.all(children.map(async (child) => ended(child).finally(() => (open -= 1))));
    while (open > 0) {
      expect(readPlan(file)?.about?.title).toBe('A');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const done = await statuses;
    expect(done).toEqual(IDS.map(() => 0));
    const roles = Object.values(readPlan(file)?.people ?? {}).map(({ role }) => role);
    expect(roles).toEqual(IDS.map((id) => `New ${id}`));
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  }, 120_000);

  it('do not lose what the formatter changes meanwhile, nor it theirs', async () => {
    const { cwd, file } = folderWithPlan(`${PLAN.replace('schema: 1 # the first line\n', '')}schema: 1\n`);
    const children = IDS.slice(0, 6).flatMap((id) => [
      start(cwd, 'set', `people.${id}.role=New`),
      start(cwd, 'fmt'),
    ]);
    expect(new Set(await Promise.all(children.map(ended)))).toEqual(new Set([0]));
    const roles = Object.values(readPlan(file)?.people ?? {}).map(({ role }) => role);
    expect(roles.filter((role) => role === 'New')).toHaveLength(6);
    expect(readFileSync(file, 'utf8')).toMatch(/^schema: 1\n/);
  }, 120_000);
});

describe('a writer that is killed', () => {
  const vision = `${'A sentence of the vision. '.repeat(40_000)}END`;
  const plan = `schema: 1\nabout:\n  title: A\n  vision: ${vision}\n`;

  it('leaves a whole file, old or new, and the next one writes', async () => {
    const { cwd, file } = folderWithPlan(plan);
    for (let delay = 20; delay <= 300; delay += 20) {
      const child = start(cwd, 'set', `about.title=Title ${delay}`);
      const end = ended(child);
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await end;
      const about = readPlan(file)?.about;
      expect(about?.vision).toBe(vision);
      expect(about?.title).toMatch(/^(A|Title \d+)$/);
    }
    expect(await run(['set', 'about.title=Last', '--quiet'], { cwd })).toMatchObject({ exit: 0, err: '' });
    expect(readPlan(file)?.about?.title).toBe('Last');
  }, 120_000);

  it('in the very middle of writing leaves the old one', async () => {
    const { cwd, file } = folderWithPlan(plan);
    let caught = 0;
    for (let round = 0; round < 5; round += 1) {
      const child = start(cwd, 'set', `about.title=Title ${round}`);
      const end = ended(child);
      const before = new Set(readdirSync(cwd));
      const isNew = (name: string): boolean => !before.has(name) && !name.endsWith('.lock');
      while (child.exitCode === null && !readdirSync(cwd).some(isNew)) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      child.kill('SIGKILL');
      await end;
      if (readdirSync(cwd).some(isNew)) caught += 1;
      expect(readPlan(file)?.about?.vision).toBe(vision);
    }
    expect(caught).toBeGreaterThan(0);
  }, 120_000);
});

describe('a file that somebody without a lock changes', () => {
  it('between reading and writing is not overwritten', async () => {
    const { cwd, file } = folderWithPlan();
    const io = makeIo({ cwd }, memory(), memory());
    const change = (text: string): string => {
      writeFileSync(file, `${text}# theirs\n`);
      return text.replace('title: A', 'title: Ours');
    };
    await expect(updateText(io, 'plan.yaml', change)).rejects.toMatchObject({
      code: 'file-changed',
      exit: 2,
    });
    expect(readFileSync(file, 'utf8')).toBe(`${PLAN}# theirs\n`);
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });

  it('or takes away is not made again', async () => {
    const { cwd, file } = folderWithPlan();
    const io = makeIo({ cwd }, memory(), memory());
    const change = (text: string): string => {
      rmSync(file);
      return `${text}# ours\n`;
    };
    await expect(updateText(io, 'plan.yaml', change)).rejects.toMatchObject({ code: 'file-missing' });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('is left alone where nothing is to be changed', async () => {
    const { cwd, file } = folderWithPlan();
    utimesSync(file, new Date(0), new Date(0));
    const io = makeIo({ cwd }, memory(), memory());
    await updateText(io, 'plan.yaml', (text) => text);
    expect(statSync(file).mtimeMs).toBe(0);
  });
});

describe('a lock', () => {
  it('that nobody holds any more is taken away after its time', async () => {
    const { cwd } = folderWithPlan();
    mkdirSync(join(cwd, 'plan.yaml.lock'));
    utimesSync(join(cwd, 'plan.yaml.lock'), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    expect(await run(['set', 'about.title=B', '--quiet'], { cwd })).toMatchObject({ exit: 0, err: '' });
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });

  it('of a process that was killed keeps nobody waiting, and what that was writing is cleared away', async () => {
    const { cwd } = folderWithPlan();
    const killed = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    await ended(killed);
    mkdirSync(join(cwd, 'plan.yaml.lock'));
    writeFileSync(join(cwd, 'plan.yaml.lock/owner'), `${killed.pid} ${hostname()}\nplan.yaml.123`);
    for (const name of ['plan.yaml.123', 'plan.yaml.124']) writeFileSync(join(cwd, name), 'schema');
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(join(cwd, 'plan.yaml.lock'), later, later);
    expect(await run(['set', 'about.title=B', '--quiet'], { cwd })).toMatchObject({ exit: 0, err: '' });
    expect(readdirSync(cwd)).toEqual(['plan.yaml', 'plan.yaml.124']);
  });

  it('of a process that lives, or of another machine, is waited for', async () => {
    for (const owner of [`${process.pid} ${hostname()}`, '1 another-machine']) {
      const { cwd } = folderWithPlan();
      const folder = join(cwd, 'plan.yaml.lock');
      mkdirSync(folder);
      writeFileSync(join(folder, 'owner'), owner);
      const io = makeIo({ cwd }, memory(), memory());
      let isFree = false;
      setTimeout(() => {
        isFree = true;
        rmSync(folder, { recursive: true });
      }, 200);
      await updateText(io, 'plan.yaml', (text) => (isFree ? `${text}# free\n` : text));
      expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('# free');
    }
  });

  it('that somebody takes away while it is held does no harm', async () => {
    const { cwd, file } = folderWithPlan();
    const io = makeIo({ cwd }, memory(), memory());
    await updateText(io, 'plan.yaml', (text) => {
      rmSync(`${file}.lock`, { recursive: true });
      return `${text}# ours\n`;
    });
    expect(readFileSync(file, 'utf8')).toBe(`${PLAN}# ours\n`);
  });
});
