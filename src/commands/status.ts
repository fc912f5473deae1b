import { EXIT } from '../errors.ts';
import { fitFor } from '../io/fit.ts';
import { styleFor } from '../io/style.ts';
import { nextActions } from '../plan/actions.ts';
import type { FieldWords } from '../plan/field-words.ts';
import type { Plan } from '../plan/generated/plan-types.ts';
import { formatPath } from '../plan/path.ts';
import { openQuestions, progress } from '../plan/questions.ts';
import { validatePlan } from '../plan/validate.ts';
import { refuseMore } from './arguments.ts';
import { type Command, flag, JSON_OPTION, type Options } from './command.ts';
import type { Context } from './context.ts';
import { readPlan, reportFindings, takePlanName } from './read-plan.ts';
import { type Standing, tellStanding } from './status-text.ts';

export const command: Command = {
  options: [JSON_OPTION],
  examples: ['crm-plan status', 'crm-plan status examples/bakery-cafe.plan.yaml --json'],
  run: status,
};

async function status(context: Context, args: readonly string[], options: Options): Promise<number> {
  const { file, rest } = await takePlanName(context.io, args);
  refuseMore(rest);
  const read = await readPlan(context, file);
  const { plan, findings } = validatePlan(read.document);
  if (!plan) return reportFindings(context, read, findings);
  const voice = await context.speak();
  const standing = stand(plan, file, context.today, voice.fields);
  const { out } = context.io;
  const [style, fit] = await Promise.all([styleFor(out, context.globals.color), fitFor(out)]);
  out.write(
    flag(options, 'json')
      ? `${JSON.stringify(standing, null, 2)}\n`
      : tellStanding(standing, voice, style, fit),
  );
  return EXIT.done;
}

function stand(plan: Plan, file: string, today: string, fields: FieldWords): Standing {
  const sections = progress(plan).map(({ section, field, due, answered, open, suggested }) => {
    return { section, label: fields.label(field), due, answered, open, suggested };
  });
  const sum = (key: 'due' | 'answered' | 'open' | 'suggested'): number =>
    sections.reduce((total, section) => total + section[key], 0);
  const { title, company, status = 'draft', version, depth } = plan.about ?? {};
  const owner = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (plan.people?.[id]?.role ?? id);
  return {
    file,
    today,
    plan: { company: company?.name, title, status, version, depth },
    total: { due: sum('due'), answered: sum('answered'), open: sum('open'), suggested: sum('suggested') },
    sections,
    questions: openQuestions(plan).map(({ path, field, missing }) => ({
      path: formatPath(path),
      question: fields.title(field),
      missing,
    })),
    actions: nextActions(plan, today).map((action) => ({
      ...action,
      path: formatPath(action.path),
      owner: owner(action.owner),
    })),
  };
}
