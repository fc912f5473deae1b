import { EXIT, UserError } from '../errors.ts';
import { readText, STREAM, updateText } from '../io/files.ts';
import { readAnswer } from '../plan/answers.ts';
import type { PlanData } from '../plan/data.ts';
import { parsePlan } from '../plan/document.ts';
import { setValue } from '../plan/edit.ts';
import type { Finding } from '../plan/finding.ts';
import { readingFindings } from '../plan/migrate.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath } from '../plan/path.ts';
import { validatePlan } from '../plan/validate.ts';
import { requireOne } from './arguments.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { readModelPath, reportFindings, takePlanName } from './read-plan.ts';
import { type Answer, tellSaved } from './tell-saved.ts';

export const command: Command = {
  options: [],
  examples: [
    'crm-plan set goals.company.repeat-guests.target=31',
    'crm-plan set plan.yaml about.status=review about.values="Fresh, Friendly"',
    'crm-plan set strategy.summary=',
  ],
  run: set,
};

/** Stops a change that would break the plan: the file stays as it was. */
class Refused extends Error {
  readonly text: string;
  readonly findings: readonly Finding[];

  constructor(text: string, findings: readonly Finding[]) {
    super('refused');
    this.text = text;
    this.findings = findings;
  }
}

async function set(context: Context, args: readonly string[]): Promise<number> {
  const { file, rest } = await takePlanName(context.io, args);
  requireOne(rest, 'PATH=VALUE');
  const answers = rest.map(readAssignment);
  let before: PlanData = {};
  const change = (text: string): string => {
    const edited = answer(context, text, answers);
    before = edited.before;
    return edited.after;
  };
  try {
    if (file === STREAM) context.io.out.write(change(await readText(context.io, file)));
    else {
      await updateText(context.io, file, change);
      await tellSaved(context, file, before, answers);
    }
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const exit = await reportFindings(context, { file, document: parsePlan(error.text) }, error.findings);
    if (file !== STREAM) context.note((await context.speak()).locale.t('command.set.refused', { file }));
    return exit;
  }
}

function readAssignment(argument: string): Answer {
  const at = /^(?:[^=["']|\["(?:[^"\\]|\\.)*"\]|\['[^']*'\])*/.exec(argument)?.[0].length ?? 0;
  if (argument[at] !== '=') throw new UserError('assignment-form', { argument });
  const path = readModelPath(argument.slice(0, at));
  const field = fieldAt(path);
  if (!field) throw new UserError('path-unknown', { path: formatPath(path), nearest: 'none' });
  return { path, value: readAnswer(field, path, argument.slice(at + 1)) };
}

/** What the plan held, and the text with the answers; refused when they bring an error that was not there. */
function answer(
  context: Context,
  text: string,
  answers: readonly Answer[],
): { readonly before: PlanData; readonly after: string } {
  const before = parsePlan(text);
  context.hear(before.data);
  const unread = readingFindings(before);
  if (unread.length > 0) throw new Refused(text, unread);
  const after = answers.reduce((edited, { path, value }) => setValue(parsePlan(edited), path, value), text);
  const known = new Set(validatePlan(before).findings.map(identity));
  const brought = validatePlan(parsePlan(after)).findings.filter(
    (finding) => breaks(finding) && !known.has(identity(finding)),
  );
  if (brought.length > 0) throw new Refused(after, brought);
  return { before: before.data, after };
}

function identity({ code, path }: Finding): string {
  return `${code} ${formatPath(path)}`;
}

/** An answer may be taken back at any time; what is then open is told by `check`. */
function breaks({ code, severity }: Finding): boolean {
  return severity === 'error' && !code.startsWith('complete/');
}
