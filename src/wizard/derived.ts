import { isData, type PlanData, valueAt } from '../plan/data.ts';
import type { Path } from '../plan/path.ts';

/** An answer that follows from others, until somebody gives another one. */
type Derive = (data: PlanData, path: Path) => unknown;

const above = (path: Path, ...keys: readonly string[]): Path => [...path.slice(0, -1), ...keys];

/** The first person of the department that is named beside. */
const personOfDepartment: Derive = (data, path) => {
  const department = valueAt(data, above(path, 'department'));
  const people = valueAt(data, ['people']);
  if (department === undefined || !isData(people)) return undefined;
  return Object.keys(people).find((id) => valueAt(people, [id, 'department']) === department);
};

const at =
  (...path: readonly string[]): Derive =>
  (data) =>
    valueAt(data, path);

const firstGoal = (data: PlanData, path: Path, key: string): unknown => {
  const goals = valueAt(data, above(path, 'goals'));
  const [goal] = Array.isArray(goals) ? goals : [];
  return goal === undefined ? undefined : valueAt(data, ['goals', 'company', String(goal), key]);
};

/** What answers for a measure: the goal that it shows. */
const goalOfMeasure: Derive = (data, path) => {
  const goals = valueAt(data, ['goals', 'company']);
  const measure = path.at(-2);
  if (!isData(goals)) return undefined;
  const goal = Object.values(goals).find((each) => valueAt(each, ['measure']) === measure);
  return valueAt(goal, ['owner']);
};

/** Figures of the research that are a measure's baseline when it bears their name. */
const figure =
  (key: 'value' | 'date'): Derive =>
  (data, path) => {
    const name = (path.at(-3) ?? '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const value = valueAt(data, ['research', 'figures', name]);
    if (typeof value !== 'number') return undefined;
    return key === 'value' ? value : valueAt(data, ['research', 'figures', 'asOf']);
  };

/** By the path of the field, with `*` for ids. */
const RULES: Readonly<Record<string, Derive>> = {
  'goals.company.*.by': at('about', 'period', 'to'),
  'goals.company.*.owner': at('about', 'owner'),
  'goals.touchpoints.*.owner': personOfDepartment,
  'research.sources.*.owner': personOfDepartment,
  'strategy.objectives.*.measure': (data, path) => firstGoal(data, path, 'measure'),
  'strategy.objectives.*.target': (data, path) => firstGoal(data, path, 'target'),
  'strategy.objectives.*.by': (data, path) => firstGoal(data, path, 'by'),
  'strategy.objectives.*.owner': (data, path) => firstGoal(data, path, 'owner'),
  'strategy.objectives.*.steps.*.owner': (data, path) => valueAt(data, [...path.slice(0, -3), 'owner']),
  'strategy.retention.tactics.*.owner': at('strategy', 'retention', 'owner'),
  'strategy.retention.obstacles.*.owner': at('strategy', 'retention', 'owner'),
  'strategy.service.*.owner': personOfDepartment,
  'strategy.promises.*.within': (data, path) => {
    const service = valueAt(data, above(path, 'service'));
    return valueAt(data, ['strategy', 'service', String(service), 'respondWithin']);
  },
  'improvement.rollout.effective': at('about', 'period', 'from'),
  'improvement.measures.*.owner': goalOfMeasure,
  'improvement.measures.*.baseline.value': figure('value'),
  'improvement.measures.*.baseline.date': figure('date'),
};

/** What an open question would be answered by what is known already; reckoned anew each time. */
export function deriveAnswer(data: PlanData, fieldPath: Path, path: Path): unknown {
  return RULES[fieldPath.join('.')]?.(data, path);
}

/** The fields that have such an answer, for a test to hold against the model. */
export function derivedFields(): string[] {
  return Object.keys(RULES);
}
