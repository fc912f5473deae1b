import type { ViewItem } from './answer.ts';
import { handlebars, templates } from './generated/templates.js';
import { makeHelpers } from './helpers.ts';
import type { Scene } from './scene.ts';

/** The documents that can be made of a plan: all of it, or its one page. */
export const DOCUMENTS = ['plan', 'summary'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** Fills a document's template: Markdown with one empty line between blocks. */
export function fillTemplate(name: DocumentName, view: ViewItem, scene: Scene): string {
  // Templates run to their end at once, so the helpers of one document never serve another.
  for (const [helper, run] of Object.entries(makeHelpers(scene))) handlebars.registerHelper(helper, run);
  const text = templates[`documents/${name}`](view);
  return `${text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
