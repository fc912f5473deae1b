import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { transform } from 'esbuild';
import Handlebars from 'handlebars';

const BANNER = '// Generated from templates/ by `npm run generate`. Do not edit.';

/**
 * Compiles every template, so that the program needs no compiler, and registers each as a partial under its path below
 * `templates/` without the extension: `{{> plan/cover}}`. Style sheets come along as text.
 *
 * @param {string} folder
 * @returns {Promise<{ code: string, types: string }>}
 */
export async function compileTemplates(folder) {
  const templates = readAll(folder, '.hbs');
  const styles = await Promise.all(readAll(folder, '.css').map(minifyStyle));
  return { code: moduleCode(templates, styles), types: moduleTypes(templates, styles) };
}

/**
 * @typedef {{ name: string, text: string }} Source
 *
 * @param {string} folder
 * @param {string} extension
 * @returns {Source[]} in the order of their names
 */
function readAll(folder, extension) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => ({
      name: path.slice(0, -extension.length).split(sep).join('/'),
      text: readFileSync(join(folder, path), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {Source} style
 * @returns {Promise<Source>}
 */
async function minifyStyle({ name, text }) {
  const { code } = await transform(text, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    sourcefile: `${name}.css`,
  });
  return { name, text: code.trim() };
}

/** @param {Source} source */
function compile({ name, text }) {
  try {
    return Handlebars.precompile(text, { noEscape: true, strict: true, knownHelpersOnly: false });
  } catch (error) {
    throw new Error(`templates/${name}.hbs: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/**
 * @param {Source[]} templates
 * @param {Source[]} styles
 */
function moduleCode(templates, styles) {
  const compiled = templates.map((source) => `  ${JSON.stringify(source.name)}: ${compile(source)},\n`);
  const texts = styles.map(({ name, text }) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`);
  return `${BANNER}
import runtime from 'handlebars/runtime.js';

export const handlebars = runtime.create();

const compiled = {
${compiled.join('')}};

export const templates = {};
for (const [name, template] of Object.entries(compiled)) {
  templates[name] = handlebars.template(template);
  handlebars.registerPartial(name, templates[name]);
}

export const styles = {
${texts.join('')}};
`;
}

/**
 * @param {Source[]} templates
 * @param {Source[]} styles
 */
function moduleTypes(templates, styles) {
  return `${BANNER}

/** What Handlebars gives a helper as its last argument. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
  fn(context: unknown, options?: { data?: Record<string, unknown> }): string;
  inverse(context: unknown): string;
}

export type Helper = (this: never, ...args: never[]) => unknown;

/** What a template is given besides the view: helpers for this one call, data that is seen as @name. */
export interface TemplateOptions {
  readonly helpers?: Readonly<Record<string, Helper>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An own Handlebars, without its compiler: helpers registered here are seen by these templates alone. */
export declare const handlebars: {
  registerHelper(name: string, helper: Helper): void;
  createFrame(data: Readonly<Record<string, unknown>>): Record<string, unknown>;
};

export type TemplateName = ${union(templates)};

/** Every template by its name, which is that of its partial as well. */
export declare const templates: Readonly<
  Record<TemplateName, (view: object, options?: TemplateOptions) => string>
>;

export type StyleName = ${union(styles)};

export declare const styles: Readonly<Record<StyleName, string>>;
`;
}

/** @param {Source[]} sources */
function union(sources) {
  if (sources.length === 0) return 'never';
  return sources.map(({ name }) => `\n  | '${name}'`).join('');
}
