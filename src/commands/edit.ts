import { UserError } from '../errors.ts';
import { readingFindings } from '../plan/migrate.ts';
import type { Path } from '../plan/path.ts';
import { interview } from '../wizard/interview.ts';
import { refuseMore } from './arguments.ts';
import { type Command, flag, type Options } from './command.ts';
import type { Context } from './context.ts';
import { resumeQuickPath } from './quick-world.ts';
import { readModelPath, readPlan, reportFindings, takePlanName } from './read-plan.ts';
import { hold, refuseStream } from './sitting.ts';

export const command: Command = {
  options: [{ flags: '--accessible', about: 'command.option.accessible' }],
  examples: [
    'crm-plan edit',
    'crm-plan edit goals.company',
    'crm-plan edit clients/bakery.plan.yaml strategy.summary',
  ],
  run: edit,
};

async function edit(context: Context, args: readonly string[], options: Options): Promise<number> {
  const { file, rest } = await takePlanName(context.io, args);
  const [place, ...more] = rest;
  refuseMore(more);
  refuseStream(file);
  if (context.io.terminal === undefined) throw new UserError('no-terminal');
  const path: Path | undefined = place === undefined ? undefined : readModelPath(place);
  const read = await readPlan(context, file);
  const unread = readingFindings(read.document);
  if (unread.length > 0) return reportFindings(context, read, unread);
  const voice = await context.speak();
  const subject = { file, document: read.document, voice, accessible: flag(options, 'accessible') };
  return hold(context, subject, async (session) => {
    await interview(session, { at: path, quick: () => resumeQuickPath(context, session) });
  });
}
