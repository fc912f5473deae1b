import { addPeriod } from '../i18n/add-period.ts';
import type { Plan } from './generated/plan-types.ts';

type Money = NonNullable<NonNullable<NonNullable<Plan['strategy']>['budget']>['money']>;
type Item = Money[string];

interface Period {
  readonly from: string;
  readonly to: string;
}

/** What falls into the plan's period. */
export interface BudgetTotals {
  /** Undefined while a recurring item waits for the period to be decided. */
  readonly money: number | undefined;
  /** By category, largest first; items without one are `other`. */
  readonly categories: readonly { readonly category: string; readonly amount: number }[];
  readonly hours: number;
  /** The sum of the benefits that have an amount. */
  readonly benefits: number;
}

export function budgetTotals(plan: Plan): BudgetTotals {
  const { money = {}, time = {}, benefits = {} } = plan.strategy?.budget ?? {};
  const amounts = Object.values(money).map((item) => ({
    category: item.category ?? 'other',
    amount: inPeriod(plan, item),
  }));
  return {
    money: amounts.some(({ amount }) => amount === undefined)
      ? undefined
      : sum(amounts.map(({ amount }) => amount)),
    categories: byCategory(amounts),
    hours: sum(Object.values(time).map(({ hours }) => hours)),
    benefits: sum(Object.values(benefits).map(({ amount }) => amount)),
  };
}

function byCategory(
  amounts: readonly { category: string; amount: number | undefined }[],
): BudgetTotals['categories'] {
  const totals = new Map<string, number>();
  for (const { category, amount = 0 } of amounts) totals.set(category, (totals.get(category) ?? 0) + amount);
  return [...totals].map(([category, amount]) => ({ category, amount })).sort((a, b) => b.amount - a.amount);
}

/** What one item costs within the period; undefined when that cannot be told yet. */
export function inPeriod(plan: Plan, { amount, recurs, when }: Item): number | undefined {
  const { from, to } = plan.about?.period ?? {};
  if (amount === undefined) return 0;
  if (from === undefined || to === undefined)
    return recurs === 'month' || recurs === 'year' ? undefined : amount;
  return rounded(amount * occurrences({ from, to }, recurs ?? 'once', when ?? from));
}

function occurrences(period: Period, recurs: 'once' | 'month' | 'year', first: string): number {
  if (recurs === 'once') return first >= period.from && first <= period.to ? 1 : 0;
  const stride = recurs === 'month' ? 1 : 12;
  let count = 0;
  for (let months = 0; ; months += stride) {
    const day = addPeriod(first, { months });
    if (day > period.to) return count;
    if (day >= period.from) count++;
  }
}

function sum(numbers: readonly (number | undefined)[]): number {
  return rounded(numbers.reduce<number>((total, number) => total + (number ?? 0), 0));
}

/** Cents added as binary fractions leave crumbs. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
