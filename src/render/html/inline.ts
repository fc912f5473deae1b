import type { MarkedToken, Token } from 'marked';
import { known } from '../known-token.ts';
import { safeHref } from '../prose.ts';
import { escapeHtml } from './escape.ts';
import { plainText } from './tokens.ts';

/** What the document says in marks of its own, to be set apart from what the plan says. */
export interface Marks {
  readonly toDecide: string;
  readonly suggested: readonly string[];
  readonly overdue: string;
}

/** Tokens of a line as HTML; everything that is neither text, emphasis nor a safe link is text. */
export function inlineHtml(tokens: readonly Token[] | undefined, marks: Marks): string {
  return (tokens ?? []).map((token) => span(known(token), marks)).join('');
}

function span(token: MarkedToken, marks: Marks): string {
  switch (token.type) {
    case 'text':
      return token.tokens ? inlineHtml(token.tokens, marks) : escapeHtml(token.text);
    case 'escape':
      return escapeHtml(token.text);
    case 'strong':
      return `<strong${mark(token, marks)}>${inlineHtml(token.tokens, marks)}</strong>`;
    case 'em':
      return `<em${mark(token, marks)}>${inlineHtml(token.tokens, marks)}</em>`;
    case 'br':
      return '<br>';
    case 'link': {
      const href = safeHref(token.href);
      const text = inlineHtml(token.tokens, marks);
      return href === undefined ? text : `<a href="${escapeHtml(href)}">${text}</a>`;
    }
    default:
      return escapeHtml(token.raw);
  }
}

function mark(token: { readonly tokens: readonly Token[] }, marks: Marks): string {
  const text = plainText(token.tokens);
  if (text === marks.toDecide) return ' class="to-decide"';
  if (marks.suggested.some((word) => text === `(${word})`)) return ' class="suggested"';
  return text === marks.overdue ? ' class="overdue"' : '';
}
