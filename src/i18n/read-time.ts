import { plainText, wordTable } from './read-text.ts';

const TIME = /^(\d{1,2})(?:(?:[:.]|h| )([0-5]\d)|([0-5]\d))? ?(.*)$/;
const BEFORE = /^(?:at|בשעה|שעה|ב|ساعت|در ساعت) ?(?=\d)/;

/** The half of the day a time lies in, in words behind it. */
const HALVES = wordTable<'any' | 'morning' | 'evening'>([
  ['any', "o'clock|oclock|hrs|hours|h"],
  ['morning', 'am|a.m.|a.m|a|in the morning|בבוקר|לפנות בוקר|صبح|بامداد'],
  ['evening', 'pm|p.m.|p.m|p|in the afternoon|in the evening|at night|noon'],
  ['evening', 'אחה"צ|אחרי הצהריים|אחר הצהריים|בערב|בצהריים|בלילה'],
  ['evening', 'بعدازظهر|بعد از ظهر|عصر|شب|ظهر'],
]);
const WORDS = wordTable<string>([
  ['12:00', 'noon|midday|צהריים|בצהריים|ظهر'],
  ['00:00', 'midnight|חצות|نیمه شب'],
]);

/** A time of day as `hh:mm`: `9`, `9.30`, `5 pm`, `۹:۳۰`; undefined when it is none. */
export function readTime(text: string): string | undefined {
  const plain = plainText(text).replace(BEFORE, '');
  const word = WORDS.meaning.get(plain);
  if (word !== undefined) return word;
  const [, hours = '', minutes = '', joined = '', rest = ''] = TIME.exec(plain) ?? [];
  const half = rest === '' ? 'any' : HALVES.meaning.get(rest);
  if (hours === '' || half === undefined) return undefined;
  const hour = hourOf(Number(hours), half);
  return hour === undefined ? undefined : `${String(hour).padStart(2, '0')}:${minutes || joined || '00'}`;
}

function hourOf(hour: number, half: 'any' | 'morning' | 'evening'): number | undefined {
  if (half === 'any' || hour > 12) return hour > 23 || half === 'morning' ? undefined : hour;
  return (hour % 12) + (half === 'evening' ? 12 : 0);
}
