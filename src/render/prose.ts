import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { escapeInline, escapeStart, escapeText, oneLine } from './escape-text.ts';
import { known } from './known-token.ts';

/** Prose of a plan as Markdown that is safe in every document. */
export interface Prose {
  /** Paragraphs and lists, parted by empty lines. */
  readonly block: string;
  /** The same on one line, for a cell or a fact. */
  readonly line: string;
}

const NONE: Prose = { block: '', line: '' };

/**
 * Keeps of a prose answer's Markdown what prose may hold (paragraphs, emphasis, lists, http, https and mailto
 * links) and turns all else into text.
 * @param direct is given each paragraph and may wrap it in marks of direction.
 */
export function cleanProse(source: string, direct: (paragraph: string) => string = (text) => text): Prose {
  const text = source.toWellFormed().replace(/\r\n?/g, '\n').trim();
  if (text === '') return NONE;
  try {
    const tokens = Lexer.lex(text);
    const prose = { block: blocks(tokens, direct), line: lines(tokens, direct) };
    if (letters(visible(Lexer.lex(prose.block))) === letters(visible(tokens))) return prose;
  } catch (error) {
    // Thousands of nested marks exhaust the parser's recursion; then no mark of it means anything.
    if (!(error instanceof RangeError)) throw error;
  }
  return literal(text, direct);
}

function literal(text: string, direct: (paragraph: string) => string): Prose {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => direct(escapeText(paragraph)));
  return { block: paragraphs.join('\n\n'), line: paragraphs.join(' ') };
}

function blocks(tokens: readonly Token[], direct: (text: string) => string): string {
  return tokens
    .map((token) => block(known(token), direct))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(token: MarkedToken, direct: (text: string) => string): string {
  if (token.type === 'space') return '';
  if (token.type === 'list') return list(token, direct);
  return line(token).split('\\\n').map(direct).join('\\\n');
}

function line(token: MarkedToken): string {
  if (token.type === 'paragraph' || (token.type === 'text' && token.tokens)) {
    return escapeStart(inline(token.tokens ?? []).trim());
  }
  return escapeText(token.raw);
}

function list(token: Tokens.List, direct: (text: string) => string): string {
  const items = token.items.map((item, at) => {
    const bullet = token.ordered ? `${Number(token.start) + at}. ` : '- ';
    const join = token.loose ? '\n\n' : '\n';
    const parts = item.tokens.map((inner) => block(known(inner), direct)).filter((text) => text !== '');
    return bullet + parts.join(join).replace(/\n(?=[^\n])/g, `\n${' '.repeat(bullet.length)}`);
  });
  return items.join(token.loose ? '\n\n' : '\n');
}

/** Lists run on in a line as clauses: "first; second; third". */
function lines(tokens: readonly Token[], direct: (text: string) => string): string {
  const parts = tokens.map(known).filter((token) => token.type !== 'space');
  return parts
    .map((token) =>
      token.type === 'list'
        ? token.items.map((item) => lines(item.tokens, direct).replace(/[;.,]$/, '')).join('; ')
        : direct(line(token).replaceAll('\\\n', ' ')),
    )
    .join(' ');
}

function inline(tokens: readonly Token[]): string {
  return tokens.map((token) => span(known(token))).join('');
}

function span(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
    case 'escape':
      return escapeInline(oneLine(token.text));
    case 'strong':
      return `**${inline(token.tokens)}**`;
    case 'em':
      return `*${inline(token.tokens)}*`;
    case 'br':
      return '\\\n';
    case 'link':
      return link(token);
    default:
      return escapeInline(oneLine(token.raw));
  }
}

function link(token: Tokens.Link): string {
  const href = safeHref(token.href);
  if (href === undefined) return escapeInline(oneLine(token.raw));
  if (token.autolink && token.text === href) return `<${href}>`;
  return `[${inline(token.tokens)}](${href})`;
}

/** The address of a link that may be followed, fit to stand in Markdown; undefined for every other scheme. */
export function safeHref(href: string): string | undefined {
  if (!/^(?:https?:\/\/[^/?#\s]|mailto:[^@\s]+@)/i.test(href) || !URL.canParse(href)) return undefined;
  return href.replace(/[\s\p{C}()<>[\]\\"'`^{}|*~]/gu, (mark) =>
    encodeURIComponent(mark).replace(/[()'*~]/g, hex),
  );
}

function hex(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Marks of direction come and go where a paragraph is directed. */
function letters(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** What a reader sees of tokens, spaces aside: what no document shows as more than text is read as its source. */
export function visible(tokens: readonly Token[]): string {
  return tokens
    .map((token) => seen(known(token)))
    .join('')
    .replace(/\s+/g, '');
}

function seen(token: MarkedToken): string {
  switch (token.type) {
    case 'list':
      return token.items.map((item) => visible(item.tokens)).join('');
    case 'link':
      return safeHref(token.href) === undefined ? token.raw : visible(token.tokens);
    case 'paragraph':
    case 'strong':
    case 'em':
      return visible(token.tokens);
    case 'text':
      return token.tokens ? visible(token.tokens) : token.text;
    case 'escape':
      return token.text;
    case 'br':
    case 'space':
      return '';
    default:
      return token.raw;
  }
}
