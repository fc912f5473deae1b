import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/generated/plan-types.ts';
import { allFields, type Field } from '../../src/plan/model.ts';
import { renderPlan } from '../../src/render/index.ts';
import { textFields, wholePlan } from './whole-plan.ts';

const TODAY = '2027-03-01';

/** Told by what the document is, not in it: its language, how deep it asks; and what only the program reads. */
const UNTOLD = new Set(['about.language', 'about.depth', 'about.approval.digest', 'history.digest']);

function token(field: Field): string {
  return `the ${field.key.replace(/[^a-zA-Z]/g, '')}`;
}

describe('the plan', async () => {
  const plan = wholePlan(token);
  const markdown = await renderPlan(plan, { document: 'plan', to: 'md', today: TODAY });

  it.each(textFields().map((field) => [field.key, token(field)]))('has a place for %s', (_, text) => {
    expect(markdown).toContain(text);
  });

  const others = [...allFields()].filter(
    (field) =>
      (field.shape === 'value' || field.shape === 'choice' || field.shape === 'list') &&
      field.path.at(-1) !== '*' &&
      !UNTOLD.has(field.key) &&
      !/^(?:schema|skipped|suggested)/.test(field.key) &&
      !textFields().includes(field),
  );
  it.each(others.map((field) => [field.key, field]))('changes when %s is not answered', async (_, field) => {
    const less = structuredClone(plan);
    remove(less, field.path);
    expect(await renderPlan(less, { document: 'plan', to: 'md', today: TODAY })).not.toBe(markdown);
  });

  it('shows no key, no listed value and no id as it stands in the file', () => {
    expect(markdown).not.toMatch(/undefined|null|\[object|NaN/);
    expect(markdown).not.toMatch(/\b[a-z]+[A-Z][a-z]+\b(?<!the [a-zA-Z]+)/);
  });
});

function remove(plan: Plan, path: readonly string[]): void {
  let at: unknown = plan;
  for (const key of path.slice(0, -1)) {
    const inner: unknown = key === '*' ? Object.values(at ?? {})[0] : Reflect.get(Object(at), key);
    at = inner;
  }
  Reflect.deleteProperty(Object(at), path.at(-1) ?? '');
}
