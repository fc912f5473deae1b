import { Lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { renderPlan } from '../../src/render/index.ts';
import { titled } from './hostile-text.ts';
import { textFields, wholePlan } from './whole-plan.ts';

const TAGS = new Set(
  'html head meta title style body a header h1 h2 h3 h4 p strong em br blockquote dl div dt dd nav ol ul li main section table thead tbody tr th td span'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir charset http-equiv content name class href id aria-labelledby aria-label aria-hidden role tabindex scope data-label start'.split(
    ' ',
  ),
);

/** Tags and attributes of a page, read by the letter. */
function markup(html: string): { tags: Set<string>; attributes: Set<string> } {
  const body = html.replace(/<style>[^<]*<\/style>/, '').replace(/^<!DOCTYPE html>/, '');
  const tags = new Set<string>();
  const attributes = new Set<string>();
  for (const [, tag = '', rest = ''] of body.matchAll(/<\/?([^\s>]*)([^>]*)>/g)) {
    tags.add(tag);
    for (const [, name = ''] of rest.matchAll(/([^\s"=]+)="[^"]*"/g)) attributes.add(name);
    expect(rest.replace(/[^\s"=]+="[^"]*"/g, '').trim()).toBe('');
  }
  return { tags, attributes };
}

function notIn(found: Set<string>, allowed: Set<string>): string[] {
  return [...found].filter((name) => !allowed.has(name));
}

describe.each(LANGUAGES)('in %s, text in every field', (language) => {
  it.each(titled)('%j opens nothing', async (_, text) => {
    const plan = wholePlan(() => text.slice(0, 300));
    for (const document of ['plan', 'summary'] as const) {
      const html = await renderPlan(plan, { document, to: 'html', language, today: '2027-03-01' });
      const { tags, attributes } = markup(html);
      expect(notIn(tags, TAGS)).toEqual([]);
      expect(notIn(attributes, ATTRIBUTES)).toEqual([]);
      expect(html).not.toMatch(/href="(?!#|https?:|mailto:)/);
      expect(html.match(/<\/style>/g)).toHaveLength(1);
    }
  });
});

describe('text in one field', () => {
  const nasty = '<i>a</i> | b](javascript:x) `c` {{d}} \u202ee';
  it.each(textFields().map((field) => [field.key, field.path]))('of %s is seen', async (key) => {
    const plan = wholePlan((field) => (field.key === key ? nasty : 'plain'));
    const markdown = await renderPlan(plan, { document: 'plan', to: 'md', today: '2027-03-01' });
    expect(Lexer.lex(markdown).filter(({ type }) => type === 'html' || type === 'code')).toEqual([]);
    const html = await renderPlan(plan, { document: 'plan', to: 'html', today: '2027-03-01' });
    const seen = html
      .replace(/<style>[^<]*<\/style>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/[\u2066-\u2069\u202c]/g, '');
    expect(seen).toContain('&lt;i&gt;a&lt;/i&gt; | b](javascript:x) `c` {{d}} \u202ee');
  });
});

describe('tables', () => {
  it('keep their columns whatever a cell says', async () => {
    const plan = wholePlan(() => '| a | b \\| c |\n|---|');
    const markdown = await renderPlan(plan, { document: 'plan', to: 'md', today: '2027-03-01' });
    const rows = markdown.split('\n').filter((line) => line.startsWith('|')).length;
    const read = Lexer.lex(markdown).flatMap((token) =>
      token.type === 'table' ? [token.rows.length + 2] : [],
    );
    expect(read.reduce((sum, count) => sum + count, 0)).toBe(rows);
  });
});

it('a very long text stays a text', async () => {
  const plan = wholePlan(() => 'wide '.repeat(2000));
  const html = await renderPlan(plan, { document: 'summary', to: 'html', today: '2027-03-01' });
  expect(notIn(markup(html).tags, TAGS)).toEqual([]);
});
