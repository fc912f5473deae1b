import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, test, vi } from 'vitest';
import type { Io } from '../../src/io/io.ts';
import { readUserFile, removeUserFile, userFileName, writeUserFile } from '../../src/io/user-files.ts';
import { makeIo, memory } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-plan-user-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const world = (env: Record<string, string>): Io => makeIo({ cwd: folder, env }, memory(), memory());

describe("a user's file", () => {
  test.each([
    ['config', 'XDG_CONFIG_HOME', 'crm-plan/a.json'],
    ['data', 'XDG_DATA_HOME', 'crm-plan/a.json'],
    ['config', 'HOME', '.config/crm-plan/a.json'],
    ['data', 'HOME', '.local/share/crm-plan/a.json'],
  ] as const)('of %s stands where %s says', async (kind, variable, place) => {
    const home = join(folder, `${kind}-${variable}`);
    const io = world({ [variable]: home });
    await writeUserFile(io, kind, 'a.json', { language: 'he', seen: ['keys'] });
    expect(JSON.parse(readFileSync(join(home, place), 'utf8'))).toEqual({ language: 'he', seen: ['keys'] });
    expect(await readUserFile(io, kind, 'a.json')).toEqual({ language: 'he', seen: ['keys'] });
    await removeUserFile(io, kind, 'a.json');
    await removeUserFile(io, kind, 'a.json');
    expect(await readUserFile(io, kind, 'a.json')).toBeUndefined();
  });

  it('is for the eyes of the user alone', async () => {
    const io = world({ XDG_DATA_HOME: join(folder, 'private') });
    await writeUserFile(io, 'data', 'a.json', 1);
    expect(statSync(join(folder, 'private/crm-plan')).mode & 0o077).toBe(0);
  });

  it('is that of the process where the world is that of the process', async () => {
    const home = join(folder, 'process');
    vi.stubEnv('XDG_CONFIG_HOME', home);
    const io: Io = { ...world({}), env: process.env };
    await writeUserFile(io, 'config', 'a.json', 1);
    expect(readFileSync(join(home, 'crm-plan/a.json'), 'utf8')).toBe('1\n');
  });

  it('is not sought from the working folder on, whatever a variable says', async () => {
    const home = join(folder, 'relative');
    await writeUserFile(world({ XDG_CONFIG_HOME: 'here', HOME: home }), 'config', 'a.json', 1);
    expect(readFileSync(join(home, '.config/crm-plan/a.json'), 'utf8')).toBe('1\n');
  });

  test.each(['', '{', '[1,', '\u0000'])('that is broken is none: %j', async (text) => {
    const home = join(folder, 'broken');
    mkdirSync(join(home, 'crm-plan'), { recursive: true });
    writeFileSync(join(home, 'crm-plan/a.json'), text);
    expect(await readUserFile(world({ XDG_DATA_HOME: home }), 'data', 'a.json')).toBeUndefined();
  });

  it('is none in a world without a home', async () => {
    await writeUserFile(world({}), 'data', 'a.json', 1);
    expect(await readUserFile(world({}), 'data', 'a.json')).toBeUndefined();
    await removeUserFile(world({}), 'data', 'a.json');
  });

  it('that cannot be written is no fault', async () => {
    writeFileSync(join(folder, 'file'), '');
    const io = world({ XDG_CONFIG_HOME: join(folder, 'file') });
    await writeUserFile(io, 'config', 'a.json', 1);
    await removeUserFile(io, 'config', 'a.json');
    expect(await readUserFile(io, 'config', 'a.json')).toBeUndefined();
  });
});

describe('the name of a file about a plan', () => {
  it('tells the plan, and plans of one name apart', () => {
    expect(userFileName('/home/cafe/plan.yaml')).toMatch(/^plan\.yaml-[0-9a-f]{12}\.json$/);
    expect(userFileName('/home/cafe/plan.yaml')).toBe(userFileName('/home/cafe/../cafe/plan.yaml'));
    expect(userFileName('/home/cafe/plan.yaml')).not.toBe(userFileName('/home/shop/plan.yaml'));
  });

  it('is no longer than a system allows', () => {
    const name = userFileName(`/home/${'客'.repeat(80)}.yaml`);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name).toMatch(/^客{48}-[0-9a-f]{12}\.json$/);
  });
});
