import type { MarkedToken, Tokens } from 'marked';
import { escapeHtml } from './escape.ts';
import { plainText } from './tokens.ts';

/** A stretch of the document from one heading of the second level to the next. */
export interface Chapter {
  readonly heading: Tokens.Heading;
  readonly tokens: readonly MarkedToken[];
}

/** Parts a document into what stands before its first chapter, and its chapters. */
export function chapters(tokens: readonly MarkedToken[]): {
  cover: readonly MarkedToken[];
  chapters: readonly Chapter[];
} {
  const starts = tokens.flatMap((token, at) =>
    token.type === 'heading' && token.depth === 2 ? [{ token, at }] : [],
  );
  return {
    cover: tokens.slice(0, starts[0]?.at ?? tokens.length),
    chapters: starts.map(({ token, at }, index) => ({
      heading: token,
      tokens: tokens.slice(at, starts[index + 1]?.at),
    })),
  };
}

/** The table of contents: chapters and, below them, their sections. */
export function contents(all: readonly Chapter[], idOf: (heading: Tokens.Heading) => string): string {
  const entries = all.map(({ heading, tokens }) => {
    const sections = tokens.flatMap((token) =>
      token.type === 'heading' && token.depth === 3 ? [link(token, idOf)] : [],
    );
    const inner =
      sections.length === 0
        ? ''
        : `\n<ol>\n${sections.map((section) => `<li>${section}</li>`).join('\n')}\n</ol>\n`;
    return `<li>${link(heading, idOf)}${inner}</li>`;
  });
  return `<ol>\n${entries.join('\n')}\n</ol>`;
}

function link(heading: Tokens.Heading, idOf: (heading: Tokens.Heading) => string): string {
  const id = idOf(heading);
  return `<a href="#${escapeHtml(encodeURI(id))}">${escapeHtml(plainText(heading.tokens))}</a>`;
}
