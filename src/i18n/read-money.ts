import { readCurrency } from './read-name.ts';
import { takeNumber, withoutAbout } from './read-number.ts';
import { plainText } from './read-text.ts';

/** A sum, and the code of its currency where one was named: of ISO 4217, or `IRT` for the toman. */
export interface Sum {
  readonly amount: number;
  readonly currency?: string;
}

// The sign of a debt, a currency, the number with what stands behind it.
const SUM = /^(-?) ?(\D*?) ?([-+]?[.,]?\d.*)$/s;

/** `₪12000`, `12,000 €`, `$12k`, `12000 ש״ח`, `۱۲ هزار تومان`; undefined when it is no sum. */
export function readMoney(text: string): Sum | undefined {
  const [, sign = '', before = '', digits = ''] = SUM.exec(withoutAbout(plainText(text))) ?? [];
  const number = takeNumber(sign + digits);
  if (!number) return undefined;
  const named = [before, number.rest].filter((word) => word !== '');
  if (named.length === 0) return { amount: number.value };
  const [currency, other] = new Set(named.map(readCurrency));
  return currency === undefined || other !== undefined ? undefined : { amount: number.value, currency };
}
