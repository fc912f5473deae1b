import { EXIT, UserError } from '../errors.ts';
import { isLanguage, LANGUAGES } from '../i18n/languages.ts';
import { exists, STREAM } from '../io/files.ts';
import { isPlanName } from '../io/find-plans.ts';
import { broughtFindings } from '../plan/change.ts';
import { parsePlan } from '../plan/document.ts';
import { interview } from '../wizard/interview.ts';
import { quickPath } from '../wizard/quick-path.ts';
import { saveEdit } from '../wizard/saving.ts';
import { refuseMore } from './arguments.ts';
import { type Command, flag, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';
import { type Given, readGiven } from './given-answers.ts';
import { resumeQuickPath } from './quick-world.ts';
import { reportFindings } from './read-plan.ts';
import { forget, hold, planFile, refuseStream } from './sitting.ts';
import { loadVoice, type Voice } from './voice.ts';

export const command: Command = {
  options: [
    { flags: '--lang <language>', about: 'command.new.option.lang', choices: LANGUAGES },
    { flags: '--starter <name>', about: 'command.new.option.starter' },
    { flags: '--answers <file>', about: 'command.new.option.answers' },
    { flags: '--set <answers...>', about: 'command.new.option.set' },
    { flags: '--no-input', about: 'command.new.option.noInput' },
    { flags: '--accessible', about: 'command.option.accessible' },
  ],
  examples: [
    'crm-plan new',
    'crm-plan new --lang fa',
    'crm-plan questions > answers.yaml && crm-plan new bakery.plan.yaml --answers answers.yaml --no-input',
  ],
  run: newPlan,
};

const USUAL = 'plan.yaml';

async function newPlan(context: Context, args: readonly string[], options: Options): Promise<number> {
  const { file, assignments } = readArguments(args, options);
  refuseStream(file);
  if (await exists(context.io, file)) throw new UserError('plan-exists', { file });
  const language = textOption(options, 'lang');
  const voice =
    language !== undefined && isLanguage(language) ? await loadVoice(language) : await context.speak();
  const answers = textOption(options, 'answers');
  const starter = textOption(options, 'starter');
  const isAlone = answers === undefined && assignments.length === 0;
  const canAsk = context.io.terminal !== undefined && options['input'] !== false && answers !== STREAM;
  if (!canAsk && isAlone && options['input'] !== false) throw new UserError('no-terminal');
  const given = await readGiven(context, voice, { answers, starter, assignments });
  if (given === undefined) return EXIT.usage;
  if (given.changes.length > 0) {
    const document = given.makePlan();
    const findings = broughtFindings(parsePlan(''), document);
    if (findings.length > 0) return reportFindings(context, { file, document }, findings);
  }
  return canAsk
    ? ask(context, file, voice, given, flag(options, 'accessible'))
    : write(context, file, voice, given);
}

/** `--set` takes as many answers as follow, and the name of the plan may follow too. */
function readArguments(
  args: readonly string[],
  options: Options,
): { file: string; assignments: readonly string[] } {
  const set = Array.isArray(options['set']) ? options['set'].map(String) : [];
  const isName = (text: string): boolean => isPlanName(text) && !text.includes('=');
  const [file = USUAL, ...more] = [...args, ...set.filter(isName)];
  refuseMore(more);
  if (!isPlanName(file)) throw new UserError('plan-name', { file });
  return { file, assignments: set.filter((text) => !isName(text)) };
}

async function ask(
  context: Context,
  file: string,
  voice: Voice,
  given: Given,
  accessible: boolean,
): Promise<number> {
  const { world, quick, changes } = given;
  return hold(context, { file, document: parsePlan(''), voice, accessible }, async (session) => {
    if (changes.length > 0) await saveEdit(session, { places: [], apply: given.makePlan });
    const end = await quickPath(session, world, quick);
    if (end !== 'back') await interview(session, { quick: () => resumeQuickPath(context, session) });
  });
}

/** Writes the plan that the answers make, if they are enough and it is one. */
async function write(context: Context, file: string, voice: Voice, given: Given): Promise<number> {
  if (given.missing.length > 0) {
    const { t } = voice.locale;
    const lines = given.missing.map((name) => `  quick.${name}  ${t(`wizard.quick.${name}.question`)}`);
    const told = [t('command.new.missing', { count: lines.length }), ...lines, t('command.new.giving')];
    context.io.err.write(`${told.join('\n')}\n`);
    return EXIT.usage;
  }
  await forget(context.io, file);
  await planFile(context.io, file).update(() => given.makePlan().text);
  await context.note(voice.locale.t('command.new.written', { file }));
  return EXIT.done;
}
