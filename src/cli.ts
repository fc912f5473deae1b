import { CommanderError } from 'commander';
import type { Command } from './commands/command.ts';
import { type Globals, makeContext, uiLanguage } from './commands/context.ts';
import { type CommandName, commandEntries } from './commands/index.ts';
import { buildProgram, type Call, calledCommand } from './commands/program.ts';
import { EXIT, UserError } from './errors.ts';
import { loadWords } from './i18n/words.ts';
import { ENDLESS, fitFor } from './io/fit.ts';
import type { Io } from './io/io.ts';
import { processIo } from './io/process-io.ts';
import { version } from './version.ts';

/**
 * Runs one command line.
 * @param words the words behind the program's name.
 * @returns the exit status; see `EXIT`.
 */
export async function main(words: readonly string[], io: Io = processIo()): Promise<number> {
  const argv = await spellOut(words, io);
  const uiLang = askedLanguage(argv);
  const color = !argv.includes('--no-color');
  let context = makeContext(io, { quiet: false, color, uiLang, today: undefined });
  try {
    const called = await loadCalled(argv);
    const spoken = await loadWords(uiLanguage(uiLang, io.env));
    let exit: number = EXIT.done;
    const fit = called && !asksHelp(argv) ? ENDLESS : await fitFor(io.out);
    const program = buildProgram(io, spoken, fit, called, async (call) => {
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

/** The bare program opens the plan here, or starts one, for who sits at a terminal; elsewhere it shows its help. */
async function spellOut(words: readonly string[], io: Io): Promise<readonly string[]> {
  const isBare = calledCommand(words) === undefined && !words.some((word) => SPEAKS.has(word));
  if (!isBare || io.terminal === undefined) return words;
  const { hasPlan } = await import('./io/find-plans.ts');
  return [(await hasPlan(io)) ? 'edit' : 'new', ...words];
}

/** Options that are answered without a command. */
const SPEAKS: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

/** The language of the words, before anything else is known of the command line: what is wrong with it is told in it. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const option = '--ui-lang';
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  return argv[at] === option ? argv[at + 1] : argv[at]?.slice(option.length + 1);
}

/** Whether help may be what is printed. */
function asksHelp(argv: readonly string[]): boolean {
  return argv.some((word) => word === '--help' || /^-\w*h/.test(word));
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
