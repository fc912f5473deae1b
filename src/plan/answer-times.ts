import { addPeriod } from '../i18n/add-period.ts';
import { YEARS } from '../i18n/calendar-day.ts';
import type { Locale } from '../i18n/locale.ts';
import { type DateReading, readDate } from '../i18n/read-date.ts';
import { type DurationReading, readDuration } from '../i18n/read-duration.ts';
import { readInterval } from '../i18n/read-interval.ts';
import { readTime } from '../i18n/read-time.ts';
import { faultOf, type Typed } from './answer-fault.ts';
import type { Reading } from './answers.ts';

/** How days, times and lengths of time are read. */
export const TIME_READERS = {
  date: readDay,
  time: readHour,
  duration: (typed: Typed) => readLength(typed, readDuration(typed.text), DURATION),
  interval: (typed: Typed) => readLength(typed, readInterval(typed.text), INTERVAL),
} as const;

function readDay(typed: Typed): Reading {
  const { locale, today } = typed.context;
  const reading = readDate(typed.text, { language: locale.language, today });
  return reading && 'day' in reading ? { value: reading.day } : refuseDay(typed, reading);
}

function refuseDay(typed: Typed, reading: Exclude<DateReading, { day: string }> | undefined): Reading {
  const { locale, today } = typed.context;
  const soon = addPeriod(today, { months: 3 });
  // An English date in digits alone may be read as another.
  const digits = locale.language === 'en' ? soon : locale.date(soon, 'short');
  const forms = { form: locale.date(soon), other: digits };
  if (!reading) return faultOf(typed, 'date', forms);
  if ('year' in reading) return faultOf(typed, 'date-year', { form: forms.form, ...rangeIn(locale) });
  if ('missing' in reading) return faultOf(typed, 'date-missing', { form: locale.date(reading.missing) });
  if ('within' in reading) return faultOf(typed, 'date-day', { form: locale.date(reading.within[1]) });
  const [first, second] = reading.either;
  return faultOf(typed, 'date-either', { form: locale.date(first), other: locale.date(second) });
}

/** The first and the last year of {@link readDate}, as the locale counts them. */
function rangeIn({ calendar, digits }: Locale): { readonly least: string; readonly most: string } {
  const [least, most] = YEARS[calendar];
  return { least: digits(String(least)), most: digits(String(most)) };
}

function readHour(typed: Typed): Reading {
  const value = readTime(typed.text);
  const { locale } = typed.context;
  return value === undefined ? faultOf(typed, 'time', { form: locale.time('17:30') }) : { value };
}

/** Two lengths that a message may name, and the two units that a bare number may be in. */
interface LengthKind {
  readonly kind: 'duration' | 'interval';
  readonly good: readonly [string, string];
  readonly bare: readonly [string, string];
}

const DURATION: LengthKind = {
  kind: 'duration',
  good: ['PT4H', 'P3D'],
  bare: ['h', 'd'],
};
const INTERVAL: LengthKind = {
  kind: 'interval',
  good: ['P3M', 'P1W'],
  bare: ['mo', 'w'],
};

function readLength(typed: Typed, reading: DurationReading | undefined, length: LengthKind): Reading {
  if (reading && 'iso' in reading) return { value: reading.iso };
  const write = typed.context.locale[length.kind];
  if (reading && 'several' in reading)
    return faultOf(typed, 'duration-several', {
      form: write(reading.several[1]),
      other: write(reading.several[0]),
    });
  const [form, other] = reading ? length.bare.map((unit) => inUnit(reading.bare, unit)) : length.good;
  const code = reading ? (`${length.kind}-bare` as const) : length.kind;
  return faultOf(typed, code, { form: write(form ?? ''), other: write(other ?? '') });
}

function inUnit(count: number, unit: string): string {
  const reading = readDuration(`${count || 1} ${unit}`);
  return reading && 'iso' in reading ? reading.iso : '';
}
