import type { Language } from './languages.ts';
import { memo } from './memo.ts';
import type { Translate } from './messages.ts';
import type { Numbers } from './numbers.ts';

export interface Money {
  money(value: number, currency: string): string;
  currencyName(code: string): string;
}

/** Writes sums and the names of currencies; `IRT`, which ISO 4217 lacks, stands for the toman. */
export function moneyIn(language: Language, numbers: Numbers, t: Translate): Money {
  const names = memo((tag: Language) => new Intl.DisplayNames(tag, { type: 'currency' }));
  return {
    money(value, currency) {
      // Intl writes the rial's sign before the sum, and does not know the toman at all.
      if (currency === 'IRR' || currency === 'IRT') return t(`format.money.${currency}`, { amount: value });
      return isCode(currency) ? numbers.currency(value, currency) : `${numbers.number(value)} ${currency}`;
    },
    currencyName(code) {
      if (code === 'IRT') return t('format.currency.IRT');
      return isCode(code) ? (names(language).of(code) ?? code) : code;
    },
  };
}

function isCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
