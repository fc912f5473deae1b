import { idsAt, isData, type PlanData, valueAt } from '../plan/data.ts';
import { makeId } from '../plan/ids.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { QUICK_NAMES, type QuickName } from './quick-names.ts';
import { type Start, startPlan } from './start-plan.ts';
import type { Starters } from './starters.ts';
import { suggestedIn } from './stops.ts';

/** Answers of the quick path as values of the model; a name that is absent was left for later. */
export type QuickAnswers = Readonly<Partial<Record<QuickName, unknown>>>;

/** What a quick path needs to know besides its answers. */
export interface QuickWorld extends Start {
  readonly starters: Starters;
}

/** What one answer does to the plan; `answers` are all of them. */
type Apply = (builder: PlanBuilder, value: unknown, answers: QuickAnswers, world: QuickWorld) => void;

const set =
  (...path: readonly string[]): Apply =>
  (builder, value) =>
    builder.set(path, value);

const APPLY: Readonly<Record<QuickName, Apply>> = {
  starter: (builder) => builder.confirm(['about', 'company', 'industry']),
  size: set('about', 'company', 'size'),
  name: set('about', 'company', 'name'),
  sells: set('about', 'company', 'sells'),
  customer: applyCustomer,
  goal: applyGoal,
  now: (builder, value, { goal }, { today }) => {
    const baseline = [...measureOf(builder.data, goal), 'baseline'];
    if (baseline.length > 1) builder.set(baseline, { value, date: today });
  },
  target: (builder, value, { goal }) => builder.set(['goals', 'company', String(goal), 'target'], value),
  by: (builder, value, { goal }) => builder.set(['goals', 'company', String(goal), 'by'], value),
  touchpoints: applyTouchpoints,
  complaint: (builder, value) => leadItem(builder, ['research', 'painPoints'], value, { shows: 'complaint' }),
  answer: applyAnswerTime,
  tactic: (builder, value) => leadItem(builder, ['strategy', 'retention', 'tactics'], value, {}),
  who: applyWho,
  currency: set('about', 'currency'),
  budget: applyBudget,
  review: set('improvement', 'reviews', 'next'),
};

/** The plan that the answers make. The same answers make the same plan, whoever asks for them and in which order. */
export function quickPlan(answers: QuickAnswers, world: QuickWorld): PlanBuilder {
  const starter = world.starters[String(answers.starter)] ?? {};
  const builder = startPlan(world, starter);
  for (const name of QUICK_NAMES) {
    const value = answers[name];
    if (value !== undefined) APPLY[name](builder, value, answers, world);
  }
  return builder;
}

/** Answers that have a place of their own in a plan. */
export const QUICK_PLACES: Readonly<Partial<Record<QuickName, Path>>> = {
  size: ['about', 'company', 'size'],
  name: ['about', 'company', 'name'],
  sells: ['about', 'company', 'sells'],
  currency: ['about', 'currency'],
  review: ['improvement', 'reviews', 'next'],
};

/** What a plan says already of what the quick path asks. */
export function standingAnswers(data: PlanData): QuickAnswers {
  const suggested = suggestedIn(data);
  const standing = QUICK_NAMES.flatMap((name): [QuickName, unknown][] => {
    const path = QUICK_PLACES[name];
    const value = path && valueAt(data, path);
    return !path || value === undefined || suggested.has(formatPath(path)) ? [] : [[name, value]];
  });
  return Object.fromEntries(standing);
}

/** Where the items of a collection lie that an answer names or makes: the id, or undefined for a new text. */
function known(data: PlanData, collection: Path, value: unknown): string | undefined {
  const items = valueAt(data, collection);
  return isData(items) && typeof value === 'string' && Object.hasOwn(items, value) ? value : undefined;
}

/** Puts an item before the others: one of the starter's, or one that a text names. */
function leadItem(builder: PlanBuilder, collection: Path, value: unknown, extra: PlanData): string {
  const title = fieldAt(collection)?.crm.item?.title ?? '';
  const id = known(builder.data, collection, value) ?? addItem(builder, collection, String(value), extra);
  builder.confirm([...collection, id, title]);
  builder.lead([...collection, id]);
  return id;
}

function addItem(builder: PlanBuilder, collection: Path, title: string, extra: PlanData): string {
  const { crm } = fieldAt(collection) ?? {};
  const id = makeId(title, crm?.item?.noun ?? '', idsAt(builder.data, collection));
  builder.set([...collection, id, crm?.item?.title ?? ''], title);
  for (const [key, value] of Object.entries(extra)) builder.set([...collection, id, key], value);
  return id;
}

/** The best customer is a persona and the segment to invest in. */
function applyCustomer(builder: PlanBuilder, value: unknown): void {
  const personas = ['goals', 'personas'];
  const segments = ['strategy', 'segments'];
  const isNew = known(builder.data, personas, value) === undefined;
  const persona = leadItem(builder, personas, value, {});
  if (!isNew) builder.confirm([...personas, persona, 'description']);
  const segment = isNew
    ? addItem(builder, segments, String(value), { treatment: 'invest' })
    : segmentOf(builder.data, persona);
  if (segment === undefined) return;
  if (isNew) builder.set([...segments, segment, 'personas'], [persona]);
  builder.lead([...segments, segment]);
}

function segmentOf(data: PlanData, persona: string): string | undefined {
  const segments = valueAt(data, ['strategy', 'segments']);
  const found = Object.entries(isData(segments) ? segments : {}).find(([, segment]) => {
    const personas = valueAt(segment, ['personas']);
    return Array.isArray(personas) && personas.includes(persona);
  });
  return found?.[0];
}

/** One goal is picked: the others go, with the objectives and measures that served them alone. */
function applyGoal(builder: PlanBuilder, value: unknown): void {
  const goals = ['goals', 'company'];
  const measures = measuresInUse(builder.data);
  for (const id of idsAt(builder.data, goals)) if (id !== value) builder.remove([...goals, id]);
  for (const id of idsAt(builder.data, ['strategy', 'objectives'])) {
    const path = ['strategy', 'objectives', id];
    if (valueAt(builder.data, [...path, 'goals']) === undefined) builder.remove(path);
  }
  const left = measuresInUse(builder.data);
  for (const id of measures) if (!left.has(id)) builder.remove(['improvement', 'measures', id]);
  builder.confirm([...goals, String(value), 'statement']);
  builder.confirm([...goals, String(value), 'measure']);
}

/** The measures that goals and objectives name. */
function measuresInUse(data: PlanData): Set<string> {
  const users = [
    ['goals', 'company'],
    ['strategy', 'objectives'],
  ].flatMap((path) => Object.values(valueAt(data, path) ?? {}));
  return new Set(users.map((user) => valueAt(user, ['measure'])).filter((id) => typeof id === 'string'));
}

function measureOf(data: PlanData, goal: unknown): Path {
  const measure = valueAt(data, ['goals', 'company', String(goal), 'measure']);
  return typeof measure === 'string' ? ['improvement', 'measures', measure] : [];
}

/** Only the places that were named are left, and any other that was named is added. */
function applyTouchpoints(builder: PlanBuilder, value: unknown): void {
  const path = ['goals', 'touchpoints'];
  const named = [value].flat().map(String);
  for (const id of idsAt(builder.data, path)) if (!named.includes(id)) builder.remove([...path, id]);
  for (const name of named) {
    const id = known(builder.data, path, name);
    if (id === undefined) addItem(builder, path, name, {});
    else builder.confirm([...path, id, 'name']);
  }
}

/** How fast an answer is promised: to customers, and by the first policy, whose other times must fit. */
function applyAnswerTime(builder: PlanBuilder, value: unknown): void {
  const [service] = idsAt(builder.data, ['strategy', 'service']);
  if (service === undefined) return;
  const policy = ['strategy', 'service', service];
  builder.set([...policy, 'respondWithin'], value);
  const clock = valueAt(builder.data, [...policy, 'clock']);
  const times = (key: string): number => hoursOf(valueAt(builder.data, [...policy, key]), clock);
  if (times('acknowledgeWithin') > times('respondWithin'))
    builder.suggest([...policy, 'acknowledgeWithin'], undefined);
  if (times('resolveWithin') < times('respondWithin'))
    builder.suggest([...policy, 'resolveWithin'], undefined);
  for (const id of idsAt(builder.data, ['strategy', 'promises'])) {
    const promise = ['strategy', 'promises', id];
    const isOfPolicy = valueAt(builder.data, [...promise, 'service']) === service;
    if (isOfPolicy && valueAt(builder.data, [...promise, 'within']) !== undefined)
      builder.set([...promise, 'within'], value);
  }
}

/** Hours of a working day, where only business hours count. */
const BUSINESS_DAY = 8;

function hoursOf(duration: unknown, clock: unknown): number {
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] = (
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(String(duration)) ?? []
  ).map((part) => Number(part ?? 0));
  const day = clock === 'business' ? BUSINESS_DAY : 24;
  return duration === undefined
    ? Number.NaN
    : (weeks * (clock === 'business' ? 5 : 7) + days) * day + hours + minutes / 60;
}

/** Who does it answers for the tactic, and for keeping customers at all. */
function applyWho(builder: PlanBuilder, value: unknown, { tactic }: QuickAnswers): void {
  const id = known(builder.data, ['people'], value) ?? addItem(builder, ['people'], String(value), {});
  builder.confirm(['people', id, 'role']);
  builder.set(['strategy', 'retention', 'owner'], id);
  const tactics = ['strategy', 'retention', 'tactics'];
  const [first] = idsAt(builder.data, tactics);
  if (tactic !== undefined && first !== undefined) builder.set([...tactics, first, 'owner'], id);
}

/** The yearly budget, shared out as the starter has it. */
function applyBudget(
  builder: PlanBuilder,
  value: unknown,
  { starter }: QuickAnswers,
  { starters }: QuickWorld,
): void {
  const path = ['strategy', 'budget', 'money'];
  const ids = idsAt(builder.data, path);
  const sum = Number(value);
  let left = sum;
  for (const [at, id] of ids.entries()) {
    const share = Number(valueAt(starters[String(starter)], [...path, id, 'amount']) ?? 0);
    const amount = at === ids.length - 1 ? left : Math.min(left, Math.round((sum * share) / 100));
    left -= amount;
    builder.suggest([...path, id, 'amount'], amount);
  }
}
