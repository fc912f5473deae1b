import type { MarkedToken, Token, Tokens } from 'marked';
import { known } from '../known-token.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, type Marks } from './inline.ts';
import { plainText } from './tokens.ts';

/** What blocks need to know of the page. */
export interface Page {
  readonly marks: Marks;
  /** The id of a heading, given once for each. */
  idOf(heading: Tokens.Heading): string;
  /** How the scroll container of a table is called. */
  tableLabel(heading: string): string;
}

/** A value of more characters takes a line of its own among facts. */
const SHORT_FACT = 28;
/** A cell of no more characters is not broken. */
const SHORT_CELL = 17;

/** Blocks as HTML; whatever kind of block no document makes comes out as text. */
export function blocksHtml(tokens: readonly MarkedToken[], page: Page): string {
  let heading = '';
  return tokens
    .map((token) => {
      if (token.type === 'heading') heading = plainText(token.tokens);
      if (token.type === 'paragraph' && isLead(token)) heading = plainText(token.tokens);
      return block(token, page, heading);
    })
    .filter((html) => html !== '')
    .join('\n');
}

function block(token: MarkedToken, page: Page, heading: string): string {
  switch (token.type) {
    case 'space':
      return '';
    case 'heading':
      return `<h${token.depth} id="${escapeHtml(page.idOf(token))}">${inlineHtml(token.tokens, page.marks)}</h${token.depth}>`;
    case 'paragraph':
      return paragraph(token, page);
    case 'text':
      return inlineHtml(token.tokens ?? [token], page.marks);
    case 'list':
      return isFacts(token) ? facts(token, page) : list(token, page);
    case 'table':
      return table(token, page, heading);
    case 'blockquote':
      return `<blockquote>\n${blocksHtml(token.tokens.map(known), page)}\n</blockquote>`;
    default:
      return `<p>${escapeHtml(token.raw.trim())}</p>`;
  }
}

/** A paragraph that is all bold stands over what follows it. */
function isLead({ tokens }: Tokens.Paragraph): boolean {
  return tokens[0]?.type === 'strong' && tokens.length === 1;
}

function paragraph(token: Tokens.Paragraph, page: Page): string {
  const only = token.tokens.length === 1 ? token.tokens[0]?.type : undefined;
  const name = isLead(token) ? ' class="lead"' : only === 'em' ? ' class="note"' : '';
  return `<p${name}>${inlineHtml(token.tokens, page.marks)}</p>`;
}

function list(token: Tokens.List, page: Page): string {
  const items = token.items.map((item) => `<li>${blocksHtml(item.tokens.map(known), page)}</li>`);
  const start = token.ordered && token.start !== 1 ? ` start="${Number(token.start)}"` : '';
  const name = token.ordered ? 'ol' : 'ul';
  return `<${name}${start}>\n${items.join('\n')}\n</${name}>`;
}

/** Facts are a list of asterisks in which each begins with its bold name and a colon. */
function isFacts({ ordered, items }: Tokens.List): boolean {
  return !ordered && items.every((item) => item.raw.startsWith('* ') && nameOf(item) !== undefined);
}

function nameOf(item: Tokens.ListItem): Tokens.Strong | undefined {
  const [token] = lineOf(item);
  const first = token && known(token);
  return first?.type === 'strong' && plainText(first.tokens).endsWith(':') ? first : undefined;
}

function lineOf(item: Tokens.ListItem): readonly Token[] {
  const first = item.tokens[0];
  return first && 'tokens' in first && first.tokens ? first.tokens : [];
}

/** Short facts stand side by side before those that need a line of their own, but for what comes first. */
function facts(token: Tokens.List, page: Page): string {
  const pairs = token.items.map((item) => {
    const [name, ...value] = lineOf(item);
    const text = inlineHtml(value, page.marks).trim();
    const label = escapeHtml(plainText(name ? [name] : []).replace(/:$/, ''));
    return { html: `<dt>${label}</dt><dd>${text}</dd>`, long: plainText(value).trim().length > SHORT_FACT };
  });
  const short = pairs.filter(({ long }) => !long);
  const lone = short.length === 1 && pairs.length > 1;
  const tile = ({ html }: { readonly html: string }): string => `<div>${html}</div>`;
  const row = ({ html }: { readonly html: string }): string => `<div class="long">${html}</div>`;
  const first = pairs.findIndex(({ long }) => !long);
  const lead = first < 0 ? pairs : pairs.slice(0, first);
  const rest = pairs.slice(lead.length).filter(({ long }) => long);
  const lines = lone ? pairs.map(row) : [...lead.map(row), ...short.map(tile), ...rest.map(row)];
  return `<dl class="facts">\n${lines.join('\n')}\n</dl>`;
}

function table(token: Tokens.Table, page: Page, heading: string): string {
  const head = token.header.map(
    (cell) => `<th scope="col"${cellClass(cell)}>${inlineHtml(cell.tokens, page.marks)}</th>`,
  );
  const labels = token.header.map((cell) => escapeHtml(plainText(cell.tokens)));
  const rows = token.rows.map(
    (row) => `<tr>${row.map((cell, at) => tableCell(cell, at, labels[at] ?? '', page)).join('')}</tr>`,
  );
  return `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(page.tableLabel(heading))}">
<table class="of-${token.header.length}">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

/** On a phone a row is a card, in which each cell tells the name of its column. */
function tableCell(cell: Tokens.TableCell, at: number, label: string, page: Page): string {
  const text = inlineHtml(cell.tokens, page.marks);
  if (at === 0) return `<th scope="row"${cellClass(cell)}>${text}</th>`;
  return text === '' ? '<td></td>' : `<td data-label="${label}"${cellClass(cell)}><span>${text}</span></td>`;
}

function cellClass(cell: Tokens.TableCell): string {
  const isShort = plainText(cell.tokens).length <= SHORT_CELL;
  if (cell.align !== null) return ` class="number${isShort ? '' : ' long'}"`;
  return !cell.header && isShort ? ' class="short"' : '';
}
