import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { generatedFiles } from '../../.config/generate.js';
import { type SchemaError, validate } from '../../src/plan/generated/validate.js';
import { nearlyPlan } from '../support/nearly-plan.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'crm-plan-schemas-'));

beforeEach(() => cpSync(join(ROOT, 'schemas'), join(root, 'schemas'), { recursive: true, force: true }));
mkdirSync(join(root, 'templates/starters'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Generates from the schemas after one change of their text. */
async function generateWith(file: string, before: string, after: string): Promise<unknown> {
  const path = join(root, 'schemas', `${file}.schema.json`);
  const text = readFileSync(path, 'utf8');
  expect(text, 'the text to change').toContain(before);
  writeFileSync(path, text.replace(before, after));
  return await generatedFiles(root);
}

describe('a typo in a schema fails the build', () => {
  test.each([
    [
      'a keyword',
      'head',
      '"additionalProperties": false',
      '"aditionalProperties": false',
      'aditionalProperties',
    ],
    ['the crm keyword', 'head', '"answer": "always"', '"anwser": "always"', 'crm'],
    ['a kind', 'common', '"kind": "date"', '"kind": "day"', 'crm'],
    ['a file', 'head', 'common.schema.json#/$defs/line', 'comon.schema.json#/$defs/line', 'comon'],
    ['a definition', 'head', 'common.schema.json#/$defs/line', 'common.schema.json#/$defs/lien', 'lien'],
    ['a label', 'common', '"draft": "Draft"', '"darft": "Draft"', 'no label for the value draft'],
    ['a label too many', 'common', '"draft": "Draft"', '"draft": "Draft", "x": "X"', 'no value x'],
    ['the field of a condition', 'head', '"field": "status"', '"field": "state"', 'no value approved'],
    ['the value of a condition', 'head', '"is": ["approved"]', '"is": ["aproved"]', 'no value aproved'],
    ['the title of an item', 'head', '"title": "role"', '"title": "roll"', 'no field roll'],
    ['a pattern', 'common', '"^[A-Z]{2}$"', '"^[A-Z{2}$"', 'regular expression'],
  ])('%s', async (_, file, before, after, message) => {
    await expect(generateWith(file, before, after)).rejects.toThrow(message);
  });
});

test('the bundled schema refers only to itself', async () => {
  const [schema] = await generatedFiles(root);
  const references = [...(schema?.text ?? '').matchAll(/"\$ref": "([^"]*)"/g)].map((match) => match[1]);
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter((reference) => !reference?.startsWith('#/'))).toEqual([]);
});

test('generating twice gives the same bytes', async () => {
  expect(await generatedFiles(root)).toEqual(await generatedFiles(root));
});

describe('the compiled validator finds what the whole schema finds', () => {
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require('ajv/dist/2020');
  const whole = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
  require('ajv-formats').default(whole);
  const schema = JSON.parse(readFileSync(join(ROOT, 'src/plan/generated/plan.schema.json'), 'utf8'));
  const reference = whole.compile(schema);

  const told = (errors: readonly SchemaError[] | null | undefined): string[] =>
    (errors ?? [])
      .map(({ instancePath, keyword, params }) => JSON.stringify([instancePath, keyword, params]))
      .sort();

  test.each<[string, unknown]>([
    ['nothing wrong', { schema: 1, about: { title: 'Customer plan', currency: 'EUR' } }],
    ['no plan at all', null],
    ['no format', {}],
    ['a newer format', { schema: 2 }],
    ['wrong types', { schema: 1, about: [], people: 'all', goals: { company: { more: 7 } } }],
    ['unknown keys', { schema: 1, abuot: {}, about: { titel: 'x' } }],
    ['values outside their lists', { schema: 1, about: { status: 'final', language: 'de' } }],
    ['a day that does not exist', { schema: 1, about: { period: { from: '2026-02-31', to: 'soon' } } }],
    ['ids that are none', { schema: 1, people: { On: {}, constructor: {}, null: {} }, history: { one: {} } }],
    ['lists that repeat or are empty', { schema: 1, about: { values: ['a', 'a'] }, suggested: [1, 1] }],
    ['numbers out of range', { schema: 1, goals: { needs: { speed: { importance: 9 } } } }],
    ['empty text', { schema: 1, about: { title: '', vision: '' } }],
  ])('%s', (_, data) => {
    expect(validate(data)).toBe(reference(data));
    expect(told(validate.errors)).toEqual(told(reference.errors));
  });

  test('in any data that looks like a plan', () => {
    fc.assert(
      fc.property(nearlyPlan(schema), (data) => {
        expect(validate(data)).toBe(reference(data));
        expect(told(validate.errors)).toEqual(told(reference.errors));
      }),
      { numRuns: 100 },
    );
  });
});
