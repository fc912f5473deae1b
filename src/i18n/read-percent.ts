import { type Numeral, readNumber, takeNumber } from './read-number.ts';
import { plainText, wordTable } from './read-text.ts';

/** A share in percent; where it was told as so many of so many, those too. */
export interface Share {
  readonly value: number;
  readonly of?: { readonly part: number; readonly whole: number };
}

const SIGNS = wordTable([['%', '%|percent|per cent|pct|אחוזים|אחוז|درصد|در صد']]);
const BEFORE = new RegExp(`^${SIGNS.any} ?(?=\\d)`);

const OF = /^(?:out of|of|in|\/|מתוך|מ|از)(?= |\d) ?/;

/** `30`, `30%`, `٪۳۰`, `30 percent`; `120 of 400`, `۱۲۰ از ۴۰۰` with one decimal at most. */
export function readPercent(text: string): Share | undefined {
  const plain = plainText(text).replace(BEFORE, '');
  const number = takeNumber(plain);
  if (!number) return undefined;
  if (number.rest === '' || SIGNS.meaning.has(number.rest)) return { value: number.value };
  return ratio(number);
}

function ratio({ value: part, rest }: Numeral): Share | undefined {
  const of = OF.exec(rest);
  const whole = of ? readNumber(rest.slice(of[0].length)) : undefined;
  if (whole === undefined || whole <= 0) return undefined;
  return { value: Math.round((part / whole) * 1000) / 10, of: { part, whole } };
}
