import { valueAt } from './data.ts';
import type { PlanDocument } from './document.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { Plan } from './generated/plan-types.ts';
import { type SchemaError, validate } from './generated/validate.js';
import { type Field, fieldAt, NUMERIC } from './model.ts';
import { nearest } from './nearest.ts';
import type { Path } from './path.ts';

interface Fault {
  readonly code: FindingCode;
  readonly path: Path;
  readonly args: Finding['args'];
  /** Whether the key is at fault rather than its value. */
  readonly atKey?: boolean;
}

/** Stands in the arguments of a message where no word is near enough to propose. */
const NONE = 'none';

/** The plan when its structure is right: keys, types, values and forms everywhere; else what is wrong with it. */
export function readStructure(document: PlanDocument): {
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
} {
  const { data } = document;
  return validate(data) ? { plan: data, findings: [] } : { findings: structureFindings(document) };
}

/** One finding a place. */
function structureFindings(document: PlanDocument): Finding[] {
  const faults = new Map<string, Fault>();
  for (const error of validate.errors ?? []) {
    const fault = faultOf(error, document);
    if (fault && !faults.has(formatKey(fault))) faults.set(formatKey(fault), fault);
  }
  return [...faults.values()].map(({ code, path, args, atKey }) => ({
    code,
    severity: 'error',
    path,
    args,
    ...document.position(path, atKey ? 'key' : 'value'),
  }));
}

function formatKey({ path, atKey }: Fault): string {
  return `${atKey ? 'key' : 'value'} ${path.join('\0')}`;
}

/** The keys of a JSON pointer; the root's is empty. */
function readPointer(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function faultOf(error: SchemaError, document: PlanDocument): Fault | undefined {
  const path = readPointer(error.instancePath);
  // An id that is none is told once, at the key, by its own pattern.
  if (error.keyword === 'propertyNames') return badKey([...path, String(error.params.propertyName)]);
  if (error.propertyName !== undefined) return undefined;
  const field = fieldAt(path);
  const value = valueAt(document.data, path);
  if (value === null) return { code: 'model/empty', path, args: {} };
  return faults[error.keyword]?.({ error, path, field, value });
}

function badKey(path: Path): Fault {
  const map = fieldAt(path.slice(0, -1));
  const kind =
    map?.key === 'history'
      ? 'version'
      : map?.key === 'skipped'
        ? 'path'
        : DATED.has(map?.key ?? '')
          ? 'date'
          : 'id';
  return { code: 'model/id', path, args: { key: path.at(-1) ?? '', kind }, atKey: true };
}

const DATED = new Set(['improvement.measures.readings', 'improvement.reviews.log']);

interface Case {
  readonly error: SchemaError;
  readonly path: Path;
  readonly field: Field | undefined;
  readonly value: unknown;
}

/** What each keyword of JSON Schema means to the author of a plan. */
const faults: Readonly<Record<string, (at: Case) => Fault>> = {
  additionalProperties: ({ error, path, field }) => {
    const key = String(error.params.additionalProperty);
    const known = nearest(key, field?.fields.keys() ?? []) ?? NONE;
    return { code: 'model/unknown-key', path: [...path, key], args: { key, nearest: known }, atKey: true };
  },
  required: ({ error, path }) => ({
    code: 'model/format',
    path: [...path, String(error.params.missingProperty)],
    args: { format: '1' },
  }),
  const: ({ path }) => ({ code: 'model/format', path, args: { format: '1' } }),
  type: ({ path, field, value }) => ({
    code: 'model/type',
    path,
    args: { expected: expected(field), value: shorten(JSON.stringify(value)) },
  }),
  enum: ({ path, field, value }) => {
    const values = field?.values ?? [];
    return {
      code: 'model/choice',
      path,
      args: {
        value: shorten(value),
        values,
        nearest: nearest(String(value), values) ?? NONE,
      },
    };
  },
  minimum: ({ error, path, value }) => ({
    code: 'model/range',
    path,
    args: { value: shorten(value), bound: 'least', limit: limit(error) },
  }),
  maximum: ({ error, path, value }) => ({
    code: 'model/range',
    path,
    args: { value: shorten(value), bound: 'most', limit: limit(error) },
  }),
  minLength: ({ path }) => ({ code: 'model/empty', path, args: {} }),
  pattern: form,
  format: form,
  not: form,
  maxLength: form,
  minItems: ({ path }) => ({ code: 'model/empty', path, args: {} }),
  uniqueItems: ({ error, path }) => ({
    code: 'model/repeated',
    path: [...path, String(error.params.i)],
    args: {},
  }),
};

function form({ path, field, value }: Case): Fault {
  return {
    code: 'model/form',
    path,
    args: { kind: field?.kind === 'interval' ? 'duration' : (field?.kind ?? 'line'), value: shorten(value) },
  };
}

function limit(error: SchemaError): number {
  return Number(error.params.limit);
}

/** What a field wants, as a word that messages select by. */
function expected(field: Field | undefined): string {
  if (!field) return 'map';
  if (field.shape === 'value') return NUMERIC.has(field.kind) ? wholeOrNot(field.kind ?? '') : 'text';
  return field.shape === 'object' || field.shape === 'map' ? 'map' : field.shape;
}

const WHOLE = new Set(['count', 'rating']);

function wholeOrNot(kind: string): string {
  return WHOLE.has(kind) ? 'whole' : 'number';
}

const LONGEST_QUOTE = 40;

/** A value as a message quotes it: short, on one line. */
function shorten(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\s+/g, ' ');
  return text.length > LONGEST_QUOTE
    ? `${text.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
}
