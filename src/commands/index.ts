import type { Command } from './command.ts';

export interface CommandEntry {
  /** As commander writes them: `[plans...]`. */
  readonly args: string;
  /** How the arguments stand, where commander cannot say it: it knows no optional one before another. */
  readonly usage?: string;
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, each loaded only when it is called. */
export const commands = {
  new: { args: '[file]', usage: '[plan]', load: () => import('./new.ts') },
  edit: { args: '[path...]', usage: '[plan] [path]', load: () => import('./edit.ts') },
  questions: { args: '[question]', load: () => import('./questions.ts') },
  check: { args: '[plans...]', load: () => import('./check.ts') },
  status: { args: '[plan]', load: () => import('./status.ts') },
  render: { args: '[plans...]', load: () => import('./render.ts') },
  get: { args: '<path...>', usage: '[plan] <path>', load: () => import('./get.ts') },
  set: { args: '<answers...>', usage: '[plan] <path=value...>', load: () => import('./set.ts') },
  fmt: { args: '[plans...]', load: () => import('./fmt.ts') },
  migrate: { args: '[plans...]', load: () => import('./migrate.ts') },
  schema: { args: '[part]', load: () => import('./schema.ts') },
  completion: { args: '<shell>', load: () => import('./completion.ts') },
} satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof commands;

/** The commands with their names, in the order in which help lists them. */
export function commandEntries(): [CommandName, CommandEntry][] {
  const isName = (name: string): name is CommandName => Object.hasOwn(commands, name);
  return Object.keys(commands)
    .filter(isName)
    .map((name) => [name, commands[name]]);
}
