import { expect, test } from 'vitest';
import { fieldAt } from '../../src/plan/model.ts';
import { deriveAnswer, derivedFields } from '../../src/wizard/derived.ts';

const PLAN = {
  about: { owner: 'owner', period: { from: '2027-01-01', to: '2027-12-31' } },
  people: { owner: { role: 'Owner' }, baker: { role: 'Baker', department: 'kitchen' } },
  goals: {
    company: { more: { measure: 'repeat-rate', target: 40, by: '2027-06-30', owner: 'baker' } },
    touchpoints: { oven: { department: 'kitchen' } },
  },
  research: { figures: { asOf: '2026-10-31', repeatRate: 28 }, sources: { talk: { department: 'kitchen' } } },
  strategy: {
    objectives: { one: { goals: ['more'], owner: 'baker', steps: { first: {} } } },
    retention: { owner: 'baker', tactics: { card: {} }, obstacles: { time: {} } },
    service: { ask: { department: 'kitchen', respondWithin: 'PT2H' } },
    promises: { fast: { service: 'ask' } },
  },
  improvement: { measures: { 'repeat-rate': {} } },
};

test.each([
  ['goals.company.more.by', '2027-12-31'],
  ['goals.company.more.owner', 'owner'],
  ['goals.touchpoints.oven.owner', 'baker'],
  ['research.sources.talk.owner', 'baker'],
  ['strategy.objectives.one.measure', 'repeat-rate'],
  ['strategy.objectives.one.target', 40],
  ['strategy.objectives.one.by', '2027-06-30'],
  ['strategy.objectives.one.owner', 'baker'],
  ['strategy.objectives.one.steps.first.owner', 'baker'],
  ['strategy.retention.tactics.card.owner', 'baker'],
  ['strategy.retention.obstacles.time.owner', 'baker'],
  ['strategy.service.ask.owner', 'baker'],
  ['strategy.promises.fast.within', 'PT2H'],
  ['improvement.rollout.effective', '2027-01-01'],
  ['improvement.measures.repeat-rate.owner', 'baker'],
  ['improvement.measures.repeat-rate.baseline.value', 28],
  ['improvement.measures.repeat-rate.baseline.date', '2026-10-31'],
])('%s follows from other answers', (path, value) => {
  const field = fieldAt(path.split('.'));
  expect(field && deriveAnswer(PLAN, field.path, path.split('.'))).toBe(value);
  expect(field && deriveAnswer({}, field.path, path.split('.'))).toBeUndefined();
});

test('every rule is for a field of the model', () => {
  for (const field of derivedFields()) expect(fieldAt(field.split('.'))?.shape, field).toBeDefined();
});
