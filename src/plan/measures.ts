import type { Plan } from './generated/plan-types.ts';

/** A number of a measure on a day. */
export interface Point {
  readonly value: number;
  readonly date: string;
}

/** Where a measure stands: its last reading up to the day, else its baseline. */
export function standing(plan: Plan, measure: string | undefined, today: string): Point | undefined {
  return lastReading(plan, measure, today) ?? baseline(plan, measure);
}

export function baseline(plan: Plan, measure: string | undefined): Point | undefined {
  const { value, date } = findMeasure(plan, measure)?.baseline ?? {};
  return value === undefined ? undefined : { value, date: date ?? '' };
}

/** The last reading on or before the day. */
export function lastReading(plan: Plan, measure: string | undefined, today: string): Point | undefined {
  return Object.entries(findMeasure(plan, measure)?.readings ?? {})
    .flatMap(([date, { value }]) => (value === undefined || date > today ? [] : [{ value, date }]))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
}

export type Trend = 'better' | 'worse' | 'same';

/** Which way a measure went since its baseline; undefined before its first reading. */
export function trend(plan: Plan, measure: string, today: string): Trend | undefined {
  const [from, to] = [baseline(plan, measure), lastReading(plan, measure, today)];
  if (!from || !to) return undefined;
  if (from.value === to.value) return 'same';
  const higher = to.value > from.value;
  return higher === (findMeasure(plan, measure)?.better !== 'lower') ? 'better' : 'worse';
}

/** A target that a goal or an objective sets for a measure. */
export interface Target {
  readonly value: number;
  readonly by: string | undefined;
}

/** The targets set for a measure, earliest first. */
export function targets(plan: Plan, measure: string): Target[] {
  const setters = [
    ...Object.values(plan.goals?.company ?? {}),
    ...Object.values(plan.strategy?.objectives ?? {}),
  ];
  const found = setters.flatMap((setter) =>
    setter.measure === measure && setter.target !== undefined
      ? [{ value: setter.target, by: setter.by }]
      : [],
  );
  const distinct = new Map(found.map((target) => [`${target.value} ${target.by ?? ''}`, target]));
  return [...distinct.values()].sort((a, b) => ((a.by ?? '9') < (b.by ?? '9') ? -1 : 1));
}

function findMeasure(plan: Plan, measure: string | undefined) {
  const { measures } = plan.improvement ?? {};
  return measure !== undefined && measures && Object.hasOwn(measures, measure)
    ? measures[measure]
    : undefined;
}
