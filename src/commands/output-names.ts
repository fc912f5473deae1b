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
  plans: readonly string[],
  output: string | undefined,
  documents: number,
): (plan: string, rendered: Rendered) => string {
  const base = commonFolder(plans);
  const stems = plans.map((plan) => resolve(dirname(plan), stemOf(plan)));
  const isAlone = (stem: string): boolean => stems.indexOf(stem) === stems.lastIndexOf(stem);
  return (plan, { document, language, extension }) => {
    if (output === STREAM || (plan === STREAM && output === undefined)) return STREAM;
    if (output !== undefined && plans.length * documents === 1 && /\.(?:md|html)$/.test(output))
      return output;
    const stem = isAlone(resolve(dirname(plan), stemOf(plan))) ? stemOf(plan) : basename(plan);
    const name = `${stem}.${document}.${language}.${extension}`;
    return output === undefined
      ? join(dirname(plan), name)
      : join(output, relative(base, resolve(dirname(plan))), name);
  };
}

function stemOf(plan: string): string {
  return plan === STREAM ? 'plan' : basename(plan).replace(/(?<=.)(?:\.plan)?\.ya?ml$/, '');
}

/** The deepest folder that all plans lie in. */
function commonFolder(plans: readonly string[]): string {
  const folders = plans.map((plan) => resolve(dirname(plan)).split(sep));
  const [first = []] = folders;
  const differs = first.findIndex((part, at) => folders.some((folder) => folder[at] !== part));
  return first.slice(0, differs < 0 ? first.length : differs).join(sep) || sep;
}
