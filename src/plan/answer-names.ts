import { type AddressReading, readEmail, readPhone, readUrl } from '../i18n/read-address.ts';
import { asciiDigits } from '../i18n/read-digits.ts';
import { knownNames, readCountry, readCurrency } from '../i18n/read-name.ts';
import { plainText } from '../i18n/read-text.ts';
import { type FaultCode, faultOf, type Typed } from './answer-fault.ts';
import type { Reading } from './answers.ts';
import { nearest } from './nearest.ts';

/** How names, codes and addresses are read. */
export const NAME_READERS = {
  country: (typed: Typed) =>
    readName(typed, readCountry(typed.text), 'country', (code) => typed.context.locale.country(code)),
  currency: (typed: Typed) =>
    readName(typed, readCurrency(typed.text), 'currency', (code) => typed.context.locale.currencyName(code)),
  email: (typed: Typed) => readAddress(typed, readEmail(typed.text), 'name@example.org'),
  phone: (typed: Typed) => readAddress(typed, readPhone(typed.text), good('phone', typed)),
  url: (typed: Typed) => readAddress(typed, readUrl(typed.text), 'https://example.org'),
  version: ({ text }: Typed) => ({ value: asciiDigits(text).trim() }),
} as const;

/** What a message names where nothing that is known is near. */
const GOOD = {
  en: { country: 'IE', currency: 'EUR', phone: '+353 1 555 0142' },
  he: { country: 'IL', currency: 'ILS', phone: '+972 3 555 0142' },
  fa: { country: 'IR', currency: 'IRT', phone: '+98 21 5555 0142' },
} as const;

function good(kind: 'country' | 'currency' | 'phone', { context }: Typed): string {
  return GOOD[context.locale.language][kind];
}

function readName(
  typed: Typed,
  value: string | undefined,
  kind: 'country' | 'currency',
  write: (code: string) => string,
): Reading {
  if (value !== undefined) return { value };
  const known = knownNames(kind === 'country' ? 'region' : 'currency');
  const near = known.get(nearest(plainText(typed.text), known.keys()) ?? '');
  if (near !== undefined) return faultOf(typed, `${kind}-near`, { form: write(near), other: near });
  const code = good(kind, typed);
  return faultOf(typed, kind, { form: write(code), other: code });
}

function readAddress(typed: Typed, reading: AddressReading<FaultCode>, form: string): Reading {
  return 'value' in reading ? reading : faultOf(typed, reading.lacks, { form });
}
