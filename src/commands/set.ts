import { EXIT } from '../errors.ts';
import { readText, STREAM, updateText } from '../io/files.ts';
import { broughtFindings } from '../plan/change.ts';
import type { PlanData } from '../plan/data.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import type { Finding } from '../plan/finding.ts';
import { readingFindings } from '../plan/migrate.ts';
import { requireOne } from './arguments.ts';
import { type Answered, type Assignment, assign, readAssignments } from './assign.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { reportFindings, takePlanName } from './read-plan.ts';
import { tellSaved } from './tell-saved.ts';

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
  const assignments = readAssignments(rest);
  let before: PlanData = {};
  let answers: Answered['answers'] = [];
  const change = async (text: string): Promise<string> => {
    const document = parsePlan(text);
    const edited = await answer(context, document, assignments);
    before = document.data;
    answers = edited.answers;
    return edited.after.text;
  };
  try {
    if (file === STREAM) context.io.out.write(await change(await readText(context.io, file)));
    else {
      await updateText(context.io, file, change);
      await tellSaved(context, file, before, answers);
    }
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const exit = await reportFindings(context, { file, document: parsePlan(error.text) }, error.findings);
    if (file !== STREAM)
      await context.note((await context.speak()).locale.t('command.set.refused', { file }));
    return exit;
  }
}

/** The plan with the answers; refused when they bring an error that was not there. */
async function answer(
  context: Context,
  before: PlanDocument,
  assignments: readonly Assignment[],
): Promise<Answered> {
  context.hear(before.data);
  const unread = readingFindings(before);
  if (unread.length > 0) throw new Refused(before.text, unread);
  const { locale, fields } = await context.speak();
  const answered = assign(
    { locale, fields, today: context.today },
    { after: before, answers: [] },
    assignments,
  );
  const brought = broughtFindings(before, answered.after);
  if (brought.length > 0) throw new Refused(answered.after.text, brought);
  return answered;
}
