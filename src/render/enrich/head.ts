import type { Workweek } from '../../plan/generated/plan-types.ts';
import { referenceTitle } from '../../plan/titles.ts';
import { objectAt, setAnswer, setText, type ViewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { literal } from '../format-answer.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Adds to `about` what several of its answers say together. */
export function enrichHead(view: ViewItem, scene: Scene): void {
  const about = objectAt(view, 'about');
  const { locale, plan } = scene;
  const { from, to } = plan.about?.period ?? {};
  const range = from && to ? locale.t('format.range', { from: locale.date(from), to: locale.date(to) }) : '';
  const label = escapeText(locale.t('document.about.period'));
  const open = range === '' && ['from', 'to'].some((key) => scene.marks.isOpen(['about', 'period', key]));
  const line = escapeText(range);
  setAnswer(about, 'span', { label, line, cell: line, block: line, numeric: false, open });
  setText(
    about,
    'week',
    escapeText(locale.t('document.about.week')),
    escapeText(week(scene, plan.about?.workweek)),
  );
  setText(about, 'approved', escapeText(locale.t('document.cover.approval')), approval(scene));
  about.heading = about.title || say(locale, 'document.cover.untitled');
  about.draft = plan.about?.status === 'draft' ? draftNote(scene) : '';
}

function approval(scene: Scene): string {
  const { person, date } = scene.plan.about?.approval ?? {};
  if (!person || !date) return escapeText(scene.locale.t('document.cover.notApproved'));
  const who = scene.locale.isolate(referenceTitle(scene, 'people', person));
  return literal(
    scene,
    scene.locale.t('document.cover.approved', { person: who, date: scene.locale.date(date) }),
  );
}

function draftNote({ locale, marks, plan }: Scene): string {
  const suggested = plan.suggested?.length ?? 0;
  const sentences = [locale.t('document.cover.draftOpen', { count: marks.open.length })];
  if (suggested > 0) sentences.push(locale.t('document.cover.draftSuggested', { count: suggested }));
  return `**${escapeText(locale.t('document.cover.draft'))}** ${escapeText(sentences.join(' '))}`;
}

/** The days as a span where they follow each other, and the hours of a day. */
function week({ locale }: Scene, workweek: Workweek | undefined): string {
  const { days = [], from, to } = workweek ?? {};
  const hours = from && to ? locale.t('format.range', { from: locale.time(from), to: locale.time(to) }) : '';
  const names = span(days).map((day) => locale.weekday(day));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const text =
    names.length === 2 && days.length > 2
      ? locale.t('format.range', { from: first, to: last })
      : locale.list(names);
  return text && hours ? locale.t('document.comma', { first: text, second: hours }) : text || hours;
}

type Day = (typeof WEEK)[number];

/** First and last day when at least three follow each other, from Sunday round to Saturday; else every day. */
function span(days: readonly Day[]): readonly Day[] {
  if (days.length < 3 || days.length === 7) return days;
  const start = WEEK.findIndex((day, at) => days.includes(day) && !days.includes(WEEK[(at + 6) % 7] ?? day));
  const row = days.map((_, at) => WEEK[(start + at) % 7]);
  const [first, last] = [row[0], row.at(-1)];
  return first && last && row.every((day) => day && days.includes(day)) ? [first, last] : days;
}
