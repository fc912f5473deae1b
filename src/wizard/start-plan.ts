import { addPeriod } from '../i18n/add-period.ts';
import type { Locale } from '../i18n/locale.ts';
import { nextYear, type Year } from '../i18n/next-year.ts';
import { idsAt, isData, type PlanData, valueAt } from '../plan/data.ts';
import { childField, type Depth, type Field, rootField } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { PlanBuilder } from './plan-builder.ts';
import { homeOf } from './regions.ts';

/** Where and when a plan is begun. */
export interface Start {
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly depth: Depth;
  /** ISO 3166, as the machine is set up; the language says it where the machine does not. */
  readonly region: string | undefined;
}

/** A plan with the suggestions of a starter: dates counted from its first day, sums still without a budget. */
export function startPlan(start: Start, starter: PlanData): PlanBuilder {
  const year = nextYear(start.locale.calendar, start.today);
  const fragment = adapt(rootField(), starter, { depth: start.depth, from: year.from });
  const builder = new PlanBuilder({});
  builder.set(['schema'], 1);
  suggestHead(builder, start, year);
  if (isData(fragment)) merge(builder, fragment, []);
  const [owner] = idsAt(fragment, ['people']);
  builder.suggest(['about', 'owner'], owner);
  builder.dropDangling();
  return builder;
}

function suggestHead(builder: PlanBuilder, { locale, depth, region }: Start, { from, to }: Year): void {
  const { country, currency } = homeOf(locale.language, region);
  builder.suggest(['about', 'title'], locale.t('wizard.plan.title', { year: locale.date(from, 'month') }));
  builder.suggest(['about', 'company', 'country'], country);
  builder.set(['about', 'language'], locale.language);
  builder.suggest(['about', 'currency'], currency);
  builder.set(['about', 'depth'], depth);
  builder.suggest(['about', 'period'], { from, to });
  builder.set(['about', 'version'], '0.1.0');
  builder.set(['about', 'status'], 'draft');
}

interface Adapting {
  readonly depth: Depth;
  /** The plan's first day. */
  readonly from: string;
}

/** A part of a starter as it stands in a plan: dates for spans of time, and no more than the depth asks for. */
function adapt(field: Field, value: unknown, how: Adapting): unknown {
  if (field.kind === 'date' && typeof value === 'string')
    return dateAfter(how.from, value, DEADLINES.has(field.path.at(-1) ?? ''));
  // A starter has shares of a budget that nobody has named yet.
  if (field.kind === 'money') return undefined;
  if (!isData(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const child = childField(field, key);
    const adapted = child && isWanted(child, how.depth) ? adapt(child, inner, how) : undefined;
    return adapted === undefined ? [] : [[key, adapted]];
  });
  return Object.fromEntries(kept);
}

function isWanted({ crm }: Field, depth: Depth): boolean {
  if (depth === 'full') return true;
  return crm.answer !== 'full' && (crm.fewest === undefined || crm.fewest.essential !== undefined);
}

const SPAN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Fields whose day is the last of its span: what takes twelve months from New Year is due on New Year's Eve. */
const DEADLINES: ReadonlySet<string> = new Set(['by', 'due']);

function dateAfter(from: string, span: string, isLast: boolean): string {
  const [years = 0, months = 0, weeks = 0, days = 0] = (SPAN.exec(span) ?? [])
    .slice(1)
    .map((text) => Number(text ?? 0));
  return addPeriod(from, { months: years * 12 + months, days: weeks * 7 + days - (isLast ? 1 : 0) });
}

/** Puts the parts of a starter beside what the head of the plan has. */
function merge(builder: PlanBuilder, value: PlanData, path: Path): void {
  for (const [key, inner] of Object.entries(value)) {
    const there = valueAt(builder.data, [...path, key]);
    if (isData(there) && isData(inner)) merge(builder, inner, [...path, key]);
    else builder.suggest([...path, key], inner);
  }
}
