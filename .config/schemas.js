import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ [keyword: string]: unknown }} Schema */

const SUFFIX = '.schema.json';

/** Files that are no part of the plan's own schema. */
const NOT_BUNDLED = new Set(['plan', 'crm']);

/** Keywords whose keys are names that somebody chose, not keywords. */
const HOLDS_NAMES = new Set(['properties', '$defs']);

/** Keywords whose content is data, not schemas. */
const HOLDS_DATA = new Set(['enum', 'const', 'examples', 'crm', 'required']);

/**
 * @param {string} folder
 * @returns {Map<string, Schema>} the schema files by the stem of their name
 */
export function readSchemas(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return new Map(
    files
      .sort()
      .map((name) => [
        name.slice(0, -SUFFIX.length),
        /** @type {Schema} */ (JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      ]),
  );
}

/**
 * Applies `change` to every schema inside a schema, outermost last.
 *
 * @param {unknown} value
 * @param {(schema: Schema) => Schema} change
 * @returns {unknown}
 */
export function mapSchemas(value, change) {
  if (Array.isArray(value)) return value.map((item) => mapSchemas(item, change));
  if (!isSchema(value)) return value;
  return change(mapValues(value, (inner, keyword) => mapKeyword(inner, keyword, change)));
}

/**
 * @param {unknown} value
 * @param {string} keyword
 * @param {(schema: Schema) => Schema} change
 */
function mapKeyword(value, keyword, change) {
  if (HOLDS_DATA.has(keyword)) return value;
  if (!HOLDS_NAMES.has(keyword) || !isSchema(value)) return mapSchemas(value, change);
  return mapValues(value, (schema) => mapSchemas(schema, change));
}

/**
 * @param {Schema} schema
 * @param {(value: unknown, key: string) => unknown} change
 * @returns {Schema}
 */
export function mapValues(schema, change) {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, change(value, key)]));
}

/**
 * @param {unknown} value
 * @returns {value is Schema}
 */
export function isSchema(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {Schema} the value if it is an object, else an empty one
 */
export function object(value) {
  return isSchema(value) ? value : {};
}

/**
 * Joins the root, the parts and the shared definitions into one schema that refers only to itself.
 *
 * @param {Map<string, Schema>} files
 * @returns {Schema}
 */
export function bundleSchemas(files) {
  const parts = [...files.keys()].filter((stem) => !NOT_BUNDLED.has(stem));
  const { $defs, ...root } = localise(files, 'plan');
  if ($defs !== undefined) throw new Error('plan.schema.json has $defs: they belong into common.schema.json');
  const bundle = { ...root, $defs: Object.fromEntries(parts.map((stem) => [stem, localise(files, stem)])) };
  mapSchemas(bundle, (schema) => {
    if (typeof schema['$ref'] === 'string') resolveReference(bundle, schema['$ref']);
    return schema;
  });
  return bundle;
}

/**
 * One file's schema as it stands inside the bundle.
 *
 * @param {Map<string, Schema>} files
 * @param {string} stem
 * @returns {Schema}
 */
function localise(files, stem) {
  const schema = files.get(stem);
  if (!schema) throw new Error(`schemas/${stem}${SUFFIX} is missing`);
  const local = /** @type {Schema} */ (
    mapSchemas(schema, (inner) =>
      typeof inner['$ref'] === 'string' ? { ...inner, $ref: localReference(inner['$ref'], stem) } : inner,
    )
  );
  if (stem === 'plan') return local;
  const { $schema, $id, ...part } = local;
  return part;
}

/**
 * `common.schema.json#/$defs/line` as `#/$defs/common/$defs/line`.
 *
 * @param {string} reference
 * @param {string} from the stem of the file it stands in
 */
function localReference(reference, from) {
  const [file = '', pointer = ''] = reference.split('#');
  const stem = file === '' ? from : file.slice(0, -SUFFIX.length);
  return stem === 'plan' ? `#${pointer}` : `#/$defs/${stem}${pointer}`;
}

/**
 * @param {Schema} bundle
 * @param {string} reference
 * @returns {Schema}
 */
export function resolveReference(bundle, reference) {
  /** @type {unknown} */
  let place = bundle;
  for (const key of reference.slice('#/'.length).split('/')) place = isSchema(place) ? place[key] : undefined;
  if (!isSchema(place)) throw new Error(`the schemas refer to ${reference}, which is not there`);
  return place;
}
