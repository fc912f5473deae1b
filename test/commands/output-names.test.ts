import { describe, expect, it } from 'vitest';
import { outputNames } from '../../src/commands/output-names.ts';

const rendered = { document: 'plan', language: 'en', extension: 'md' };
const names = (plans: string[], output?: string): string[] =>
  plans.map((plan) => outputNames('/w', plans, output, 1)(plan, rendered));

describe('outputNames', () => {
  it('stand beside the plan, or under the folder with the folders of many plans', () => {
    expect(names(['a.plan.yaml'])).toEqual(['a.plan.en.md']);
    expect(names(['clients/a/plan.yaml', 'clients/b/plan.yaml'], 'out')).toEqual([
      'out/a/plan.plan.en.md',
      'out/b/plan.plan.en.md',
    ]);
  });

  it('never lead out of the folder', () => {
    const all = names(['../x/plan.yaml', '/abs/plan.yaml', 'plan.yaml', '../../up/plan.yaml'], 'out');
    expect(all.filter((name) => !name.startsWith('out/') || name.includes('..'))).toEqual([]);
    expect(new Set(all).size).toBe(4);
  });

  it.each([
    [['a.yaml', 'a.yml']],
    [['a.yaml', 'a.plan.yaml']],
    [['a.yaml', 'a.yml', 'a.yaml.plan.yaml']],
    [['.yaml', 'plan.yaml', '-']],
  ])('are never the same for two plans: %j', (plans) => {
    expect(new Set(names(plans, 'out')).size).toBe(plans.length);
  });
});
