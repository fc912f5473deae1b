import { asciiDigits } from './read-digits.ts';

/** Signs that keyboards and word processors put in the place of plain ones. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  // Marks of direction and what else is not seen, but for the non-joiner.
  [/(?!\u200c)\p{Cf}/gu, ''],
  [/[\s\u200c]+/g, ' '],
  [/[\u2010-\u2015\u2212\ufe63]/g, '-'],
  [/[\u05f3\u2018\u2019\u02bc`´]/g, "'"],
  [/[\u05f4\u201c-\u201f«»]/g, '"'],
  [/\u066a/g, '%'],
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/ة/g, 'ه'],
  [/־/g, '-'],
  // A Hebrew prefix may stand against a number or with a hyphen between: ב-27, ו־12.
  [/([א-ת])-(?=\d)/g, '$1'],
];

/**
 * A typed text as the readers compare it: small letters, ASCII digits, no accents, vowel signs or marks of direction,
 * one kind of dash, quote and space. A zero-width non-joiner counts as a space, for many people type one instead.
 */
export function plainText(text: string): string {
  const bare = asciiDigits(text.normalize('NFKD').replace(/\p{M}/gu, ''));
  return PLAIN.reduce((plain, [sign, by]) => plain.replace(sign, by), bare)
    .toLowerCase()
    .trim();
}

/** Words by what they mean, for looking up one way and for matching any of them. */
export interface WordTable<Meaning extends string | number> {
  readonly meaning: ReadonlyMap<string, Meaning>;
  /** The source of an expression that matches any of the words, longest first. */
  readonly any: string;
}

/** A table from lists of words separated by `|`; the words are compared as {@link plainText}. */
export function wordTable<Meaning extends string | number>(
  rows: readonly (readonly [Meaning, string])[],
): WordTable<Meaning> {
  const meaning = new Map(
    rows.flatMap(([what, words]) =>
      words.split('|').map((word): [string, Meaning] => [plainText(word), what]),
    ),
  );
  const longestFirst = [...meaning.keys()].sort((a, b) => b.length - a.length);
  return { meaning, any: `(?:${longestFirst.map(escaped).join('|')})` };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
