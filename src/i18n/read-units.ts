import { wordTable } from './read-text.ts';

/** The parts of a length of time, in the order in which ISO 8601 writes them. */
export type TimeUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';

/** What each language calls a unit of time. */
export const TIME_UNITS = wordTable<TimeUnit>([
  ['minutes', "m|min|mins|minute|minutes|דקה|דקות|דק'|دقیقه"],
  ['hours', "h|hr|hrs|hour|hours|שעה|שעות|שע'|ساعت"],
  ['days', 'd|day|days|יום|ימים|ימי|روز'],
  ['weeks', 'w|wk|wks|week|weeks|שבוע|שבועות|هفته'],
  ['months', 'mo|mos|month|months|חודש|חודשים|חודשי|ماه'],
  ['years', 'y|yr|yrs|year|years|שנה|שנים|سال'],
]);

/** Words that are a number and a unit at once. */
export const WHOLE_TIMES = wordTable<string>([
  ['PT15M', 'quarter of an hour|a quarter of an hour|quarter hour|quarter-hour|רבע שעה|ربع ساعت|یک ربع'],
  ['PT45M', 'three quarters of an hour|שלושת רבעי שעה|سه ربع'],
  ['PT2H', 'שעתיים|שעתים'],
  ['P2D', 'יומיים|יומים'],
  ['P2W', 'fortnight|a fortnight|one fortnight|שבועיים|שבועים'],
  ['P2M', 'חודשיים'],
  ['P2Y', 'שנתיים|שנתים'],
  ['P3M', 'quarter|a quarter|one quarter|רבעון|רבעון אחד|فصل|یک فصل|سه ماهه'],
  ['P6M', 'half year|half a year|half-year|חצי שנה|מחצית השנה|نیم سال|نیمسال|شش ماهه'],
  ['P1D', 'same day|the same day|on the same day|that day|same working day|same business day'],
  ['P1D', 'אותו יום|באותו יום|באותו היום|עוד באותו יום|עוד באותו היום'],
  ['P1D', 'همان روز|در همان روز|همان روز کاری|تا پایان همان روز'],
]);

/** Small numbers in words, and the articles that stand for one. */
export const SMALL_NUMBERS = wordTable<number>([
  [0.5, 'half an|half a|half|חצי|نیم'],
  [1, 'one|a single|a|an|אחד|אחת|یک'],
  [1.5, 'one and a half|یک و نیم'],
  [2, 'two|a couple of|שני|שתי|שניים|שתיים|دو'],
  [3, 'three|שלושה|שלוש|שלושת|سه'],
  [4, 'four|ארבעה|ארבע|ארבעת|چهار'],
  [5, 'five|חמישה|חמש|חמשת|پنج'],
  [6, 'six|שישה|שש|ששת|شش'],
  [7, 'seven|שבעה|שבע|שבעת|هفت'],
  [8, 'eight|שמונה|שמונת|هشت'],
  [9, 'nine|תשעה|תשע|תשעת|نه'],
  [10, 'ten|עשרה|עשר|עשרת|ده'],
  [11, 'eleven|אחד עשר|אחת עשרה|یازده'],
  [12, 'twelve|שנים עשר|שתים עשרה|שנים-עשר|שתים-עשרה|دوازده'],
]);
