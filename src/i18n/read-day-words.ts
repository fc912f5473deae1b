import { wordTable } from './read-text.ts';

/** Months of the Gregorian calendar, by their numbers. */
export const MONTHS = wordTable<number>([
  [1, 'january|jan|ינואר|ינו|ינו׳|ژانویه'],
  [2, 'february|feb|פברואר|פבר|פבר׳|فوریه'],
  [3, 'march|mar|מרץ|מרס|مارس'],
  [4, 'april|apr|אפריל|אפר|אפר׳|آوریل|اوریل'],
  [5, 'may|מאי|مه|می|مهٔ'],
  [6, 'june|jun|יוני|ژوئن|جون'],
  [7, 'july|jul|יולי|ژوئیه|ژوییه|جولای'],
  [8, 'august|aug|אוגוסט|אוג|אוג׳|اوت|آگوست|اگوست'],
  [9, 'september|sep|sept|ספטמבר|ספט|ספט׳|سپتامبر'],
  [10, 'october|oct|אוקטובר|אוק|אוק׳|اکتبر'],
  [11, 'november|nov|נובמבר|נוב|נוב׳|نوامبر'],
  [12, 'december|dec|דצמבר|דצמ|דצמ׳|دسامبر'],
]);

/** Months of the Persian calendar, by their numbers. */
export const PERSIAN_MONTHS = wordTable<number>([
  [1, 'farvardin|פרברדין|פרורדין|فروردین'],
  [2, 'ordibehesht|אורדיבהשת|ארדיבהשת|اردیبهشت'],
  [3, 'khordad|ח׳רדאד|ח׳ורדאד|חורדאד|خرداد'],
  [4, 'tir|תיר|تیر'],
  [5, 'mordad|amordad|מרדאד|מורדאד|مرداد|امرداد'],
  [6, 'shahrivar|שהריור|שהריוור|شهریور'],
  [7, 'mehr|מהר|مهر'],
  [8, 'aban|אבאן|آبان'],
  [9, 'azar|אזר|אד׳ר|آذر'],
  [10, 'dey|די|דיי|دی'],
  [11, 'bahman|בהמן|بهمن'],
  [12, 'esfand|אספנד|اسفند'],
]);

/** Days counted from today. */
export const NEAR_DAYS = wordTable<number>([
  [-1, 'yesterday|אתמול|دیروز'],
  [0, 'today|now|היום|امروز'],
  [1, 'tomorrow|מחר|فردا'],
  [2, 'day after tomorrow|the day after tomorrow|מחרתיים|پس فردا'],
]);

/** Days of a month in words. */
export const ORDINALS = wordTable<number>([
  [1, 'first|הראשון|ראשון|אחד|اول|یکم'],
  [2, 'second|שני|دوم'],
  [3, 'third|שלישי|سوم'],
  [4, 'fourth|چهارم'],
  [5, 'fifth|پنجم'],
  [6, 'sixth|ششم'],
  [7, 'seventh|هفتم'],
  [8, 'eighth|هشتم'],
  [9, 'ninth|نهم'],
  [10, 'tenth|دهم'],
  [15, 'fifteenth|پانزدهم'],
  [20, 'twentieth|بیستم'],
  [30, 'thirtieth|سی ام'],
]);

/** The year by its name. */
export const THIS_YEAR = wordTable<string>([
  ['this', 'year|the year|this year|השנה|שנה|سال|امسال|سال جاری'],
  ['next', 'next year|שנה הבאה|השנה הבאה|سال بعد|سال آینده'],
]);
