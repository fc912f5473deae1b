import type { Language } from './languages.ts';
import { memo } from './memo.ts';

// The numbering system is spelled out, so that neither the machine's settings nor a later CLDR change the digits.
const TAGS: Readonly<Record<Language, string>> = {
  en: 'en-u-nu-latn',
  he: 'he-IL-u-nu-latn',
  fa: 'fa-IR-u-nu-arabext',
};

const MOST_DECIMALS = 2;
const PERSIAN_ZERO = 0x6f0;
const ASCII_ZERO = 0x30;

export interface Numbers {
  digits(text: string): string;
  number(value: number, options?: { decimals?: number }): string;
  percent(value: number): string;
  currency(value: number, code: string): string;
}

/** Writes numbers, percentages and money as a language does. */
export function numbersIn(language: Language): Numbers {
  const format = memo((key: string) => new Intl.NumberFormat(TAGS[language], optionsOf(language, key)));
  const digits = language === 'fa' ? persianDigits : (text: string) => text;
  return {
    digits,
    number: (value, { decimals = MOST_DECIMALS } = {}) =>
      isSmallCount(value) ? digits(String(value)) : closed(format(`number ${decimals}`).format(value)),
    // The sign keeps its side of the digits whatever stands before them.
    percent: (value) => closed(format('percent').format(value)).replace('٪', '\u200f٪'),
    currency: (value, code) => {
      const sum = format(`currency ${code} symbol`).format(value);
      // Latin letters behind a sum would turn round a line that runs from right to left.
      return language === 'he' && /[A-Z]/i.test(sum) ? format(`currency ${code} name`).format(value) : sum;
    },
  };
}

/** Intl opens a negative number with a mark of direction that turns round what follows; an isolate ends with it. */
function closed(text: string): string {
  return text.startsWith('\u200e') ? `\u2066${text.slice(1)}\u2069` : text;
}

/**
 * Counts below the first group separator need no Intl: its first use in a process costs ten milliseconds, a third
 * of Node's own start, and most messages count no further.
 */
function isSmallCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

function persianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) =>
    String.fromCodePoint(digit.charCodeAt(0) - ASCII_ZERO + PERSIAN_ZERO),
  );
}

function optionsOf(language: Language, key: string): Intl.NumberFormatOptions {
  const [style, detail = '', display] = key.split(' ');
  // `negative` leaves the sign off what rounds to nothing.
  const shared = { signDisplay: 'negative' } as const;
  if (style === 'number') return { ...shared, maximumFractionDigits: Number(detail) };
  // As a unit a share is written as it stands; the percent style would divide and multiply it.
  if (style === 'percent')
    return { ...shared, style: 'unit', unit: 'percent', maximumFractionDigits: MOST_DECIMALS };
  return {
    ...shared,
    style: 'currency',
    currency: detail,
    // A Persian text names the currency after the sum; a Latin sign before it is a software's habit.
    currencyDisplay: language === 'fa' || display === 'name' ? 'name' : 'symbol',
    trailingZeroDisplay: 'stripIfInteger',
  };
}
