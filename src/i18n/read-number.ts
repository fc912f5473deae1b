import { plainText, wordTable } from './read-text.ts';

/** A number at the beginning of a text, and what stands behind it. */
export interface Numeral {
  readonly value: number;
  readonly rest: string;
}

// Three digits behind a single separator are a group in all of our languages: 12.000 is twelve thousand.
const GROUPED = /^([1-9]\d{0,2})((?:([ ,.'٬،])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,٫](\d+))?(?!\d|[.,٫٬]\d)/;
const PLAIN = /^(\d*)(?:[.,٫](\d+))?(?!\d|[.,٫٬]\d)/;

const MAGNITUDES = wordTable<number>([
  [1e3, 'k|thousand|אלף|אלפים|هزار|هزارتا'],
  [1e6, 'm|mn|mio|million|millions|מיליון|מליון|מיליוני|میلیون|ملیون'],
  [1e9, 'b|bn|billion|billions|מיליארד|מליארד|میلیارد'],
]);
const MAGNITUDE = new RegExp(`^ ?(${MAGNITUDES.any})(?!\\p{L})`, 'u');
const AND = /^ ?(?:and|,|ו|و) ?(?=\d)/;
const ABOUT =
  /^(?:(?:about|around|approx\.?|approximately|circa|ca\.?|some|בערך|סביב|حدود|حدودا|تقریبا) |(?:~|≈|כ) ?)(?=\S)/;

/** The digits at the beginning of a text that is already plain, with their separators. */
export function takeDigits(text: string): Numeral | undefined {
  const [, sign = '', digits = ''] = /^([-+]?) ?(.*)$/s.exec(text) ?? [];
  const found = takeGrouped(digits) ?? takePlain(digits);
  return found && { value: sign === '-' ? -found.value : found.value, rest: found.rest };
}

function takeGrouped(digits: string): Numeral | undefined {
  const match = GROUPED.exec(digits);
  if (!match) return undefined;
  const [whole, first = '', groups = '', , decimals = '0'] = match;
  const value = Number(`${first}${groups.replace(/\D/g, '')}.${decimals}`);
  return { value, rest: digits.slice(whole.length) };
}

function takePlain(digits: string): Numeral | undefined {
  const [whole = '', integer = '', decimals = ''] = PLAIN.exec(digits) ?? [];
  if (whole === '') return undefined;
  return { value: Number(`${integer || '0'}.${decimals || '0'}`), rest: digits.slice(whole.length) };
}

/** A number with a magnitude, `12k` or `۲ میلیون و ۵۰۰ هزار`, at the beginning of a text that is already plain. */
export function takeNumber(text: string): Numeral | undefined {
  const first = takeMagnitude(withoutAbout(text));
  if (!first || first.magnitude === 1) return first && { value: first.value, rest: first.rest.trim() };
  let { value, rest, magnitude } = first;
  for (let more = takeSmaller(rest, magnitude); more; more = takeSmaller(rest, magnitude)) {
    value += more.value;
    ({ rest, magnitude } = more);
  }
  return { value, rest: rest.trim() };
}

/** A plain text without the word that calls its number a rough one. */
export function withoutAbout(text: string): string {
  return text.replace(ABOUT, '');
}

function takeMagnitude(text: string): (Numeral & { readonly magnitude: number }) | undefined {
  const digits = takeDigits(text);
  if (!digits) return undefined;
  const match = MAGNITUDE.exec(digits.rest);
  if (!match) return { ...digits, magnitude: 1 };
  const magnitude = MAGNITUDES.meaning.get(match[1] ?? '') ?? 1;
  return { value: exact(digits.value * magnitude), rest: digits.rest.slice(match[0].length), magnitude };
}

/** What "and 500 thousand" adds behind "2 million". */
function takeSmaller(text: string, than: number): ReturnType<typeof takeMagnitude> {
  const and = AND.exec(text);
  const more = and ? takeMagnitude(text.slice(and[0].length)) : undefined;
  return more && more.magnitude < than && Math.abs(more.value) < than ? more : undefined;
}

/** 1.1 thousand is 1100, not 1100.0000000000002. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** What people count in, typed behind a number where it adds nothing. */
const COUNTED = wordTable<string>([
  ['people', 'people|persons|employees|staff|customers|clients|guests|patients|users|members'],
  ['people', 'עובדים|עובדות|אנשים|איש|לקוחות|אורחים|מטופלים|משתמשים|חברים'],
  ['people', 'نفر|کارمند|کارکن|مشتری|مهمان|بیمار|کاربر|عضو'],
  ['other', 'times|points|orders|pieces|units|פעמים|נקודות|הזמנות|יחידות|بار|امتیاز|سفارش|عدد|تا'],
]);

/** A number alone, or with a word for what is counted: `12,000`, `12k`, `۱۲ هزار`, `18 people`. */
export function readNumber(text: string): number | undefined {
  const number = takeNumber(plainText(text));
  if (!number || (number.rest !== '' && !COUNTED.meaning.has(number.rest))) return undefined;
  return number.value;
}
