import bidiFactory from 'bidi-js';
import type { Direction } from '../../i18n/languages.ts';
import { type Look, lookAfter, PLAIN, SGR, turn } from './sgr.ts';
import { shape } from './shape.ts';
import { textWidth } from './wrap.ts';

/*
 * Lines for terminals that put one sign behind the other from the left, whatever the script: they are given the signs
 * in the order in which they are seen (Unicode Bidirectional Algorithm, UAX 9).
 */

const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A sign with its marks. */
interface Cell {
  readonly text: string;
  readonly look: Look;
  readonly rightToLeft: boolean;
}

/**
 * A line as a terminal that does not reorder must be given it: letters joined, signs in the order in which they are
 * seen, brackets turned, each in its own colours.
 * @param width where a right-to-left line is to begin: columns from the left.
 */
export function toVisual(line: string, direction: Direction, width = 0): string {
  const { signs, looks } = signsOf(line);
  const types = signs.map(unitOf).join('');
  const resolved = bidi.getEmbeddingLevels(types, direction);
  const shapes = shape(signs);
  const cells = bidi.getReorderedIndices(types, resolved).map((at) => {
    const rightToLeft = ((resolved.levels[at] ?? 0) & 1) === 1;
    return { text: shapes[at] ?? '', look: looks[at] ?? PLAIN, rightToLeft };
  });
  const visual = write(cells);
  return direction === 'rtl' && visual !== ''
    ? ' '.repeat(Math.max(0, width - textWidth(visual))) + visual
    : visual;
}

/** A line for a terminal that reorders by itself, without the signs that direct it: some terminals show them. */
export function toLogical(line: string): string {
  return line.replace(CONTROLS, '');
}

/** The signs of a line, with the look of each. */
function signsOf(line: string): { signs: string[]; looks: Look[] } {
  let look = PLAIN;
  const units: Look[] = [];
  for (const [at, part] of line.split(SGR).entries()) {
    if (at % 2 === 1) look = lookAfter(look, part);
    else for (let unit = 0; unit < part.length; unit += 1) units.push(look);
  }
  const segments = [...graphemes.segment(line.replaceAll(new RegExp(SGR, 'g'), ''))];
  return {
    signs: segments.map(({ segment }) => segment),
    looks: segments.map(({ index }) => units[index] ?? PLAIN),
  };
}

/** bidi-js reads UTF-16 units; of a sign that is longer, one of the same type stands for it. */
function unitOf(sign: string): string {
  const letter = String.fromCodePoint(sign.codePointAt(0) ?? 0);
  return letter.length === 1 ? letter : (STAND_INS[bidi.getBidiCharTypeName(letter)] ?? '☺');
}

const STAND_INS: Readonly<Record<string, string>> = { L: 'a', R: 'א', AL: 'ا', EN: '1' };

function write(cells: readonly Cell[]): string {
  let look = PLAIN;
  let written = '';
  for (const cell of cells) {
    const text = toLogical(
      cell.rightToLeft ? (bidi.getMirroredCharacter(cell.text) ?? cell.text) : cell.text,
    );
    if (text === '') continue;
    written += turn(look, cell.look) + text;
    look = cell.look;
  }
  return written + turn(look, PLAIN);
}
