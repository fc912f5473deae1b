import { EXIT, UserError } from '../errors.ts';
import { isLanguage, LANGUAGES } from '../i18n/languages.ts';
import type { PlanData } from '../plan/data.ts';
import type { Depth } from '../plan/model.ts';
import { type Path, parsePath } from '../plan/path.ts';
import { blankForm } from '../wizard/form.ts';
import { quickForm } from '../wizard/form-quick.ts';
import { type QuickWorld, quickPlan } from '../wizard/quick-answers.ts';
import { loadStarters, type Starters } from '../wizard/starters.ts';
import { refuseMore } from './arguments.ts';
import { type Command, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';
import { readModelPath } from './read-plan.ts';
import { loadVoice, type Voice } from './voice.ts';

/** The key of what only a form has. */
const QUICK = 'quick';
const DEPTHS: readonly Depth[] = ['essential', 'full'];

export const command: Command = {
  options: [
    { flags: '--lang <language>', about: 'command.questions.option.lang', choices: LANGUAGES },
    { flags: '--starter <name>', about: 'command.questions.option.starter' },
    { flags: '--depth <depth>', about: 'command.questions.option.depth', choices: DEPTHS },
  ],
  examples: [
    'crm-plan questions > answers.yaml',
    'crm-plan questions --starter cafe --depth essential > answers.yaml',
    'crm-plan questions goals.company --lang fa',
  ],
  run: questions,
};

async function questions(context: Context, args: readonly string[], options: Options): Promise<number> {
  const [place, ...more] = args;
  refuseMore(more);
  const path = place === undefined ? [] : readPlace(place);
  const voice = await voiceIn(context, textOption(options, 'lang'));
  const depth = DEPTHS.find((each) => each === textOption(options, 'depth'));
  const starters = await loadStarters(voice.locale.language);
  const starter = knownStarter(starters, textOption(options, 'starter'));
  const { locale, fields } = voice;
  const { today } = context;
  const run = newCommand(textOption(options, 'lang'), starter);
  const world = { locale, today, depth: depth ?? 'full', region: undefined, starters };
  const quick = path.length === 0 || path[0] === QUICK ? quickForm(voice, world, starter) : [];
  const data = starter === undefined ? {} : suggestions(world, starter);
  context.io.out.write(blankForm({ path, quick, run, depth, data, locale, fields, today }));
  return EXIT.done;
}

/** What a starter says itself: where and when the plan begins is not known here. */
function suggestions(world: QuickWorld, starter: string): PlanData {
  const about = world.starters[starter]?.['about'] ?? {};
  return { ...quickPlan({ starter }, world).data, about };
}

/** The command line that starts a plan as the form supposes. */
function newCommand(language: string | undefined, starter: string | undefined): string {
  const options = [...(language ? ['--lang', language] : []), ...(starter ? ['--starter', starter] : [])];
  return ['crm-plan', 'new', ...options, '--answers', 'FILE'].join(' ');
}

function knownStarter(starters: Starters, name: string | undefined): string | undefined {
  if (name === undefined || Object.hasOwn(starters, name)) return name;
  throw new UserError('option-choice', { option: '--starter', value: name, values: Object.keys(starters) });
}

/** A place of the model, or of the quick path. */
function readPlace(text: string): Path {
  const path = parsePath(text);
  return path[0] === QUICK ? path : readModelPath(text);
}

function voiceIn(context: Context, language: string | undefined): Promise<Voice> {
  return language !== undefined && isLanguage(language) ? loadVoice(language) : context.speak();
}
