import { UserError } from '../errors.ts';
import { isDay } from '../i18n/day.ts';
import type { Calendar, Language } from '../i18n/languages.ts';
import { loadLocale } from '../i18n/locale.ts';
import { loadWords } from '../i18n/words.ts';
import { fieldWords } from '../plan/field-words.ts';
import type { Plan } from '../plan/generated/plan-types.ts';
import { enrich } from './enrich/index.ts';
import { readMarks } from './marks.ts';
import type { Scene } from './scene.ts';
import { type DocumentName, fillTemplate } from './templates.ts';
import { viewPlan } from './view.ts';

export { DOCUMENTS, type DocumentName } from './templates.ts';

/** What a document can be written as. */
export const FORMATS = ['md', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly document: DocumentName;
  readonly to: Format;
  /** The language of the document's own words; the plan's own unless said. */
  readonly language?: Language;
  /** The day, `YYYY-MM-DD`, by which actions are late and readings are the latest. */
  readonly today: string;
  /** In Persian documents the Persian calendar unless said; elsewhere the Gregorian. */
  readonly calendar?: Calendar;
}

/**
 * Makes a document of a plan that was validated. The same plan, options and version of Node give the same text,
 * whatever the machine's time zone and language.
 * @throws UserError `today-form` when `today` is no day of the calendar.
 */
export async function renderPlan(plan: Plan, options: RenderOptions): Promise<string> {
  if (!isDay(options.today)) throw new UserError('today-form', { value: options.today });
  const scene = await setScene(plan, options);
  const view = viewPlan(scene);
  enrich(view, scene);
  const markdown = fillTemplate(options.document, view, scene);
  if (options.to === 'md') return markdown;
  const { htmlPage } = await import('./html/page.ts');
  return htmlPage(markdown, scene, options.document);
}

async function setScene(plan: Plan, { language, today, calendar }: RenderOptions): Promise<Scene> {
  const spoken = language ?? plan.about?.language ?? 'en';
  const [locale, messages] = await Promise.all([
    loadLocale(spoken, calendar === undefined ? {} : { calendar }),
    loadWords(spoken),
  ]);
  return { plan, today, locale, messages, words: fieldWords(messages), marks: readMarks(plan) };
}
