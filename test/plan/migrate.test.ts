import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { setValue } from '../../src/plan/edit.ts';
import { migratePlan } from '../../src/plan/migrate.ts';
import { migrations } from '../../src/plan/migrations/index.ts';
import type { Migration } from '../../src/plan/migrations/migration.ts';
import { validatePlan } from '../../src/plan/validate.ts';

/** Two made-up older formats: -1 wrote the title as `name`, 0 had it as `about.name`. */
const steps: Migration[] = [
  { from: 1, migrate: ({ text }) => text.replace('schema: 1', 'schema: 2').replace('name:', 'title:') },
  {
    from: 0,
    migrate: (document) => setValue(parsePlan(document.text.replace('  label:', '  name:')), ['schema'], 1),
  },
];

describe('migratePlan', () => {
  it('goes step by step and leaves comments and prose as they are', () => {
    const before = 'schema: 0\nabout: # who\n  # the name\n  label:   A\n  vision: |\n    one\n\n    two\n';
    expect(migratePlan(before, steps, 2)).toEqual({
      from: 0,
      to: 2,
      text: 'schema: 2\nabout: # who\n  # the name\n  title:   A\n  vision: |\n    one\n\n    two\n',
    });
  });

  it('leaves a plan of the present format to the byte', () => {
    const text = 'schema:   1 # x\nabout: {}\n';
    expect(migratePlan(text)).toEqual({ text, from: 1, to: 1 });
  });

  it('refuses what is newer, what has no way here, and what is no plan', () => {
    expect(() => migratePlan('schema: 3\n', steps, 2)).toThrow('format-newer');
    expect(() => migratePlan('schema: 0\n', [], 1)).toThrow('format-unknown');
    expect(() => migratePlan('a: [\n')).toThrow('plan-unreadable');
  });

  it('has a step for every format before the present one', () => {
    expect(migrations.map(({ from }) => from)).toEqual([...migrations.keys()].map((at) => at + 1));
  });
});

describe('a plan of another format', () => {
  it.each([
    [2, 'file/newer'],
    [0, 'file/older'],
  ])('format %d is %s and nothing else', (format, code) => {
    const { plan, findings } = validatePlan(parsePlan(`schema: ${format}\nunknown: 1\n`));
    expect(plan).toBeUndefined();
    expect(findings).toMatchObject([{ code, path: ['schema'], line: 1, column: 9 }]);
  });
});
