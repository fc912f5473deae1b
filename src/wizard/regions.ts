import type { Language } from '../i18n/languages.ts';

interface Home {
  /** ISO 3166. */
  readonly country: string;
  /** ISO 4217, or IRT. */
  readonly currency: string;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  AE: 'AED',
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  GB: 'GBP',
  IL: 'ILS',
  IN: 'INR',
  IR: 'IRT',
  NZ: 'NZD',
  SG: 'SGD',
  US: 'USD',
  ZA: 'ZAR',
};
const EURO = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));
const USUAL: Readonly<Record<Language, string>> = { en: 'US', he: 'IL', fa: 'IR' };

/** Where a company probably is, and what is usual there: suggestions, to be confirmed. */
export function homeOf(language: Language, region: string | undefined): Home {
  const known = region !== undefined && (region in CURRENCIES || EURO.has(region));
  const country = known ? region : USUAL[language];
  return {
    country,
    currency: CURRENCIES[country] ?? 'EUR',
  };
}
