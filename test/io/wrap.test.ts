import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textWidth, wrapText } from '../../src/io/terminal/wrap.ts';

describe('the width of a text', () => {
  test.each([
    ['', 0],
    ['Customer plan', 13],
    ['\x1b[1m\x1b[31mlate\x1b[39m\x1b[22m', 4],
    ['客户', 4],
    ['テスト', 6],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇮🇱', 2],
    ['❤️', 2],
    ['שָׁלוֹם', 4],
    ['שלום', 4],
    ['می‌شود', 5],
    ['برنامهٔ', 6],
    ['ه‍.ش', 3],
    ['cafe\u0301', 4],
    ['\u2068Fresh Loaf\u2069', 10],
    ['\u2066a\u2067b\u2068c\u2069', 3],
    ['\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee', 5],
    ['a\u200Eb\u200Fc\u061Cd', 4],
  ])('of %j is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('words', () => {
  it('fill lines of 40 and of 80 columns', () => {
    const text =
      'Every complaint gets an answer within four hours, from somebody who can put it right and may spend up to fifty euros.';
    expect(wrapText(text, 40)).toEqual([
      'Every complaint gets an answer within',
      'four hours, from somebody who can put it',
      'right and may spend up to fifty euros.',
    ]);
    expect(wrapText(text, 80)).toEqual([
      'Every complaint gets an answer within four hours, from somebody who can put it',
      'right and may spend up to fifty euros.',
    ]);
    expect(wrapText(text, 200)).toEqual([text]);
  });

  it('of Hebrew with its vowels count as many columns as letters', () => {
    expect(wrapText('שָׁלוֹם לָכֶם חֲבֵרִים', 9)).toEqual(['שָׁלוֹם לָכֶם', 'חֲבֵרִים']);
  });

  it('of Persian stay whole at a joiner that takes no room', () => {
    expect(wrapText('مشتری‌ها می‌خواهند زود پاسخ بگیرند', 15)).toEqual([
      'مشتری‌ها',
      'می‌خواهند زود',
      'پاسخ بگیرند',
    ]);
  });

  it('keep the ends of lines and the spaces that are there', () => {
    expect(wrapText('one\r\n\n  two  three\n', 20)).toEqual(['one', '', '  two  three', '']);
  });

  it('lose the spaces at an end of a line that is new', () => {
    expect(wrapText('one    two   ', 5)).toEqual(['one', 'two']);
  });

  it('are cut when one is wider than the line, never within a letter with its marks, and the next goes on behind', () => {
    expect(wrapText('see https://example.com/a now', 10)).toEqual([
      'see',
      'https://ex',
      'ample.com/',
      'a now',
    ]);
    expect(wrapText('שָׁלוֹם', 2)).toEqual(['שָׁל', 'וֹם']);
    expect(wrapText('客户👨‍👩‍👧户', 5)).toEqual(['客户', '👨‍👩‍👧户']);
    expect(wrapText('客户', 1)).toEqual(['客', '户']);
  });

  it('keep a no-break space', () => {
    expect(wrapText('from 5\u00A0000 on', 8)).toEqual(['from', '5\u00A0000 on']);
  });
});

describe('an indent', () => {
  it('begins every line but the first', () => {
    expect(wrapText('1. Answer within the day', 12, { indent: '   ' })).toEqual([
      '1. Answer',
      '   within',
      '   the day',
    ]);
    expect(wrapText('one\n\ntwo', 12, { indent: '  ' })).toEqual(['one', '', '  two']);
  });

  it('gives way to a word that needs the room', () => {
    expect(wrapText('an extraordinary promise', 14, { indent: '    ' })).toEqual([
      'an',
      ' extraordinary',
      '    promise',
    ]);
    expect(wrapText('      extraordinary', 14)).toEqual([' extraordinary']);
  });
});

describe('what is open at the end of a line', () => {
  it('is closed there and opened again: colours', () => {
    expect(wrapText('\x1b[1mbold \x1b[31mred words\x1b[39m\x1b[22m plain', 8)).toEqual([
      '\x1b[1mbold \x1b[31mred\x1b[22m\x1b[39m',
      '\x1b[1m\x1b[31mwords\x1b[39m\x1b[22m',
      'plain',
    ]);
    expect(wrapText('\x1b[38;5;12mfar away\x1b[0m', 4)).toEqual([
      '\x1b[38;5;12mfar\x1b[39m',
      '\x1b[38;5;12maway\x1b[0m',
    ]);
  });

  it('leaves the indent without colour', () => {
    expect(wrapText('\x1b[4mone two\x1b[24m', 5, { indent: '  ' })).toEqual([
      '\x1b[4mone\x1b[24m',
      '  \x1b[4mtwo\x1b[24m',
    ]);
  });

  it('is closed there and opened again: isolates', () => {
    expect(wrapText('של \u2066Fresh Loaf\u2069 היום', 8)).toEqual([
      'של \u2066Fresh\u2069',
      '\u2066Loaf\u2069',
      'היום',
    ]);
  });

  it('is closed there and opened again: an embedding within an isolate', () => {
    expect(wrapText('\u2067one \u202Atwo\u202C\u2069 end', 5)).toEqual([
      '\u2067one\u2069',
      '\u2067\u202Atwo\u202C\u2069',
      'end',
    ]);
  });
});

describe('whatever the words', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'plan',
      'customer-relationship',
      'שָׁלוֹם',
      'לקוחות',
      'לקוח־מפתח',
      'می‌شود',
      'مشتری',
      'برنامهٔ',
      '۱۲٬۰۰۰',
      '25%',
      '客户',
      '👨‍👩‍👧',
      '(CRM)',
    ),
    fc.constantFrom(
      '\u2068Fresh Loaf\u2069',
      '\x1b[31mlate\x1b[39m',
      '\u2067של Anna\u2069',
      '\x1b[1mשלום לכם\x1b[22m',
    ),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).filter((text) => !/\s/.test(text)),
  );
  const texts = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const bare = (text: string): string => text.replace(/\x1b\[[\d;]*m|[\u2066-\u2069]/g, '');
  const wordsOf = (text: string): string[] => bare(text).split(/\s+/).filter(Boolean);

  test.each([10, 40, 80, 200])('they stand in lines of %i columns, each once and in order', (width) => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '  ', '     '), (text, indent) => {
        const lines = wrapText(text, width, { indent });
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
        const isCut = wordsOf(text).some((word) => textWidth(word) > width);
        const between = isCut ? '' : ' ';
        expect(wordsOf(lines.join('\n')).join(between)).toBe(wordsOf(text).join(between));
      }),
    );
  });

  it('no line leaves an isolate open', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const line of wrapText(text, 12))
          expect(line.match(/[\u2066-\u2068]/g)?.length).toBe(line.match(/\u2069/g)?.length);
      }),
    );
  });
});
