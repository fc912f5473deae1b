import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriod } from '../../src/i18n/add-period.ts';
import { datesIn } from '../../src/i18n/dates.ts';
import { isDay } from '../../src/i18n/day.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { readDate } from '../../src/i18n/read-date.ts';

const TODAY = '2027-01-31';
const two = (value: number): string => String(value).padStart(2, '0');
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

describe('readDate', () => {
  // The years that both calendars tell in four digits of their own.
  const day = fc
    .tuple(whole(1922, 2120), whole(1, 12), whole(1, 31))
    .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`)
    .filter(isDay);

  it.each(['en', 'he', 'fa'] as const)('reads what %s writes, in both calendars', (language) => {
    const calendars = [datesIn(language, 'gregory'), datesIn(language, 'persian')];
    fc.assert(
      fc.property(day, fc.constantFrom('long', 'short' as const), (iso, style) => {
        const habits = { language, today: TODAY };
        for (const dates of calendars) {
          const written = dates.date(iso, style);
          expect(readDate(written, habits), written).toEqual({ day: iso });
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each<[Language, string, unknown]>([
    ['en', '3/4/2027', { either: ['2027-04-03', '2027-03-04'] }],
    ['en', '4/4/2027', { day: '2027-04-04' }],
    ['en', '13/4/2027', { day: '2027-04-13' }],
    ['he', '3/4/2027', { day: '2027-04-03' }],
    ['fa', '۰۶/۵/۱', { either: ['2027-07-23', '2001-05-06'] }],
    ['en', 'March 2027', { within: ['2027-03-01', '2027-03-31'] }],
    ['fa', 'اسفند ۱۴۰۳', { within: ['2025-02-19', '2025-03-20'] }],
    ['fa', '۱۴۰۳/۱۲/۳۰', { day: '2025-03-20' }],
    ['fa', '۱۴۰۴/۱۲/۳۰', { missing: '2026-03-20' }],
    ['en', '2027-02-29', { missing: '2027-02-28' }],
    ['en', '2200-01-01', { year: 2200 }],
    ['en', '1899-12-31', { year: 1899 }],
    ['en', '1900-01-01', { day: '1900-01-01' }],
    ['fa', '۱۲۹۹/۱/۱', { year: 1299 }],
    ['en', '30 January', { day: '2028-01-30' }],
    ['en', '31 January', { day: '2027-01-31' }],
    ['en', 'in 1 month', { day: '2027-02-28' }],
    ['en', 'in an hour', undefined],
    ['en', 'March April 2027', undefined],
  ])('in %s: %s', (language, text, reading) => {
    expect(readDate(text, { language, today: TODAY })).toEqual(reading);
  });
});

describe('addPeriod', () => {
  it.each([
    ['2027-01-31', { months: 1 }, '2027-02-28'],
    ['2027-12-15', { months: 2 }, '2028-02-15'],
    ['2027-12-31', { days: 1 }, '2028-01-01'],
    ['2027-03-01', { days: -1 }, '2027-02-28'],
    ['2028-02-29', { months: 12, days: 1 }, '2029-03-01'],
  ])('%s and %j', (from, period, to) => {
    expect(addPeriod(from, period)).toBe(to);
  });
});
