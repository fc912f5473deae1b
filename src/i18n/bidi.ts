import type { Direction } from './languages.ts';

/*
 * Text of two directions in one line (Unicode Bidirectional Algorithm, UAX 9). A Latin name in a Hebrew sentence may
 * drag the punctuation and numbers beside it to its side; an isolate keeps it to itself. Controls that a user's text
 * leaves open would go on into whatever follows, so they are closed within it.
 */

const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
const EMBEDDINGS = /[\u202A\u202B\u202D\u202E]/;
const ISOLATES = /[\u2066-\u2068]/;
const POP_EMBEDDING = '\u202C';
const POP_ISOLATE = '\u2069';
const OPENERS: Readonly<Record<Direction, string>> = { ltr: '\u2066', rtl: '\u2067' };

// UAX 9 ends a paragraph at U+001C to U+001E too.
const PARAGRAPH_END = /(\r\n|[\n\r\u001C-\u001E\u0085\u2029])/;

// Letters and marks of strong direction; those written right to left stand in these blocks.
const RIGHT_TO_LEFT_BLOCKS =
  '\\u0590-\\u08FF\\u200F\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const STRONG = /[\p{L}\u200E\u200F\u061C]/u;
const STRONG_OF: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`(?![${RIGHT_TO_LEFT_BLOCKS}])[\\p{L}\\u200E]`, 'u'),
  rtl: new RegExp(`(?=[\\p{L}\\u200F\\u061C])[${RIGHT_TO_LEFT_BLOCKS}]`, 'u'),
};
const OTHER: Readonly<Record<Direction, Direction>> = { ltr: 'rtl', rtl: 'ltr' };

// Numbers alone that a right-to-left line would put in another order: "+972 3 555 0142", "-5", "*6050".
const NUMBERS_IN_A_ROW =
  /^[\s(]*[-\u2212+*#]+[(]?[0-9\u06F0-\u06F9]|[0-9\u06F0-\u06F9][\s()]+[+(]*[0-9\u06F0-\u06F9]/;

/**
 * Text that may stand in a sentence of the given direction without disturbing its order: controls are balanced in
 * each paragraph, and a paragraph that holds letters of the other direction, or anything else that would reorder
 * itself or its neighbours, is set apart by an isolate of its own direction. Other text comes back as it was.
 */
export function isolate(text: string, direction: Direction): string {
  return text
    .split(PARAGRAPH_END)
    .map((part, at) => (at % 2 === 1 ? part : isolateParagraph(balance(part), direction)))
    .join('');
}

/**
 * The direction a text is written in when it stands where `context` rules. A text of both directions follows the
 * context unless most of its words go the other way. Hebrew and Persian borrow Latin words freely, the reverse is
 * rare, so a left-to-right context gives way to half of the words, a right-to-left one to two thirds.
 */
export function baseDirection(text: string, context: Direction): Direction {
  const words = directionsOfWords(outsideIsolates(text));
  const rtl = words.filter((word) => word === 'rtl').length;
  if (context === 'ltr') return rtl * 2 > words.length ? 'rtl' : 'ltr';
  return (words.length - rtl) * 3 > words.length * 2 ? 'ltr' : 'rtl';
}

/** The text with every control that it opens closed, and without closers of what it never opened. */
function balance(paragraph: string): string {
  if (!CONTROLS.test(paragraph)) return paragraph;
  const open: string[] = [];
  let balanced = '';
  for (const character of paragraph) {
    if (EMBEDDINGS.test(character)) open.push(POP_EMBEDDING);
    else if (ISOLATES.test(character)) open.push(POP_ISOLATE);
    else if (character === POP_EMBEDDING || character === POP_ISOLATE) {
      balanced += closing(open, character);
      continue;
    }
    balanced += character;
  }
  return balanced + open.reverse().join('');
}

/** What a closer closes, innermost first: an isolate's ends the embeddings within it, an embedding's only itself. */
function closing(open: string[], closer: string): string {
  if (closer === POP_EMBEDDING) return open.at(-1) === closer ? (open.pop() ?? '') : '';
  const from = open.lastIndexOf(closer);
  return from < 0 ? '' : open.splice(from).reverse().join('');
}

function isolateParagraph(paragraph: string, context: Direction): string {
  const outside = outsideIsolates(paragraph);
  const mixed = EMBEDDINGS.test(outside) || STRONG_OF[OTHER[context]].test(outside);
  if (mixed) return wrap(paragraph, baseDirection(paragraph, context));
  const reordered = context === 'rtl' && !STRONG.test(outside) && NUMBERS_IN_A_ROW.test(outside);
  return reordered ? wrap(paragraph, 'ltr') : paragraph;
}

function wrap(text: string, direction: Direction): string {
  return `${OPENERS[direction]}${text}${POP_ISOLATE}`;
}

/** The text less what its own isolates already keep apart. */
function outsideIsolates(text: string): string {
  if (!ISOLATES.test(text)) return text;
  let depth = 0;
  let outside = '';
  for (const character of text) {
    if (ISOLATES.test(character)) depth += 1;
    else if (character === POP_ISOLATE) depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += character;
  }
  return outside;
}

/** The direction of each word that has one: that of its first strong letter. */
function directionsOfWords(text: string): Direction[] {
  return text.split(/\s+/).flatMap((word) => {
    const letter = STRONG.exec(word)?.[0];
    if (letter === undefined) return [];
    return [STRONG_OF.rtl.test(letter) ? 'rtl' : 'ltr'];
  });
}
