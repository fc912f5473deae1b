import { takeDigits, takeNumber } from './read-number.ts';
import { plainText } from './read-text.ts';
import { SMALL_NUMBERS, TIME_UNITS, type TimeUnit, WHOLE_TIMES } from './read-units.ts';

/** A length of time as it was read. */
export type DurationReading =
  | { readonly iso: string }
  /** A number that does not say of what. */
  | { readonly bare: number }
  /** More than one length: "24 or 48 hours". */
  | { readonly several: readonly [string, string] };

const ISO = /^p(?=[\dt])(?:\d+y)?(?:\d+m)?(?:\d+w)?(?:\d+d)?(?:t(?=\d)(?:\d+h)?(?:\d+m)?)?$/;

/** What stands before a length of time and does not change it. */
const WITHIN =
  /^(?:within|in|after|for|about|at most|at the latest|up to|max\.?|maximum|no more than|not more than|less than|under|every|תוך|בתוך|עד|לכל היותר|מקסימום|אחרי|לאחר|כ|ظرف|تا|در عرض|در|طی|حداکثر|پس از|بعد از|حدود) ?(?=\S)/;
const AT_MOST = / (?:at most|at the latest|max|maximum|or less|לכל היותר|מקסימום|حداکثر)$/;
const AND = /^ ?(?:,|and|ו|و)? ?(?=\S)/;

const NUMBER_WORD = new RegExp(`^(${SMALL_NUMBERS.any})(?!\\p{L})`, 'u');
/** Of which kind the days are is asked elsewhere: by the clock of a policy. */
const WORKING =
  '(?: (?:of )?(?:business|working|work|office|calendar|full|עסקים|עבודה|קלנדריים|קלנדרי|מלאים|מלא|کاری|اداری|تقویمی|کامل))?';
const UNIT = new RegExp(
  `^ ?-?${WORKING.replace('(?: ', '(?:')} ?(${TIME_UNITS.any})(?!\\p{L})${WORKING}( (?:אחד|אחת|אחד בלבד))?`,
  'u',
);
const AND_A_HALF = /^(?: and a half| ?וחצי| ?و نیم)(?!\p{L})/u;
const SEVERAL = /^(.+?)(?: ?[/-] ?| (?:to|or|and|עד|או|تا|یا) | ל)(.+)$/;

/** `4 hours`, `90 min`, `half an hour`, `שעתיים`, `תוך 4 שעות`, `تا ۳ روز کاری`; undefined when it is no length of time. */
export function readDuration(text: string): DurationReading | undefined {
  const plain = withoutBounds(plainText(text));
  if (ISO.test(plain)) return { iso: plain.toUpperCase() };
  const iso = readParts(plain);
  if (iso !== undefined) return { iso };
  const number = takeAmount(plain);
  if (number?.rest === '') return { bare: number.value };
  return readSeveral(plain);
}

function withoutBounds(plain: string): string {
  const bare = plain.replace(WITHIN, '').replace(AT_MOST, '');
  return bare === plain ? plain : withoutBounds(bare);
}

/** "24/48 hours", "2 to 3 days": a number without a unit has that of the second length. */
function readSeveral(plain: string): DurationReading | undefined {
  const [, first = '', second = ''] = SEVERAL.exec(plain.replace(/^(?:between|from|בין|بین|از) /, '')) ?? [];
  const later = readParts(second);
  const isBare = takeAmount(first)?.rest === '';
  const earlier = readParts(isBare ? first + (takeAmount(second)?.rest ?? '') : first);
  return earlier === undefined || later === undefined ? undefined : { several: [earlier, later] };
}

/** A number that is, or may be, told in one unit: `4 days`, `4`. */
export function readAmount(text: string, unit: TimeUnit): number | undefined {
  const plain = plainText(text);
  const digits = takeDigits(plain);
  if (digits && TIME_UNITS.meaning.get(digits.rest.trim()) === unit) return digits.value;
  const number = takeNumber(plain);
  return number?.rest === '' ? number.value : undefined;
}

type Amounts = Map<TimeUnit, number>;

function readParts(plain: string): string | undefined {
  const known = WHOLE_TIMES.meaning.get(plain);
  if (known !== undefined) return known;
  const amounts: Amounts = new Map();
  let rest = plain;
  while (rest !== '') {
    const part = takePart(rest);
    if (!part) return undefined;
    amounts.set(part.unit, (amounts.get(part.unit) ?? 0) + part.amount);
    rest = part.rest.replace(AND, '');
  }
  return amounts.size === 0 ? undefined : formatIso(amounts);
}

interface Part {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly rest: string;
}

function takePart(text: string): Part | undefined {
  const whole = takeWhole(text);
  if (whole) return whole;
  const number = takeAmount(text) ?? { value: 1, rest: text };
  const half = AND_A_HALF.exec(number.rest);
  const behind = number.rest.slice(half?.[0].length ?? 0);
  const unit = UNIT.exec(behind);
  const name = unit?.[1] === undefined ? undefined : TIME_UNITS.meaning.get(unit[1]);
  if (!unit || name === undefined) return undefined;
  return withHalf({
    amount: number.value + (half ? 0.5 : 0),
    unit: name,
    rest: behind.slice(unit[0].length),
  });
}

const DUAL = new RegExp(`^(${WHOLE_TIMES.any})(?!\\p{L})`, 'u');

/** A dual such as "שעתיים" may have more behind it: "שעתיים וחצי". */
function takeWhole(text: string): Part | undefined {
  const match = DUAL.exec(text);
  const iso = WHOLE_TIMES.meaning.get(match?.[1] ?? '');
  const [, time = '', amount = '', letter = ''] = /^P(T?)(\d+)(\D)$/.exec(iso ?? '') ?? [];
  const unit = UNIT_OF[time + letter];
  if (!match || unit === undefined) return undefined;
  return withHalf({ amount: Number(amount), unit, rest: text.slice(match[0].length) });
}

function withHalf(part: Part): Part {
  const half = AND_A_HALF.exec(part.rest);
  return half ? { ...part, amount: part.amount + 0.5, rest: part.rest.slice(half[0].length) } : part;
}

function takeAmount(text: string): { readonly value: number; readonly rest: string } | undefined {
  const digits = takeDigits(text);
  if (digits) return digits.value >= 0 ? digits : undefined;
  const word = NUMBER_WORD.exec(text);
  const value = SMALL_NUMBERS.meaning.get(word?.[1] ?? '');
  return word && value !== undefined ? { value, rest: text.slice(word[0].length) } : undefined;
}

const LETTERS: readonly (readonly [TimeUnit, string])[] = [
  ['years', 'Y'],
  ['months', 'M'],
  ['weeks', 'W'],
  ['days', 'D'],
  ['hours', 'TH'],
  ['minutes', 'TM'],
];
const UNIT_OF: Readonly<Record<string, TimeUnit>> = Object.fromEntries(
  LETTERS.map(([unit, letter]) => [letter, unit]),
);

/** What a part of a unit is, in the next smaller one that divides it well. */
const SMALLER: Readonly<Partial<Record<TimeUnit, readonly [TimeUnit, number]>>> = {
  years: ['months', 12],
  months: ['days', 30],
  weeks: ['days', 7],
  days: ['hours', 24],
  hours: ['minutes', 60],
};

/** Whole amounts of every unit: 1.5 hours are an hour and thirty minutes. */
function formatIso(amounts: Amounts): string | undefined {
  for (const [unit] of LETTERS) {
    const amount = amounts.get(unit) ?? 0;
    const smaller = SMALLER[unit];
    const part = amount % 1;
    if (part === 0 || !smaller) continue;
    amounts.set(unit, Math.floor(amount));
    amounts.set(smaller[0], (amounts.get(smaller[0]) ?? 0) + Number((part * smaller[1]).toFixed(6)));
  }
  const minutes = amounts.get('minutes');
  if (minutes !== undefined) amounts.set('minutes', Math.round(minutes));
  const named = LETTERS.filter(([unit]) => amounts.has(unit));
  const lasting = named.filter(([unit]) => (amounts.get(unit) ?? 0) > 0);
  const write = (time: boolean): string =>
    (lasting.length > 0 ? lasting : named.slice(-1))
      .filter(([, letter]) => letter.startsWith('T') === time)
      .map(([unit, letter]) => `${amounts.get(unit)}${letter.at(-1)}`)
      .join('');
  const [date, time] = [write(false), write(true)];
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
