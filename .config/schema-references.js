import { isSchema, mapSchemas, object, resolveReference } from './schemas.js';

/** @typedef {import('./schemas.js').Schema} Schema */

/**
 * What the schema of the `crm` keyword cannot see: whether the names in it are those of fields, values and collections.
 * Throws on the first that is not.
 *
 * @param {Schema} bundle
 */
export function checkReferences(bundle) {
  mapSchemas(bundle, (schema) => {
    const crm = object(schema['crm']);
    const label = String(crm['label'] ?? JSON.stringify(crm));
    checkLabels(bundle, schema, crm, label);
    checkItemTitle(bundle, schema, crm, label);
    checkConditions(bundle, schema);
    if (crm['ref'] !== undefined) checkCollection(bundle, String(crm['ref']), label);
    return schema;
  });
}

/**
 * @param {Schema} bundle
 * @param {Schema} schema
 * @param {Schema} crm
 * @param {string} label
 */
function checkLabels(bundle, schema, crm, label) {
  const values = choices(bundle, schema);
  const labels = object(crm['labels']);
  if (crm['labels'] === undefined) return;
  for (const value of values) if (!(value in labels)) fail(label, `no label for the value ${value}`);
  for (const value of Object.keys(labels))
    if (!values.includes(value)) fail(label, `no value ${value} to label`);
}

/**
 * @param {Schema} bundle
 * @param {Schema} map
 * @param {Schema} crm
 * @param {string} label
 */
function checkItemTitle(bundle, map, crm, label) {
  const title = object(crm['item'])['title'];
  const fields = properties(bundle, object(map['additionalProperties']));
  if (title !== undefined && !(String(title) in fields))
    fail(label, `no field ${title} to be the title of an item`);
}

/**
 * @param {Schema} bundle
 * @param {Schema} schema
 */
function checkConditions(bundle, schema) {
  const fields = object(schema['properties']);
  for (const [key, field] of Object.entries(fields)) {
    const when = object(object(object(field)['crm'])['when']);
    if (when['field'] === undefined) continue;
    const values = choices(bundle, object(fields[String(when['field'])]));
    const unknown = array(when['is']).find((value) => !values.includes(String(value)));
    if (unknown !== undefined) fail(key, `the field ${when['field']} beside it has no value ${unknown}`);
  }
}

/**
 * @param {Schema} bundle
 * @param {string} path
 * @param {string} label
 */
function checkCollection(bundle, path, label) {
  /** @type {Schema} */
  let place = bundle;
  for (const key of path.split('.')) place = resolve(bundle, object(object(place['properties'])[key]));
  if (!isSchema(place['additionalProperties'])) fail(label, `no collection ${path} to refer to`);
}

/**
 * @param {Schema} bundle
 * @param {Schema} schema
 * @returns {Schema}
 */
function resolve(bundle, schema) {
  const { $ref } = schema;
  return typeof $ref === 'string'
    ? { ...resolve(bundle, resolveReference(bundle, $ref)), ...schema }
    : schema;
}

/**
 * @param {Schema} bundle
 * @param {Schema} schema
 */
function properties(bundle, schema) {
  return object(resolve(bundle, schema)['properties']);
}

/**
 * @param {Schema} bundle
 * @param {Schema} schema
 * @returns {string[]}
 */
function choices(bundle, schema) {
  return array(resolve(bundle, schema)['enum']).map(String);
}

/**
 * @param {unknown} value
 * @returns {unknown[]}
 */
function array(value) {
  return Array.isArray(value) ? value : [];
}

/**
 * @param {string} label
 * @param {string} what
 * @returns {never}
 */
function fail(label, what) {
  throw new Error(`schemas: at “${label}”: ${what}`);
}
