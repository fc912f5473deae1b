import { Lexer } from 'yaml';
import type { Collection, Placed } from './tree.ts';

interface Comment {
  /** With its `#`, without white space at the end. */
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** Whether something stands before it on its line. */
  readonly beside: boolean;
}

/** Marks the lexer puts into its stream that are no part of the text. */
const MARKS = new Set(['\x02', '\x18', '\x1f']);
const SCALAR_FOLLOWS = '\x1f';

/** Gives every comment of the text its owner among the entries, which stand in the order of the text. */
export function assignComments(text: string, root: Collection, placed: readonly Placed[]): void {
  const comments = readComments(text);
  for (const comment of comments.filter(({ beside }) => beside)) {
    const owner = behindBrackets(placed[countBefore(placed, comment.offset) - 1], comment);
    if (!owner) root.foot.push([comment.text]);
    else putBeside(owner, comment);
  }
  for (const group of groups(comments.filter(({ beside }) => !beside))) {
    placeGroup(text, root, placed, group);
  }
}

/** A comment behind a closing bracket is not that of the last entry inside. */
function behindBrackets(last: Placed | undefined, comment: Comment): Placed | undefined {
  let at = last;
  while (at?.collection.flow && at.parent && at.parent.source.end <= comment.offset) at = at.parent;
  return at;
}

function putBeside(owner: Placed, comment: Comment): void {
  owner.entry.beside =
    owner.entry.beside === undefined ? comment.text : `${owner.entry.beside} ${comment.text}`;
  stretch(owner, comment);
}

/** The entry, and those it lies in, reach as far as a comment that is theirs. */
function stretch(owner: Placed | undefined, comment: Comment): void {
  const end = comment.offset + comment.text.length;
  for (let at = owner; at; at = at.parent) at.source.end = Math.max(at.source.end, end);
}

/** How many entries begin before an offset. */
function countBefore(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.source.key ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeGroup(
  text: string,
  root: Collection,
  placed: readonly Placed[],
  group: readonly Comment[],
): void {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return;
  const at = countBefore(placed, first.offset);
  const next = placed[at];
  const holder = footHolder(placed[at - 1], first.column);
  const lines = group.map((comment) => comment.text);
  const atNext = next && (first.column <= next.source.indent || holder?.collection === next.collection);
  if (!atNext) {
    (holder?.collection ?? root).foot.push(lines);
    stretch(holder?.parent, last);
  } else if (lineGap(text, last, next) === 1) {
    next.entry.above = lines;
    next.source.start = first.offset - first.column;
  } else {
    next.entry.loose.push(lines);
  }
}

/** How many lines further down the entry stands. */
function lineGap(text: string, comment: Comment, next: Placed): number {
  return text.slice(comment.offset, next.source.key).split('\n').length - 1;
}

/** The deepest entry that is open after `prev` and whose collection a comment of this column can close. */
function footHolder(prev: Placed | undefined, column: number): Placed | undefined {
  let at = prev;
  while (at && at.source.indent > column) at = at.parent;
  return at;
}

function groups(comments: readonly Comment[]): Comment[][] {
  const all: Comment[][] = [];
  for (const comment of comments) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (before?.line === comment.line - 1 && before.column === comment.column) last?.push(comment);
    else all.push([comment]);
  }
  return all;
}

function readComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let [offset, line, lineStart] = [0, 0, 0];
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (!MARKS.has(lexeme)) {
      if (lexeme.startsWith('#') && before !== SCALAR_FOLLOWS) {
        const beside = text.slice(lineStart, offset).replace('\ufeff', '').trim() !== '';
        comments.push({ text: lexeme.trimEnd(), offset, line, column: offset - lineStart, beside });
      }
      for (let at = lexeme.indexOf('\n'); at >= 0; at = lexeme.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = offset + at + 1;
      }
      offset += lexeme.length;
    }
    before = lexeme;
  }
  return comments;
}
