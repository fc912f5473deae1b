import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';

/** What is found in a text below `about:`, which is its first line. */
const found = (lines: string): string[] =>
  parsePlan(`about:\n${lines}\n`).findings.map(
    ({ code, args, line, column, length }) =>
      `${line}:${column}+${length} ${code === 'file/syntax' ? args.reason : code}`,
  );

describe('slips of people who write YAML by hand are told where they were made', () => {
  it.each([
    ['a colon in a text', '  title: Plan: the first', '2:10+1 BLOCK_AS_IMPLICIT_KEY'],
    ['no space behind a colon', '  depth: full\n  title:Plan', '3:3+6 MISSING_SPACE'],
    ['no space behind a colon, lines below', '  title:Plan\n  depth: full', '2:3+6 MISSING_SPACE'],
    ['a web address is no such slip', '  https://example.org', undefined],
    ['a line indented too far', '  title: A\n   depth: full', '3:4+6 BAD_INDENT'],
    ['a line indented too little', '  title: A\n depth: full', '3:1+1 BAD_INDENT'],
    ['a tab', '\ttitle: A', '2:1+1 TAB_AS_INDENT'],
    ['a quotation mark left open', '  title: "A\n  depth: full\n  version: 1', '2:10+1 UNCLOSED'],
    ['one that the next closes', '  title: "A\n  workweek:\n    from: "09:00"', '2:10+1 UNCLOSED'],
    ['an apostrophe in single quotes', "  title: 'it's ours'", '2:14+7 UNEXPECTED_TOKEN'],
    ['a bracket left open', '  values: [a, b\n  depth: full', '2:11+1 UNCLOSED'],
    ['a bracket and a quotation mark left open', '  values: [a, "b]', '2:15+1 UNCLOSED'],
    ['text behind a quotation', '  title: "A" plan', '2:14+4 UNEXPECTED_TOKEN'],
    ['a bar in front', '  title: | A | B |', '2:12+7 UNEXPECTED_TOKEN'],
    ['an at sign in front', '  title: @home', '2:10+1 BAD_SCALAR_START'],
    ['a backslash', '  title: "C:\\dir"', '2:13+1 BAD_DQ_ESCAPE'],
    ['an anchor', '  title: &plan', '2:10+5 file/alias'],
    ['an anchor before a text', '  title: &a A', '2:10+2 file/alias'],
    ['an anchor of a map', '  scope: &a\n    covers: all', '2:10+2 file/alias'],
    ['an alias', '  title: *bold*', '2:10+6 file/alias'],
    ['a tag', '  title: !important', '2:10+10 file/tag'],
    ["a tag of YAML's own", '  title: !!str 12', '2:10+5 file/tag'],
    ['doubled braces', '  title: {{name}}', '2:11+6 file/key'],
    ['a non-breaking space', '\u00a0\u00a0title: A', '2:1+7 file/invisible'],
    ['a mark of direction', '  ti\u200ftle: A', '2:3+6 file/invisible'],
  ])('%s', (_, lines, expected) => {
    expect(found(lines)[0]).toBe(expected);
  });

  it('tells one slip a line, and not every word behind the first that is wrong', () => {
    expect(found('  title: "A" b c d')).toHaveLength(1);
    expect(found(Array.from({ length: 50 }, () => '  title: "A" b').join('\n')).length).toBeLessThan(4);
  });

  it('counts columns as editors do, behind a byte order mark as well', () => {
    const [finding] = parsePlan('\ufeffab: c: d\n').findings;
    expect(finding).toMatchObject({ line: 1, column: 5 });
  });
});
