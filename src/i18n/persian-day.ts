import { memo } from './memo.ts';

const DAY = 86_400_000;

const parts = memo(
  (tag: string) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }),
);

function partsOf(at: number): { readonly year: number; readonly month: number; readonly day: number } {
  const found = parts('en-u-ca-persian-nu-latn').formatToParts(at);
  const value = (type: string): number => Number(found.find((part) => part.type === type)?.value);
  return { year: value('year'), month: value('month'), day: value('day') };
}

/** The instant at which a year of the Persian calendar begins, as Intl reckons it: between 19 and 22 March. */
const newYear = memo((year: number): number => {
  const from = Date.UTC(year + 621, 2, 19);
  const days = [0, 1, 2, 3].map((later) => from + later * DAY);
  const first = days.find((at) => partsOf(at).month === 1 && partsOf(at).day === 1);
  if (first === undefined) throw new RangeError(`The Persian year ${year} begins on no day`);
  return first;
});

/** A day of the Persian calendar as `YYYY-MM-DD`; the calendar must have it. */
export function dayOfPersian(year: number, month: number, day: number): string {
  const before = month <= 7 ? (month - 1) * 31 : 6 + (month - 1) * 30;
  return new Date(newYear(year) + (before + day - 1) * DAY).toISOString().slice(0, 10);
}

/** How many days a month of the Persian calendar has. */
export function lastOfPersianMonth(year: number, month: number): number {
  if (month < 12) return month <= 6 ? 31 : 30;
  return (newYear(year + 1) - newYear(year)) / DAY === 366 ? 30 : 29;
}

/** The year of the Persian calendar a day lies in. */
export function persianYear(iso: string): number {
  return partsOf(Date.parse(`${iso}T00:00:00Z`)).year;
}
