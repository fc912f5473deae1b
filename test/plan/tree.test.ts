import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parsePlan } from '../../src/plan/document.ts';
import { emitTree } from '../../src/plan/emit.ts';
import { formatPlan } from '../../src/plan/format.ts';
import { readTree } from '../../src/plan/read-tree.ts';
import type { Collection } from '../../src/plan/tree.ts';
import * as arbitrary from '../support/arbitrary-plan.ts';

/** The tree without its places in the text. */
function bare(tree: Collection): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'source' || key === 'flow' ? undefined : value)),
  );
}

describe('tree and text', () => {
  it('reads back every tree it writes, each comment with its owner', () => {
    fc.assert(
      fc.property(arbitrary.tree, (tree) => {
        const text = emitTree(tree);
        const document = parsePlan(text);
        expect(document.findings).toEqual([]);
        expect(bare(readTree(document))).toEqual(bare(tree));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the data of any YAML, is idempotent and loses no comment', () => {
    const style = fc.record({
      lineWidth: fc.constantFrom(0, 20, 80),
      defaultStringType: fc.constantFrom(
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_FOLDED',
        'BLOCK_LITERAL',
      ),
      indent: fc.constantFrom(1, 2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any', 'flow', 'block'),
    } as const);
    fc.assert(
      fc.property(arbitrary.data, style, (data, options) => {
        fc.pre(Object.keys(data).length > 0);
        const text = stringify(data, options);
        const before = parsePlan(text);
        fc.pre(before.findings.length === 0);
        const formatted = formatPlan(text);
        expect(parsePlan(formatted).data).toEqual(before.data);
        expect(formatPlan(formatted)).toBe(formatted);
      }),
      { numRuns: 1000 },
    );
  });
});
