import { UserError } from '../errors.ts';
import { readSchema } from './generated/schema.js';
import { rootField } from './model.ts';

/** The name a schema file has beside plans, as their first line points to it. */
export const SCHEMA_FILE = 'crm-plan.schema.json';

/** The first line of a plan: it gives completion and checking in editors that speak to yaml-language-server. */
export function modeline(file: string = SCHEMA_FILE): string {
  return `# yaml-language-server: $schema=${file}`;
}

/** The parts of a plan that have a schema of their own. */
const SCHEMA_PARTS: readonly string[] = [...rootField().fields.keys()];

/**
 * The JSON Schema (draft 2020-12) of a plan, or of one part of it, that refers to nothing outside itself.
 * @param part a key of the plan's top level, such as `goals`.
 * @throws UserError `schema-part` when there is no such part.
 */
export function planSchema(part?: string): object {
  const bundle = readSchema();
  if (part === undefined) return bundle;
  const { $schema, $id, properties, $defs } = bundle;
  const [, inner] = Object.entries(properties).find(([key]) => key === part) ?? [];
  if (!inner) {
    const near = { word: part, known: SCHEMA_PARTS };
    throw new UserError('schema-part', { part, parts: SCHEMA_PARTS }, { near });
  }
  return { $schema, $id: $id.replace('plan.schema', `${part}.schema`), ...inner, $defs };
}
