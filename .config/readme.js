/** Writes the reference of the README from the program and the schema; with `--check` it fails when it is not current. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ $ref?: string, title?: string, crm?: { label?: string, answer?: string, fewest?: { essential?: number } }, properties?: Record<string, Schema>, additionalProperties?: Schema | false }} Schema */

const ROOT = dirname(import.meta.dirname);
const README = join(ROOT, 'README.md');
const MARKS = /(<!-- reference:start -->\n)[\s\S]*(<!-- reference:end -->)/;

/** @param {string[]} args */
function printed(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/crm-plan.js'), ...args], {
    encoding: 'utf8',
    env: { LANG: 'en' },
  });
  if (status !== 0) throw new Error(`crm-plan ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function commands() {
  const help = printed('--help');
  const names = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)].map(
    ([, name]) => name ?? '',
  );
  return [
    `### Commands\n\n${fence(help)}`,
    ...names.map((name) => `### crm-plan ${name}\n\n${fence(commandHelp(name))}`),
  ].join('\n');
}

/**
 * What every command takes stands once, above.
 *
 * @param {string} name
 */
function commandHelp(name) {
  return printed(name, '--help').replace(/Options of every command:\n[\s\S]*?\n\n/, '');
}

/** @param {string} text */
function fence(text) {
  return `\`\`\`text\n${text.trim()}\n\`\`\`\n`;
}

/** @type {Schema} */
const root = JSON.parse(readFileSync(join(ROOT, 'src/plan/generated/plan.schema.json'), 'utf8'));

/**
 * @param {Schema} schema
 * @returns {Schema}
 */
function resolve(schema) {
  if (schema.$ref === undefined) return schema;
  const path = schema.$ref.split('/').slice(1);
  /** @type {unknown} */
  const target = path.reduce((at, key) => Reflect.get(Object(at), key), /** @type {unknown} */ (root));
  const { $ref: _, ...own } = schema;
  return { .../** @type {Schema} */ (target), ...own };
}

const PARTS = new Set(['goals', 'research', 'strategy', 'improvement']);

function sections() {
  const rows = Object.entries(root.properties ?? {}).flatMap(([key, schema]) => {
    const part = resolve(schema);
    if (!PARTS.has(key)) return [row(key, part)];
    return Object.entries(part.properties ?? {}).map(([name, inner]) =>
      row(`${key}.${name}`, resolve(inner)),
    );
  });
  return [
    '### What a plan holds',
    '',
    '| path | question | fields |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/**
 * @param {string} path
 * @param {Schema} section
 */
function row(path, section) {
  const item = section.additionalProperties ? resolve(section.additionalProperties) : section;
  const fields = Object.keys(item.properties ?? {}).map((key) => `\`${key}\``);
  return `| \`${path}\` | ${section.title ?? ''} | ${fields.join(' ')} |`;
}

const before = readFileSync(README, 'utf8');
const text = `${commands()}\n${sections()}`;
const after = before.replace(MARKS, (_, start, end) => `${start}\n${text}\n${end}`);
if (!process.argv.includes('--check')) writeFileSync(README, after);
else if (after !== before) {
  process.stderr.write('README.md is not current: npm run generate\n');
  process.exitCode = 1;
}
