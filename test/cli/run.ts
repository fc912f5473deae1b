import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io, Output } from '../../src/io/io.ts';
import { COMMAND } from '../support/built.ts';

/** What a run is given besides its arguments. */
export interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, gone when the test is over. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crm-plan-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command line in this process, through a world that only remembers what is written to it. */
export async function run(args: readonly string[], world: World): Promise<Ran> {
  const out = memory(world);
  const err = memory(world);
  const exit = await main(args, makeIo(world, out, err));
  return { exit, out: out.text(), err: err.text() };
}

/** The world of a run in this process; a test may put its own parts into it. */
export function makeIo({ cwd, env = {}, input = '' }: World, out: Output, err: Output): Io {
  return { cwd, env, readInput: async () => Buffer.from(input), out, err, settle: async () => {} };
}

/** An output that keeps what is written. */
export function memory({ env = {} }: Pick<World, 'env'> = {}): Output & { text(): string } {
  const written: string[] = [];
  return {
    write: (text) => void written.push(text),
    text: () => written.join(''),
    isTerminal: false,
    colors: env['FORCE_COLOR'] ? 1 : 0,
  };
}

/** Runs a command line as users do: the built command in a process of its own. */
export function runBuilt(args: readonly string[], { cwd, env = {}, input = '' }: World): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { exit: status, out: stdout, err: stderr };
}
