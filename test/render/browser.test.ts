import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { type DocumentName, renderPlan } from '../../src/render/index.ts';
import { needs } from '../support/programs.ts';
import { examples, TODAY } from './examples.ts';
import { hostile } from './hostile-text.ts';
import { wholePlan } from './whole-plan.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDTHS = [320, 390, 820, 1440];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const needed = needs('chromium');

needed.describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: needed.path, args: FLAGS });
  }, 60_000);
  afterAll(async () => browser?.close());

  async function open(html: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
    await page.setContent(html);
    return page;
  }

  describe.each(examples)('%s', (_, plan) => {
    const rendered = (document: DocumentName): Promise<string> =>
      renderPlan(plan, { document, to: 'html', today: TODAY });

    it.each(['light', 'dark'] as const)(
      'has no accessibility findings in %s',
      async (scheme) => {
        const page = await open(await rendered('plan'), scheme);
        expect(await findings(page)).toEqual([]);
        await page.close();
      },
      60_000,
    );

    it('has none on a phone', async () => {
      const page = await open(await rendered('summary'));
      await page.setViewportSize({ width: 390, height: 900 });
      expect(await findings(page)).toEqual([]);
      await page.close();
    }, 60_000);

    it('fits every screen', async () => {
      for (const document of ['plan', 'summary'] as const) {
        const page = await open(await rendered(document));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        }
        await page.close();
      }
    }, 60_000);

    it('has a summary of one page', async () => {
      const page = await open(await rendered('summary'));
      expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      await page.close();
    }, 60_000);
  });

  it.each(LANGUAGES)(
    'runs nothing a plan says, in %s',
    async (language) => {
      let next = LANGUAGES.indexOf(language);
      const plan = wholePlan(() => (hostile[next++ % hostile.length] ?? '').slice(0, 500));
      const page = await browser.newPage();
      const ran: string[] = [];
      page.on('dialog', (dialog) => ran.push(dialog.message()));
      page.on('request', (request) => ran.push(request.url()));
      await page.setContent(await renderPlan(plan, { document: 'plan', to: 'html', language, today: TODAY }));
      expect(await page.locator('script, img, svg, iframe, object, form, [onload], [onerror]').count()).toBe(
        0,
      );
      expect(ran).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('shows what is nasty as it is written', async () => {
    const text = '<script>alert(1)</script> | {{x}} `y` ](javascript:z)';
    const html = await renderPlan(
      wholePlan(() => text),
      { document: 'plan', to: 'html', today: TODAY },
    );
    const page = await open(html);
    const seen = await page.locator('main').innerText();
    expect(seen.split(text).length).toBeGreaterThan(100);
    await page.close();
  }, 60_000);
});

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 150)).join(' ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}

/** How many pages a PDF has. */
function pages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
