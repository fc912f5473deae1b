import { isolate } from './bidi.ts';
import { type DateStyle, datesIn, type Weekday } from './dates.ts';
import { durationIn, intervalIn } from './durations.ts';
import { type Calendar, type Direction, directionOf, type Language } from './languages.ts';
import { memo } from './memo.ts';
import { type MessageArgs, messagesIn } from './messages.ts';
import { moneyIn } from './money.ts';
import { numbersIn } from './numbers.ts';
import { loadWords, type MessageId, type Words } from './words.ts';

/** All that differs from language to language in what people read. */
export interface Locale {
  readonly language: Language;
  readonly direction: Direction;
  readonly calendar: Calendar;
  /** The message of that name with its arguments filled in; a number is written in the language's digits. */
  t(id: MessageId, args?: MessageArgs): string;
  /** 12345.678 → "12,345.68". `decimals` is the most it may have, 2 unless said. */
  number(value: number, options?: { decimals?: number }): string;
  /** 28 → "28%". */
  percent(value: number): string;
  /** A sum in a currency of ISO 4217 or IRT (toman), without needless decimals: "€12,000", "€12.50". */
  money(value: number, currency: string): string;
  /** A day given as `YYYY-MM-DD`, in the calendar of the locale. */
  date(iso: string, style?: DateStyle): string;
  /** A time given as `hh:mm`. */
  time(hhmm: string): string;
  /** `P1DT12H` → "1 day and 12 hours". */
  duration(iso: string): string;
  /** How often: `P6M` → "every 6 months". */
  interval(iso: string): string;
  /** "a, b and c". */
  list(parts: readonly string[]): string;
  /** The name of a country of ISO 3166. */
  country(code: string): string;
  currencyName(code: string): string;
  weekday(day: Weekday): string;
  /** A literal such as a version with the digits of the language. */
  digits(text: string): string;
  /** Text made safe to stand in a sentence of this language; see bidi.ts. */
  isolate(text: string): string;
}

const LISTS: Readonly<Record<Language, string>> = { en: 'en-GB', he: 'he-IL', fa: 'fa-IR' };

/** The locale of a language. Its calendar is the Persian one in Persian, the Gregorian elsewhere, unless said. */
export async function loadLocale(language: Language, options: { calendar?: Calendar } = {}): Promise<Locale> {
  const calendar = options.calendar ?? (language === 'fa' ? 'persian' : 'gregory');
  return loaded(`${language} ${calendar}`, async () =>
    makeLocale(language, calendar, await loadWords(language)),
  );
}

const locales = new Map<string, Promise<Locale>>();

function loaded(key: string, load: () => Promise<Locale>): Promise<Locale> {
  const locale = locales.get(key) ?? load();
  locales.set(key, locale);
  return locale;
}

function makeLocale(language: Language, calendar: Calendar, words: Words): Locale {
  const direction = directionOf(language);
  const numbers = numbersIn(language);
  const t = messagesIn(language, words, numbers);
  const list = listIn(language);
  const duration = durationIn(t, list);
  return {
    language,
    direction,
    calendar,
    t,
    number: numbers.number,
    percent: numbers.percent,
    ...moneyIn(language, numbers, t),
    ...datesIn(language, calendar),
    time: numbers.digits,
    duration,
    interval: intervalIn(t, duration),
    list,
    country: countryIn(language),
    digits: numbers.digits,
    isolate: (text) => isolate(text, direction),
  };
}

function listIn(language: Language): (parts: readonly string[]) => string {
  const format = memo((tag: string) => new Intl.ListFormat(tag));
  // One part is no list, and Intl is slow to start.
  return (parts) => {
    if (parts.length < 2) return parts[0] ?? '';
    return asWritten(language, format(LISTS[language]).format(parts));
  };
}

/** Intl puts a hyphen behind a Hebrew "and" and a comma before a Persian one, where people write neither. */
function asWritten(language: Language, list: string): string {
  if (language === 'he') return list.replace(/(?<=\s)ו-/g, 'ו־');
  return language === 'fa' ? list.replaceAll('،\u200f', '،').replace(/،(?= و (?!.*، و ))/, '') : list;
}

function countryIn(language: Language): (code: string) => string {
  const names = memo((tag: string) => new Intl.DisplayNames(tag, { type: 'region' }));
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names(language).of(code) ?? code) : code);
}
