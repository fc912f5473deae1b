import * as fs from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './error-code.ts';

/*
 * The lock of a file is a folder beside it, as proper-lockfile has it. Here it also says who holds it: the next one need
 * not wait for the time of a lock to run out whose owner was killed, and clears away what that one was writing.
 */

/** A file that only we may change, until it is released. */
export interface Lock {
  /** Names a file that is to be cleared away if we should be killed. */
  note(part: string): void;
  release(): Promise<void>;
}

/** @throws Error `ELOCKED` when others hold it for longer than anybody would wait. */
export async function lock(target: string): Promise<Lock> {
  const { default: lockfile } = await import('proper-lockfile');
  const release = await lockfile.lock(target, {
    retries: { retries: 60, minTimeout: 20, maxTimeout: 300 },
    stale: 10_000,
    onCompromised: () => {}, // the text is read again before it is overwritten
    fs: OWNED,
  });
  return {
    note: (part) => {
      try {
        fs.appendFileSync(ownerOf(`${target}.lock`), `\n${basename(part)}`); // at once: the file is there
      } catch {} // somebody removed the lock
    },
    release: () => release().catch(() => {}), // a lock that somebody removed needs no release
  };
}

type Done = (error: unknown) => void;

/** The file system as proper-lockfile uses it, in which the folder that it makes holds the name of its owner. */
const OWNED = {
  ...fs,
  mkdir: (folder: string, done: Done) => void make(folder).then(() => done(null), done),
  rmdir: (folder: string, done: Done) => void rm(folder, GONE).then(() => done(null), done),
  rmdirSync: (folder: string) => fs.rmSync(folder, GONE),
};

const GONE = { recursive: true, force: true } as const;
const ME = `${process.pid} ${hostname()}`;

async function make(folder: string): Promise<void> {
  try {
    await fs.promises.mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await takeAway(folder))) throw error;
    await fs.promises.mkdir(folder);
  }
  await writeFile(ownerOf(folder), ME);
}

/** Takes a lock away whose owner is gone, and what that one left; false where somebody holds it. */
async function takeAway(folder: string): Promise<boolean> {
  const owner = await textOf(ownerOf(folder));
  if (owner === '' ? !(await isOld(folder)) : isAlive(owner)) return false;
  if (owner !== '' && !(await claim(folder, owner))) return false;
  const part = owner.split('\n')[1];
  if (part) await rm(join(dirname(folder), part), GONE);
  await rm(folder, GONE);
  return true;
}

/** Of several who want the lock of the same owner, one gets the name away. */
async function claim(folder: string, owner: string): Promise<boolean> {
  const claimed = join(folder, String(process.pid));
  await rename(ownerOf(folder), claimed);
  if ((await textOf(claimed)) === owner) return true;
  await rename(claimed, ownerOf(folder)); // another one was quicker, and holds it by now
  return false;
}

function ownerOf(folder: string): string {
  return join(folder, 'owner');
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** Milliseconds within which whoever makes a lock has put a name into it. */
const NAMED = 2000;

async function isOld(folder: string): Promise<boolean> {
  const { mtimeMs } = await stat(folder);
  return mtimeMs < Date.now() - NAMED;
}

/** Of another machine's processes nothing is known. */
function isAlive(owner: string): boolean {
  const [, pid = '', host] = /^(\d+) (.*)/.exec(owner) ?? [];
  if (host !== hostname()) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
