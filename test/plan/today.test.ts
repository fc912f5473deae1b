import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/i18n/day.ts';
import { today } from '../../src/plan/today.ts';

const noon = new Date(2027, 0, 5, 12);

describe('today', () => {
  it.each<[string, string | undefined, Record<string, string>, string]>([
    ['the day that is given', '2027-03-31', { SOURCE_DATE_EPOCH: '0' }, '2027-03-31'],
    ['the epoch', undefined, { SOURCE_DATE_EPOCH: '1800000000' }, '2027-01-15'],
    ['the first second', undefined, { SOURCE_DATE_EPOCH: '0' }, '1970-01-01'],
    [
      'the last second of a year with four digits',
      undefined,
      { SOURCE_DATE_EPOCH: '253402300799' },
      '9999-12-31',
    ],
    ['the clock, when the epoch is empty', undefined, { SOURCE_DATE_EPOCH: '' }, '2027-01-05'],
    ['the clock', undefined, {}, '2027-01-05'],
  ])('is %s', (_, given, env, day) => {
    expect(today(given, env, noon)).toBe(day);
  });

  it.each(['yesterday', '-1', '1.5', '1e9', '0x10', ' 1', '253402300800', '9'.repeat(30)])(
    'is not to be had from the epoch %j',
    (epoch) => {
      expect(() => today(undefined, { SOURCE_DATE_EPOCH: epoch }, noon)).toThrow('epoch-form');
    },
  );
});

describe('isDay', () => {
  it.each(['2027-01-01', '2028-02-29', '2000-02-29', '2027-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2027-02-29', '1900-02-29', '2027-02-31', '2027-13-01', '2027-00-10', '2027-01-00', '2027-1-1'])(
    '%s is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each(['', 'today', '20270101', '2027-01-01T00:00', '+002027-01-01', '۲۰۲۷-۰۱-۰۱'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
