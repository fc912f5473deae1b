import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Text of two or more words that is the same in every language. */
const ALLOWED: readonly RegExp[] = [
  /^crm-plan /, // a command to type
];

/** Files that hold the code of other programs. */
const NOT_PROSE = ['commands/completion-scripts.ts'];

/** Two words with a space between them, of which at least one has three letters. */
const SENTENCE = /\b[A-Za-z]{3,}[,:;]? [A-Za-z]{2,}\b|\b[A-Za-z]{2,}[,:;]? [A-Za-z]{3,}\b/;

/** Markup is no sentence: the text between tags is judged, not the tags. */
function isSentence(text: string): boolean {
  return SENTENCE.test(text.replaceAll(/<[^<>]*>|<[^<>]*$|^[^<>]*>/g, '|'));
}

/** What is thrown as `Error` is a bug, told to whoever mends it; what users are told is a `UserError` with a code. */
function isBugReport(node: ts.Node): boolean {
  return ts.isNewExpression(node) && /^(Range|Type)?Error$/.test(node.expression.getText());
}

/** A key is looked up, a type is checked, a table of words is matched with what people type: none is told to anyone. */
function isTold(node: ts.StringLiteralLike): boolean {
  const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return !isKey && !ts.isLiteralTypeNode(node.parent) && !isInWordTable(node);
}

function isInWordTable(node: ts.Node): boolean {
  return (
    (ts.isCallExpression(node) && node.expression.getText() === 'wordTable') ||
    (node.parent !== undefined && isInWordTable(node.parent))
  );
}

/** The text of a literal: of a template, each stretch between its values. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return isTold(node) ? node.text : undefined;
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : undefined;
}

function sentencesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isBugReport(node)) return;
    const text = textOf(node);
    if (text !== undefined && isSentence(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

test('no sentence stands in the code: the words of every language are in its word file', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('generated') && !NOT_PROSE.includes(path),
  );
  const found = files.flatMap((path) =>
    sentencesIn(readFileSync(join(SRC, path), 'utf8'))
      .filter((text) => !ALLOWED.some((pattern) => pattern.test(text)))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["write('The plan is valid.')", 1],
  [`write(\`Wrote \${count} files to \${folder}\`)`, 1],
  ['write(`<h2 class="part wide">Next actions</h2>`)', 1],
  [`write(\`<h2 class="part wide" id="\${id}">\${title}</h2>\`)`, 0],
  ["new UserError('no-such-file')", 0],
  ["throw new Error('the schema has no such part')", 0],
  ["type Words = 'one two' | 'three four'", 0],
  ["t('document.summary.title')", 0],
  ["wordTable([[1, 'one and a half']])", 0],
])('%s holds %i sentences', (code, count) => {
  expect(sentencesIn(code)).toHaveLength(count);
});
