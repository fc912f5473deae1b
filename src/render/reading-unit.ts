import { isData, valueAt } from '../plan/data.ts';
import type { Path } from '../plan/path.ts';
import type { Scene } from './scene.ts';

export type Unit = 'percent' | 'count' | 'money' | 'score' | 'days' | 'hours' | 'minutes';

const UNITS: readonly string[] = [
  'percent',
  'count',
  'money',
  'score',
  'days',
  'hours',
  'minutes',
] satisfies Unit[];

function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && UNITS.includes(value);
}

/** The unit of a number of kind `reading`: that of the measure named beside it or above it, or it lies in. */
export function unitAt(scene: Scene, path: Path): Unit | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const above = valueAt(scene.plan, path.slice(0, length));
    if (!isData(above)) continue;
    if (isUnit(above.unit)) return above.unit;
    if (typeof above.measure === 'string') return unitOf(scene, above.measure);
  }
  return undefined;
}

function unitOf(scene: Scene, measure: string): Unit | undefined {
  const unit = valueAt(scene.plan, ['improvement', 'measures', measure, 'unit']);
  return isUnit(unit) ? unit : undefined;
}

/** A number with its unit, in the words of the language. */
export function withUnit({ locale, plan }: Scene, value: number, unit: Unit | undefined): string {
  switch (unit) {
    case 'percent':
      return locale.percent(value);
    case 'money':
      return formatMoney({ locale, plan }, value);
    case 'days':
    case 'hours':
    case 'minutes':
      return locale.t(`format.duration.${unit}`, { count: value });
    default:
      return locale.number(value);
  }
}

/** An amount in the plan's currency; a bare number while that is undecided. */
export function formatMoney({ locale, plan }: Pick<Scene, 'locale' | 'plan'>, value: number): string {
  const currency = plan.about?.currency;
  return currency === undefined ? locale.number(value) : locale.money(value, currency);
}
