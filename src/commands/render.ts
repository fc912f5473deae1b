import { EXIT, UserError } from '../errors.ts';
import { isLanguage, LANGUAGES, type Language } from '../i18n/languages.ts';
import { isFolder, STREAM, writeText } from '../io/files.ts';
import { findPlans } from '../io/find-plans.ts';
import type { Io } from '../io/io.ts';
import { validatePlan } from '../plan/validate.ts';
import {
  DOCUMENTS,
  type DocumentName,
  FORMATS,
  type Format,
  type RenderOptions,
  renderPlan,
} from '../render/index.ts';
import { type Command, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';
import { eachPlan } from './each-plan.ts';
import { isDocumentName, outputNames } from './output-names.ts';
import { readPlan, reportFindings } from './read-plan.ts';

export const command: Command = {
  options: [
    { flags: '--to <formats>', about: 'command.render.option.to' },
    { flags: '--document <documents>', about: 'command.render.option.document' },
    { flags: '--lang <language>', about: 'command.render.option.lang', choices: LANGUAGES },
    {
      flags: '--calendar <calendar>',
      about: 'command.render.option.calendar',
      choices: ['gregory', 'persian'],
    },
    { flags: '-o, --output <place>', about: 'command.render.option.output' },
  ],
  examples: [
    'crm-plan render',
    'crm-plan render --document plan,summary --to md,html -o out',
    'crm-plan render --lang he -o - > plan.he.html',
    'crm-plan render "clients/**/plan.yaml" -o out',
  ],
  run: render,
};

/** One document to make of every plan. */
interface Wanted {
  readonly document: DocumentName;
  readonly to: Format;
}

async function render(context: Context, args: readonly string[], options: Options): Promise<number> {
  const wanted = readWanted(options);
  const plans = await findPlans(context.io, args);
  const output = textOption(options, 'output');
  if (plans.length * wanted.length > 1) await refuseOneFile(context.io, plans, output);
  const name = outputNames(context.io.cwd, plans, output, wanted.length);
  const job: Job = { wanted, settings: readSettings(options, context.today), name };
  return eachPlan(context, plans, (file) => writeDocuments(context, file, job));
}

/** Several documents go neither into one stream nor into one file. */
async function refuseOneFile(io: Io, plans: readonly string[], output: string | undefined): Promise<void> {
  if (output === STREAM || (output === undefined && plans.includes(STREAM)))
    throw new UserError('output-one');
  if (output !== undefined && isDocumentName(output) && !(await isFolder(io, output)))
    throw new UserError('output-file', { file: output });
}

interface Job {
  readonly wanted: readonly Wanted[];
  readonly settings: Settings;
  readonly name: ReturnType<typeof outputNames>;
}

async function writeDocuments(
  context: Context,
  file: string,
  { wanted, settings, name }: Job,
): Promise<number> {
  const read = await readPlan(context, file);
  const { plan, findings } = validatePlan(read.document);
  if (!plan) return reportFindings(context, read, findings);
  const language = settings.language ?? plan.about?.language ?? 'en';
  for (const { document, to } of wanted) {
    const text = await renderPlan(plan, { ...settings, language, document, to });
    const target = name(file, { document, language, extension: to });
    if (target === STREAM) context.io.out.write(text);
    else {
      await writeText(context.io, target, text);
      context.io.out.write(`${target}\n`);
    }
  }
  return EXIT.done;
}

function readWanted(options: Options): Wanted[] {
  const documents = readList(textOption(options, 'document') ?? 'plan', DOCUMENTS, '--document');
  const formats = readList(textOption(options, 'to') ?? 'html', FORMATS, '--to');
  return documents.flatMap((document) => formats.map((to) => ({ document, to })));
}

function readList<Value extends string>(text: string, known: readonly Value[], option: string): Value[] {
  return [...new Set(text.split(','))].map((part) => {
    const found = known.find((value) => value === part.trim());
    if (found === undefined)
      throw new UserError('option-choice', { option, value: part.trim(), values: known });
    return found;
  });
}

type Settings = Pick<RenderOptions, 'today' | 'calendar'> & { readonly language: Language | undefined };

function readSettings(options: Options, today: string): Settings {
  const language = textOption(options, 'lang');
  const calendar = textOption(options, 'calendar');
  return {
    today,
    language: language !== undefined && isLanguage(language) ? language : undefined,
    ...(calendar === 'gregory' || calendar === 'persian' ? { calendar } : {}),
  };
}
