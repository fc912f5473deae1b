import type { OptionSpec } from './command.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { commandEntries } from './index.ts';
import type { Voice } from './voice.ts';

/** One option as a shell completes it. */
export interface OptionWords {
  /** `--format`, `-o`. */
  readonly names: readonly string[];
  readonly about: string;
  /** Undefined for a flag; empty where any text, such as a file, may follow. */
  readonly values: readonly string[] | undefined;
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
}

/** Every command with its options and what they do. */
export async function commandWords({ locale }: Voice): Promise<CommandWords[]> {
  return Promise.all(
    commandEntries().map(async ([name, entry]) => {
      const { command } = await entry.load();
      const options = [...command.options, ...GLOBAL_OPTIONS].map((option) =>
        optionWords(option, locale.t(option.about)),
      );
      return { name, about: locale.t(`command.${name}.summary`), options };
    }),
  );
}

function optionWords({ flags, choices }: OptionSpec, about: string): OptionWords {
  const names = flags.match(/(?<![\w-])--?[\w-]+/g) ?? [];
  return { names, about, values: flags.includes('<') ? (choices ?? []) : undefined };
}
