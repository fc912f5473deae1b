import { EXIT, UserError } from '../errors.ts';
import type { MessageId } from '../i18n/words.ts';
import { STREAM, updateText } from '../io/files.ts';
import { findPlans } from '../io/find-plans.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import type { Finding } from '../plan/finding.ts';
import type { Context } from './context.ts';
import { eachPlan } from './each-plan.ts';
import { readPlan, reportFindings } from './read-plan.ts';

/** A change of whole plan files that leaves their meaning alone. */
export interface Rewrite {
  /** Only tell what would change. */
  readonly check: boolean;
  rewrite(document: PlanDocument): string;
  /** What keeps a plan from being rewritten. */
  refuse(document: PlanDocument): readonly Finding[];
  /** What to say of a file that was changed, or would be. */
  readonly told: { readonly changed: MessageId; readonly would: MessageId };
}

/** Rewrites every plan that arguments name. */
export async function rewritePlans(context: Context, args: readonly string[], how: Rewrite): Promise<number> {
  const files = await findPlans(context.io, args);
  return eachPlan(context, files, (file) => rewriteOne(context, file, how));
}

async function rewriteOne(
  context: Context,
  file: string,
  { check, rewrite, refuse, told }: Rewrite,
): Promise<number> {
  const { io } = context;
  const read = await readPlan(context, file);
  const refused = refuse(read.document);
  if (refused.length > 0) return reportFindings(context, read, refused);
  const text = rewrite(read.document);
  if (file === STREAM && !check) io.out.write(text);
  if (text === read.document.text) return EXIT.done;
  const { locale } = await context.speak();
  if (check) {
    io.out.write(`${file}\n`);
    await context.note(locale.t(told.would, { file }));
    return EXIT.findings;
  }
  if (file !== STREAM) {
    await updateText(io, file, (before) => {
      if (before === read.document.text) return text;
      const changed = parsePlan(before);
      if (refuse(changed).length > 0) throw new UserError('file-changed', { file });
      return rewrite(changed);
    });
    await context.note(locale.t(told.changed, { file }));
  }
  return EXIT.done;
}
