import { describe, expect, it } from 'vitest';
import { formatPlan } from '../../src/plan/format.ts';

const cases: [name: string, before: string, after: string][] = [
  [
    'keys in the order of the schema',
    'about:\n  depth: full\n  title: A\nschema: 1\n',
    'schema: 1\n\nabout:\n  title: A\n  depth: full\n',
  ],
  [
    'items as they stand',
    'schema: 1\npeople:\n  zoe:\n    role: Z\n  adam:\n    role: A\n',
    'schema: 1\n\npeople:\n  zoe:\n    role: Z\n  adam:\n    role: A\n',
  ],
  [
    'a comment above the first item stays with it, also behind the key that it moves away from',
    'schema: 1\nabout:\n  # the depth\n  depth: full\n  title: A # the title\n',
    'schema: 1\n\nabout:\n  title: A # the title\n  # the depth\n  depth: full\n',
  ],
  [
    'a comment followed by a blank line belongs to the collection',
    'schema: 1\npeople:\n  # all roles\n\n  # the boss\n  owner:\n    role: Owner\n',
    'schema: 1\n\npeople:\n  # all roles\n\n  # the boss\n  owner:\n    role: Owner\n',
  ],
  [
    'comments behind the last item stay behind it',
    'schema: 1\npeople:\n  owner:\n    role: Owner\n    # foot of owner\n  # foot of people\n# next\ndepartments: {}\n\n# end\n',
    'schema: 1\n\npeople:\n  owner:\n    role: Owner\n    # foot of owner\n  # foot of people\n\n# next\ndepartments: {}\n\n# end\n',
  ],
  [
    'block lists, double quotes where plain would be read otherwise, single quotes and folding gone',
    "schema: 1\nabout:\n  title: 'It''s: a plan'\n  values: [a, 'NO', \"17:30\"]\n  vision: >-\n    one\n    two\n",
    'schema: 1\n\nabout:\n  title: "It\'s: a plan"\n  vision: one two\n  values:\n    - a\n    - "NO"\n    - "17:30"\n',
  ],
  [
    'prose as a literal block',
    'schema: 1\nabout:\n  vision: "one\\n\\n- two\\n"\n',
    'schema: 1\n\nabout:\n  vision: |\n    one\n\n    - two\n',
  ],
  [
    'suggested paths sorted',
    'schema: 1\nsuggested:\n  # b first\n  - b.b\n  - a.a\n',
    'schema: 1\n\nsuggested:\n  - a.a\n  # b first\n  - b.b\n',
  ],
  [
    'a byte order mark and CRLF go',
    '\ufeffschema: 1\r\nabout:\r\n  title: A # x\r\n',
    'schema: 1\n\nabout:\n  title: A # x\n',
  ],
  [
    'the modeline stays first',
    '# yaml-language-server: $schema=x.json\n# who we are\nabout: {}\nschema: 1\n',
    '# yaml-language-server: $schema=x.json\nschema: 1\n\n# who we are\nabout: {}\n',
  ],
  [
    'versions and dates stay plain',
    'schema: 1\nabout:\n  version: "1.0.0"\n  period:\n    from: "2027-01-01"\n',
    'schema: 1\n\nabout:\n  period:\n    from: 2027-01-01\n  version: 1.0.0\n',
  ],
];

describe('formatPlan', () => {
  it.each(cases)('%s', (_, before, after) => {
    expect(formatPlan(before)).toBe(after);
    expect(formatPlan(after)).toBe(after);
  });
});
