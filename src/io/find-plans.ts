import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { exists, STREAM } from './files.ts';
import type { Io } from './io.ts';

const USUAL = 'plan.yaml';
/** As many names as one reads in a sentence. */
const MOST = 5;
const PLANS = ['**/plan.yaml', '**/*.plan.yaml'];
const IGNORE = ['**/node_modules/**', '**/.*/**'];

/** Whether an argument names a plan rather than something in it. */
export function isPlanName(argument: string): boolean {
  return argument === STREAM || /\.ya?ml$/.test(argument);
}

/** Whether there is a plan here, or several. */
export async function hasPlan(io: Io): Promise<boolean> {
  return (await exists(io, USUAL)) || (await glob(io.cwd, ['*.plan.yaml'])).length > 0;
}

/**
 * The plan a command works on when none is named: `plan.yaml` here, else the only `*.plan.yaml` here.
 * @throws UserError `plan-none`, `plan-several`.
 */
export async function findPlan(io: Io): Promise<string> {
  if (await exists(io, USUAL)) return USUAL;
  const found = await glob(io.cwd, ['*.plan.yaml']);
  const [only] = found;
  if (found.length > 1)
    throw new UserError('plan-several', {
      plans: [...found.slice(0, MOST), ...(found.length > MOST ? ['…'] : [])],
      count: found.length,
    });
  if (only === undefined) throw new UserError('plan-none', { folder: io.cwd });
  return only;
}

/**
 * The plans that arguments name: files, folders with all plans below, globs; without any, the plan here.
 * @returns names relative to the working folder, each once, sorted within a folder or glob.
 * @throws UserError `plan-no-match` for a folder or glob that names none.
 */
export async function findPlans(io: Io, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) return [await findPlan(io)];
  const found = (await Promise.all(named.map((name) => expand(io, name)))).flat();
  const place = (name: string): string => (name === STREAM ? name : resolve(io.cwd, name));
  const places = new Set<string>();
  return found.filter((name) => places.size < places.add(place(name)).size);
}

async function expand(io: Io, name: string): Promise<string[]> {
  if (name === STREAM) return [name];
  if (name === '') return matching(name, []); // not the folder here: a variable of a script may be unset
  const place = await stat(resolve(io.cwd, name)).catch(() => undefined);
  if (place?.isDirectory()) return matching(name, await below(io, name));
  if (place || !/[*?[{]/.test(name)) return [name];
  return matching(name, await glob(io.cwd, [name]));
}

async function below(io: Io, folder: string): Promise<string[]> {
  const base = resolve(io.cwd, folder);
  return (await glob(base, PLANS, false)).map((file) => relative(io.cwd, resolve(base, file)));
}

function matching(name: string, found: string[]): string[] {
  if (found.length === 0) throw new UserError('plan-no-match', { name });
  return found;
}

/** @param followSymbolicLinks not below a folder that is named: a plan would be found under two names. */
async function glob(cwd: string, patterns: string[], followSymbolicLinks = true): Promise<string[]> {
  const { glob: find } = await import('tinyglobby');
  return (
    await find(patterns, { cwd, ignore: IGNORE, expandDirectories: false, followSymbolicLinks })
  ).sort();
}
