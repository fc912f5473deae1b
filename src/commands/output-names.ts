import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { STREAM } from '../io/files.ts';

export interface Rendered {
  readonly document: string;
  readonly language: string;
  readonly extension: string;
}

/**
 * Where a plan's documents go: `<plan>.<document>.<lang>.<ext>` beside the plan, or under the folder `output`, where
 * many plans keep their folders; into the file `output` when it has an ending and there is but one document.
 * No two plans get the same name, and none leads out of the folder.
 */
export function outputNames(
  cwd: string,
  plans: readonly string[],
  output: string | undefined,
  documents: number,
): (plan: string, rendered: Rendered) => string {
  const folderOf = (plan: string): string => resolve(cwd, dirname(plan));
  const base = commonFolder(plans.map(folderOf));
  const placed = plans.map((plan) => ({
    plan,
    stem: join(folderOf(plan), stemOf(plan)),
    whole: join(folderOf(plan), basename(plan)),
  }));
  const isAlone = (plan: string): boolean => {
    const stem = join(folderOf(plan), stemOf(plan));
    return placed.every((other) => other.plan === plan || (other.stem !== stem && other.whole !== stem));
  };
  return (plan, { document, language, extension }) => {
    if (output === STREAM || (plan === STREAM && output === undefined)) return STREAM;
    if (output !== undefined && plans.length * documents === 1 && isDocumentName(output)) return output;
    const stem = isAlone(plan) ? stemOf(plan) : basename(plan);
    const name = `${stem}.${document}.${language}.${extension}`;
    return output === undefined
      ? join(dirname(plan), name)
      : join(output, relative(base, folderOf(plan)), name);
  };
}

/** Whether a name is that of a document rather than of a folder to put documents into. */
export function isDocumentName(output: string): boolean {
  return /\.(?:md|html)$/.test(output);
}

function stemOf(plan: string): string {
  return plan === STREAM ? 'plan' : basename(plan).replace(/(?<=.)(?:\.plan)?\.ya?ml$/, '');
}

/** The deepest folder that all of these lie in. */
function commonFolder(folders: readonly string[]): string {
  const parts = folders.map((folder) => folder.split(sep));
  const [first = []] = parts;
  const differs = first.findIndex((part, at) => parts.some((other) => other[at] !== part));
  return first.slice(0, differs < 0 ? first.length : differs).join(sep) || sep;
}
