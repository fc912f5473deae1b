import { expect, test } from 'vitest';
import { makeChanges } from '../../src/plan/change.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { formatPlan, writePlan } from '../../src/plan/format.ts';
import { answerPlan } from '../../src/wizard/answers-data.ts';
import { example } from './scripted.ts';

const ANSWERS = [
  { path: ['about', 'title'], value: 'Plan' },
  { path: ['goals', 'needs', 'fee-known', 'importance'], value: 3 },
  { path: ['goals', 'needs', 'a-seat', 'statement'], value: 'A seat' },
  { path: ['improvement', 'software', 'reason'], value: 'Ours is old.' },
  { path: ['strategy', 'retention', 'state'], value: 'Two lines\nof text.\n' },
];

test('many answers at once make the same plan as one after the other', () => {
  const plan = parsePlan(formatPlan(example('accounting-firm')));
  const atOnce = writePlan(answerPlan(plan.data, ANSWERS));
  const inTurn = makeChanges(parsePlan(writePlan(plan.data)), ANSWERS);
  expect(atOnce).toBe(inTurn.text);
  expect(inTurn.data['skipped']).toBeUndefined();
});
