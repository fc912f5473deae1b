import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

/** What stands in a plan by mistake, or by luck in the right place. */
const SCALARS = [
  ...[null, true, 0, 3, -1, 2.5, 101, Number.NaN, '', 'text', 'a-b', 'on', 'Ωμέγα', 'x'.repeat(61)],
  ...['2026-02-28', '2026-02-31', '1900-02-29', '2026-1-1', '09:30', '24:00', 'PT4H', 'P', 'P1DT'],
  ...['IE', 'EUR', '1.2.3', '01.0.0', 'a@b.example', 'https://a.example', '+353 1', 'goals.company'],
];

const junk = fc.constantFrom<unknown>(...SCALARS, [], ['a', 'b', 'a'], {}, { deep: { x: 1 } });
const keys = fc.constantFrom('a', 'b-c', 'constructor', 'On', 'a/b~c', '2026-01-31', '1.0.0', '');

/** Data that is a plan in most places and something else in some. */
export function nearlyPlan(root: Schema): fc.Arbitrary<unknown> {
  return nearly(root, root);
}

function nearly(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const right = likely({ ...resolve(schema, root), ...schema }, root);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: junk });
}

function likely(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const extra = schema.additionalProperties;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.properties) return record(schema.properties, root);
  if (typeof extra === 'object') return fc.dictionary(keys, nearly(extra, root), { maxKeys: 2 });
  return schema.items ? fc.array(fc.constantFrom(...SCALARS), { maxLength: 3 }) : fc.constantFrom(...SCALARS);
}

function record(properties: Readonly<Record<string, Schema>>, root: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([key, field]) => [key, nearly(field, root)]);
  return fc.record({ ...Object.fromEntries(fields), unknown: junk }, { requiredKeys: [] });
}

function resolve({ $ref }: Schema, root: Schema): Schema {
  if ($ref === undefined) return {};
  const target = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((place, key) => Reflect.get(Object(place), key), root);
  return target !== null && typeof target === 'object' ? target : {};
}
