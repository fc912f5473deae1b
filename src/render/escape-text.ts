/**
 * Turns literal text into Markdown that shows exactly that text, on one line, wherever it is put: in a
 * paragraph, a heading, a list, a table cell, bold. Escapes only what would mean something, so that the
 * Markdown stays readable as text.
 */
export function escapeText(text: string): string {
  return escapeStart(
    escapeInline(oneLine(text).trim()).replace(/(?<=^|\s)#+$/, (marks) => marks.replaceAll('#', '\\#')),
  );
}

/** Control characters would vanish or break a line; only the bidi controls and joiners of scripts stay. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[^\S\u00a0]+|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ');
}

/** Most answers hold none of these. */
const MEANINGFUL = /[\\`*[\]<|~_&:@]|www\./i;

/** Escapes what has a meaning anywhere in a line; keeps spaces at both ends. */
export function escapeInline(text: string): string {
  if (!MEANINGFUL.test(text)) return text;
  return text
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/_/g, (mark, at: number, whole: string) => (isWithinWord(whole, at) ? mark : '\\_'))
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@');
}

/** Escapes what has a meaning only where a line begins. */
export function escapeStart(line: string): string {
  return line.replace(/^(?:[#>=]|[-+](?=[-\s]|$))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function isWithinWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
  );
}
