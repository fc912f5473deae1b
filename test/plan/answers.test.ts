import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/plan/answers.ts';
import { fieldAt } from '../../src/plan/model.ts';
import { parsePath } from '../../src/plan/path.ts';

const read = (path: string, text: string): unknown => {
  const place = parsePath(path);
  const field = fieldAt(place);
  if (!field) throw new Error(`no field ${path}`);
  return readAnswer(field, place, text);
};

describe('readAnswer', () => {
  it.each([
    ['about.title', '12', '12'],
    ['about.title', ' a ', ' a '],
    ['about.company.size', '12', 12],
    ['strategy.budget.money.x.amount', '12.50', 12.5],
    ['about.vision', 'one\n\ntwo', 'one\n\ntwo\n'],
    ['about.vision', 'one', 'one'],
    ['about.values', 'a, b', ['a', 'b']],
    ['about.values', '["a, b", c]', ['a, b', 'c']],
    ['goals.needs.x.importance', '4', 4],
    ['about.period', '{ from: 2027-01-01, to: 2027-12-31 }', { from: '2027-01-01', to: '2027-12-31' }],
    ['about.title', '', undefined],
    ['about.title', '  ', undefined],
  ])('%s=%j', (path, text, value) => {
    expect(read(path, text)).toEqual(value);
  });

  it.each([
    ['about.company.size', 'twelve', 'answer-number'],
    ['about.company.size', '1,200', 'answer-number'],
    ['about.company.size', '0x10', 'answer-number'],
    ['about.period', 'from: [', 'answer-yaml'],
    ['about.period', 'all year', 'answer-yaml'],
    ['about.values', '[a', 'answer-yaml'],
    ['about.period', '{ from: &a x, to: *a }', 'answer-yaml'],
  ])('refuses %s=%j', (path, text, code) => {
    expect(() => read(path, text)).toThrow(code);
  });
});
