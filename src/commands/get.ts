import { EXIT, UserError } from '../errors.ts';
import { getValue } from '../plan/edit.ts';
import { emitTree } from '../plan/emit.ts';
import { readingFindings } from '../plan/migrate.ts';
import { formatPath } from '../plan/path.ts';
import { toTree } from '../plan/tree.ts';
import { refuseMore, requireOne } from './arguments.ts';
import { type Command, flag, JSON_OPTION, type Options } from './command.ts';
import type { Context } from './context.ts';
import { readModelPath, readPlan, reportFindings, takePlanName } from './read-plan.ts';

export const command: Command = {
  options: [JSON_OPTION],
  examples: [
    'crm-plan get about.company.name',
    'crm-plan get examples/bakery-cafe.plan.yaml goals.company --json',
  ],
  run: get,
};

async function get(context: Context, args: readonly string[], options: Options): Promise<number> {
  const { file, rest } = await takePlanName(context.io, args);
  const path = readModelPath(requireOne(rest, 'PATH'));
  refuseMore(rest.slice(1));
  const read = await readPlan(context, file);
  const unread = readingFindings(read.document);
  if (unread.length > 0) return reportFindings(context, read, unread);
  const value = getValue(read.document, path);
  if (value === undefined || value === null)
    throw new UserError('path-unanswered', { path: formatPath(path) }, { exit: EXIT.findings });
  context.io.out.write(flag(options, 'json') ? `${JSON.stringify(value, null, 2)}\n` : print(value));
  return EXIT.done;
}

/** A plain value as it is, for scripts; what has fields of its own as YAML. */
function print(value: unknown): string {
  const tree = toTree(value);
  if (tree.shape !== 'scalar') return emitTree(tree, false);
  const text = String(tree.value);
  return text.endsWith('\n') ? text : `${text}\n`;
}
