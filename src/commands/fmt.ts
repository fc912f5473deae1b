import { formatDocument } from '../plan/format.ts';
import { readingFindings } from '../plan/migrate.ts';
import { type Command, flag, type Options } from './command.ts';
import type { Context } from './context.ts';
import { rewritePlans } from './rewrite-plans.ts';

export const command: Command = {
  options: [{ flags: '--check', about: 'command.fmt.option.check' }],
  examples: ['crm-plan fmt', 'crm-plan fmt examples --check', 'crm-plan fmt - < plan.yaml'],
  run: fmt,
};

async function fmt(context: Context, args: readonly string[], options: Options): Promise<number> {
  return rewritePlans(context, args, {
    check: flag(options, 'check'),
    rewrite: formatDocument,
    refuse: readingFindings,
    told: { changed: 'rewrite.formatted', would: 'rewrite.unformatted' },
  });
}
