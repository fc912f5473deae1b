import { isDay } from './day.ts';
import type { Calendar, Language } from './languages.ts';
import { memo } from './memo.ts';

export type DateStyle = 'long' | 'short' | 'month';
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

// en-GB and not en: a day before its month reads the same to everybody.
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', he: 'he-IL', fa: 'fa-IR' };
const DIGITS: Readonly<Record<Language, string>> = { en: 'latn', he: 'latn', fa: 'arabext' };

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const SHORT: Readonly<Record<Language, Intl.DateTimeFormatOptions>> = {
  en: { day: 'numeric', month: 'short', year: 'numeric' },
  he: { day: 'numeric', month: 'numeric', year: 'numeric' },
  fa: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

/** A week that begins on a Monday, to ask Intl for the names of its days. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export interface Dates {
  date(iso: string, style?: DateStyle): string;
  weekday(day: Weekday): string;
}

/** Writes dates in a language and a calendar. What is no date comes back as it was given. */
export function datesIn(language: Language, calendar: Calendar): Dates {
  const tag = `${TAGS[language]}-u-ca-${calendar}-nu-${DIGITS[language]}`;
  const options = {
    long: LONG,
    short: SHORT[language],
    month: { month: 'long', year: 'numeric' },
    weekday: { weekday: 'long' },
  } as const;
  const format = memo(
    (style: keyof typeof options) => new Intl.DateTimeFormat(tag, { ...options[style], timeZone: 'UTC' }),
  );
  return {
    date(iso, style = 'long') {
      const day = dayOf(iso);
      if (day === undefined) return iso;
      const parts = format(style).formatToParts(day);
      return style === 'month' ? monthAndYear(parts) : withoutEra(parts);
    },
    weekday: (day) => format('weekday').format(MONDAY + WEEK.indexOf(day) * DAY),
  };
}

function dayOf(iso: string): Date | undefined {
  return isDay(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
}

/** Intl puts the year of the Persian calendar first, which nobody writes. */
function monthAndYear(parts: readonly Intl.DateTimeFormatPart[]): string {
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('month')} ${value('year')}`;
}

/** Intl adds "AP" to a Persian year outside Persian; the year alone leaves no doubt. */
function withoutEra(parts: readonly Intl.DateTimeFormatPart[]): string {
  const kept = parts.filter((part) => part.type !== 'era').map((part) => part.value);
  return kept.join('').trim();
}
