import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { renderPlan } from '../../src/render/index.ts';
import { examples, TODAY } from './examples.ts';
import { wholePlan } from './whole-plan.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // Titles are as long as a plan's title is.
  rules: { 'long-title': 'off' },
});

const pages = [...examples, ['everything', wholePlan(({ key }) => `Text of ${key}`)] as const];

describe.each(pages)('%s', (_, plan) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(['plan', 'summary'] as const)('is a valid %s', async (document) => {
      const html = await renderPlan(plan, { document, to: 'html', language, today: TODAY });
      const { results } = await validator.validateString(html);
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      );
      expect(found.slice(0, 5)).toEqual([]);
    });
  });
});

describe('the contents', () => {
  it.each(LANGUAGES)('lead to headings that are there, in %s', async (language) => {
    const html = await renderPlan(examples[0]?.[1] ?? { schema: 1 }, {
      document: 'plan',
      to: 'html',
      language,
      today: TODAY,
    });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => decodeURI(id));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toContain('goals-company');
  });
});

describe('a page', () => {
  it('fetches nothing and runs nothing', async () => {
    const html = await renderPlan(examples[0]?.[1] ?? { schema: 1 }, {
      document: 'plan',
      to: 'html',
      today: TODAY,
    });
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(html).toContain("default-src 'none'");
  });
});
