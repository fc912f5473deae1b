import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/plan/nearest.ts';
import { nearestPath } from '../../src/plan/nearest-path.ts';
import { parsePath } from '../../src/plan/path.ts';

describe('nearest', () => {
  it.each([
    ['a letter wrong', 'chack', 'check'],
    ['a letter more', 'checkk', 'check'],
    ['a letter less', 'chck', 'check'],
    ['two that changed places', 'fmt', 'fmt'],
    ['two of four that changed places', 'nmae', 'name'],
    ['capitals', 'CHECK', 'check'],
    ['an end left off', 'sta', 'status'],
    ['an option', '--fromat', '--format'],
    ['a short word', 'gte', 'get'],
    ['nothing near', 'weather', undefined],
    ['one of two letters', 'de', undefined],
    ['nothing at all', '', undefined],
  ])('%s', (_, word, expected) => {
    const known = ['check', 'fmt', 'name', 'status', '--format', 'get', 'he', 'set'];
    expect(nearest(word, known)).toBe(expected);
  });

  it('takes the nearest of several, and the first of equally near ones', () => {
    expect(nearest('needd', ['need', 'needs'])).toBe('need');
    expect(nearest('neex', ['need', 'neen'])).toBe('need');
  });

  it('knows no word in an empty list', () => {
    expect(nearest('check', [])).toBeUndefined();
  });
});

describe('nearestPath', () => {
  it.each([
    ['about.titel', 'about.title'],
    ['abuot.title', 'about.title'],
    ['goals.company.repeat-sales.traget', 'goals.company.repeat-sales.target'],
    ['people.owner.rol', 'people.owner.role'],
    ['history["1.0.0"].sumary', 'history["1.0.0"].summary'],
    ['weather.tomorrow', undefined],
    ['about.values.first', undefined],
    ['about.title', undefined],
  ])('%s', (path, expected) => {
    expect(nearestPath(parsePath(path))).toBe(expected);
  });
});
