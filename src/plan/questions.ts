import { isData, type PlanData, valueIn } from './data.ts';
import type { Plan } from './generated/plan-types.ts';
import { childField, type Depth, type Field, rootField } from './model.ts';
import { formatPath, isUnder, type Path, readPath } from './path.ts';

/** A question the plan's depth asks, or an answer given without being asked. */
export interface Question {
  readonly path: Path;
  readonly field: Field;
  /** Due: a complete plan of this depth answers it. */
  readonly due: boolean;
  readonly state: 'answered' | 'open' | 'skipped';
  /** For a collection: how many items are missing. */
  readonly missing: number;
}

/** How far one section of the plan is. Counts are of due questions, but for `suggested`. */
export interface SectionProgress {
  /** `about`, `people`, `departments`, or a part and its section: `goals.company`. */
  readonly section: string;
  readonly field: Field;
  readonly due: number;
  readonly answered: number;
  readonly open: number;
  /** Answers that came from a starter and that nobody confirmed. */
  readonly suggested: number;
}

interface Walk {
  readonly depth: Depth;
  readonly isSkipped: (path: Path) => boolean;
  readonly found: Question[];
  /** Where the walk stands; a question gets a copy. */
  readonly path: string[];
}

/** Every question that is due or answered, in the order of the file. */
export function questions(plan: Plan | PlanData): Question[] {
  const about = valueIn(plan, 'about');
  const skipped = Object.keys(isData(valueIn(plan, 'skipped')) ? (valueIn(plan, 'skipped') ?? {}) : {});
  const paths = skipped.map(readPath).filter((path) => path !== undefined);
  const depth = valueIn(about, 'depth') === 'full' ? 'full' : 'essential';
  const isSkipped =
    paths.length === 0 ? () => false : (path: Path) => paths.some((under) => isUnder(path, under));
  const walk: Walk = { depth, isSkipped, found: [], path: [] };
  below(walk, rootField(), plan);
  return walk.found;
}

function below(walk: Walk, field: Field, data: unknown): void {
  if (field.shape === 'object') {
    for (const [key, inner] of field.fields) visit(walk, inner, key, valueIn(data, key), data);
  } else if (field.shape === 'map' && field.item && isData(data)) {
    for (const id of Object.keys(data)) visit(walk, field.item, id, data[id], data);
  }
}

function visit(walk: Walk, field: Field, key: string, data: unknown, siblings: unknown): void {
  walk.path.push(key);
  if (walk.isSkipped(walk.path)) add(walk, { field, due: false, state: 'skipped', missing: 0 });
  else if (field.shape === 'object') visitObject(walk, field, data, siblings);
  else if (field.shape === 'map') visitMap(walk, field, data);
  else visitAnswer(walk, field, data, siblings);
  walk.path.pop();
}

function add({ path, found }: Walk, question: Omit<Question, 'path'>): void {
  found.push({ path: [...path], ...question });
}

function visitObject(walk: Walk, field: Field, data: unknown, siblings: unknown): void {
  if (isDue(walk.depth, field, siblings) || isData(data)) below(walk, field, data);
}

function visitMap(walk: Walk, field: Field, data: unknown): void {
  const missing = missingItems(walk.depth, field, data);
  if (missing !== undefined)
    add(walk, { field, due: true, state: missing > 0 ? 'open' : 'answered', missing });
  below(walk, field, data);
}

function visitAnswer(walk: Walk, field: Field, data: unknown, siblings: unknown): void {
  const due = isDue(walk.depth, field, siblings);
  const answered = data !== undefined && data !== null;
  if (due || answered) add(walk, { field, due, state: answered ? 'answered' : 'open', missing: 0 });
}

function isDue(depth: Depth, { crm }: Field, siblings: unknown): boolean {
  if (crm.answer === undefined || (crm.answer === 'full' && depth === 'essential')) return false;
  return crm.when === undefined || crm.when.is.includes(String(valueIn(siblings, crm.when.field)));
}

/** How many items a collection lacks; undefined when it needs none. */
function missingItems(depth: Depth, { crm }: Field, data: unknown): number | undefined {
  const fewest = crm.fewest?.[depth];
  if (fewest === undefined) return undefined;
  return Math.max(0, fewest - (isData(data) ? Object.keys(data).length : 0));
}

/** The questions that are due and not answered, in the order of the file. */
export function openQuestions(plan: Plan | PlanData): Question[] {
  return questions(plan).filter((question) => question.state === 'open');
}

const HEAD = new Set(['about', 'people', 'departments']);

/** The section a path lies in; undefined for what is no section: the format, the history, the closing lists. */
export function sectionOf(path: Path): Path | undefined {
  const [first, second] = path;
  if (first !== undefined && HEAD.has(first)) return [first];
  const part = first === undefined ? undefined : rootField().fields.get(first);
  return first !== undefined && second !== undefined && part?.shape === 'object'
    ? [first, second]
    : undefined;
}

/** How far each section of the plan is, in the order of the file; sections with nothing due or said are left out. */
export function progress(plan: Plan | PlanData): SectionProgress[] {
  const sections = new Map<string, SectionProgress>();
  const add = (
    path: Path,
    counts: Partial<Record<'due' | 'answered' | 'open' | 'suggested', number>>,
  ): void => {
    const section = sectionOf(path);
    const field = section?.reduce<Field | undefined>((at, key) => at && childField(at, key), rootField());
    if (!section || !field) return;
    const key = formatPath(section);
    const sum = sections.get(key) ?? { section: key, field, due: 0, answered: 0, open: 0, suggested: 0 };
    sections.set(key, {
      ...sum,
      due: sum.due + (counts.due ?? 0),
      answered: sum.answered + (counts.answered ?? 0),
      open: sum.open + (counts.open ?? 0),
      suggested: sum.suggested + (counts.suggested ?? 0),
    });
  };
  for (const { path, due, state } of questions(plan)) {
    if (due) add(path, { due: 1, [state === 'open' ? 'open' : 'answered']: 1 });
    else add(path, {});
  }
  const suggested = valueIn(plan, 'suggested');
  for (const text of Array.isArray(suggested) ? suggested : []) {
    const path = readPath(String(text));
    if (path) add(path, { suggested: 1 });
  }
  return [...sections.values()];
}
