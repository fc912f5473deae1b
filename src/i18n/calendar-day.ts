import { lastOfMonth } from './add-period.ts';
import type { Calendar } from './languages.ts';
import { dayOfPersian, lastOfPersianMonth, persianYear } from './persian-day.ts';
import type { DateReading } from './read-date.ts';

/** A day, or a month or a year without one, as a calendar tells it. */
export interface Told {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** The first and the last year that a plan may speak of. */
export const YEARS: Readonly<Record<Calendar, readonly [number, number]>> = {
  gregory: [1900, 2199],
  persian: [1300, 1499],
};

/** A year told in four digits shows its calendar. */
export function calendarOfYear(year: number): Calendar {
  return year < 1600 ? 'persian' : 'gregory';
}

/** What was told as a day of the Gregorian calendar; undefined where no calendar has such a month. */
export function settle({ calendar, year, month, day }: Told): DateReading | undefined {
  const [least, most] = YEARS[calendar];
  if (year < least || year > most) return { year };
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day === 0) return undefined;
  const last = lastDay(calendar, year, month ?? 12);
  if (month === undefined || day === undefined)
    return { within: [dayOf(calendar, year, month ?? 1, 1), dayOf(calendar, year, month ?? 12, last)] };
  return day > last
    ? { missing: dayOf(calendar, year, month, last) }
    : { day: dayOf(calendar, year, month, day) };
}

/** The next time, from today on, that a calendar comes to that day or month; 29 February waits for its year. */
export function settleNext(told: Omit<Told, 'year'>, today: string): DateReading | undefined {
  const from = told.calendar === 'persian' ? persianYear(today) : Number(today.slice(0, 4));
  const readings = [0, 1, 2, 3, 4].map((later) => settle({ ...told, year: from + later }));
  const isAhead = (reading: DateReading | undefined): boolean =>
    reading !== undefined &&
    (('day' in reading && reading.day >= today) || ('within' in reading && reading.within[1] >= today));
  return readings.find(isAhead) ?? readings[0];
}

function lastDay(calendar: Calendar, year: number, month: number): number {
  return calendar === 'persian' ? lastOfPersianMonth(year, month) : lastOfMonth(year, month);
}

function dayOf(calendar: Calendar, year: number, month: number, day: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return calendar === 'persian' ? dayOfPersian(year, month, day) : `${year}-${two(month)}-${two(day)}`;
}
