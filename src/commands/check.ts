import { type Checked, jsonReport } from '../check/report.ts';
import { EXIT } from '../errors.ts';
import { findPlans } from '../io/find-plans.ts';
import { fitFor } from '../io/fit.ts';
import { styleFor } from '../io/style.ts';
import { openQuestions } from '../plan/questions.ts';
import { validatePlan } from '../plan/validate.ts';
import { type Command, flag, JSON_OPTION, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';
import { eachPlan } from './each-plan.ts';
import { readPlan } from './read-plan.ts';
import type { Voice } from './voice.ts';

export const command: Command = {
  options: [
    { flags: '--format <format>', about: 'command.check.option.format', choices: ['text', 'json'] },
    JSON_OPTION,
  ],
  examples: [
    'crm-plan check',
    'crm-plan check examples',
    'crm-plan check "clients/**/plan.yaml" --format json',
  ],
  run: check,
};

async function check(context: Context, args: readonly string[], options: Options): Promise<number> {
  const files = await findPlans(context.io, args);
  const checked: Checked[] = [];
  const exit = await eachPlan(context, files, async (file) => {
    checked.push(await checkOne(context, file));
    return EXIT.done;
  });
  const json = flag(options, 'json') || textOption(options, 'format') === 'json';
  await print(context, await context.speak(), checked, json);
  const wrong = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return Math.max(exit, wrong ? EXIT.findings : EXIT.done);
}

async function checkOne(context: Context, file: string): Promise<Checked> {
  const { document } = await readPlan(context, file);
  const { plan, findings } = validatePlan(document);
  const status = plan ? (plan.about?.status ?? 'draft') : null;
  const open = plan ? (status === 'draft' ? openQuestions(plan).length : 0) : null;
  const text = findings.length > 0 ? document.text : ''; // of a thousand sound plans nothing is kept
  return { file, text, findings, status, open };
}

async function print(
  { io, globals, note }: Context,
  { locale, fields }: Voice,
  checked: readonly Checked[],
  json: boolean,
): Promise<void> {
  if (json) {
    io.out.write(jsonReport(checked, locale, fields));
    return;
  }
  if (checked.some(({ findings }) => findings.length > 0)) {
    const { textReport } = await import('../check/text-report.ts');
    const [style, fit] = await Promise.all([styleFor(io.out, globals.color), fitFor(io.out)]);
    io.out.write(textReport(checked, { locale, fields, style, fit }));
    return;
  }
  const open = checked.reduce((sum, plan) => sum + (plan.open ?? 0), 0);
  if (checked.length > 0) await note(locale.t('check.clean', { plans: checked.length, open }));
}
