import { EXIT, UserError } from '../errors.ts';
import { readText } from '../io/files.ts';
import { findPlan, isPlanName } from '../io/find-plans.ts';
import { fitFor } from '../io/fit.ts';
import type { Io } from '../io/io.ts';
import { styleFor } from '../io/style.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import type { Finding } from '../plan/finding.ts';
import { fieldAt } from '../plan/model.ts';
import { nearestPath } from '../plan/nearest-path.ts';
import { formatPath, type Path, parsePath } from '../plan/path.ts';
import type { Context } from './context.ts';

/** A plan's file with what was read from it. */
export interface ReadPlan {
  readonly file: string;
  readonly document: PlanDocument;
}

/** The plan that leads the arguments, else the one here, and the arguments that are left. */
export async function takePlanName(
  io: Io,
  args: readonly string[],
): Promise<{ file: string; rest: readonly string[] }> {
  const [first, ...rest] = args;
  if (first !== undefined && isPlanName(first) && !isAnswer(first)) return { file: first, rest };
  return { file: await findPlan(io), rest: args };
}

/** Whether an argument sets a field of the model: what it is set to may look like the name of a plan. */
function isAnswer(argument: string): boolean {
  const [, key] = /^([\w-]+)(?:[.[].*)?=/.exec(argument) ?? [];
  return key !== undefined && fieldAt([key]) !== undefined;
}

export async function readPlan(context: Context, file: string): Promise<ReadPlan> {
  const document = parsePlan(await readText(context.io, file));
  context.hear(document.data);
  return { file, document };
}

/** What is skipped stands under its whole path, which people write on behind `skipped` as they write every other. */
function withSkippedPlace(path: Path): Path {
  const [first, ...place] = path;
  return first === 'skipped' && place.length > 1 ? [first, formatPath(place)] : path;
}

/**
 * A path of the model from an argument.
 * @throws UserError `path-syntax`, `path-unknown` with the nearest one.
 */
export function readModelPath(text: string): Path {
  const path = withSkippedPlace(parsePath(text));
  if (!fieldAt(path))
    throw new UserError('path-unknown', { path: formatPath(path), nearest: nearestPath(path) ?? 'none' });
  return path;
}

/** Tells on standard error what is wrong with a plan that a command cannot work with. */
export async function reportFindings(
  { io, globals, speak }: Context,
  { file, document }: ReadPlan,
  findings: readonly Finding[],
): Promise<number> {
  const { locale, fields } = await speak();
  const { textReport } = await import('../check/text-report.ts');
  const checked = { file, text: document.text, findings, status: null, open: null };
  const [style, fit] = await Promise.all([styleFor(io.err, globals.color), fitFor(io.err)]);
  io.err.write(textReport([checked], { locale, fields, style, fit }));
  return EXIT.findings;
}
