import { describe, expect, it } from 'vitest';
import { formatPath } from '../../src/plan/path.ts';
import { itemsOf, references, resolveReference } from '../../src/plan/references.ts';

const found = (data: { readonly [key: string]: unknown }): string[] =>
  [...references(data)].map(
    ({ path, id, collection, atKey }) =>
      `${formatPath(path)} = ${id} of ${collection}${atKey ? ', at the key' : ''}`,
  );

describe('references', () => {
  it.each<[string, { readonly [key: string]: unknown }, ...string[]]>([
    ['of one value', { about: { owner: 'boss' } }, 'about.owner = boss of people'],
    [
      'of a list',
      { goals: { needs: { speed: { personas: ['a', 'b'] } } } },
      'goals.needs.speed.personas.0 = a of goals.personas',
      'goals.needs.speed.personas.1 = b of goals.personas',
    ],
    [
      'of the keys of a map',
      { improvement: { software: { candidates: { x: { meets: { search: 2 } } } } } },
      'improvement.software.candidates.x.meets.search = search of improvement.software.requirements, at the key',
    ],
    ['of values that are none', { about: { owner: 12, title: 'boss' }, people: [] }],
    ['of a map where a value is wanted', { about: { owner: { boss: 1 } } }],
    ['of a text where a list is wanted', { goals: { needs: { speed: { personas: 'a' } } } }],
    ['of keys that the model lacks', { abuot: { owner: 'boss' } }],
    ['of nothing', {}],
  ])('%s', (_, data, ...expected) => {
    expect(found(data)).toEqual(expected);
  });

  it('come in the order of the file', () => {
    const data = { people: { a: { department: 'x' } }, about: { owner: 'a' } };
    expect(found(data)).toEqual(['people.a.department = x of departments', 'about.owner = a of people']);
  });
});

describe('resolveReference', () => {
  const plan = { goals: { needs: { speed: { statement: 'Quick' } } }, people: [] };

  it('gives the item', () => {
    expect(resolveReference(plan, 'goals.needs', 'speed')).toEqual({ statement: 'Quick' });
  });

  it.each([
    ['goals.needs', 'taste'],
    ['goals.needs', 'constructor'],
    ['goals.needs', '__proto__'],
    ['people', '0'],
    ['departments', 'a'],
  ])('gives nothing for %s and %s', (collection, id) => {
    expect(resolveReference(plan, collection, id)).toBeUndefined();
  });

  it('finds no items in what is no map', () => {
    expect(itemsOf(plan, 'people')).toEqual({});
    expect(itemsOf({ goals: 'all' }, 'goals.needs')).toEqual({});
  });
});
