import { mapSchemas } from './schemas.js';

/** @typedef {import('./schemas.js').Schema} Schema */

/** What a schema tells people about a field. */
const TOLD = new Set(['title', 'description', 'examples']);

const BANNER = '// Generated from schemas/ by `npm run generate`. Do not edit.';

export const SCHEMA_TYPES = `${BANNER}
/** The schema of a plan without what it tells people: a third of it, and all that checking needs. */
export declare const bareSchema: object;

/** Reads the whole schema. */
export declare function readSchema(): typeof import('./plan.schema.json', { with: { type: 'json' } });
`;

/**
 * A module that exports what SCHEMA_TYPES says. The whole schema stands in it as text, for its words are rarely wanted,
 * and as ASCII, which takes Node half the memory.
 *
 * @param {Schema} bundle
 */
export function schemaCode(bundle) {
  const bare = mapSchemas(bundle, (schema) =>
    Object.fromEntries(Object.entries(schema).filter(([keyword]) => !TOLD.has(keyword))),
  );
  const whole = JSON.stringify(bundle).replace(/[^\0-\x7f]/g, escaped);
  return `${BANNER}
export const bareSchema = ${JSON.stringify(bare)};

export function readSchema() {
  return JSON.parse(${JSON.stringify(whole)});
}
`;
}

/** @param {string} unit */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
