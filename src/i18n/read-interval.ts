import { type DurationReading, readDuration } from './read-duration.ts';
import { takeDigits } from './read-number.ts';
import { plainText, wordTable } from './read-text.ts';
import { SMALL_NUMBERS, TIME_UNITS } from './read-units.ts';

const OFTEN = wordTable<string>([
  ['PT1H', 'hourly|מדי שעה|ساعتی'],
  ['P1D', 'daily|יומי|יומית|מדי יום|יום יום|روزانه|هرروز'],
  ['P1W', 'weekly|שבועי|שבועית|מדי שבוע|هفتگی'],
  ['P2W', 'fortnightly|biweekly|bi-weekly|דו שבועי|דו-שבועי|دوهفتگی|دو هفته یک بار'],
  ['P1M', 'monthly|חודשי|חודשית|מדי חודש|ماهانه|ماهیانه'],
  ['P2M', 'bimonthly|bi-monthly|דו חודשי|דו-חודשי|دوماهه'],
  ['P3M', 'quarterly|רבעוני|רבעונית|מדי רבעון|فصلی|سه ماهه'],
  ['P6M', 'half-yearly|half yearly|semiannually|semi-annually|biannually|חצי שנתי|חצי-שנתי|שש ماهه|شش ماهه'],
  ['P1Y', 'yearly|annually|annual|שנתי|שנתית|מדי שנה|سالانه|سالیانه'],
]);

const EVERY =
  /^(?:once every|once per|once an|once a|once in|once|one time|every|each|per|אחת לכל|אחת ל|פעם אחת ב|פעם ב|פעם ל|מדי|בכל|כל|یک بار در هر|یک بار در|هر|در هر) ?(?=\S)/;
const OTHER = /^(?:other|second) (?=\p{L})/u;

const TIMES = new RegExp(
  `^(?:(once)|(twice|פעמיים)|(\\d+|${SMALL_NUMBERS.any}) ?(?:times|time|x|פעמים|بار)) ?(?:an|a|per|every|each|in a|ב|בכל|ל|در هر|در) ?(?=\\S)(.+)$`,
  'u',
);
/** Persian puts the length first: "سالی دو بار". */
const TIMES_BEHIND = new RegExp(`^(${TIME_UNITS.any}) ?(?:ای|ی)? (\\d+|${SMALL_NUMBERS.any}) ?بار$`, 'u');

/** How often: `every 3 months`, `monthly`, `twice a year`, `פעם ברבעון`, `هر ۳ ماه`, and any length of time. */
export function readInterval(text: string): DurationReading | undefined {
  const plain = plainText(text);
  const word = OFTEN.meaning.get(plain);
  if (word !== undefined) return { iso: word };
  const often = TIMES.exec(plain);
  if (often) return divided(often[4] ?? '', often[1] ? 1 : often[2] ? 2 : countOf(often[3] ?? ''));
  const behind = TIMES_BEHIND.exec(plain);
  if (behind) return divided(behind[1] ?? '', countOf(behind[2] ?? ''));
  return readDuration(withoutEvery(plain));
}

function withoutEvery(plain: string): string {
  const bare = plain.replace(EVERY, '').replace(/ (?:یک بار|یکبار|אחת|פעם אחת)$/, '');
  return bare.replace(OTHER, '2 ');
}

function countOf(text: string): number {
  return takeDigits(text)?.value ?? SMALL_NUMBERS.meaning.get(text) ?? 0;
}

/** How many of a smaller unit make one, by which several times in it are written as an interval. */
const MADE_OF: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  P1Y: [[12, 'P#M']],
  P6M: [[6, 'P#M']],
  P3M: [[3, 'P#M']],
  P1M: [
    [4, 'P#W'],
    [30, 'P#D'],
  ],
  P2W: [
    [2, 'P#W'],
    [14, 'P#D'],
  ],
  P1W: [[7, 'P#D']],
  P1D: [[24, 'PT#H']],
};

function divided(length: string, times: number): DurationReading | undefined {
  const whole = readDuration(length);
  if (!whole || !('iso' in whole) || times === 1) return whole;
  const fits = MADE_OF[whole.iso]?.find(([count]) => times > 0 && count % times === 0);
  return fits && { iso: fits[1].replace('#', String(fits[0] / times)) };
}
