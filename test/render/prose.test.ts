import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { cleanProse, safeHref, visible } from '../../src/render/prose.ts';
import { markdownish, titled } from './hostile-text.ts';

const ALLOWED = new Set([
  'paragraph',
  'text',
  'escape',
  'strong',
  'em',
  'link',
  'list',
  'list_item',
  'space',
  'br',
]);

function kinds(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [
    token.type,
    ...kinds('tokens' in token ? (token.tokens ?? []) : []),
    ...(token.type === 'list' ? kinds(token.items) : []),
  ]);
}

describe('cleanProse', () => {
  const table: [string, string][] = [
    ['one\ntwo\n\nthree', 'one two\n\nthree'],
    ['*a* __b__ ***c***', '*a* **b** ***c***'],
    ['- a\n- b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
    ['3. c\n4. d', '3. c\n4. d'],
    [
      '[x](https://example.org/a) <mailto:a@example.org>',
      '[x](https://example.org/a) <mailto:a@example.org>',
    ],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['[x](ftp://example.org)', '\\[x\\](ftp\\://example.org)'],
    ['![x](https://example.org/p.png)', '!\\[x\\](https\\://example.org/p.png)'],
    ['# head', '\\# head'],
    ['> quote', '\\> quote'],
    ['`code`', '\\`code\\`'],
    ['a <b>b</b>', 'a \\<b>b\\</b>'],
    ['a  \nb', 'a\\\nb'],
    ['', ''],
  ];
  it.each(table)('%j', (source, markdown) => {
    expect(cleanProse(source).block).toBe(markdown);
  });

  it('runs on in one line where it stands in a cell', () => {
    expect(cleanProse('We do:\n\n- one;\n- two\n\nThen stop.').line).toBe('We do: one; two Then stop.');
  });

  it('gives each paragraph its direction', () => {
    expect(cleanProse('a\n\n- b\n- c\\\n  d', (text) => `\u2067${text}\u2069`).block).toBe(
      '\u2067a\u2069\n\n- \u2067b\u2069\n- \u2067c\u2069\\\n  \u2067d\u2069',
    );
  });

  const safe = (source: string): void => {
    const { block, line } = cleanProse(source);
    for (const markdown of [block, line]) {
      const tokens = Lexer.lex(markdown);
      expect(kinds(tokens).filter((kind) => !ALLOWED.has(kind))).toEqual([]);
    }
    expect(visible(Lexer.lex(block))).toBe(visible(Lexer.lex(block.replace(/\n/g, '\r\n'))));
    expect(line).not.toContain('\n');
  };
  it.each(titled)('makes %j harmless', (_, text) => safe(text));
  it('makes any text harmless', () => {
    fc.assert(fc.property(markdownish, safe), { numRuns: 1000 });
  });
  it('keeps every letter and digit', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(markdownish, (source) => {
        const seen = letters(visible(Lexer.lex(cleanProse(source).block)));
        expect(seen).toBe(letters(visible(Lexer.lex(source.trim()))));
      }),
      { numRuns: 500 },
    );
  });
});

describe('safeHref', () => {
  const table: [string, string | undefined][] = [
    ['https://example.org/a_b?c=d#e', 'https://example.org/a_b?c=d#e'],
    ['HTTP://EXAMPLE.ORG', 'HTTP://EXAMPLE.ORG'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['https://example.org/(a)', 'https://example.org/%28a%29'],
    ['https://example.org/"onx', 'https://example.org/%22onx'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['//example.org', undefined],
    ['/path', undefined],
    ['https:', undefined],
    ['', undefined],
  ];
  it.each(table)('%j', (href, safe) => {
    expect(safeHref(href)).toBe(safe);
  });
});
