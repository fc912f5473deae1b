import type { Stats } from 'node:fs';
import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { decode } from './decode.ts';
import { codeOf } from './error-code.ts';
import type { Io } from './io.ts';
import { type Lock, lock } from './lock.ts';

/** Standard input or output, where a file may be named. */
export const STREAM = '-';

/**
 * The text of a file, or of standard input for `-`.
 * @throws UserError when there is no such file, or it is a folder, unreadable, or no text.
 */
export async function readText(io: Io, file: string): Promise<string> {
  if (file === STREAM) return decode(await io.readInput(), STREAM);
  try {
    return decode(await readFile(resolve(io.cwd, file)), file);
  } catch (error) {
    throw readingError(error, file);
  }
}

/** Whether there is a file or folder of that name. */
export async function exists(io: Io, file: string): Promise<boolean> {
  return stat(resolve(io.cwd, file)).then(
    () => true,
    () => false,
  );
}

/** Whether there is a folder of that name. */
export async function isFolder(io: Io, name: string): Promise<boolean> {
  const found = await stat(resolve(io.cwd, name)).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, synced and renamed. Makes the folders above.
 * @throws UserError when the target is read-only, the disk full, or the place no folder.
 */
export async function writeText(io: Io, file: string, text: string): Promise<void> {
  await put(io, file, text);
}

/** @param note hears the name of the temporary file. */
async function put(io: Io, file: string, text: string, note?: Lock['note']): Promise<void> {
  const target = resolve(io.cwd, file);
  try {
    await refuseReadOnly(target, file);
    if (await isDevice(target)) return await writeFile(target, text);
    await mkdir(dirname(target), { recursive: true });
    process.off('SIGXFSZ', keepOn).on('SIGXFSZ', keepOn);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    // The library writes once, and on a disk that is nearly full one write comes up short without an error.
    await writeFileAtomic(target, '', {
      tmpfileCreated: async (part: string) => {
        note?.(part);
        await writeFile(part, text);
      },
    });
  } catch (error) {
    throw writingError(error, file);
  }
}

/** A limit on the size of files comes as a signal too, on which write-file-atomic ends a program that hears none. */
function keepOn(): void {}

/** Whether a name stands for a device or a pipe, such as `/dev/null`: a rename would put a file in its place. */
async function isDevice(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => undefined);
  return found !== undefined && !found.isFile();
}

/**
 * Changes a text file under a lock, so that two writers take turns, and not at all when somebody without the lock
 * changed it meanwhile.
 * @returns the new text.
 * @throws UserError `file-changed`, `file-locked`, and those of reading and writing.
 */
export async function updateText(
  io: Io,
  file: string,
  change: (text: string) => string | Promise<string>,
): Promise<string> {
  const target = resolve(io.cwd, file);
  await refuseReadOnly(target, file);
  const { note, release } = await hold(io, file);
  try {
    const before = await readText(io, file);
    const after = await change(before);
    if (after === before) return after;
    if ((await readText(io, file)) !== before) throw new UserError('file-changed', { file });
    await put(io, file, after, note);
    return after;
  } finally {
    await release();
  }
}

async function hold(io: Io, file: string): Promise<Lock> {
  await readText(io, file);
  try {
    return await lock(await realpath(resolve(io.cwd, file)));
  } catch (error) {
    throw codeOf(error) === 'ELOCKED'
      ? new UserError('file-locked', { file }, { cause: error })
      : writingError(error, file);
  }
}

/** A rename would replace a file that its owner has made read-only, and root may write into any folder. */
async function refuseReadOnly(target: string, file: string): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory()) throw new UserError('file-folder', { file });
  const folder = await folderAbove(target);
  if ((found && isReadOnly(found)) || (process.platform !== 'win32' && isReadOnly(folder)))
    throw new UserError('file-read-only', { file });
}

function isReadOnly({ mode }: Stats): boolean {
  return (mode & 0o222) === 0;
}

/** The nearest folder above that can be seen; the root always can. */
async function folderAbove(target: string): Promise<Stats> {
  const folder = dirname(target);
  return stat(folder).catch(() => folderAbove(folder));
}

const READING: Readonly<Record<string, string>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-folder',
  EACCES: 'file-no-access',
  EPERM: 'file-no-access',
};

function readingError(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  if (code === '') return error;
  return new UserError(READING[code] ?? 'file-unreadable', { file, reason: code }, { cause: error });
}

const WRITING: Readonly<Record<string, string>> = {
  EACCES: 'file-read-only',
  EPERM: 'file-read-only',
  EROFS: 'file-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EISDIR: 'file-folder',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
};

function writingError(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  if (code === '') return error;
  return new UserError(WRITING[code] ?? 'file-unwritable', { file, reason: code }, { cause: error });
}
