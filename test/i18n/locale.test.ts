import { describe, expect, it } from 'vitest';
import type { Calendar, Language } from '../../src/i18n/languages.ts';
import { type Locale, loadLocale } from '../../src/i18n/locale.ts';

const LRI = '\u2066';
const PDI = '\u2069';
const LRM = '\u200E';
const RLM = '\u200F';
const NBSP = '\u00A0';

type Case = readonly [
  language: Language,
  expected: string,
  write: (locale: Locale) => string,
  calendar?: Calendar,
];

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [language, expected, write, calendar] of cases) {
      it(`${language}: ${expected}`, async () => {
        const locale = await loadLocale(language, calendar === undefined ? {} : { calendar });
        expect(write(locale)).toBe(expected);
      });
    }
  });
}

table('numbers', [
  ['en', '0', (l) => l.number(0)],
  ['en', '0', (l) => l.number(-0)],
  ['en', '0', (l) => l.number(-0.001)],
  ['en', '999', (l) => l.number(999)],
  ['en', '1,234.57', (l) => l.number(1234.567)],
  ['en', '4.6', (l) => l.number(4.56, { decimals: 1 })],
  ['en', '-12.5', (l) => l.number(-12.5)],
  ['he', '1,234.57', (l) => l.number(1234.567)],
  ['he', `${LRI}-12.5${PDI}`, (l) => l.number(-12.5)],
  ['fa', '۰', (l) => l.number(0)],
  ['fa', '۹۹۹', (l) => l.number(999)],
  ['fa', '۱٬۲۳۴٫۵۷', (l) => l.number(1234.567)],
  ['fa', `${LRI}−۱۲٫۵${PDI}`, (l) => l.number(-12.5)],
]);

table('percentages', [
  ['en', '28%', (l) => l.percent(28)],
  ['en', '1.15%', (l) => l.percent(1.15)],
  ['en', '1,250%', (l) => l.percent(1250)],
  ['he', '28%', (l) => l.percent(28)],
  ['he', `${LRI}-3%${PDI}`, (l) => l.percent(-3)],
  ['fa', `۲۸${RLM}٪`, (l) => l.percent(28)],
  ['fa', `۰٫۵${RLM}٪`, (l) => l.percent(0.5)],
]);

table('money', [
  ['en', '€12,000', (l) => l.money(12000, 'EUR')],
  ['en', '€12.50', (l) => l.money(12.5, 'EUR')],
  ['en', '€13', (l) => l.money(12.999, 'EUR')],
  ['en', '-€12.50', (l) => l.money(-12.5, 'EUR')],
  ['en', '$1,000,000', (l) => l.money(1e6, 'USD')],
  ['en', '1 rial', (l) => l.money(1, 'IRR')],
  ['en', '12,000 tomans', (l) => l.money(12000, 'IRT')],
  ['en', '12,000 euro', (l) => l.money(12000, 'euro')],
  ['he', `${RLM}12,000${NBSP}${RLM}₪`, (l) => l.money(12000, 'ILS')],
  ['he', `${RLM}${LRM}-12.50${NBSP}${RLM}€`, (l) => l.money(-12.5, 'EUR')],
  ['he', '12,000 טומאן', (l) => l.money(12000, 'IRT')],
  ['fa', '۱۲٬۰۰۰ تومان', (l) => l.money(12000, 'IRT')],
  ['fa', '۱۲٬۰۰۰٬۰۰۰ ریال', (l) => l.money(12e6, 'IRR')],
  ['fa', `${LRI}−۱۲٬۰۰۰${PDI} ریال`, (l) => l.money(-12000, 'IRR')],
  ['fa', '۱۲٬۰۰۰ یورو', (l) => l.money(12000, 'EUR')],
  ['fa', '۱۲٫۵۰ یورو', (l) => l.money(12.5, 'EUR')],
]);

table('dates', [
  ['en', '27 March 2027', (l) => l.date('2027-03-27')],
  ['en', '27 Mar 2027', (l) => l.date('2027-03-27', 'short')],
  ['en', 'March 2027', (l) => l.date('2027-03-27', 'month')],
  ['en', '7 Farvardin 1406', (l) => l.date('2027-03-27'), 'persian'],
  ['en', '2027-02-31', (l) => l.date('2027-02-31')],
  ['en', 'soon', (l) => l.date('soon')],
  ['he', '27 במרץ 2027', (l) => l.date('2027-03-27')],
  ['he', '27.3.2027', (l) => l.date('2027-03-27', 'short')],
  ['he', 'מרץ 2027', (l) => l.date('2027-03-27', 'month')],
  ['fa', '۷ فروردین ۱۴۰۶', (l) => l.date('2027-03-27')],
  ['fa', '۱۴۰۶/۰۱/۰۷', (l) => l.date('2027-03-27', 'short')],
  ['fa', 'فروردین ۱۴۰۶', (l) => l.date('2027-03-27', 'month')],
  ['fa', '۲۹ اسفند ۱۴۰۵', (l) => l.date('2027-03-20')],
  ['fa', '۳۰ اسفند ۱۴۰۳', (l) => l.date('2025-03-20')],
  ['fa', '۲۷ مارس ۲۰۲۷', (l) => l.date('2027-03-27'), 'gregory'],
  ['fa', 'مارس ۲۰۲۷', (l) => l.date('2027-03-27', 'month'), 'gregory'],
]);

table('times and weekdays', [
  ['en', '17:30', (l) => l.time('17:30')],
  ['fa', '۱۷:۳۰', (l) => l.time('17:30')],
  ['en', 'Monday', (l) => l.weekday('mon')],
  ['en', 'Sunday', (l) => l.weekday('sun')],
  ['he', 'יום שני', (l) => l.weekday('mon')],
  ['fa', 'شنبه', (l) => l.weekday('sat')],
]);

table('durations', [
  ['en', '4 hours', (l) => l.duration('PT4H')],
  ['en', '1 hour', (l) => l.duration('PT1H')],
  ['en', '1 day and 12 hours', (l) => l.duration('P1DT12H')],
  ['en', '1 year, 2 months and 3 weeks', (l) => l.duration('P1Y2M3W')],
  ['en', '2 months and 5 minutes', (l) => l.duration('P2MT5M')],
  ['en', '1 day', (l) => l.duration('P1DT0H')],
  ['en', '0 minutes', (l) => l.duration('P0DT0M')],
  ['en', 'soon', (l) => l.duration('soon')],
  ['he', 'שעה אחת', (l) => l.duration('PT1H')],
  ['he', 'שעתיים', (l) => l.duration('PT2H')],
  ['he', '4 שעות', (l) => l.duration('PT4H')],
  ['he', 'יומיים', (l) => l.duration('P2D')],
  ['he', 'שבועיים', (l) => l.duration('P2W')],
  ['he', 'חודשיים', (l) => l.duration('P2M')],
  ['he', 'שנתיים', (l) => l.duration('P2Y')],
  ['he', 'שתי דקות', (l) => l.duration('PT2M')],
  ['en', 'every month', (l) => l.interval('P1M')],
  ['en', 'every 6 months', (l) => l.interval('P6M')],
  ['en', 'every 1 day and 12 hours', (l) => l.interval('P1DT12H')],
  ['en', 'weekly', (l) => l.interval('weekly')],
  ['he', 'אחת לשבוע', (l) => l.interval('P1W')],
  ['he', 'אחת לחודשיים', (l) => l.interval('P2M')],
  ['he', 'אחת ל־6 חודשים', (l) => l.interval('P6M')],
  ['fa', 'هر ماه', (l) => l.interval('P1M')],
  ['fa', 'هر ۳ ماه', (l) => l.interval('P3M')],
  ['he', '4,000 דולר קנדי', (l) => l.money(4000, 'CAD')],
  ['he', 'יום אחד ו־12 שעות', (l) => l.duration('P1DT12H')],
  ['he', 'יומיים ושעה אחת', (l) => l.duration('P2DT1H')],
  ['he', '0.5 שעה', (l) => l.t('format.duration.hours', { count: 0.5 })],
  ['fa', '۴ ساعت', (l) => l.duration('PT4H')],
  ['fa', '۱ روز و ۱۲ ساعت', (l) => l.duration('P1DT12H')],
]);

table('names and lists', [
  ['en', 'Ireland', (l) => l.country('IE')],
  ['he', 'ישראל', (l) => l.country('IL')],
  ['fa', 'ایران', (l) => l.country('IR')],
  ['en', 'ireland', (l) => l.country('ireland')],
  ['en', 'Euro', (l) => l.currencyName('EUR')],
  ['en', 'Iranian Toman', (l) => l.currencyName('IRT')],
  ['fa', 'تومان ایران', (l) => l.currencyName('IRT')],
  ['fa', 'ریال ایران', (l) => l.currencyName('IRR')],
  ['en', 'euro', (l) => l.currencyName('euro')],
  ['en', '', (l) => l.list([])],
  ['en', 'a', (l) => l.list(['a'])],
  ['en', 'a, b and c', (l) => l.list(['a', 'b', 'c'])],
  ['he', 'טלפון ודואר', (l) => l.list(['טלפון', 'דואר'])],
  ['he', 'טלפון ו־SMS', (l) => l.list(['טלפון', 'SMS'])],
  ['fa', 'تلفن و پیامک', (l) => l.list(['تلفن', 'پیامک'])],
  ['fa', 'تلفن، پیامک و حضوری', (l) => l.list(['تلفن', 'پیامک', 'حضوری'])],
  ['en', '0.1.0', (l) => l.digits('0.1.0')],
  ['he', '0.1.0', (l) => l.digits('0.1.0')],
  ['fa', '۰.۱.۰', (l) => l.digits('0.1.0')],
]);

describe('loadLocale', () => {
  it.each([
    ['en', 'ltr', 'gregory'],
    ['he', 'rtl', 'gregory'],
    ['fa', 'rtl', 'persian'],
  ] as const)('%s runs %s by the %s calendar', async (language, direction, calendar) => {
    expect(await loadLocale(language)).toMatchObject({ language, direction, calendar });
  });

  it('makes one locale of a language and calendar', async () => {
    expect(await loadLocale('fa')).toBe(await loadLocale('fa', { calendar: 'persian' }));
    expect(await loadLocale('fa')).not.toBe(await loadLocale('fa', { calendar: 'gregory' }));
  });

  it('isolates by its own direction', async () => {
    expect((await loadLocale('he')).isolate('Acme')).toBe('\u2066Acme\u2069');
    expect((await loadLocale('en')).isolate('Acme')).toBe('Acme');
  });
});
