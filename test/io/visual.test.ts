import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shape } from '../../src/io/terminal/shape.ts';
import { toLogical, toVisual } from '../../src/io/terminal/visual.ts';
import { textWidth } from '../../src/io/terminal/wrap.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const signsOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** A word as it is seen from the left: its last letter first. */
const back = (word: string): string => signsOf(word).reverse().join('');

/** What is seen, from the left. */
const seen = (...pieces: string[]): string => pieces.join('');

/** The letters of a word by their forms. */
const forms = (word: string): string =>
  shape(signsOf(word))
    .map((form) => [...form].map((each) => each.charCodeAt(0).toString(16)).join('+'))
    .join(' ');

describe('letters beside their neighbours', () => {
  test.each([
    ['سلام', 'feb3 fefc  fee1', 'lam and alef are one'],
    ['لا', 'fefb ', 'and stand alone'],
    ['لآ', 'fef5 ', 'with a madda'],
    ['بلأ', 'fe91 fef8 ', 'with a hamza, joined'],
    ['کُلَّاً', 'fb90+64f fefc+64e+651+64b ', 'and keep the marks of both'],
    ['می‌شود', 'fee3 fef0 feb7 feee fea9', 'a non-joiner parts'],
    ['ه‍.ش', 'feeb 2e feb5', 'a joiner joins'],
    ['پژوهشگر', 'fb58 fb8b feed feeb feb8 fb95 feae', 'پ ژ گ'],
    ['چک', 'fb7c fb8f', 'چ ک'],
    ['یکی', 'fbfe fb91 fef0', 'ی at the start and the end'],
    ['شیء', 'feb7 fef0 fe80', 'a hamza joins nothing'],
    ['مسئول', 'fee3 feb4 fe8c feee fedd', 'a hamza on its seat does'],
    ['برنامهٔ', 'fe91 feae fee7 fe8e fee3 feea+654', 'a mark above stays'],
    ['نامۀ', 'fee7 fe8e fee3 feea+654', 'however it is written'],
    ['ســلام', 'feb3 640 640 fefc  fee1', 'stretched'],
    ['مشتریCRM', 'fee3 feb8 fe98 feae fbfc 43 52 4d', 'Latin letters join nothing'],
    ['ب۲ب', 'fe8f 6f2 fe8f', 'nor do digits'],
    ['שלום', '5e9 5dc 5d5 5dd', 'Hebrew has one form'],
  ])('%s: %s (%s)', (word, expected) => {
    expect(forms(word)).toBe(expected);
  });
});

describe('a line as it is seen from the left', () => {
  test.each([
    ['שלום לכם', back('שלום לכם')],
    [
      'מענה ללקוח (תוך 4 שעות): 25% עד 30%',
      seen('30%', back(' עד '), '25%', ' :', '(', back('שעות'), ' 4 ', back('תוך'), ')', back('מענה ללקוח ')),
    ],
    [
      'קנייה ב־\u2066Fresh Loaf (Dublin)\u2069, היום',
      seen(back('היום'), ' ,', 'Fresh Loaf (Dublin)', back('קנייה ב־')),
    ],
    ['ללקוחות של \u2068Müller & Söhne\u2069!', seen('!', 'Müller & Söhne', back('ללקוחות של '))],
    ['  1. אישור', seen(back('אישור'), ' .1  ')],
    ['טלפון \u2066+972 3 555 0142\u2069', seen('+972 3 555 0142', back('טלפון '))],
    ['שָׁלוֹם', back('שָׁלוֹם')],
    ['מחיר: ₪120–₪150', seen('₪150', '–', '₪120', back('מחיר: '))],
    ['שלום 👨‍👩‍👧 לכם', seen(back('לכם'), ' 👨‍👩‍👧 ', back('שלום'))],
    ['«אתמול» [היום]', seen('[', back('היום'), '] «', back('אתמול'), '»')],
  ])('Hebrew: %s', (line, expected) => {
    expect(toVisual(line, 'rtl')).toBe(expected);
  });

  const plan = 'ﻪﻣﺎﻧﺮﺑ';
  test.each([
    ['برنامه', plan],
    ['برنامهٔ CRM', seen('CRM', ' ', 'ﻪ\u0654ﻣﺎﻧﺮﺑ')],
    ['۲۵٪ (برنامه)', seen('(', plan, ') ', '۲۵٪')],
    ['برنامه ۲۵٪', seen('٪۲۵ ', plan)],
    ['برنامه: ۱۲٬۰۰۰', seen('۱۲٬۰۰۰', ' :', plan)],
    ['۱۴۰۴/۰۵/۱۲ برنامه', seen(plan, ' ', '۱۴۰۴/۰۵/۱۲')],
    ['«برنامه»، \u2066info@example.com\u2069', seen('info@example.com', ' ،«', plan, '»')],
    ['برنامه، می‌شود؟', seen('؟', '\uFEA9\uFEEE\uFEB7\uFEF0\uFEE3', ' ،', plan)],
  ])('Persian: %s', (line, expected) => {
    expect(toVisual(line, 'rtl')).toBe(expected);
  });

  test.each([
    ['Answer within 4 hours (25%)', 'Answer within 4 hours (25%)'],
    ['Call \u2067ענת (מנהלת)\u2069 today', seen('Call (', back('מנהלת'), ') ', back('ענת'), ' today')],
    ['The “برنامه” of 2025', `The “${plan}” of 2025`],
  ])('English: %s', (line, expected) => {
    expect(toVisual(line, 'ltr')).toBe(expected);
  });

  it('begins a line from the right at the width that is given', () => {
    expect(toVisual('שלום', 'rtl', 10)).toBe(`      ${back('שלום')}`);
    expect(toVisual('plan', 'ltr', 10)).toBe('plan');
    expect(toVisual('שלום לכם', 'rtl', 3)).toBe(back('שלום לכם'));
  });
});

describe('colours', () => {
  it('stay on their letters', () => {
    expect(toVisual('\x1b[1mאחד\x1b[22m \x1b[31mשתיים\x1b[39m שלוש', 'rtl')).toBe(
      `${back('שלוש')} \x1b[31m${back('שתיים')}\x1b[39m \x1b[1m${back('אחד')}\x1b[22m`,
    );
  });

  it('go around what an isolate turns within them', () => {
    expect(toVisual('\x1b[2mשלום \x1b[31mFresh Loaf\x1b[39m\x1b[22m', 'rtl')).toBe(
      `\x1b[2m\x1b[31mFresh Loaf\x1b[39m ${back('שלום')}\x1b[22m`,
    );
  });

  it('end with the line', () => {
    expect(toVisual('\x1b[1mאחד', 'rtl')).toBe(`\x1b[1m${back('אחד')}\x1b[22m`);
  });
});

describe('whatever the line', () => {
  const piece = fc.constantFrom(
    ...[
      'שָׁלוֹם',
      'לקוח',
      'می‌شود',
      'سلام',
      'لآ',
      'Anna',
      '25%',
      '۱۲٬۰۰۰',
      '(',
      ')',
      ' ',
      ': ',
      '\u2068',
      '\u2069',
      '\u200F',
      '\x1b[31m',
      '\x1b[39m',
      '😀',
      '客户',
    ],
  );
  const lines = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const bare = (text: string): string => toLogical(text).replace(/\x1b\[[\d;]*m/g, '');
  const letters = (text: string): string[] =>
    [...bare(text).normalize('NFKC')]
      .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
      .map((sign) => sign.replace('ى', 'ی'))
      .sort();

  test.each(['ltr', 'rtl'] as const)(
    'each letter is there once, and no sign that directs (%s)',
    (direction) => {
      fc.assert(
        fc.property(lines, (line) => {
          const visual = toVisual(line, direction);
          expect(letters(visual)).toEqual(letters(line));
          expect(toLogical(visual)).toBe(visual);
          expect(textWidth(visual)).toBeLessThanOrEqual(textWidth(line));
        }),
      );
    },
  );
});

test('a line for a terminal that reorders loses the signs that direct it and nothing else', () => {
  expect(toLogical('ב\u2066Fresh Loaf\u2069\u200F, \u061Cمی‌شود')).toBe('בFresh Loaf, می‌شود');
});
