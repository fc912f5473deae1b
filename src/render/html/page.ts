import { styles } from '../generated/templates.js';
import type { Scene } from '../scene.ts';
import type { DocumentName } from '../templates.ts';
import { anchors } from './anchors.ts';
import { blocksHtml, type Page } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { type Chapter, chapters, contents } from './outline.ts';
import { paperStyle, statusName } from './paper.ts';
import { readMarkdown } from './tokens.ts';

/** Forbids everything but the page's own style: whatever a plan says, nothing runs and nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A document in Markdown as one page that needs nothing beside itself. */
export function htmlPage(markdown: string, scene: Scene, document: DocumentName): string {
  const { locale } = scene;
  const { cover, chapters: all } = chapters(readMarkdown(markdown));
  const page = pageOf(scene);
  const title = titleOf(scene);
  const main = all.map((chapter) => section(chapter, page)).join('\n');
  return `<!DOCTYPE html>
<html lang="${locale.language}" dir="${locale.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description(scene))}">
<title>${escapeHtml(title)}</title>
<style>${styles['page/style']}${paperStyle(scene, title)}</style>
</head>
<body class="${document}${depthClass(scene)}">
<a class="skip" href="#content">${escapeHtml(locale.t('document.skip'))}</a>
<header class="cover">
${blocksHtml(cover, page)}
</header>
${document === 'plan' ? navigation(scene, all, page) : ''}<main id="content">
${main}
</main>
${draftMark(scene)}</body>
</html>
`;
}

/** A small plan does not begin each part on a new sheet of paper. */
function depthClass({ plan }: Scene): string {
  return plan.about?.depth === 'full' ? '' : ' brief';
}

function pageOf({ locale, messages }: Scene): Page {
  return {
    marks: {
      toDecide: locale.t('format.toDecide'),
      suggested: [locale.t('format.suggested'), locale.t('document.suggested.cell')],
      overdue: locale.t('document.summary.overdue'),
    },
    idOf: anchors(messages),
    tableLabel: (heading) => locale.t('document.table', { heading }),
  };
}

function section({ heading, tokens }: Chapter, page: Page): string {
  const id = page.idOf(heading);
  return `<section aria-labelledby="${escapeHtml(id)}">\n${blocksHtml(tokens, page)}\n</section>`;
}

function navigation({ locale }: Scene, all: readonly Chapter[], page: Page): string {
  const label = escapeHtml(locale.t('document.toc'));
  return `<nav class="toc" aria-labelledby="toc">\n<p id="toc">${label}</p>\n${contents(all, page.idOf)}\n</nav>\n`;
}

/** On paper a draft says so on every page. */
function draftMark(scene: Scene): string {
  if (scene.plan.about?.status !== 'draft') return '';
  return `<div class="draft-mark" aria-hidden="true">${escapeHtml(statusName(scene, 'draft'))}</div>\n`;
}

function titleOf({ locale, plan }: Scene): string {
  const { title = locale.t('document.cover.untitled'), company } = plan.about ?? {};
  return company?.name ? locale.t('document.title', { title, company: company.name }) : title;
}

function description(scene: Scene): string {
  const { locale, plan } = scene;
  const { title, company, version, status } = plan.about ?? {};
  if (!title || !company?.name || !version || !status) return titleOf(scene);
  const names = {
    title,
    company: company.name,
    version: locale.digits(version),
    status: statusName(scene, status),
  };
  return locale.t('document.description', names);
}
