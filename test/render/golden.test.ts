import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { renderPlan } from '../../src/render/index.ts';
import { examples, TODAY } from './examples.ts';

/** Set to write the documents anew, after looking at what changed. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const FOLDER = resolve(import.meta.dirname, '../golden');

/** Documents as they were when somebody last looked at them; the style of a page is looked at elsewhere. */
describe.each(examples)('%s', (name, plan) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    it.each([
      ['plan', 'md'],
      ['plan', 'html'],
      ['summary', 'md'],
      ['summary', 'html'],
    ] as const)('%s as %s', async (document, to) => {
      const text = await renderPlan(plan, { document, to, language, today: TODAY });
      const file = join(FOLDER, `${name}.${document}.${language}.${to}`);
      const kept = text.replace(/<style>[^<]*<\/style>/, '<style></style>');
      if (UPDATE || !existsSync(file)) write(file, kept);
      expect(kept).toBe(readFileSync(file, 'utf8'));
    });
  });
});

function write(file: string, text: string): void {
  if (!UPDATE) throw new Error(`${file} is missing: set UPDATE_GOLDEN=1`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
