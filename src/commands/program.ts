import { Argument, Command as Commander, CommanderError, type Help, Option } from 'commander';
import { EXIT, UserError } from '../errors.ts';
import { findMessage, type Words } from '../i18n/words.ts';
import type { Fit } from '../io/fit.ts';
import type { Io } from '../io/io.ts';
import { version } from '../version.ts';
import type { Command, OptionSpec } from './command.ts';
import { fitHelp } from './fit-help.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { type CommandName, commandEntries } from './index.ts';

/** What commander found on the command line. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Commander with our words: it knows what is wrong, the word files say it. */
class Program extends Commander {
  override createCommand(name?: string): Commander {
    return new Program(name);
  }

  unknownOption(flag: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].flatMap(({ long }) => long ?? []);
    throw new UserError('option-unknown', { option: flag }, { near: { word: flag, known } });
  }

  unknownCommand(): never {
    const [name = ''] = this.args;
    const known = this.commands.map((command) => command.name());
    throw new UserError('command-unknown', { command: name }, { near: { word: name, known } });
  }

  /** Nothing was asked for: help is what there is to say. */
  override help(): never {
    this.outputHelp();
    throw new CommanderError(EXIT.done, 'commander.help', ''); // as commander ends its own help
  }

  missingArgument(name: string): never {
    throw new UserError('argument-missing', { argument: name });
  }

  optionMissingArgument(option: Option): never {
    throw new UserError('option-value', { option: option.flags });
  }

  _excessArguments(received: readonly string[]): never {
    throw new UserError('argument-extra', { argument: received.at(this.registeredArguments.length) ?? '' });
  }
}

/** The command that is called: the first word that is neither an option nor the value of one for all commands. */
export function calledCommand(argv: readonly string[]): string | undefined {
  const valued = new Set(
    GLOBAL_OPTIONS.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ')[0]),
  );
  return argv.find((word, at) => !word.startsWith('-') && !valued.has(argv[at - 1] ?? ''));
}

/** The command line as commander reads it: all commands by name, the one that is called with its options. */
export function buildProgram(
  io: Io,
  words: Words,
  fit: Fit,
  called: { readonly name: CommandName; readonly command: Command } | undefined,
  run: (call: Call) => Promise<void>,
): Commander {
  const program = new Program('crm-plan');
  program
    .description(words.cli.description)
    .version(version, '-V, --version', words.cli.version)
    .helpOption('-h, --help', words.cli.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(fitHelp(text, fit)),
      writeErr: (text) => io.err.write(text),
    })
    .configureHelp(helpIn(words, fit));
  addOptions(program, GLOBAL_OPTIONS, words);
  for (const [name, { args, usage }] of commandEntries()) {
    const command = program.command(name).description(words.command[name].summary);
    for (const argument of args === '' ? [] : args.split(' '))
      command.addArgument(new Argument(argument, words.cli.argument[argumentWord(argument)]));
    if (usage !== undefined) command.usage(`[options] ${usage}`);
    if (called?.name !== name) continue;
    addOptions(command, called.command.options, words);
    command.addHelpText(
      'after',
      `\n${words.cli.title.examples}\n${called.command.examples.map((line) => `  ${line}`).join('\n')}`,
    );
    command.action(() => run({ args: command.args, options: command.optsWithGlobals() }));
  }
  return program;
}

type ArgumentWord = keyof Words['cli']['argument'];

function argumentWord(argument: string): ArgumentWord {
  const name = argument.replace(/[<>[\].]/g, '');
  const known: readonly ArgumentWord[] = [
    'plan',
    'plans',
    'path',
    'answers',
    'question',
    'part',
    'shell',
    'file',
  ];
  return known.find((word) => word === name) ?? 'plan';
}

function addOptions(command: Commander, specs: readonly OptionSpec[], words: Words): void {
  for (const { flags, about, choices } of specs) {
    const option = new Option(flags, findMessage(words, about));
    if (choices) option.argParser((value: string) => choose(option.long ?? flags, value, choices));
    command.addOption(option);
  }
}

function choose(option: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw new UserError('option-choice', { option, value, values: choices });
}

/** Help in the language of the word file; commander knows its own titles in English alone. */
function helpIn({ cli: { title } }: Words, fit: Fit): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': title.usage,
    'Arguments:': title.arguments,
    'Options:': title.options,
    'Global Options:': title.globalOptions,
    'Commands:': title.commands,
  };
  return {
    ...(Number.isFinite(fit.width) ? { minWidthToWrap: Number.POSITIVE_INFINITY } : {}), // ours to wrap
    showGlobalOptions: true,
    styleTitle: (text) => titles[text] ?? text,
    subcommandTerm: (command) => `${command.name()} ${command.usage().replace('[options] ', '')}`,
  };
}
