import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMessageId, loadWords } from '../../src/i18n/words.ts';
import { allFields } from '../../src/plan/model.ts';

const FOLDER = resolve(import.meta.dirname, '../../templates');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.hbs'),
);
const sources = files.map((path): [string, string] => [path, readFileSync(join(FOLDER, path), 'utf8')]);

describe.each(sources)('%s', (_, source) => {
  it('holds structure only: every word comes from a helper', () => {
    expect(source.replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\p{L}/u);
  });
  it('uses words and fields that exist', async () => {
    const words = await loadWords('en');
    const ids = [
      ...[...source.matchAll(/\{\{\(?t "([^"]+)"/g)].map(([, id = '']) => id),
      ...[...source.matchAll(/\{\{#section "([^"]+)"/g)].map(([, id]) => `document.section.${id}`),
      ...[...source.matchAll(/\{\{#part "([^"]+)"/g)].map(([, id]) => `document.part.${id}`),
    ];
    expect(ids.filter((id) => !isMessageId(words, id))).toEqual([]);
    const keys = new Set([...allFields()].map(({ key }) => key));
    const labels = [...source.matchAll(/\{\{(?:label|noun) "([^"]+)"/g)].map(([, key = '']) => key);
    expect(labels.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('partials', () => {
  const used = new Set(
    sources.flatMap(([, source]) =>
      [...source.matchAll(/\{\{> ([\w/-]+)/g)].map(([, name]) => `${name}.hbs`),
    ),
  );
  it('are all used, and all there', () => {
    const partials = files.filter((path) => path.startsWith('partials/'));
    expect([...used].sort()).toEqual(partials.sort());
  });
});
