import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, isUnder, parsePath } from '../../src/plan/path.ts';

describe('paths', () => {
  it.each([
    ['goals.company.repeat-sales.target', ['goals', 'company', 'repeat-sales', 'target']],
    ['history["1.0.0"].date', ['history', '1.0.0', 'date']],
    ["history['1.0.0']", ['history', '1.0.0']],
    ['about.values.1', ['about', 'values', '1']],
    ['["a\\"b\\\\"]', ['a"b\\']],
  ])('reads %s', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  it.each(['', '.', 'a.', '.a', 'a..b', 'a b', 'a[b]', 'a["b', 'a=b', 'a.["b"]', '["a"]b'])(
    'refuses %j',
    (text) => {
      expect(() => parsePath(text)).toThrow('path-syntax');
    },
  );

  it('reads back every path it writes', () => {
    const key = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('1.0.0', 'a b', '"', '\\', ']', '[x]', 'על'),
    );
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), (path) => {
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });

  it('tells what lies below a place', () => {
    expect(isUnder(['goals', 'needs'], ['goals'])).toBe(true);
    expect(isUnder(['goals'], ['goals'])).toBe(true);
    expect(isUnder(['goals'], ['goals', 'needs'])).toBe(false);
    expect(isUnder(['goals-x'], ['goals'])).toBe(false);
  });
});
