import stringWidth from 'fast-string-width';
import { lookAfter, PLAIN, SGR, turn } from './sgr.ts';

/*
 * Lines of words. fast-wrap-ansi, which inquirer has for this, composes letters anew, counts signs of no width, takes
 * letters from their marks where it must cut, and carries one colour alone over the end of a line.
 */

/** Signs that take no room, but for the joiner within an emoji: fast-string-width counts each as one. */
const NO_WIDTH =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;

/** How many columns a terminal gives to a text of one line; colours take none. */
export function textWidth(text: string): number {
  return stringWidth(text.replace(NO_WIDTH, ''));
}

/**
 * The text in lines no wider than `width` columns. Words stay whole unless one alone is wider; the ends of lines that
 * the text has are kept, and so are colours and isolates over the ends that are new.
 * @param options.indent what every line but the first begins with.
 */
export function wrapText(text: string, width: number, { indent = '' }: { indent?: string } = {}): string[] {
  return carry(
    text.split(/\r?\n/).flatMap((line, at) => fill(line, Math.max(1, width), at === 0 ? '' : indent, indent)),
  );
}

interface Line {
  readonly lead: string;
  readonly text: string;
}

/** One line of the text, in as many as it takes. */
function fill(line: string, width: number, first: string, indent: string): Line[] {
  const [, lead = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? [];
  const [word = '', ...words] = rest.replace(/ +$/, '').split(/( +)/);
  const lines = begin(first + lead, word, width);
  for (let at = 0; at < words.length; at += 2) {
    const [space = '', next = ''] = words.slice(at, at + 2);
    const last = lines.at(-1) ?? { lead: '', text: '' };
    const longer = { ...last, text: last.text + space + next };
    if (textWidth(longer.lead + longer.text) <= width) lines[lines.length - 1] = longer;
    else lines.push(...begin(indent, next, width));
  }
  return lines;
}

/** The line that a word begins, and those it fills if it is wider than any. A word needs room more than an indent. */
function begin(lead: string, word: string, width: number): Line[] {
  if (word === '') return [{ lead: '', text: '' }];
  const room = width - textWidth(word);
  return room >= 0
    ? [{ lead: lead.slice(0, room), text: word }]
    : cut(word, width).map((text) => ({ lead: '', text }));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cut(word: string, width: number): string[] {
  const lines = [''];
  for (const part of word.split(SGR).flatMap(signs)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || textWidth(last + part) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

/** The letters of a part with their marks; every second part is a sequence, which stays whole. */
function signs(part: string, at: number): string[] {
  return at % 2 === 1 ? [part] : Array.from(graphemes.segment(part), ({ segment }) => segment);
}

/** What is open at the end of a line is closed there and opened again on the next. */
function carry(lines: readonly Line[]): string[] {
  let look = PLAIN;
  let open = '';
  return lines.map(({ lead, text }) => {
    const before = turn(PLAIN, look) + open;
    for (const sequence of text.split(SGR).filter((_, at) => at % 2 === 1)) look = lookAfter(look, sequence);
    open = openAfter(open, text);
    return `${lead}${before}${text}${closing(open)}${turn(look, PLAIN)}`;
  });
}

const POP_EMBEDDING = '\u202C';
const POP_ISOLATE = '\u2069';
const IS_ISOLATE = /[\u2066-\u2068]/;

/** The embeddings and isolates that are open behind a text (Unicode Bidirectional Algorithm, UAX 9). */
function openAfter(before: string, text: string): string {
  let open = before;
  for (const [control] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (control === POP_ISOLATE) open = open.replace(/[\u2066-\u2068][^\u2066-\u2068]*$/, '');
    else if (control === POP_EMBEDDING) open = open.replace(/[^\u2066-\u2068]$/, '');
    else open += control;
  }
  return open;
}

function closing(open: string): string {
  return [...open]
    .reverse()
    .map((control) => (IS_ISOLATE.test(control) ? POP_ISOLATE : POP_EMBEDDING))
    .join('');
}
