import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/i18n/words.ts';
import { fieldWords } from '../../src/plan/field-words.ts';
import { allFields, childField, type Field, fieldAt, isId } from '../../src/plan/model.ts';
import { itemsOf } from '../../src/plan/references.ts';

const fields = [...allFields()];
const asked = fields.filter(({ path }) => path.length > 0 && path.at(-1) !== '*');

describe('the model', () => {
  it('has a label, a question and a reason for every field', () => {
    const without = asked.filter(({ crm, title, why }) => !crm.label || !title || !why);
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it('has an example for every value that people answer', () => {
    const written = new Set(['schema', 'about.approval.digest', 'history.digest', 'people.name']);
    const values = asked.filter(
      ({ shape, path }) => (shape === 'value' || shape === 'choice') && path.at(-1) !== '*',
    );
    expect(
      values.filter(({ key, example }) => example === undefined && !written.has(key)).map(({ key }) => key),
    ).toEqual([]);
  });

  it('asks questions, each in its own words', () => {
    const titles = asked.map(({ title }) => title ?? '');
    expect(titles.filter((title) => !/[?…]$/.test(title) && title !== 'Format of the file')).toEqual([]);
    expect(titles.length).toBeGreaterThan(300);
  });

  it('names every listed value', () => {
    const unnamed = fields.filter(
      ({ shape, values, crm }) => shape === 'choice' && values.some((value) => !crm.labels?.[value]),
    );
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  it('refers only to collections that it has, and only by ids', () => {
    for (const field of fields.filter(({ crm }) => crm.ref !== undefined)) {
      const target = fieldAt((field.crm.ref ?? '').split('.'));
      expect(target?.shape, field.key).toBe('map');
      if (field.shape === 'value') expect(field.kind, field.key).toBe('id');
    }
  });

  it('names items by a field they have, and conditions by a sibling that lists the values', () => {
    for (const field of fields) {
      const { item, when } = field.crm;
      if (field.shape === 'map' && item?.title)
        expect(field.item && childField(field.item, item.title), field.key).toBeDefined();
      if (!when) continue;
      const sibling = fieldAt([...field.path.slice(0, -1), when.field]);
      expect(sibling?.values, field.key).toEqual(expect.arrayContaining([...when.is]));
    }
  });

  it.each(['he', 'fa'] as const)('has all its words in %s', async (language) => {
    const english = fieldWords({});
    const words = fieldWords(await loadWords(language));
    const same = (of: (field: Field) => unknown): string[] =>
      asked.filter((field) => of(field) !== undefined).map(({ key }) => key);
    expect(same((field) => (words.title(field) === english.title(field) ? field : undefined))).toEqual([]);
    expect(same((field) => (words.label(field) === english.label(field) ? field : undefined))).toEqual([]);
    const values = fields.flatMap((field) => field.values.map((value): [Field, string] => [field, value]));
    const untranslated = values.filter(
      ([field, value]) => words.value(field, value) === english.value(field, value),
    );
    expect(untranslated.map(([{ key }, value]) => `${key}: ${value}`)).toEqual([]);
  });
});

describe('isId', () => {
  it.each(['a', 'repeat-sales', 'b2b', 'a-1'])('%s is one', (text) => expect(isId(text)).toBe(true));
  it.each(['', 'A', 'a--b', '-a', 'a-', '1a', 'a_b', 'no', 'null', 'constructor', 'a'.repeat(61), 'é'])(
    '%j is none',
    (text) => expect(isId(text)).toBe(false),
  );
});

describe('itemsOf', () => {
  it('finds nothing that an object merely inherits', () => {
    expect(itemsOf({}, 'constructor')).toEqual({});
  });
});
