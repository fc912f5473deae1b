import { expect, test } from 'vitest';
import { nextYear } from '../../src/i18n/next-year.ts';

test.each([
  ['gregory', '2026-11-23', '2027-01-01', '2027-12-31'],
  ['gregory', '2026-09-01', '2027-01-01', '2027-12-31'],
  ['gregory', '2026-03-31', '2026-04-01', '2027-03-31'],
  ['gregory', '2027-01-01', '2027-02-01', '2028-01-31'],
  ['persian', '2026-11-23', '2027-03-21', '2028-03-19'],
  ['persian', '2027-03-21', '2027-04-21', '2028-04-19'],
] as const)('in the %s calendar, on %s: from %s to %s', (calendar, today, from, to) => {
  expect(nextYear(calendar, today)).toEqual({ from, to });
});
