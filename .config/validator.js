import { createRequire } from 'node:module';
import { isSchema, mapValues, object, resolveReference } from './schemas.js';

/** @typedef {import('./schemas.js').Schema} Schema */

const require = createRequire(import.meta.url);
const { Ajv2020 } = /** @type {typeof import('ajv/dist/2020.js')} */ (require('ajv/dist/2020'));
/** @type {typeof import('ajv-formats').default} */
const addFormats = require('ajv-formats').default;

/**
 * Compiles the whole schema with its `crm` keywords, so that a typo in any keyword is an error of the build.
 *
 * @param {Schema} bundle
 * @param {Schema} crm the schema of the `crm` keyword
 */
export function checkSchema(bundle, crm) {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false, // a bound beside a $ref has its type there
    strictTuples: true,
    strictRequired: true,
  });
  addFormats(ajv, { formats: ['date'] });
  ajv.addKeyword({ keyword: 'crm', metaSchema: crm });
  ajv.compile(bundle);
}

/** What tells people about a field; a validator has no use for it. */
const ANNOTATIONS = new Set(['$schema', '$id', '$defs', 'title', 'description', 'examples', 'crm']);

/** What a rule can ask; see `Rule` in src/plan/validator.ts. */
const KEYWORDS = new Set([
  ...['type', 'const', 'enum', 'not'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum'],
  ...['minItems', 'uniqueItems', 'items'],
  ...['required', 'properties', 'additionalProperties', 'propertyNames'],
]);

/** Keywords with schemas in them, of which a rule has the numbers. */
const WITH_SCHEMA = new Set(['not', 'items', 'additionalProperties', 'propertyNames']);

/**
 * The schema as rules, equal ones once, that name each other by number; the plan's own is the last.
 *
 * @param {Schema} bundle
 * @returns {Schema[]}
 */
function rulesOf(bundle) {
  /** @type {Map<string, number>} */
  const numbers = new Map();

  /** @param {Schema} schema @returns {number} */
  function numberOf(schema) {
    const rule = asked(bundle, schema);
    for (const [keyword, value] of Object.entries(rule)) {
      if (!KEYWORDS.has(keyword))
        throw new Error(`src/plan/validator.ts does not know the keyword ${keyword}`);
      if (WITH_SCHEMA.has(keyword) && isSchema(value)) rule[keyword] = numberOf(value);
    }
    if (isSchema(rule['properties']))
      rule['properties'] = mapValues(rule['properties'], (field) => numberOf(object(field)));
    const text = JSON.stringify(rule);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  }

  numberOf(bundle);
  return [...numbers.keys()].map((text) => JSON.parse(text));
}

/**
 * What a schema and the definition it refers to ask, without what they tell.
 *
 * @param {Schema} bundle
 * @param {Schema} schema
 * @returns {Schema}
 */
function asked(bundle, schema) {
  const { $ref, ...own } = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword)),
  );
  return typeof $ref === 'string' ? join(asked(bundle, resolveReference(bundle, $ref)), own) : own;
}

/**
 * What a definition asks together with what stands beside the reference to it: of two bounds the narrower.
 *
 * @param {Schema} base
 * @param {Schema} own
 * @returns {Schema}
 */
function join(base, own) {
  const joined = { ...base, ...own };
  for (const keyword of Object.keys(own).filter((key) => key in base)) {
    const pair = [Number(base[keyword]), Number(own[keyword])];
    if (keyword === 'minimum') joined[keyword] = Math.max(...pair);
    else if (keyword === 'maximum') joined[keyword] = Math.min(...pair);
    else throw new Error(`${keyword} stands beside a reference to a definition that has it as well`);
  }
  return joined;
}

/**
 * The module that exports `validate`: the rules, and their walk.
 *
 * @param {Schema} bundle
 */
export function validatorCode(bundle) {
  const lines = rulesOf(bundle).map((rule) => `  ${JSON.stringify(rule)},\n`);
  return `${BANNER}
import { schemaErrors } from '../validator.ts';

const rules = [
${lines.join('')}];

export function validate(data) {
  const errors = schemaErrors(rules, data);
  validate.errors = errors.length > 0 ? errors : null;
  return errors.length === 0;
}
`;
}

const BANNER = '// Generated from schemas/ by `npm run generate`. Do not edit.';

export const VALIDATOR_TYPES = `${BANNER}
import type { SchemaError } from '../validator.ts';
import type { Plan } from './plan-types.ts';

export type { SchemaError };

/** Whether data has the structure of a plan; if not, \`errors\` holds every place where it has not. */
export declare const validate: ((data: unknown) => data is Plan) & { errors?: SchemaError[] | null };
`;
