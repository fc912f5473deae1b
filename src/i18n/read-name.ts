import { LANGUAGES } from './languages.ts';
import { memo } from './memo.ts';
import { plainText, wordTable } from './read-text.ts';

/** What people call countries besides what Intl calls them. */
const COUNTRIES = wordTable<string>([
  ['GB', 'uk|u.k.|england|britain|great britain|scotland|wales|northern ireland'],
  ['GB', 'אנגליה|בריטניה|בריטניה הגדולה|סקוטלנד|انگلیس|انگلستان|بریتانیای کبیر|اسکاتلند'],
  ['US', 'usa|u.s.|u.s.a.|us|america|united states of america|the us|the usa'],
  ['US', 'ארה"ב|ארהב|אמריקה|ארצות הברית של אמריקה|آمریکا|ایالات متحدهٔ آمریکا|ایالات متحده'],
  ['IE', 'republic of ireland|eire|southern ireland'],
  ['AE', 'uae|emirates|the emirates|איחוד האמירויות|האמירויות|امارات'],
  ['NL', 'holland|the netherlands'],
  ['TR', 'turkey|تورکیه'],
  ['CZ', "czech republic|צ'כיה|جمهوری چک"],
  ['KR', 'korea|קוריאה|کره'],
  ['IR', 'persia|islamic republic of iran|פרס|جمهوری اسلامی ایران'],
]);

/** What people call currencies besides what Intl calls them; the bare name of a dollar or pound is the best known one. */
const CURRENCIES = wordTable<string>([
  ['EUR', '€|euros|eu|אירו|יורו|یورو'],
  ['USD', '$|us$|dollar|dollars|us dollars|bucks|דולר|דולרים|دلار|دلار آمریکا'],
  ['GBP', '£|pound|pounds|pound sterling|quid|פאונד|לירה שטרלינג|ליש"ט|پوند'],
  [
    'ILS',
    '₪|nis|shekel|shekels|sheqel|sheqels|new shekel|שקל|שקלים|ש"ח|שח|שקלים חדשים|شکل|شقل|شیکل|شکل جدید|شقل جدید',
  ],
  ['IRT', 'toman|tomans|tuman|iranian toman|טומאן|טומן|טומאנים|טומאן איראני|تومان|تومن|تومان ایران'],
  ['IRR', 'rial|rials|ריאל|ריאלים|ریال|ریال ایران'],
  ['CHF', 'franc|francs|swiss francs|פרנק|فرانک'],
  ['JPY', '¥|yen|ין|ین'],
  ['INR', '₹|rupee|rupees|רופי|روپیه'],
  ['TRY', '₺|lira|turkish liras|לירה|لیر|لیره'],
  ['RUB', '₽|rouble|roubles|ruble|rubles|רובל|روبل'],
  ['CAD', 'ca$|c$|canadian dollars'],
  ['AUD', 'a$|au$|australian dollars'],
  ['NZD', 'nz$|new zealand dollars'],
  ['AED', 'dirham|dirhams|דירהם|درهم'],
]);

/** The code of a country by its code or its name in any of our languages; undefined when it is none. */
export function readCountry(text: string): string | undefined {
  const word = plainText(text).replace(/^the /, '');
  return COUNTRIES.meaning.get(word) ?? names('region').get(word);
}

/** The code of a currency by its code, sign or name in any of our languages; `IRT` is the toman. */
export function readCurrency(text: string): string | undefined {
  const word = plainText(text).replace(/^the /, '');
  return CURRENCIES.meaning.get(word) ?? names('currency').get(word);
}

/** The code of each name that is known, to find what a misspelt one means; the codes themselves are left out. */
export function knownNames(type: 'region' | 'currency'): ReadonlyMap<string, string> {
  const also = type === 'region' ? COUNTRIES.meaning : CURRENCIES.meaning;
  return new Map([...names(type), ...also].filter(([name, code]) => name !== code.toLowerCase()));
}

function codesOf(type: 'region' | 'currency'): readonly string[] {
  return type === 'region' ? countryCodes() : [...Intl.supportedValuesOf('currency'), 'IRT'];
}

/** Codes by their names in all our languages, and by themselves. */
const names = memo((type: 'region' | 'currency') => {
  const codes = codesOf(type);
  const found = new Map(codes.map((code) => [code.toLowerCase(), code]));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type, fallback: 'none' });
    for (const code of codes) {
      const name = plainText(display.of(code) ?? '');
      if (name !== '' && !found.has(name)) found.set(name, code);
    }
  }
  return found;
});

/** Places that Intl names and that are no countries: unions, outlying islands, tests of software. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

function countryCodes(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // A code that was given up, such as that of the Soviet Union, becomes another one.
  const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;
  return codes.filter((code) => display.of(code) !== undefined && isCurrent(code) && !NO_COUNTRY.has(code));
}
