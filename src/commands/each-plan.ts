import { EXIT, UserError } from '../errors.ts';
import { startProgress } from '../io/progress.ts';
import type { Context } from './context.ts';

/**
 * Works through plans in turn. One that cannot be read or written is told and stops none of the others.
 * @param work what to do with a plan; gives its exit status.
 * @returns the highest exit status.
 */
export async function eachPlan(
  context: Context,
  files: readonly string[],
  work: (file: string) => Promise<number>,
): Promise<number> {
  const progress = startProgress(context.io.err, files.length);
  let exit: number = EXIT.done;
  for (const file of files) {
    exit = Math.max(exit, await work(file).catch((error: unknown) => tell(context, error)));
    progress.step();
  }
  progress.end();
  return exit;
}

async function tell(context: Context, error: unknown): Promise<number> {
  if (!(error instanceof UserError)) throw error;
  await context.tell(error);
  return error.exit;
}
