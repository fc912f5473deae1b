import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { readText, writeText } from './files.ts';
import type { Io } from './io.ts';

/*
 * What the program keeps for a user outside of every plan: preferences, and what is half written. All of it can be
 * done without, so a folder that cannot be read or written is no fault.
 */

/** Where a file belongs: what the user chose, or what the program put by. */
export type UserFileKind = 'config' | 'data';

const NAME = 'crm-plan';

/** What a user's file holds, read as JSON; undefined when there is none or it is broken. */
export async function readUserFile(io: Io, kind: UserFileKind, name: string): Promise<unknown> {
  const folder = await folderOf(io.env, kind);
  if (folder === undefined) return undefined;
  await sweep(folder, name);
  try {
    return JSON.parse(await readText(io, join(folder, name)));
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Keeps a value as JSON, whole or not at all. */
export async function writeUserFile(io: Io, kind: UserFileKind, name: string, value: unknown): Promise<void> {
  const folder = await folderOf(io.env, kind);
  if (folder === undefined) return;
  const text = `${JSON.stringify(value)}\n`;
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {}); // as the XDG specification has it
  await writeText(io, join(folder, name), text).catch(ignore);
}

/** Milliseconds after which nobody is still writing a temporary file. */
const OLD = 60_000;

/** Clears away what a program that was killed left half written: files named as write-file-atomic names them. */
async function sweep(folder: string, name: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const parts = names.filter(
    (each) => each.startsWith(`${name}.`) && /^\d+$/.test(each.slice(name.length + 1)),
  );
  for (const part of parts.map((each) => join(folder, each))) {
    const found = await stat(part).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - OLD) await rm(part, { force: true }).catch(() => {});
  }
}

/** Takes a user's file away, if it is there. */
export async function removeUserFile(io: Io, kind: UserFileKind, name: string): Promise<void> {
  const folder = await folderOf(io.env, kind);
  if (folder !== undefined) await rm(join(folder, name), { force: true }).catch(() => {});
}

/** The most letters of a plan's name that go into that of a file about it: systems allow 255 bytes. */
const LONGEST = 48;

/** The name of a user's file about one plan: that of the plan, and a mark for the place it lies in. */
export function userFileName(path: string): string {
  const mark = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12);
  return `${[...basename(path)].slice(0, LONGEST).join('')}-${mark}.json`;
}

function ignore(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}

const XDG = { config: 'XDG_CONFIG_HOME', data: 'XDG_DATA_HOME' } as const;
const IN_HOME = { config: '.config', data: '.local/share' } as const;

/** Undefined in a world without a home. */
async function folderOf(env: Io['env'], kind: UserFileKind): Promise<string | undefined> {
  const asked = env[XDG[kind]];
  if (asked !== undefined && isAbsolute(asked)) return join(asked, NAME);
  if (env === process.env && !asked) {
    const { default: envPaths } = await import('env-paths');
    return envPaths(NAME, { suffix: '' })[kind];
  }
  const home = env['HOME']; // env-paths knows the world of the process alone
  return home === undefined ? undefined : join(home, IN_HOME[kind], NAME);
}
