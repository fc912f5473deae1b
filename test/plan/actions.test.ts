import { describe, expect, it } from 'vitest';
import { nextActions } from '../../src/plan/actions.ts';
import type { ObjectiveStep, Plan } from '../../src/plan/generated/plan-types.ts';

function planned(
  steps: Record<string, ObjectiveStep>,
  sessions: Record<string, { title?: string; date?: string }> = {},
): Plan {
  return { schema: 1, strategy: { objectives: { one: { steps } } }, improvement: { rollout: { sessions } } };
}

function told(plan: Plan): string[] {
  return nextActions(plan, '2027-03-01').map(
    ({ due, what, overdue }) => `${due} ${what}${overdue ? ' late' : ''}`,
  );
}

describe('nextActions', () => {
  it('come in order of date, steps and sessions alike, the later of a day last', () => {
    const plan = planned(
      {
        b: { action: 'b', due: '2027-05-01' },
        a: { action: 'a', due: '2027-04-01' },
        c: { action: 'c', due: '2027-05-01' },
      },
      { s: { title: 's', date: '2027-04-15' } },
    );
    expect(told(plan)).toEqual(['2027-04-01 a', '2027-04-15 s', '2027-05-01 b', '2027-05-01 c']);
  });
  it('leave out what is done, dropped, undated or past', () => {
    const plan = planned(
      {
        a: { action: 'a', due: '2027-04-01', status: 'done' },
        b: { action: 'b', due: '2027-04-01', status: 'dropped' },
        c: { action: 'c' },
        d: { action: 'd', due: '2027-04-01', status: 'doing' },
      },
      { past: { title: 'past', date: '2027-02-28' }, today: { title: 'today', date: '2027-03-01' } },
    );
    expect(told(plan)).toEqual(['2027-03-01 today', '2027-04-01 d']);
  });
  it('are late from the day after', () => {
    const plan = planned({ a: { action: 'a', due: '2027-02-28' }, b: { action: 'b', due: '2027-03-01' } });
    expect(told(plan)).toEqual(['2027-02-28 a late', '2027-03-01 b']);
  });
  it('leave out what does not apply', () => {
    const plan = {
      ...planned({ a: { action: 'a', due: '2027-04-01' } }),
      skipped: { 'strategy.objectives.one.steps.a': 'no' },
    };
    expect(told(plan)).toEqual([]);
  });
});
