import { describe, expect, it } from 'vitest';
import { budgetTotals, inPeriod } from '../../src/plan/budget.ts';
import type { BudgetCostItem, Plan } from '../../src/plan/generated/plan-types.ts';

const YEAR = { from: '2027-01-01', to: '2027-12-31' };

function planned(money: Record<string, BudgetCostItem>, period: { from?: string; to?: string } = YEAR): Plan {
  return { schema: 1, about: { period }, strategy: { budget: { money } } };
}

describe('inPeriod', () => {
  const table: [string, BudgetCostItem, number][] = [
    ['once, no day said', { amount: 100, recurs: 'once' }, 100],
    ['once, within', { amount: 100, recurs: 'once', when: '2027-12-31' }, 100],
    ['once, before', { amount: 100, recurs: 'once', when: '2026-12-31' }, 0],
    ['once, after', { amount: 100, recurs: 'once', when: '2028-01-01' }, 0],
    ['monthly, all year', { amount: 10, recurs: 'month' }, 120],
    ['monthly, from the third of March', { amount: 10, recurs: 'month', when: '2027-03-03' }, 100],
    ['monthly, from before the period', { amount: 10, recurs: 'month', when: '2026-11-15' }, 120],
    ['monthly, from the last of January', { amount: 10, recurs: 'month', when: '2027-01-31' }, 120],
    ['yearly', { amount: 500, recurs: 'year' }, 500],
    ['yearly, on a day in June', { amount: 500, recurs: 'year', when: '2026-06-30' }, 500],
    ['yearly, after the period', { amount: 500, recurs: 'year', when: '2028-02-01' }, 0],
    ['cents', { amount: 0.1, recurs: 'month' }, 1.2],
    ['no amount', { recurs: 'month' }, 0],
  ];
  it.each(table)('%s', (_, item, amount) => {
    expect(inPeriod(planned({}), item)).toBe(amount);
  });
  it('counts a period of two and a half years', () => {
    const plan = planned({}, { from: '2027-01-01', to: '2029-06-30' });
    expect(inPeriod(plan, { amount: 1, recurs: 'month' })).toBe(30);
    expect(inPeriod(plan, { amount: 1, recurs: 'year' })).toBe(3);
  });
  it('waits for the period where it matters', () => {
    expect(inPeriod(planned({}, {}), { amount: 1, recurs: 'month' })).toBeUndefined();
    expect(inPeriod(planned({}, {}), { amount: 1, recurs: 'once', when: '2020-01-01' })).toBe(1);
  });
});

describe('budgetTotals', () => {
  it('adds up by category, largest first', () => {
    const totals = budgetTotals(
      planned({
        a: { amount: 100, recurs: 'once', category: 'tools' },
        b: { amount: 20, recurs: 'month', category: 'training' },
        c: { amount: 50, recurs: 'once' },
      }),
    );
    expect(totals.money).toBe(390);
    expect(totals.categories).toEqual([
      { category: 'training', amount: 240 },
      { category: 'tools', amount: 100 },
      { category: 'other', amount: 50 },
    ]);
  });
  it('adds hours and benefits', () => {
    const plan: Plan = {
      schema: 1,
      strategy: {
        budget: {
          time: { a: { hours: 10 }, b: { hours: 2.5 } },
          benefits: { a: { amount: 5 }, b: { what: 'trust' } },
        },
      },
    };
    expect(budgetTotals(plan)).toMatchObject({ hours: 12.5, benefits: 5, money: 0 });
  });
});
