import fc from 'fast-check';
import { Lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/render/escape-text.ts';
import { visible } from '../../src/render/prose.ts';
import { markdownish, titled } from './hostile-text.ts';

/** Every place a document puts literal text in. */
const PLACES: Record<string, (text: string) => string> = {
  paragraph: (text) => `${text}\n`,
  'end of a line': (text) => `* **Name:** ${text}\n`,
  heading: (text) => `#### ${text}\n`,
  'list item': (text) => `- ${text}\n`,
  bold: (text) => `**${text}**\n`,
  cell: (text) => `| a | b |\n| --- | --- |\n| x | ${text} |\n`,
  'first cell': (text) => `| a | b |\n| --- | --- |\n| ${text} | x |\n`,
  quotation: (text) => `> ${text}\n`,
};

/** What is seen of the text in its place. */
function shown(markdown: string): string {
  const [token] = Lexer.lex(markdown);
  if (token?.type === 'table')
    return token.rows[0].map((cell: { tokens: never[] }) => visible(cell.tokens)).join('');
  if (token?.type === 'heading' || token?.type === 'blockquote') return visible(token.tokens ?? []);
  return visible(token ? [token] : []);
}

function bare(text: string): string {
  return text.toWellFormed().replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, '');
}

describe('escapeText', () => {
  const table: [string, string][] = [
    ['plain words, 5 % off (today!)', 'plain words, 5 % off (today!)'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['| a | b |', '\\| a \\| b \\|'],
    ['a_b but _c_', 'a_b but \\_c\\_'],
    ['1. first', '1\\. first'],
    ['1.5 litres', '1.5 litres'],
    ['- dash', '\\- dash'],
    ['-5 degrees', '-5 degrees'],
    ['# head #', '\\# head \\#'],
    ['two\nlines\tand  more', 'two lines and more'],
    ['R&D &amp; co', 'R&D \\&amp; co'],
    ['see https://example.org', 'see https\\://example.org'],
    ['ask a@example.org', 'ask a\\@example.org'],
    ['{{about.title}}', '{{about.title}}'],
  ];
  it.each(table)('%j', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });

  describe.each(Object.entries(PLACES))('in a %s', (place, put) => {
    const prefix = place === 'end of a line' ? 'Name:' : '';
    const rest = place.endsWith('cell') ? 'x' : '';
    const expected = (text: string) =>
      place === 'first cell' ? bare(text) + rest : rest + prefix + bare(text);

    it.each(titled)('shows %j', (_, text) => {
      expect(shown(put(escapeText(text)))).toBe(expected(text));
    });
    it('shows any text', () => {
      const check = (text: string) => {
        fc.pre(bare(text) !== '');
        expect(shown(put(escapeText(text)))).toBe(expected(text));
      };
      fc.assert(fc.property(markdownish, check), { numRuns: 400 });
      fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), check), { numRuns: 200 });
    });
  });
});
