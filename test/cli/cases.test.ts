import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  caseNames,
  changedFiles,
  copyInputs,
  type Outcome,
  readCommand,
  readExpected,
  writeExpected,
} from './cases.ts';
import { makeFolder, type Ran, run, runBuilt, type World } from './run.ts';

/** Set to write what the cases expect anew, after looking at what changed. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

/** Cases that run as the built command as well: words, files and statuses are what the process makes of them. */
const BUILT = ['check-findings', 'check-persian', 'fmt', 'help-hebrew', 'render-markdown', 'set-from-input'];

type Runner = (args: readonly string[], world: World) => Ran | Promise<Ran>;

async function outcome(name: string, runner: Runner): Promise<Outcome> {
  const cwd = makeFolder();
  const { args, env, input } = readCommand(name);
  copyInputs(name, cwd);
  const text = input === undefined ? '' : readFileSync(join(cwd, input));
  const { exit, out, err } = await runner(args, { cwd, env, input: text });
  const bare = (printed: string): string => printed.replaceAll(cwd, '/folder');
  return { stdout: bare(out), stderr: bare(err), exit, after: changedFiles(name, cwd) };
}

describe('in this process', () => {
  it.each(caseNames())('%s', async (name) => {
    const actual = await outcome(name, run);
    if (UPDATE) writeExpected(name, actual);
    expect(actual).toEqual(readExpected(name));
  });
});

describe('as the built command', () => {
  it.each(BUILT)('%s', async (name) => {
    expect(await outcome(name, runBuilt)).toEqual(readExpected(name));
  });
});
