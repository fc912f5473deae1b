import { describe, expect, it } from 'vitest';
import { asciiDigits } from '../../src/i18n/read-digits.ts';
import { knownNames, readCountry, readCurrency } from '../../src/i18n/read-name.ts';
import { takeDigits, takeNumber } from '../../src/i18n/read-number.ts';
import { plainText } from '../../src/i18n/read-text.ts';

describe('asciiDigits', () => {
  it('leaves all else as it is', () => {
    expect(asciiDigits('۱۲ و ١٢ and 12 ـ ½')).toBe('12 و 12 and 12 ـ ½');
  });
});

describe('plainText', () => {
  it.each([
    ['  Two\u00a0 Words ', 'two words'],
    ['\u200f12\u202f000\u200e', '12 000'],
    ['می‌شود', 'می شود'],
    ['كتابي', 'کتابی'],
    ['آب', 'اب'],
    ['ב־27', 'ב27'],
    ['ש״ח', 'ש"ח'],
    ['ש׳', "ש'"],
    ['שָׁלוֹם', 'שלום'],
    ['Türkiye', 'turkiye'],
    ['−5 – 6', '-5 - 6'],
    ['۳۰٪', '30%'],
    ['﷼', 'ریال'],
  ])('%j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('takeNumber', () => {
  it.each<[string, unknown]>([
    ['12,000 people', { value: 12000, rest: 'people' }],
    ['12k', { value: 12000, rest: '' }],
    ['12 km', { value: 12, rest: 'km' }],
    ['2 million and 500 thousand euro', { value: 2_500_000, rest: 'euro' }],
    ['2 thousand and 5 million', { value: 2000, rest: 'and 5 million' }],
    ['1.1 thousand', { value: 1100, rest: '' }],
    ['', undefined],
    ['-', undefined],
    ['k', undefined],
  ])('%j', (text, number) => {
    expect(takeNumber(text)).toEqual(number);
  });

  it('reads three digits behind one separator as thousands, others as decimals', () => {
    const value = (text: string): number | undefined => takeDigits(text)?.value;
    expect(['1.234', '1,234', '1 234', "1'234"].map(value)).toEqual([1234, 1234, 1234, 1234]);
    expect(['1.23', '1,23', '1.2345', '0.123', '1234.567'].map(value)).toEqual([
      1.23, 1.23, 1.2345, 0.123, 1234.567,
    ]);
  });
});

describe('names', () => {
  it('of countries are countries', () => {
    const codes = new Set(knownNames('region').values());
    expect(codes.size).toBeGreaterThan(240);
    expect(['EU', 'UN', 'XA', 'ZZ', 'SU', 'DD'].filter((code) => codes.has(code))).toEqual([]);
  });

  it('are read in all languages', () => {
    expect(['Germany', 'גרמניה', 'آلمان', 'de', 'Narnia'].map(readCountry)).toEqual([
      'DE',
      'DE',
      'DE',
      'DE',
      undefined,
    ]);
    expect(['pound', 'לירה שטרלינג', 'پوند', 'gbp', 'gold'].map(readCurrency)).toEqual([
      'GBP',
      'GBP',
      'GBP',
      'GBP',
      undefined,
    ]);
  });
});
