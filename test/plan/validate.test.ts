import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { formatPath } from '../../src/plan/path.ts';
import { validatePlan } from '../../src/plan/validate.ts';

/** What is found, as `line:column+length code path`. */
const found = (text: string): string[] =>
  validatePlan(parsePlan(text)).findings.map(({ code, path, line, column, length }) =>
    `${line}:${column}+${length} ${code} ${formatPath(path)}`.trim(),
  );

const cases: [name: string, text: string, ...findings: string[]][] = [
  ['nothing wrong', 'schema: 1\n'],
  ['an empty file', '', '1:1+1 file/empty'],
  ['a file of comments', '# nothing\n', '1:1+1 file/empty'],
  ['a list', '- a\n', '1:1+3 file/not-a-map'],
  ['a tab', 'schema: 1\nabout:\n\ttitle: A\n', '3:1+1 file/syntax'],
  ['an open quotation mark', 'schema: 1\nabout:\n  title: "A\n', '3:10+1 file/syntax'],
  ['a key twice', 'schema: 1\nabout: {}\nabout: {}\n', '3:1+5 file/duplicate-key about'],
  [
    'an anchor and an alias',
    'schema: 1\nabout:\n  title: &a A\n  vision: *a\n',
    '3:10+2 file/alias about.title',
    '4:11+2 file/alias about.vision',
  ],
  ['a tag', 'schema: 1\nabout:\n  title: !x A\n', '3:10+2 file/tag about.title'],
  ['two documents', 'schema: 1\n---\nschema: 1\n', '2:1+1 file/several-documents'],
  ['a name that would change the object', 'schema: 1\n__proto__:\n  a: 1\n', '2:1+9 file/key'],
  ['a key that is no text', 'schema: 1\n? [a]\n: 1\n', '2:3+3 file/key'],
  ['a bell', 'schema: 1\nabout:\n  title: "a\\x07"\n', '3:10+7 file/unprintable about.title'],
  [
    'marks of a merge',
    'schema: 1\n<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n',
    '2:1+1 file/conflict',
  ],
  ['no format', 'about: {}\n', '1:1+1 model/format schema'],
  ['an unknown key', 'schema: 1\nabuot: {}\n', '2:1+5 model/unknown-key abuot'],
  ['nothing behind a key', 'schema: 1\nabout:\n  title:\n', '3:3+5 model/empty about.title'],
  ['an empty text', 'schema: 1\nabout:\n  title: ""\n', '3:10+2 model/empty about.title'],
  ['a number for a text', 'schema: 1\nabout:\n  title: 12\n', '3:10+2 model/type about.title'],
  [
    'a text for a number',
    'schema: 1\nabout:\n  company:\n    size: many\n',
    '4:11+4 model/type about.company.size',
  ],
  [
    'a part of a person',
    'schema: 1\nabout:\n  company:\n    size: 1.5\n',
    '4:11+3 model/type about.company.size',
  ],
  ['a list for a map', 'schema: 1\npeople:\n  - role: A\n', '2:1+6 model/type people'],
  ['a value that is not listed', 'schema: 1\nabout:\n  depth: ful\n', '3:10+3 model/choice about.depth'],
  [
    'a share over a hundred',
    'schema: 1\nresearch:\n  figures:\n    churnRate: 101\n',
    '4:16+3 model/range research.figures.churnRate',
  ],
  [
    '31 February',
    'schema: 1\nabout:\n  period:\n    from: 2027-02-31\n',
    '4:11+10 model/form about.period.from',
  ],
  [
    'a duration in words',
    'schema: 1\nstrategy:\n  service:\n    a:\n      respondWithin: 4 hours\n',
    '5:22+7 model/form strategy.service.a.respondWithin',
  ],
  ['an id in capitals', 'schema: 1\npeople:\n  Owner:\n    role: A\n', '3:3+5 model/id people.Owner'],
  ['an id that YAML reads otherwise', 'schema: 1\npeople:\n  no:\n    role: A\n', '3:3+2 model/id people.no'],
  [
    'a reading on no day',
    'schema: 1\nimprovement:\n  measures:\n    nps:\n      readings:\n        may:\n          value: 1\n',
    '6:9+3 model/id improvement.measures.nps.readings.may',
  ],
  [
    'a value twice in a list',
    'schema: 1\nabout:\n  values:\n    - a\n    - a\n',
    '5:7+1 model/repeated about.values.1',
  ],
  ['an empty list', 'schema: 1\nabout:\n  values: []\n', '3:3+6 model/empty about.values'],
  [
    'a reference to nobody',
    'schema: 1\nabout:\n  owner: bos\npeople:\n  boss:\n    role: Boss\n',
    '3:10+3 reference/dangling about.owner',
  ],
  [
    'a reference to what every object has',
    'schema: 1\nabout:\n  owner: tostring\n',
    '3:10+8 model/form about.owner',
  ],
  [
    'a reference in a list',
    'schema: 1\ngoals:\n  needs:\n    a:\n      personas:\n        - all\n',
    '6:11+3 reference/dangling goals.needs.a.personas.0',
  ],
  [
    'a period that ends before it starts',
    'schema: 1\nabout:\n  period:\n    from: 2027-02-01\n    to: 2027-01-01\n',
    '5:9+10 model/period about.period.to',
  ],
  ['a suggestion of no place', 'schema: 1\nsuggested:\n  - about.titel\n', '3:5+11 model/path suggested.0'],
  [
    'a reason for no place',
    'schema: 1\nskipped:\n  goals.pipelin: none\n',
    '3:3+13 model/path skipped["goals.pipelin"]',
  ],
  [
    'CRLF and a byte order mark',
    '\ufeffschema: 1\r\nabout:\r\n  depth: ful\r\n',
    '3:10+3 model/choice about.depth',
  ],
];

describe('validatePlan', () => {
  it.each(cases)('%s', (_, text, ...findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('hands out the plan when nothing is wrong with it, and only then', () => {
    expect(validatePlan(parsePlan('schema: 1\nabout:\n  title: A\n')).plan?.about?.title).toBe('A');
    expect(validatePlan(parsePlan('schema: 1\nabout:\n  title: 1\n')).plan).toBeUndefined();
  });

  it('names the nearest right word', () => {
    const args = (text: string): unknown => validatePlan(parsePlan(text)).findings[0]?.args;
    expect(args('schema: 1\nabuot: {}\n')).toMatchObject({ nearest: 'about' });
    expect(args('schema: 1\nabout:\n  depth: ful\n')).toMatchObject({ nearest: 'full' });
    expect(args('schema: 1\nabout:\n  depth: xyz\n')).toMatchObject({ nearest: 'none' });
    expect(args('schema: 1\nabout:\n  owner: bos\npeople:\n  boss: {}\n')).toMatchObject({
      nearest: 'boss',
      collection: 'people',
    });
    expect(args('schema: 1\nsuggested:\n  - about.titel\n')).toMatchObject({ nearest: 'about.title' });
  });

  it('takes open questions of a draft for no findings, and those of a review for errors', () => {
    const draft = 'schema: 1\nabout:\n  status: draft\n';
    expect(found(draft)).toEqual([]);
    const review = validatePlan(parsePlan(draft.replace('draft', 'review')));
    expect(review.plan).toBeDefined();
    expect(review.findings.map(({ code }) => code)).toContain('complete/answer');
    expect(review.findings.map(({ code }) => code)).toContain('complete/items');
    expect(review.findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('tells several slips at once, in the order of the file', () => {
    const text = 'schema: 1\npeople:\n  a:\n    role: 1\nabout:\n  depth: x\n  owner: b\n';
    expect(found(text)).toEqual([
      '4:11+1 model/type people.a.role',
      '6:10+1 model/choice about.depth',
      '7:10+1 reference/dangling about.owner',
    ]);
  });
});
