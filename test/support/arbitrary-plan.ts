import fc from 'fast-check';
import type { Collection, Entry, TreeValue } from '../../src/plan/tree.ts';

/** Texts that YAML, Markdown or people make hard. */
const hardText = fc.constantFrom(
  'no',
  'NO',
  'null',
  '~',
  '17:30',
  '1e3',
  '0x1F',
  '1_000',
  '-',
  '- a',
  '? b',
  ': c',
  'a: b',
  'a #b',
  '#c',
  "it's",
  '"q"',
  '|',
  '>',
  '&a',
  '*a',
  '!t',
  '%d',
  '@x',
  '`y`',
  '[a]',
  '{b}',
  'a,b',
  '---',
  '...',
  'שלום (CRM) 3',
  'برنامهٔ ۱۴۰۶',
  '2027-02-31',
  '1.0.0',
  '<<',
  '=',
  '+353 1',
  '\u200cx',
  'a\u00a0b',
  'tab\there',
  '\u2028',
  '\u0085x',
  '😀',
);
const lines = fc.array(fc.oneof(hardText, fc.string({ unit: 'grapheme', maxLength: 12 })), {
  minLength: 1,
  maxLength: 4,
});

export const text: fc.Arbitrary<string> = fc
  .oneof(
    hardText,
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    lines.map((all) => all.join('\n')),
    lines.map((all) => `${all.join('\n')}\n`),
  )
  .filter((value) => !/(?![\t\n\u0085])\p{Cc}|[\ufffe\uffff\ufeff]/u.test(value) && value.isWellFormed());

const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
);
const key = fc
  .oneof(
    { weight: 5, arbitrary: fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,3})?$/) },
    { weight: 1, arbitrary: fc.constantFrom('2027-01-31', '1.0.0', 'goals.company', 'a b', 'no') },
  )
  .filter((name) => name !== '__proto__');

/** Any map of maps, lists and plain values that YAML can hold. */
export const data: fc.Arbitrary<Record<string, unknown>> = fc.letrec<{
  value: unknown;
  map: Record<string, unknown>;
}>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).map;

const comment = fc.stringMatching(/^# ?[a-z#:|"-]{0,8}[a-z]$/);
const group = fc.array(comment, { minLength: 1, maxLength: 2 });
const rarely = <T>(some: fc.Arbitrary<T>, none: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: some });

function commented(value: unknown, root: boolean): fc.Arbitrary<TreeValue> {
  if (Array.isArray(value))
    return collection(
      'list',
      value.map((item): [undefined, unknown] => [undefined, item]),
      root,
    );
  if (typeof value === 'object' && value !== null) return collection('map', Object.entries(value), root);
  return fc.constant({ shape: 'scalar', value });
}

function collection(
  shape: Collection['shape'],
  parts: [string | undefined, unknown][],
  root: boolean,
): fc.Arbitrary<Collection> {
  const entries = fc.tuple(...parts.map(([name, value]) => entry(name, value)));
  // A comment in an empty collection has no line of its own to stand on.
  const foot =
    parts.length === 0 && !root ? fc.constant<string[][]>([]) : rarely(fc.array(group, { maxLength: 2 }), []);
  return fc.record({ shape: fc.constant(shape), entries, foot, flow: fc.constant(false) });
}

function entry(name: string | undefined, value: unknown): fc.Arbitrary<Entry> {
  return fc.record({
    key: fc.constant(name),
    value: commented(value, false),
    loose: rarely(fc.array(group, { maxLength: 2 }), []),
    above: rarely(group, []),
    beside: rarely<string | undefined>(comment, undefined),
  });
}

/** A tree with comments everywhere they can stand. */
export const tree: fc.Arbitrary<Collection> = data
  .filter((map) => Object.keys(map).length > 0)
  .chain((map) => collection('map', Object.entries(map), true));
