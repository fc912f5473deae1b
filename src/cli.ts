import { CommanderError } from 'commander';
import type { Command } from './commands/command.ts';
import { type Globals, makeContext, uiLanguage } from './commands/context.ts';
import { type CommandName, commandEntries } from './commands/index.ts';
import { buildProgram, type Call, calledCommand } from './commands/program.ts';
import { EXIT, UserError } from './errors.ts';
import { loadWords } from './i18n/words.ts';
import type { Io } from './io/io.ts';
import { processIo } from './io/process-io.ts';
import { version } from './version.ts';

/**
 * Runs one command line.
 * @param argv the words behind the program's name.
 * @returns the exit status; see `EXIT`.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const uiLang = askedLanguage(argv);
  const color = !argv.includes('--no-color');
  let context = makeContext(io, { quiet: false, color, uiLang, today: undefined });
  try {
    const called = await loadCalled(argv);
    const words = await loadWords(uiLanguage(uiLang, io.env));
    let exit: number = EXIT.done;
    const program = buildProgram(io, words, called, async (call) => {
      context = makeContext(io, readGlobals(call));
      if (called) exit = await called.command.run(context, call.args, call.options);
    });
    await program.parseAsync([...argv], { from: 'user' }).catch(afterHelp);
    await io.settle();
    return exit;
  } catch (error) {
    return tell(error, io, context);
  }
}

/** The language of the words, before anything else is known of the command line: what is wrong with it is told in it. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const option = '--ui-lang';
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  return argv[at] === option ? argv[at + 1] : argv[at]?.slice(option.length + 1);
}

async function loadCalled(
  argv: readonly string[],
): Promise<{ name: CommandName; command: Command } | undefined> {
  const name = calledCommand(argv);
  const entry = commandEntries().find(([known]) => known === name);
  return entry && { name: entry[0], command: (await entry[1].load()).command };
}

function readGlobals({ options }: Call): Globals {
  const text = (name: string): string | undefined =>
    typeof options[name] === 'string' ? options[name] : undefined;
  return {
    quiet: options['quiet'] === true,
    color: options['color'] !== false,
    uiLang: text('uiLang'),
    today: text('today'),
  };
}

/** Help and the version are no faults; commander throws so as not to end the process. */
function afterHelp(error: unknown): void {
  if (!(error instanceof CommanderError)) throw error;
}

async function tell(error: unknown, io: Io, context: ReturnType<typeof makeContext>): Promise<number> {
  if (io.env['DEBUG'] === 'crm-plan')
    io.err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const isOurs = !(error instanceof UserError);
  const told = isOurs ? new UserError('bug', { version, reason: String(error) }, { exit: EXIT.bug }) : error;
  await context.tell(told);
  return told.exit;
}
