import { describe, expect, it } from 'vitest';
import { readDuration } from '../../src/i18n/read-duration.ts';
import { readInterval } from '../../src/i18n/read-interval.ts';

describe('readDuration', () => {
  it.each<[string, unknown]>([
    ['2.5 days', { iso: 'P2DT12H' }],
    ['1.5 years', { iso: 'P1Y6M' }],
    ['a month and a half', { iso: 'P1M15D' }],
    ['שעתיים וחצי', { iso: 'PT2H30M' }],
    ['שלושה ימי עסקים', { iso: 'P3D' }],
    ['תוך 24 שעות', { iso: 'PT24H' }],
    ['30 יום', { iso: 'P30D' }],
    ['ظرف ۲۴ ساعت', { iso: 'PT24H' }],
    ['حداکثر ۳ روز کاری', { iso: 'P3D' }],
    ['یک روز و نیم', { iso: 'P1DT12H' }],
    ['quarter of an hour', { iso: 'PT15M' }],
    ['רבע שעה', { iso: 'PT15M' }],
    ['a year', { iso: 'P1Y' }],
    ['4 hours or less', { iso: 'PT4H' }],
    ['P1DT12H', { iso: 'P1DT12H' }],
    ['0 hours', { iso: 'PT0H' }],
    ['4', { bare: 4 }],
    ['up to three', { bare: 3 }],
    ['24/48 hours', { several: ['PT24H', 'PT48H'] }],
    ['half an hour to an hour', { several: ['PT30M', 'PT1H'] }],
    ['1 or 2 weeks', { several: ['P1W', 'P2W'] }],
    ['soon', undefined],
    ['-4 hours', undefined],
    ['4 hours soon', undefined],
    ['hours and hours 3', undefined],
  ])('%s', (text, reading) => {
    expect(readDuration(text)).toEqual(reading);
  });
});

describe('readInterval', () => {
  it.each<[string, unknown]>([
    ['3 times a year', { iso: 'P4M' }],
    ['twice a month', { iso: 'P2W' }],
    ['four times a quarter', undefined],
    ['3 times a quarter', { iso: 'P1M' }],
    ['once every 3 months', { iso: 'P3M' }],
    ['every half year', { iso: 'P6M' }],
    ['כל יומיים', { iso: 'P2D' }],
    ['שלוש פעמים בשנה', { iso: 'P4M' }],
    ['אחת ל־3 חודשים', { iso: 'P3M' }],
    ['روزی یک بار', { iso: 'P1D' }],
    ['یک بار در ماه', { iso: 'P1M' }],
    ['ماهی دو بار', { iso: 'P2W' }],
    ['every 6', { bare: 6 }],
    ['twice', undefined],
    ['twice a week', undefined],
    ['whenever', undefined],
  ])('%s', (text, reading) => {
    expect(readInterval(text)).toEqual(reading);
  });
});
