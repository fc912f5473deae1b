import { Lexer, type MarkedToken, type Token } from 'marked';
import { known } from '../known-token.ts';

export function readMarkdown(markdown: string): MarkedToken[] {
  return Lexer.lex(markdown).map(known);
}

/** The words of tokens without their marks. */
export function plainText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map(known).map(textOf).join('');
}

function textOf(token: MarkedToken): string {
  if (token.type === 'text') return token.tokens ? plainText(token.tokens) : token.text;
  if (token.type === 'escape') return token.text;
  if (token.type === 'br') return ' ';
  if (token.type === 'list') return token.items.map((item) => plainText(item.tokens)).join(' ');
  return 'tokens' in token && token.tokens ? plainText(token.tokens) : token.raw;
}
