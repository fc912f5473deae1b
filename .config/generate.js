/**
 * Writes what is derived from `schemas/` and `templates/`. With `--check` it writes nothing and fails when a committed
 * one of these files is not what it would write.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SCHEMA_TYPES, schemaCode } from './schema-code.js';
import { checkReferences } from './schema-references.js';
import { bundleSchemas, readSchemas } from './schemas.js';
import { starterModules } from './starters.js';
import { compileTemplates } from './templates.js';
import { planTypes } from './types.js';
import { checkSchema, compileValidator, VALIDATOR_TYPES } from './validator.js';

const ROOT = dirname(import.meta.dirname);

/** @typedef {{ path: string, text: string, committed: boolean }} GeneratedFile */

/**
 * @param {string} root a folder with `schemas/` and `templates/`
 * @returns {Promise<GeneratedFile[]>}
 */
export async function generatedFiles(root) {
  const files = readSchemas(join(root, 'schemas'));
  const bundle = bundleSchemas(files);
  checkSchema(bundle, files.get('crm') ?? {});
  checkReferences(bundle);
  const schema = `${JSON.stringify(bundle, null, 2)}\n`;
  const templates = await compileTemplates(join(root, 'templates'));
  return [
    { path: 'src/plan/generated/plan.schema.json', text: schema, committed: true },
    { path: 'examples/crm-plan.schema.json', text: schema, committed: true },
    { path: 'src/plan/generated/schema.d.ts', text: SCHEMA_TYPES, committed: true },
    { path: 'src/plan/generated/schema.js', text: schemaCode(bundle), committed: false },
    { path: 'src/plan/generated/plan-types.ts', text: await planTypes(bundle), committed: true },
    { path: 'src/plan/generated/validate.d.ts', text: VALIDATOR_TYPES, committed: true },
    { path: 'src/plan/generated/validate.js', text: await compileValidator(bundle), committed: false },
    { path: 'src/render/generated/templates.d.ts', text: templates.types, committed: true },
    { path: 'src/render/generated/templates.js', text: templates.code, committed: false },
    ...starterModules(join(root, 'templates/starters')),
  ];
}

/**
 * @param {GeneratedFile} file
 * @returns {boolean}
 */
function isCurrent({ path, text }) {
  const target = join(ROOT, path);
  return existsSync(target) && readFileSync(target, 'utf8') === text;
}

/** @param {GeneratedFile} file */
function write({ path, text }) {
  const target = join(ROOT, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Brings every generated file up to date; one that is keeps its time. */
export async function generate() {
  const stale = (await generatedFiles(ROOT)).filter((file) => !isCurrent(file));
  for (const file of stale) write(file);
}

async function check() {
  const stale = (await generatedFiles(ROOT)).filter((file) => file.committed && !isCurrent(file));
  for (const { path } of stale) process.stderr.write(`${path} is not current: npm run generate\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await (process.argv.includes('--check') ? check() : generate());
}
