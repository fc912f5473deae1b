import { describe, expect, it } from 'vitest';
import type { Measure, Plan } from '../../src/plan/generated/plan-types.ts';
import { standing, targets, trend } from '../../src/plan/measures.ts';

const base = { value: 10, date: '2027-01-01' };

function measured(measure: Measure): Plan {
  return { schema: 1, improvement: { measures: { m: measure } } };
}

describe('standing', () => {
  const readings = { '2027-03-01': { value: 14 }, '2027-02-01': { value: 12 }, '2027-09-01': { value: 20 } };
  it('is the last reading up to the day', () => {
    expect(standing(measured({ baseline: base, readings }), 'm', '2027-03-01')).toEqual({
      value: 14,
      date: '2027-03-01',
    });
    expect(standing(measured({ baseline: base, readings }), 'm', '2027-02-28')).toEqual({
      value: 12,
      date: '2027-02-01',
    });
  });
  it('is the baseline before the first reading', () => {
    expect(standing(measured({ baseline: base, readings }), 'm', '2027-01-15')).toEqual(base);
  });
  it('is unknown without either', () => {
    expect(standing(measured({}), 'm', '2027-01-15')).toBeUndefined();
    expect(standing(measured({ baseline: base }), 'constructor', '2027-01-15')).toBeUndefined();
    expect(standing({ schema: 1 }, undefined, '2027-01-15')).toBeUndefined();
  });
});

describe('trend', () => {
  const table: [NonNullable<Measure['better']>, number, string][] = [
    ['higher', 12, 'better'],
    ['higher', 8, 'worse'],
    ['lower', 8, 'better'],
    ['lower', 12, 'worse'],
    ['lower', 10, 'same'],
  ];
  it.each(table)('where %s is better, 10 then %d is %s', (better, value, word) => {
    const plan = measured({ better, baseline: base, readings: { '2027-02-01': { value } } });
    expect(trend(plan, 'm', '2027-03-01')).toBe(word);
  });
  it('waits for a reading', () => {
    expect(trend(measured({ better: 'higher', baseline: base }), 'm', '2027-03-01')).toBeUndefined();
  });
});

it('targets are those of goals and objectives, earliest first, each once', () => {
  const aim = { measure: 'm', target: 30, by: '2027-12-31' };
  const plan: Plan = {
    schema: 1,
    goals: { company: { a: aim, b: { measure: 'other', target: 1 } } },
    strategy: { objectives: { c: { ...aim, target: 20, by: '2027-06-30' }, d: aim } },
  };
  expect(targets(plan, 'm')).toEqual([
    { value: 20, by: '2027-06-30' },
    { value: 30, by: '2027-12-31' },
  ]);
});
