import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../src/i18n/locale.ts';
import { readMoney } from '../../src/i18n/read-money.ts';

describe('readMoney', () => {
  it.each<[string, unknown]>([
    ['12000', { amount: 12000 }],
    ['₪12000', { amount: 12000, currency: 'ILS' }],
    ['12,000 €', { amount: 12000, currency: 'EUR' }],
    ['$12k', { amount: 12000, currency: 'USD' }],
    ['12000 ש״ח', { amount: 12000, currency: 'ILS' }],
    ['۱۲ هزار تومان', { amount: 12000, currency: 'IRT' }],
    ['۲ میلیون و ۵۰۰ هزار ریال', { amount: 2_500_000, currency: 'IRR' }],
    ['about £300', { amount: 300, currency: 'GBP' }],
    ['-₪5', { amount: -5, currency: 'ILS' }],
    ['$12 USD', { amount: 12, currency: 'USD' }],
    ['€12 USD', undefined],
    ['12 beans', undefined],
    ['300 per month', undefined],
    ['€', undefined],
    ['', undefined],
  ])('%s', (text, sum) => {
    expect(readMoney(text)).toEqual(sum);
  });

  it.each(['en', 'he', 'fa'] as const)('reads what %s writes', async (language) => {
    const locale = await loadLocale(language);
    for (const currency of ['EUR', 'ILS', 'USD', 'GBP', 'IRR', 'IRT', 'CHF', 'JPY', 'CAD', 'AED', 'SEK'])
      for (const amount of [12, 12_000, 2_500_000])
        expect(readMoney(locale.money(amount, currency)), locale.money(amount, currency)).toEqual({
          amount,
          currency,
        });
  });
});
