import { readSchema } from './generated/schema.js';
import { rootField } from './model.ts';

/** The name a schema file has beside plans, as their first line points to it. */
export const SCHEMA_FILE = 'crm-plan.schema.json';

/** The first line of a plan: it gives completion and checking in editors that speak to yaml-language-server. */
export function modeline(file: string = SCHEMA_FILE): string {
  return `# yaml-language-server: $schema=${file}`;
}

/** The parts of a plan that have a schema of their own. */
export const SCHEMA_PARTS: readonly string[] = [...rootField().fields.keys()];

/**
 * The JSON Schema (draft 2020-12) of a plan, or of one part of it, that refers to nothing outside itself.
 * @param part a key of the plan's top level, such as `goals`.
 */
export function planSchema(part?: string): object {
  const bundle = readSchema();
  if (part === undefined) return bundle;
  const { $schema, $id, properties, $defs } = bundle;
  const inner: unknown = Reflect.get(properties, part);
  if (typeof inner !== 'object') throw new Error(`no part ${part}`);
  return { $schema, $id: $id.replace('plan.schema', `${part}.schema`), ...inner, $defs };
}
