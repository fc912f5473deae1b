import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseDirection, isolate } from '../../src/i18n/bidi.ts';
import type { Direction } from '../../src/i18n/languages.ts';

const [LRE, RLE, PDF, LRO, RLO] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

describe('isolate', () => {
  it.each<[string, Direction, string, string]>([
    ['same direction', 'ltr', 'Corner Bakery', 'Corner Bakery'],
    ['same direction', 'rtl', 'מאפיית הפינה', 'מאפיית הפינה'],
    ['no letters', 'rtl', '12:30, 4.5', '12:30, 4.5'],
    ['nothing', 'rtl', '', ''],
    ['Latin in Hebrew', 'rtl', 'Acme Ltd.', `${LRI}Acme Ltd.${PDI}`],
    ['Hebrew in English', 'ltr', 'קפה (תל אביב)', `${RLI}קפה (תל אביב)${PDI}`],
    ['Persian in English', 'ltr', 'پخش فروردین', `${RLI}پخش فروردین${PDI}`],
    ['Hebrew that begins with a Latin word', 'rtl', 'CRM הוא כלי', `${RLI}CRM הוא כלי${PDI}`],
    ['Hebrew with Latin words in English', 'ltr', 'אנו עובדים עם CRM', `${RLI}אנו עובדים עם CRM${PDI}`],
    ['a Hebrew word in English', 'ltr', 'Café בית', `${LRI}Café בית${PDI}`],
    ['English with a Hebrew word in Hebrew', 'rtl', 'We say שלום to all', `${LRI}We say שלום to all${PDI}`],
    ['a telephone number', 'rtl', '+972 3 555 0142', `${LRI}+972 3 555 0142${PDI}`],
    ['a telephone number', 'ltr', '+972 3 555 0142', '+972 3 555 0142'],
    ['a code to dial', 'rtl', '*6050', `${LRI}*6050${PDI}`],
    ['a Persian telephone number', 'rtl', '(۰۲۱) ۸۸۷۷', `${LRI}(۰۲۱) ۸۸۷۷${PDI}`],
    ['an embedding left open', 'ltr', `a${LRE}b`, `${LRI}a${LRE}b${PDF}${PDI}`],
    ['an override', 'ltr', `a${RLO}b${PDF}`, `${LRI}a${RLO}b${PDF}${PDI}`],
    ['closers of nothing', 'ltr', `a${PDF}b${PDI}c`, 'abc'],
    ['an isolate left open', 'ltr', `${FSI}a`, `${FSI}a${PDI}`],
    ['an embedding closed by its isolate', 'rtl', `${RLI}${LRO}a${PDI}`, `${RLI}${LRO}a${PDF}${PDI}`],
    [
      'an isolate within an embedding',
      'rtl',
      `${RLE}${LRI}${PDF}${PDI}`,
      `${RLI}${RLE}${LRI}${PDI}${PDF}${PDI}`,
    ],
    ['a mark of the other direction', 'ltr', 'a\u200F', `${LRI}a\u200F${PDI}`],
    ['each paragraph by itself', 'rtl', `שלום\nAcme${LRI}\r\n`, `שלום\n${LRI}Acme${LRI}${PDI}${PDI}\r\n`],
  ])('%s in %s', (_name, direction, text, expected) => {
    expect(isolate(text, direction)).toBe(expected);
  });
});

describe('baseDirection', () => {
  it.each<[string, Direction, Direction]>([
    ['', 'ltr', 'ltr'],
    ['', 'rtl', 'rtl'],
    ['12', 'rtl', 'rtl'],
    ['Acme', 'rtl', 'ltr'],
    ['שלום', 'ltr', 'rtl'],
    ['Salesforce הוא CRM', 'rtl', 'rtl'],
    ['one שתיים', 'ltr', 'ltr'],
    ['one שתיים', 'rtl', 'rtl'],
  ])('%s in %s is %s', (text, context, expected) => {
    expect(baseDirection(text, context)).toBe(expected);
  });
});

describe('isolate, on any text', () => {
  const direction = fc.constantFrom<Direction>('ltr', 'rtl');
  const control = fc.constantFrom(LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI);
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'Acme',
      'ש',
      'שלום',
      'سلام',
      '\u200E',
      '\u200F',
      ' ',
      '12',
      '-',
      '(',
      ')',
      '\n',
      '\u2029',
    ),
    control,
    control,
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  /** Runs a property; fast-check's report of a failure names the seed that repeats it. */
  const holds = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 2000 });

  it('leaves every control closed within its paragraph', () => {
    holds(
      fc.property(text, direction, (input, context) => {
        for (const paragraph of isolate(input, context).split(/[\n\r\u0085\u2029]/u)) {
          expect(leftOpen(paragraph)).toEqual([]);
        }
      }),
    );
  });

  it('changes nothing but controls', () => {
    holds(
      fc.property(text, direction, (input, context) => {
        expect(isolate(input, context).replace(CONTROLS, '')).toBe(input.replace(CONTROLS, ''));
      }),
    );
  });

  it('gives back text of the same direction', () => {
    const own = {
      ltr: ['word', ' ', '12', '.', '(', ')', '-'],
      rtl: ['מילה', ' ', '.', '(', ')', 'واژه', '3'],
    };
    const same = direction.chain((context) =>
      fc.array(fc.constantFrom(...own[context]), { maxLength: 20 }).map((pieces) => {
        const letters = own[context][0] ?? '';
        return { context, input: `${letters}${pieces.join('')}` };
      }),
    );
    holds(
      fc.property(same, ({ context, input }) => {
        expect(isolate(input, context)).toBe(input);
      }),
    );
  });

  it('does once what it would do twice', () => {
    holds(
      fc.property(text, direction, (input, context) => {
        const once = isolate(input, context);
        expect(isolate(once, context)).toBe(once);
      }),
    );
  });
});

/** What UAX 9 would still hold open at the end of a paragraph, or closers that close nothing. */
function leftOpen(paragraph: string): string[] {
  const open: string[] = [];
  for (const character of paragraph) {
    if (/[\u202A\u202B\u202D\u202E]/u.test(character)) open.push(PDF);
    else if (/[\u2066-\u2068]/u.test(character)) open.push(PDI);
    else if (character === PDF || character === PDI) {
      if (open.at(-1) === character) open.pop();
      else return [...open, `stray ${character}`];
    }
  }
  return open;
}
