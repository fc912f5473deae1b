import type { Locale } from '../i18n/locale.ts';
import { isData, type PlanData, valueAt } from './data.ts';
import type { Plan } from './generated/plan-types.ts';
import type { Path } from './path.ts';

export type Unit = 'percent' | 'count' | 'money' | 'score' | 'days' | 'hours' | 'minutes';

/** A plan and the language its numbers are written in. */
interface Numbered {
  readonly plan: Plan | PlanData;
  readonly locale: Locale;
}

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
export function unitAt({ plan }: Pick<Numbered, 'plan'>, path: Path): Unit | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const above = valueAt(plan, path.slice(0, length));
    if (!isData(above)) continue;
    if (isUnit(above.unit)) return above.unit;
    if (typeof above.measure === 'string') return unitOf(plan, above.measure);
  }
  return undefined;
}

function unitOf(plan: Plan | PlanData, measure: string): Unit | undefined {
  const unit = valueAt(plan, ['improvement', 'measures', measure, 'unit']);
  return isUnit(unit) ? unit : undefined;
}

/** A number with its unit, in the words of the language. */
export function withUnit({ locale, plan }: Numbered, value: number, unit: Unit | undefined): string {
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
export function formatMoney({ locale, plan }: Numbered, value: number): string {
  const currency = currencyOf(plan);
  return currency === undefined ? locale.number(value) : locale.money(value, currency);
}

/** The currency all money of a plan is in; undefined while that is undecided. */
export function currencyOf(plan: Plan | PlanData): string | undefined {
  const currency = valueAt(plan, ['about', 'currency']);
  return typeof currency === 'string' ? currency : undefined;
}
