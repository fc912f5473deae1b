import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { getValue, setValue } from '../../src/plan/edit.ts';
import { emitTree } from '../../src/plan/emit.ts';
import { type Path, parsePath } from '../../src/plan/path.ts';
import * as arbitrary from '../support/arbitrary-plan.ts';

const set = (text: string, path: string, value: unknown): string =>
  setValue(parsePlan(text), parsePath(path), value);

const cases: [name: string, path: string, value: unknown, before: string, after: string][] = [
  [
    'a value, and nothing beside it',
    'about.title',
    'B',
    'schema:   1\nabout: {title:  "A"   , depth: full} # x\n',
    'schema:   1\nabout: # x\n  title: B\n  depth: full\n',
  ],
  [
    'a value with its comments',
    'about.title',
    'B',
    'about:\n  # why\n  title:   "A"   # note\n  depth:  full\n',
    'about:\n  # why\n  title: B # note\n  depth:  full\n',
  ],
  [
    'one line for several',
    'about.vision',
    'short',
    'about:\n  vision: |\n    one\n\n    two\n\n  depth: full\n',
    'about:\n  vision: short\n\n  depth: full\n',
  ],
  [
    'several lines for one',
    'about.vision',
    'one\n\ntwo\n',
    'about:\n  vision: short # v\n  depth: full\n',
    'about:\n  vision: | # v\n    one\n\n    two\n  depth: full\n',
  ],
  [
    'several lines, which swallow no comment below them',
    'strategy.summary',
    'one\ntwo\n',
    'strategy:\n  summary: short\n    # a note\n  segments: {}\n',
    'strategy:\n  summary: |\n    one\n    two\n  # a note\n  segments: {}\n',
  ],
  [
    'new lines, which swallow no comment below them',
    'about.vision',
    'one\ntwo\n',
    'about:\n  title: A\n      # a note\n  values: [x]\n',
    'about:\n  title: A\n  vision: |\n    one\n    two\n  # a note\n  values: [x]\n',
  ],
  [
    'emptied below lines, which swallow no comment',
    'strategy.segments',
    undefined,
    'strategy:\n  summary: |\n    text\n  segments: {}\n    # a note\n  objectives: {}\n',
    'strategy:\n  summary: |\n    text\n  # a note\n  objectives: {}\n',
  ],
  [
    'a new key in the order of the schema',
    'about.language',
    'he',
    'about:\n  title: A\n  # the depth\n  depth: full\n',
    'about:\n  title: A\n  language: he\n  # the depth\n  depth: full\n',
  ],
  [
    'a new first key, above the comment of the next',
    'about.title',
    'A',
    'about:\n    # the depth\n    depth: full\n',
    'about:\n    title: A\n    # the depth\n    depth: full\n',
  ],
  [
    'a new place all the way down',
    'goals.company.more.target',
    12,
    'schema: 1\n',
    'schema: 1\n\ngoals:\n  company:\n    more:\n      target: 12\n',
  ],
  [
    'a new item at the end, at the indentation of its neighbours',
    'people.b.role',
    'B',
    'people:\n    a:\n        role: A\n        # about a\ndepartments: {}\n',
    'people:\n    a:\n        role: A\n        # about a\n    b:\n      role: B\ndepartments: {}\n',
  ],
  ['into an empty collection', 'people.b.role', 'B', 'people: {}\n', 'people:\n  b:\n    role: B\n'],
  ['a list', 'about.values', ['a', 'b'], 'about:\n  values: [x]\n', 'about:\n  values:\n    - a\n    - b\n'],
  [
    'emptied, with the comments that are its own',
    'about.title',
    undefined,
    'about:\n  # why\n  title: A # note\n  # the depth\n  depth: full\n',
    'about:\n  # the depth\n  depth: full\n',
  ],
  [
    'emptied, with what is empty above it',
    'about.scope.covers',
    undefined,
    'schema: 1\nabout:\n  depth: full\n  scope:\n    covers: all\n',
    'schema: 1\nabout:\n  depth: full\n',
  ],
  [
    'CRLF stays',
    'about.depth',
    'full',
    'schema: 1\r\nabout:\r\n  title: A\r\n',
    'schema: 1\r\nabout:\r\n  title: A\r\n  depth: full\r\n',
  ],
  [
    'a file without a line end',
    'about.depth',
    'full',
    'schema: 1\nabout:\n  title: A',
    'schema: 1\nabout:\n  title: A\n  depth: full\n',
  ],
  [
    'a suggestion is confirmed by being answered',
    'about.title',
    'A',
    'about:\n  title: A\nsuggested:\n  - about.depth\n  - about.title\n',
    'about:\n  title: A\nsuggested:\n  - about.depth\n',
  ],
  [
    'an item takes its suggestions and reasons along',
    'people.a',
    undefined,
    'schema: 1\npeople:\n  a:\n    role: A\n  b:\n    role: B\nskipped:\n  people.a.email: none\nsuggested:\n  - people.a.role\n',
    'schema: 1\npeople:\n  b:\n    role: B\n',
  ],
  [
    'an answer below a skipped place makes it apply',
    'goals.pipeline.lead.stage',
    'Lead',
    'schema: 1\ngoals: {}\nskipped:\n  goals.pipeline: none\n',
    'schema: 1\ngoals:\n  pipeline:\n    lead:\n      stage: Lead\n',
  ],
  [
    'the first of sections that stand apart leaves no gap behind',
    'strategy.summary',
    undefined,
    'schema: 1\n\nstrategy:\n  summary: A\n\n  segments:\n    a:\n      name: A\n',
    'schema: 1\n\nstrategy:\n  segments:\n    a:\n      name: A\n',
  ],
];

describe('setValue', () => {
  it.each(cases)('%s', (_, path, value, before, after) => {
    expect(set(before, path, value)).toBe(after);
  });

  it('refuses a path through a plain value', () => {
    expect(() => set('about:\n  title: A\n', 'about.title.x', 1)).toThrow('path-into-value');
  });

  it('changes the data at the path alone, and every other line stays', () => {
    fc.assert(
      fc.property(arbitrary.tree, fc.nat(), arbitrary.text, (tree, pick, value) => {
        const text = emitTree(tree);
        const paths = leaves(parsePlan(text).data, []);
        const path = paths[pick % Math.max(paths.length, 1)];
        fc.pre(path !== undefined && path[0] !== 'suggested' && path[0] !== 'skipped');
        const edited = parsePlan(setValue(parsePlan(text), path ?? [], value));
        expect(edited.findings).toEqual([]);
        expect(getValue(edited, path ?? [])).toEqual(value);
        const back = setValue(edited, path ?? [], getValue(parsePlan(text), path ?? []));
        expect(back).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

function leaves(data: unknown, path: Path): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}
