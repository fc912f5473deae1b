import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { allFields, type Field, fieldAt } from '../../src/plan/model.ts';
import { formatPath, type Path } from '../../src/plan/path.ts';
import { validatePlan } from '../../src/plan/validate.ts';

/** One of each type, as it is written in a file; nothing behind the key is null. */
const WRITTEN = { number: '3', text: 'some text', list: '[a]', map: '{ a: b }', null: '' };
type Type = keyof typeof WRITTEN;

const NUMERIC = new Set(['number', 'count', 'money', 'percent', 'rating', 'reading']);

function rightType(field: Field): Type {
  if (field.shape === 'list') return 'list';
  if (field.shape === 'object' || field.shape === 'map') return 'map';
  return NUMERIC.has(field.kind ?? '') ? 'number' : 'text';
}

/** An id of the kind that a map has. */
function idIn(map: Field): string {
  if (map.key === 'history') return '1.0.0';
  if (map.key === 'skipped') return 'goals.pipeline';
  return /\.(readings|log)$/.test(map.key) ? '2027-01-31' : 'one';
}

/** The model's path with ids and places in lists. */
function realPath(path: Path): Path {
  return path.map((key, depth) => {
    const holder = key === '*' ? fieldAt(path.slice(0, depth)) : undefined;
    if (!holder) return key;
    return holder.shape === 'list' ? '0' : idIn(holder);
  });
}

/** A plan that holds one value and what leads to it, and where key and value stand. */
function planWith(path: Path, value: string): { text: string; line: number; key: number; value: number } {
  const lines = path.map((key, depth) => {
    const isEntry = fieldAt(path.slice(0, depth))?.shape === 'list';
    return `${'  '.repeat(depth)}${isEntry ? '-' : `${key}:`}`;
  });
  const last = lines.length - 1;
  const before = `${lines[last]} `;
  lines[last] = `${before}${value}`;
  const key = before.search(/\S/) + 1;
  return {
    text: `schema: 1\n${lines.join('\n')}\n`,
    line: lines.length + 1,
    key: before.trim() === '-' ? before.length + 1 : key,
    value: before.length + 1,
  };
}

const fields = [...allFields()].filter(({ path }) => path.length > 0 && path[0] !== 'schema');
const types: readonly Type[] = ['number', 'text', 'list', 'map', 'null'];

describe('a value of the wrong type', () => {
  it.each(types)('%s, in every field that wants another', (type) => {
    for (const field of fields.filter((candidate) => rightType(candidate) !== type)) {
      const path = realPath(field.path);
      const { text, line, key, value } = planWith(path, WRITTEN[type]);
      const { plan, findings } = validatePlan(parsePlan(text));
      const isPlain = type === 'number' || type === 'text';
      // A dash alone is a place in a list that holds nothing, and there is no key to point to.
      const column = type === 'null' ? expect.any(Number) : isPlain ? value : key;
      const told = findings.map(({ code, path: at, line: row, column: from }) => [
        code,
        formatPath(at),
        row,
        from,
      ]);
      const code = type === 'null' ? 'model/empty' : field.shape === 'choice' ? 'model/choice' : 'model/type';
      expect(told, text).toEqual([[code, formatPath(path), line, column]]);
      expect(plan, text).toBeUndefined();
    }
  });

  it('is looked for in every kind of field', () => {
    expect(new Set(fields.map(({ shape }) => shape)).size).toBe(5);
    expect(new Set(fields.flatMap(({ kind }) => kind ?? [])).size).toBeGreaterThan(17);
    expect(fields.length).toBeGreaterThan(400);
  });
});

describe('an example of the schema', () => {
  it('is an answer that the field takes', () => {
    const examples = fields.filter(({ example, crm }) => example !== undefined && crm.ref === undefined);
    for (const field of examples) {
      const path = realPath(field.path);
      const { text } = planWith(path, JSON.stringify(field.example));
      const findings = validatePlan(parsePlan(text)).findings.filter(
        ({ code }) => code !== 'reference/dangling' && !code.startsWith('complete/'),
      );
      expect(findings, text).toEqual([]);
    }
    expect(examples.length).toBeGreaterThan(250);
  });
});
