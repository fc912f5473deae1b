import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commandEntries } from '../../src/commands/index.ts';
import english from '../../src/i18n/en.json' with { type: 'json' };

const SRC = resolve(import.meta.dirname, '../../src');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .map((path) =>
    ts.createSourceFile(path, readFileSync(join(SRC, path), 'utf8'), ts.ScriptTarget.Latest, true),
  );

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

/** The texts that an expression may have, those of the tables that it looks up included. */
function textsOf(expression: ts.Node): string[] {
  return [...nodesIn(expression)].flatMap((node) => {
    if (ts.isStringLiteral(node)) return [node.text];
    return ts.isIdentifier(node) ? textsOfTable(node) : [];
  });
}

function textsOfTable(identifier: ts.Identifier): string[] {
  const table = [...nodesIn(identifier.getSourceFile())]
    .filter(ts.isVariableDeclaration)
    .find(({ name }) => name.getText() === identifier.text)?.initializer;
  if (!table || !ts.isObjectLiteralExpression(table)) return [];
  return table.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
      ? [property.initializer.text]
      : [],
  );
}

/** The codes of all errors that are made anywhere. */
const errorCodes = new Set(
  sources.flatMap((source) =>
    [...nodesIn(source)].flatMap((node) => {
      const isError = ts.isNewExpression(node) && node.expression.getText() === 'UserError';
      const code = isError ? node.arguments?.[0] : undefined;
      return code ? textsOf(code) : [];
    }),
  ),
);

/** The codes of all findings, as their type lists them. */
const findingCodes = new Set(
  sources
    .filter(({ fileName }) => fileName === join('plan', 'finding.ts'))
    .flatMap((source) => [...nodesIn(source)])
    .filter((node) => ts.isTypeAliasDeclaration(node) && node.name.text === 'FindingCode')
    .flatMap(textsOf),
);

/** Every text that stands in the code. */
const texts = new Set(
  sources.flatMap((source) => [...nodesIn(source)].filter(ts.isStringLiteralLike).map(({ text }) => text)),
);

function idsOf(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, inner]) => idsOf(inner, `${path}.${key}`));
}

describe('every error and finding has words', () => {
  it('is looked for in enough of them', () => {
    expect(errorCodes.size).toBeGreaterThan(40);
    expect(findingCodes.size).toBeGreaterThan(25);
  });

  it('what is wrong, and how to mend it', () => {
    for (const code of errorCodes)
      expect(english.error, code).toHaveProperty([code], {
        what: expect.any(String),
        fix: expect.any(String),
      });
    for (const code of findingCodes)
      expect(english.finding, code).toHaveProperty([code], {
        message: expect.any(String),
        fix: expect.any(String),
      });
  });
});

describe('every word is used', () => {
  it('of the errors', () => {
    expect(Object.keys(english.error).filter((code) => !errorCodes.has(code))).toEqual([]);
  });

  it('of the findings', () => {
    expect(Object.keys(english.finding).filter((code) => !findingCodes.has(code))).toEqual([]);
    // A code that nothing reports is a text too: that of its type.
    const reported = sources.filter(({ fileName }) => fileName !== join('plan', 'finding.ts'));
    const code = reported.map((source) => source.text).join('\n');
    const isReported = (finding: string): boolean =>
      code.includes(`'${finding}'`) ||
      (finding.startsWith('file/too-') && code.includes(`'${finding.slice('file/'.length)}'`));
    expect([...findingCodes].filter((finding) => !isReported(finding))).toEqual([]);
  });

  it('of the commands', () => {
    const summaries = commandEntries().map(([name]) => `command.${name}.summary`);
    const used = (id: string): boolean => texts.has(id) || summaries.includes(id);
    expect(idsOf(english.command, 'command').filter((id) => !used(id))).toEqual([]);
  });

  it.each(['status', 'check', 'rewrite'] as const)('of %s', (part) => {
    const used = (id: string): boolean => texts.has(id) || id.startsWith('check.severity.');
    expect(idsOf(english[part], part).filter((id) => !used(id))).toEqual([]);
  });

  it('of the command line itself', () => {
    const code = sources.map((source) => source.text).join('\n');
    const used = (id: string): boolean => {
      const last = id.split('.').at(-1) ?? '';
      return texts.has(last) || new RegExp(`\\b(cli|title|argument)\\.${last}\\b`).test(code);
    };
    expect(idsOf(english.cli, 'cli').filter((id) => !used(id))).toEqual([]);
  });
});
