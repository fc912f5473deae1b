import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { parsePath } from '../../src/plan/path.ts';

const TEXT = `# a plan
schema: 1
about: # who
  title: "Customer plan"
  vision: |
    one

    two
  values: [Fresh, Friendly]
  period: { from: 2027-01-01, to: 2027-12-31 }
people:
  owner:
    role: Owner
    email:
suggested:
  - about.title
  - people.owner.role
"skipped":
  goals.pipeline: None.
`;

/** The stretch of text at a path, with where it stands. */
function at(path: string, what?: 'key' | 'value', text = TEXT): string {
  const { line, column, length } = parsePlan(text).position(path === '' ? [] : parsePath(path), what);
  const source = text.replace('\ufeff', '').split(/\r?\n/)[line - 1] ?? '';
  return `${line}:${column} ${source.slice(column - 1, column - 1 + length)}`;
}

describe('position', () => {
  it.each([
    ['', undefined, '2:1 s'],
    ['schema', undefined, '2:9 1'],
    ['schema', 'key', '2:1 schema'],
    ['about', undefined, '3:1 about'],
    ['about.title', undefined, '4:10 "Customer plan"'],
    ['about.title', 'key', '4:3 title'],
    ['about.vision', undefined, '5:11 |'],
    ['about.values', undefined, '9:3 values'],
    ['about.values.1', undefined, '9:19 Friendly'],
    ['about.period.to', undefined, '10:35 2027-12-31'],
    ['people.owner', undefined, '12:3 owner'],
    ['people.owner.email', undefined, '14:5 email'],
    ['suggested.1', undefined, '17:5 people.owner.role'],
    ['skipped', 'key', '18:1 "skipped"'],
    ['skipped["goals.pipeline"]', 'key', '19:3 goals.pipeline'],
  ] as const)('%j %s', (path, what, expected) => {
    expect(at(path, what)).toBe(expected);
    expect(at(path, what, `\ufeff${TEXT.replaceAll('\n', '\r\n')}`)).toBe(expected);
  });

  it('is the nearest place above where there is none', () => {
    expect(at('about.company.name')).toBe('3:1 about');
    expect(at('people.owner.role.deeper')).toBe('13:5 role');
    expect(at('goals')).toBe('2:1 s');
    expect(at('about.values.9')).toBe('9:3 values');
  });

  it('is the start of a text that could not be read', () => {
    expect(parsePlan('a: [').position(['a'])).toMatchObject({ line: 1, column: 1 });
    expect(parsePlan('<<<<<<< a\n>>>>>>> b\n').position(['a'])).toEqual({ line: 1, column: 1, length: 1 });
  });
});

describe('parsePlan', () => {
  it('reads the answers', () => {
    const { data, findings } = parsePlan(TEXT);
    expect(findings).toEqual([]);
    expect(data).toMatchObject({
      schema: 1,
      about: { title: 'Customer plan', vision: 'one\n\ntwo\n', period: { from: '2027-01-01' } },
      people: { owner: { role: 'Owner', email: null } },
      skipped: { 'goals.pipeline': 'None.' },
    });
  });

  it('never throws, and never makes a position outside the text', () => {
    const sign = fc.constantFrom(
      ...'ab:-#|>&*!%@`"\'[]{},? \n\r\t\\~',
      '\ufeff',
      '\u0000',
      '\ud83d',
      'ת',
      '---\n',
      '<<<<<<< ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('');
        const lines = text.split('\n');
        for (const { line, column, length } of parsePlan(text).findings) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 5000, examples: [[['*', '{', '---\n', 'a', '[']]] },
    );
  });

  it('tells no more than a hundred faults of one file', () => {
    const text = `schema: 1\n${'a: 1\n'.repeat(1000)}`;
    expect(parsePlan(text).findings).toHaveLength(100);
  });

  it('leaves what a prototype has alone', () => {
    parsePlan('__proto__:\n  polluted: 1\nconstructor:\n  prototype: { polluted: 1 }\n');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
