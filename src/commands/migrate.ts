import { migratePlan, readingFindings } from '../plan/migrate.ts';
import { type Command, flag, type Options } from './command.ts';
import type { Context } from './context.ts';
import { rewritePlans } from './rewrite-plans.ts';

export const command: Command = {
  options: [{ flags: '--check', about: 'command.migrate.option.check' }],
  examples: ['crm-plan migrate', 'crm-plan migrate "clients/**/plan.yaml" --check'],
  run: migrate,
};

async function migrate(context: Context, args: readonly string[], options: Options): Promise<number> {
  return rewritePlans(context, args, {
    check: flag(options, 'check'),
    rewrite: ({ text }) => migratePlan(text).text,
    refuse: (document) => readingFindings(document).filter(({ code }) => code !== 'file/older'),
    told: { changed: 'rewrite.migrated', would: 'rewrite.older' },
  });
}
