import { addPeriod } from './add-period.ts';
import type { Calendar } from './languages.ts';
import { dayOfPersian, persianYear } from './persian-day.ts';

/** The months of a year in which one plans for the next one. */
const LATE = 10;

/** A year from its first to its last day. */
export interface Year {
  readonly from: string;
  readonly to: string;
}

/** The year to plan for: from the first of next month on, or the next year of the calendar when that is near. */
export function nextYear(calendar: Calendar, today: string): Year {
  const year = calendar === 'persian' ? persianYear(today) : Number(today.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, at) => firstOf(calendar, year, at + 1));
  const month = months.findLastIndex((first) => first <= today) + 2;
  const [start, at] = month >= LATE ? [year + 1, 1] : [year, month];
  return {
    from: firstOf(calendar, start, at),
    to: addPeriod(firstOf(calendar, start + 1, at), { days: -1 }),
  };
}

function firstOf(calendar: Calendar, year: number, month: number): string {
  return calendar === 'persian'
    ? dayOfPersian(year, month, 1)
    : addPeriod(`${year}-01-01`, { months: month - 1 });
}
