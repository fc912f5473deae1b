import { UserError } from '../errors.ts';
import { readText } from '../io/files.ts';
import { readAnswer } from '../plan/answers.ts';
import type { Change } from '../plan/change.ts';
import { type PlanData, valueAt } from '../plan/data.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import { writePlan } from '../plan/format.ts';
import type { Depth } from '../plan/model.ts';
import { nearest } from '../plan/nearest.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { answerPlan } from '../wizard/answers-data.ts';
import { type AnswerFileFault, tellFault } from '../wizard/answers-faults.ts';
import { readAnswers } from '../wizard/answers-file.ts';
import type { QuickAnswer } from '../wizard/answers-quick.ts';
import { QUICK_PLACES, type QuickAnswers, type QuickWorld, quickPlan } from '../wizard/quick-answers.ts';
import { QUICK_NAMES, type QuickName } from '../wizard/quick-names.ts';
import { quickQuestion } from '../wizard/quick-questions.ts';
import { readQuickAnswer } from '../wizard/quick-read.ts';
import { type Assignment, assign, readAssignments } from './assign.ts';
import type { Context } from './context.ts';
import { quickWorld } from './quick-world.ts';
import type { Voice } from './voice.ts';

/** Where answers come from besides a terminal. */
export interface Sources {
  /** A file, or `-`. */
  readonly answers: string | undefined;
  readonly starter: string | undefined;
  /** `PATH=VALUE`. */
  readonly assignments: readonly string[];
}

/** Answers that were given without being asked for one by one. */
export interface Given {
  readonly world: QuickWorld;
  readonly quick: QuickAnswers;
  /** Answers to other questions than those of the quick path. */
  readonly changes: readonly Change[];
  /** Questions of the quick path that nothing answers. */
  readonly missing: readonly QuickName[];
  /** The plan that all of them make. */
  makePlan(): PlanDocument;
}

/** Reads what was given. Tells what is wrong with it, all at once, and gives undefined. */
export async function readGiven(
  context: Context,
  voice: Voice,
  sources: Sources,
): Promise<Given | undefined> {
  const { answers, starter } = sources;
  const text = answers === undefined ? '' : await readText(context.io, answers);
  const { quick: quickTexts, others } = splitAssignments(sources.assignments);
  const speaker = { ...voice, today: context.today };
  const first = answers === undefined ? undefined : readAnswers(text, speaker);
  const world = await quickWorld(context, voice.locale, depthIn(speaker, first?.answers ?? [], others));
  refuseUnknown(starter, Object.keys(world.starters));
  const given = new Map<string, QuickAnswer>([
    ...(first?.quick ?? []),
    ...quickTexts,
    ...starterAnswer(starter),
  ]);
  const quick = readQuick({ ...speaker, world }, given);
  const data = quickPlan(quick.answers, world).finish();
  const file = answers === undefined ? undefined : readAnswers(text, { ...speaker, data });
  const faults = [...quick.faults, ...(file?.faults ?? [])];
  if (faults.length > 0) {
    context.io.err.write(faults.map((fault) => faultLine(fault, answers ?? '', voice)).join(''));
    return undefined;
  }
  const base = parsePlan(writePlan(answerPlan(data, file?.answers ?? [])));
  const set = assign(speaker, { after: base, answers: [] }, others);
  const changes = [...(file?.answers ?? []), ...set.answers];
  return {
    world,
    quick: quick.answers,
    changes,
    missing: missing(speaker, world, quick, changes),
    makePlan: () => set.after,
  };
}

/** @throws UserError `option-choice` for a starter that there is not. */
function refuseUnknown(starter: string | undefined, values: readonly string[]): void {
  if (starter !== undefined && !values.includes(starter))
    throw new UserError('option-choice', { option: '--starter', value: starter, values });
}

function starterAnswer(starter: string | undefined): [string, QuickAnswer][] {
  return starter === undefined ? [] : [['starter', placed(starter)]];
}

function placed(value: string): QuickAnswer {
  return { value, place: { line: 0, column: 0, length: 1 } };
}

function splitAssignments(all: readonly string[]): {
  quick: [string, QuickAnswer][];
  others: readonly Assignment[];
} {
  const isQuick = (text: string): boolean => text.startsWith('quick.');
  const quick = all.filter(isQuick).map((text): [string, QuickAnswer] => {
    const at = text.indexOf('=');
    const name = text.slice('quick.'.length, at < 0 ? undefined : at);
    if (at < 0) throw new UserError('assignment-form', { argument: text });
    if (!QUICK_NAMES.some((known) => known === name))
      throw new UserError('path-unknown', { path: `quick.${name}`, nearest: nearestQuick(name) });
    return [name, placed(text.slice(at + 1))];
  });
  return { quick, others: readAssignments(all.filter((text) => !isQuick(text))) };
}

function nearestQuick(name: string): string {
  const found = nearest(name, QUICK_NAMES);
  return found === undefined ? 'none' : `quick.${found}`;
}

/** How deep a plan goes decides what of a starter it takes, before anything else is put in. */
function depthIn(speaker: Speaker, answers: readonly Change[], others: readonly Assignment[]): Depth {
  const isDepth = ({ path }: { readonly path: Path }): boolean => formatPath(path) === 'about.depth';
  const last = others.findLast(isDepth);
  const reading = last && readAnswer(last.field, last.path, last.text, { ...speaker, data: {} });
  const value = reading && 'value' in reading ? reading.value : answers.find(isDepth)?.value;
  return value === 'full' ? 'full' : 'essential';
}

interface QuickGiven {
  readonly answers: QuickAnswers;
  readonly faults: readonly AnswerFileFault[];
  /** Names whose answer was put off, or could not be read. */
  readonly settled: ReadonlySet<string>;
}

type Speaker = Voice & { readonly today: string };

/** Reads the answers of the quick path in its order, for each is read in the plan that those before it make. */
function readQuick(
  speaker: Speaker & { readonly world: QuickWorld },
  given: ReadonlyMap<string, QuickAnswer>,
): QuickGiven {
  const { world } = speaker;
  const faults: AnswerFileFault[] = [];
  let answers: QuickAnswers = {};
  for (const name of QUICK_NAMES) {
    const answer = given.get(name);
    if (!answer || answer.value === '-') continue;
    const data: PlanData = quickPlan(answers, world).finish();
    const question = quickQuestion(speaker, name, data, answers, world);
    // Without a starter there is nothing to choose from: that it lacks is told, and enough.
    const isEmpty = question?.kind === 'chosen' && question.options.length === 0 && !question.free;
    if (!question || isEmpty) continue;
    const text = [answer.value].flat().join('\n');
    const said = readQuickAnswer(speaker, name, question, text, data);
    if ('answers' in said) answers = { ...answers, ...said.answers };
    else faults.push({ ...answer.place, code: '', path: `quick.${name}`, args: { said: said.fault } });
  }
  return { answers, faults, settled: new Set(given.keys()) };
}

function missing(
  speaker: Speaker,
  world: QuickWorld,
  { answers, settled }: QuickGiven,
  changes: readonly Change[],
): QuickName[] {
  const data = quickPlan(answers, world).finish();
  return QUICK_NAMES.filter((name) => {
    const place = QUICK_PLACES[name];
    const isElsewhere = place && changes.some(({ path }) => formatPath(path) === formatPath(place));
    return (
      !settled.has(name) &&
      answers[name] === undefined &&
      !isElsewhere &&
      quickQuestion(speaker, name, data, answers, world) !== undefined
    );
  });
}

function faultLine(fault: AnswerFileFault, file: string, voice: Voice): string {
  const place = fault.line > 0 ? `${file}:${fault.line}:${fault.column} ` : '';
  const said = valueAt(fault.args, ['said']);
  const message = typeof said === 'string' ? said : tellFault(fault, voice);
  return `${place}${fault.path}: ${message}\n`;
}
