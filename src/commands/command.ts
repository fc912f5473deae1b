import type { MessageId } from '../i18n/words.ts';
import type { Context } from './context.ts';

/** An option as data; commander reads the flags, the word files say what it does. */
export interface OptionSpec {
  /** As commander writes them: `-o, --output <place>`. */
  readonly flags: string;
  readonly about: MessageId;
  /** The values it takes; none where any text will do. */
  readonly choices?: readonly string[];
}

/** What the options of a call say: text, or true for a flag. */
export type Options = Readonly<Record<string, unknown>>;

/** One command: data about its flags and a thin `run` that reads, calls the rooms below and prints. */
export interface Command {
  readonly options: readonly OptionSpec[];
  /** Whole command lines, for its help. */
  readonly examples: readonly string[];
  /** @returns the exit status. */
  run(context: Context, args: readonly string[], options: Options): Promise<number>;
}

/** The text of an option; undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a flag was given. */
export function flag(options: Options, name: string): boolean {
  return options[name] === true;
}

export const JSON_OPTION: OptionSpec = { flags: '--json', about: 'command.option.json' };
