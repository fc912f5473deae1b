import shaper from 'arabic-persian-reshaper/ArabicShaper.js';

/*
 * Arabic and Persian letters in the forms they take beside their neighbours, for terminals that show each letter alone.
 * The library is given bare letters: it loses one behind a lam-alef with marks, and does not know the joiners and ۀ.
 */

const LETTER = /^[\u0620-\u063F\u0641-\u064A\u066E-\u06D3]/;
const NON_JOINER = '\u200C';
const JOINER = '\u200D';
const STRETCH = '\u0640';
const APART = ' ';
const LAM = 'ل';
const IS_ALEF = /^[آأإا]/;

/**
 * Each sign as it looks beside its neighbours. There are as many as were given: where lam and alef become one, the
 * place of the alef stays empty.
 * @param signs letters with their marks, in logical order.
 */
export function shape(signs: readonly string[]): string[] {
  const forms = shaper.convertArabic(signs.map(unitsOf).join(''));
  let at = 0;
  return signs.map((sign, place) => {
    if (isLamAlef(signs[place - 1], sign)) return '';
    const next = signs[place + 1] ?? '';
    const form = forms.charAt(at);
    at += unitsOf(sign).length;
    if (!LETTER.test(sign)) return sign.replace(NON_JOINER, '');
    return form + marksOf(sign) + (isLamAlef(sign, next) ? marksOf(next) : '');
  });
}

/** What a sign is to its neighbours: a letter, and behind it what joins or parts it. */
function unitsOf(sign: string): string {
  if (!LETTER.test(sign)) return sign === STRETCH || sign === JOINER ? STRETCH : APART;
  const letter = sign.startsWith('ۀ') ? 'ه' : sign.charAt(0);
  const joined = sign.endsWith(JOINER) ? STRETCH : '';
  return letter + (sign.endsWith(NON_JOINER) ? APART : joined);
}

function isLamAlef(first: string | undefined, second: string): boolean {
  return first !== undefined && unitsOf(first) === LAM && IS_ALEF.test(second);
}

function marksOf(sign: string): string {
  const marks = sign.slice(1).replaceAll(/[\u200C\u200D]/g, '');
  return sign.startsWith('ۀ') ? `\u0654${marks}` : marks;
}
