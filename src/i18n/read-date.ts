import { addPeriod } from './add-period.ts';
import { calendarOfYear, settle, settleNext, type Told } from './calendar-day.ts';
import type { Calendar, Language } from './languages.ts';
import { MONTHS, NEAR_DAYS, ORDINALS, PERSIAN_MONTHS, THIS_YEAR } from './read-day-words.ts';
import { readDuration } from './read-duration.ts';
import { plainText } from './read-text.ts';

/** A date as it was read, or what it is instead of one. */
export type DateReading =
  | { readonly day: string }
  /** Digits that may mean two days. */
  | { readonly either: readonly [string, string] }
  /** A month or a year alone: its first and its last day. */
  | { readonly within: readonly [string, string] }
  /** A day that its month has not: the last one that it has. */
  | { readonly missing: string }
  /** A year that no plan speaks of. */
  | { readonly year: number };

export interface DateHabits {
  /** English digits may have the month first, Persian ones the year. */
  readonly language: Language;
  /** `YYYY-MM-DD`: what is told without a year comes next from here. */
  readonly today: string;
}

/**
 * A date in digits or words, of the Gregorian or the Persian calendar (told by its year or its month), or reckoned
 * from today; undefined when it is none.
 */
export function readDate(text: string, habits: DateHabits): DateReading | undefined {
  const plain = plainText(text);
  return readNear(plain, habits) ?? readEdge(plain, habits) ?? readWithin(plain, habits);
}

function readWithin(plain: string, habits: DateHabits): DateReading | undefined {
  return readDigits(plain, habits) ?? readMonthName(plain, habits);
}

const AHEAD = /^(?:in|בעוד|עוד|در|تا) (?=\S)/;
const LATER = / (?:from now|from today|later|ahead|מהיום|מעכשיו|دیگر|دیگه|بعد|اینده)$/;

/** "tomorrow", "in 3 months", "۳ ماه دیگر". */
function readNear(plain: string, { today }: DateHabits): DateReading | undefined {
  const near = NEAR_DAYS.meaning.get(plain);
  if (near !== undefined) return { day: addPeriod(today, { days: near }) };
  const length = plain.replace(AHEAD, '').replace(LATER, '');
  const duration = length === plain ? undefined : readDuration(length);
  const iso = duration && 'iso' in duration ? duration.iso : '';
  const [, years = 0, months = 0, weeks = 0, days = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(iso)?.map((part) => Number(part ?? 0)) ?? [];
  if (years + months + weeks + days === 0) return undefined;
  return { day: addPeriod(today, { months: years * 12 + months, days: weeks * 7 + days }) };
}

const EDGE =
  /^(?:by |at |until |till |עד |ב)?(?:the )?(?:(end|סוף|پایان|اخر|انتهای)|start|beginning|תחילת|ראשית|ابتدای|اغاز) ?(?:of )?(?=\S)(.+)$/;

/** "end of 2027", "סוף מרץ", "پایان سال". */
function readEdge(plain: string, habits: DateHabits): DateReading | undefined {
  const [, end, rest = ''] = EDGE.exec(plain.replace(/^تا /, '')) ?? [];
  if (rest === '') return undefined;
  const named = rest.replace(/^(?:the year|year|שנת|سال) (?=\d)/, '');
  const reading = readThisYear(named, habits) ?? readWithin(named, habits);
  if (!reading || !('within' in reading)) return undefined;
  const [first, last] = reading.within;
  return { day: end === undefined ? first : last };
}

function readThisYear(plain: string, { language, today }: DateHabits): DateReading | undefined {
  const which = THIS_YEAR.meaning.get(plain);
  if (which === undefined) return undefined;
  const calendar: Calendar = language === 'fa' ? 'persian' : 'gregory';
  return settleNext({ calendar }, which === 'this' ? today : addPeriod(today, { months: 12 }));
}

const THREE = /^(\d{1,4})([./ -]) ?(\d{1,2})\2 ?(\d{1,4})\.?$/;
const TWO = /^(\d{1,4})([./-])(\d{1,4})$/;

function readDigits(plain: string, habits: DateHabits): DateReading | undefined {
  const three = THREE.exec(plain);
  if (three) return readThree(three, habits);
  if (/^\d{4}$/.test(plain)) return readYear(Number(plain));
  const [, first = '', sign = '', second = ''] = TWO.exec(plain) ?? [];
  if (first.length > 2) return readYear(Number(first), Number(second));
  if (second.length > 2) return readYear(Number(second), Number(first));
  return first === '' ? undefined : readDayAndMonth(Number(first), Number(second), sign, habits);
}

function readYear(year: number, month?: number): DateReading | undefined {
  return settle({ calendar: calendarOfYear(year), year, month });
}

function readThree([, first = '', sign = '', second, third = '']: RegExpExecArray, habits: DateHabits) {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length > 2) return settle({ calendar: calendarOfYear(a), year: a, month: b, day: c });
  const year = third.length > 2 ? c : 2000 + c;
  const calendar = calendarOfYear(year);
  const dayFirst: Told = { calendar, year, month: b, day: a };
  const monthFirst: Told = { calendar, year, month: a, day: b };
  const yearFirst: Told = { calendar: 'persian', year: 1400 + a, month: b, day: c };
  if (third.length <= 2 && habits.language === 'fa') return among([settle(yearFirst), settle(dayFirst)]);
  return inOrder([settle(dayFirst), settle(monthFirst)], sign, habits);
}

function readDayAndMonth(a: number, b: number, sign: string, habits: DateHabits): DateReading | undefined {
  const calendar: Calendar = habits.language === 'fa' ? 'persian' : 'gregory';
  const dayFirst = settleNext({ calendar, month: b, day: a }, habits.today);
  const monthFirst = settleNext({ calendar, month: a, day: b }, habits.today);
  if (habits.language === 'fa') return among([monthFirst, dayFirst]);
  return inOrder([dayFirst, monthFirst], sign, habits);
}

type Readings = readonly (DateReading | undefined)[];

/** The day stands first but in America; nobody there writes it with points. */
function inOrder(readings: Readings, sign: string, { language }: DateHabits): DateReading | undefined {
  if (language === 'en' && sign !== '.') return among(readings);
  return readings.find((reading) => reading && 'day' in reading) ?? among(readings);
}

/** The only reading that is a day, both where two are, else why none is. */
function among(readings: Readings): DateReading | undefined {
  const days = readings.flatMap((reading) => (reading && 'day' in reading ? [reading.day] : []));
  const [first, second] = [...new Set(days)];
  if (first !== undefined) return second === undefined ? { day: first } : { either: [first, second] };
  return readings.find((reading) => reading !== undefined);
}

const FILLERS = /(?:^| )(?:of|the|in|on|by|שנת|חודש|לחודש|ماه|سال|روز)(?= |$)/g;

/** "27 March 2027", "March 27", "27 במרץ", "۱ مرداد ۱۴۰۶". */
function readMonthName(plain: string, { today }: DateHabits): DateReading | undefined {
  const spaced = plain.replace(/[,./-]/g, ' ').replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$& ');
  const words = spaced.replace(FILLERS, ' ').trim().split(/ +/).map(withoutPrefix);
  const months = words.flatMap((word) => monthOf(word) ?? []);
  const numbers = words.flatMap((word) => numberOf(word) ?? []);
  const endings = words.filter((word) => ENDINGS.has(word));
  const [month] = months;
  if (!month || months.length > 1 || numbers.length + endings.length + 1 !== words.length) return undefined;
  const [year, ...others] = numbers.toSorted((a, b) => b - a);
  if (year === undefined) return settleNext(month, today);
  if (others.length === 0 && year <= 31) return settleNext({ ...month, day: year }, today);
  if (others.length === 0) return settle({ ...month, year });
  if (others.length > 1) return undefined;
  return settle({ ...month, ...dayAndYear(numbers, month.calendar) });
}

/** Of two numbers the year is the one with more digits, else the one that stands behind. */
function dayAndYear([first = 0, second = 0]: readonly number[], calendar: Calendar) {
  if (first > 31) return { year: first, day: second };
  const century = calendar === 'persian' ? 1400 : 2000;
  return { day: first, year: second > 99 ? second : century + second };
}

const ENDINGS = new Set(['st', 'nd', 'rd', 'th', 'م', 'ام']);

/** Hebrew "in" and "the" stand against the word. */
function withoutPrefix(word: string): string {
  const bare = word.replace(/^(?:ב|ל|ה)(?=.)/, '');
  return monthOf(word) === undefined && monthOf(bare) !== undefined ? bare : word.replace(/^[בלה]$/, 'th');
}

function monthOf(word: string): { calendar: Calendar; month: number } | undefined {
  const month = MONTHS.meaning.get(word);
  if (month !== undefined) return { calendar: 'gregory', month };
  const persian = PERSIAN_MONTHS.meaning.get(word);
  return persian === undefined ? undefined : { calendar: 'persian', month: persian };
}

function numberOf(word: string): number | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : ORDINALS.meaning.get(word);
}
