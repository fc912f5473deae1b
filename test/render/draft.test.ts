import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/generated/plan-types.ts';
import { type DocumentName, renderPlan } from '../../src/render/index.ts';

const draft: Plan = {
  schema: 1,
  about: {
    title: 'Plan',
    company: { name: 'Corner' },
    language: 'en',
    status: 'draft',
    depth: 'full',
    version: '0.1.0',
    currency: 'EUR',
  },
  people: { owner: { role: 'Owner', name: 'A. Role' }, helper: { role: 'Helper' } },
  goals: {
    company: { repeat: { statement: 'More come back', measure: 'rate', target: 30, owner: 'owner' } },
    needs: { quick: { statement: 'Be quick', importance: 5 }, fresh: { statement: 'Fresh bread' } },
    personas: { commuter: { name: 'Commuter' } },
  },
  strategy: {
    objectives: {
      card: { statement: 'A card', steps: { rules: { action: 'Settle the rules', due: '2027-02-01' } } },
    },
    budget: { money: { cards: { item: 'Cards', amount: 20, recurs: 'month' } } },
  },
  improvement: { measures: { rate: { name: 'Repeat rate', unit: 'percent', baseline: { value: 22 } } } },
  skipped: { 'goals.pipeline': 'We sell over the counter.', 'strategy.budget.time': 'Nobody is free.' },
  suggested: [
    'goals.company.repeat.statement',
    'goals.company.repeat.measure',
    'goals.company.repeat.target',
    'goals.company.repeat.owner',
    'goals.needs.quick.importance',
  ],
};

function rendered(plan: Plan, document: DocumentName = 'plan'): Promise<string> {
  return renderPlan(plan, { document, to: 'md', today: '2027-03-01' });
}

describe('a draft', async () => {
  const markdown = await rendered(draft);
  const table: [string, string][] = [
    ['says on the cover what it is', '> **Draft.** '],
    ['names a person by role and name', 'Owner (A. Role)'],
    [
      'gathers what is open of an item in one line',
      '*To decide: Description; Preferred channel; Where to reach.*',
    ],
    ['says "to decide" in a cell beside answered ones', '| Fresh bread | *to decide* |'],
    ['gathers a column nobody answered', '*To decide for each: Kind.*'],
    [
      'names sections that are not begun instead of printing them',
      '*Not worked out yet: Where customers meet us; The customer journey;',
    ],
    [
      'marks a section once where all of it is suggested',
      '*Everything in this section is suggested — please confirm.*\n\n#### More come back\n',
    ],
    ['marks one answer where the rest is confirmed', '| 5 of 5 *(suggested)* |'],
    ['shows now and target in the unit of the measure', '| More come back | 22% → 30% |'],
    ['tells what is late', '1 February 2027 **overdue** | Settle the rules |'],
    ['waits with the sum for the period', '* **Money:** to be added up once the period is set'],
    ['lists open questions in words, by section', '- Fresh bread: What kind of wish is it?'],
    [
      'says what does not apply and why',
      '- **The sales pipeline:** We sell over the counter.\n- **Budget › Time:** Nobody is free.',
    ],
    ['is no advice', 'It is no legal, tax or financial advice.'],
  ];
  it.each(table)('%s', (_, text) => {
    expect(markdown).toContain(text);
  });
  it('prints no heading without anything below it', () => {
    const levels = [...markdown.matchAll(/^(#{2,4}) .*\n+(#{1,4}|$(?![\s\S]))?/gm)];
    const empty = levels.filter(([, own = '', next = '']) => next !== '' && next.length <= own.length);
    expect(empty.map(([text]) => text)).toEqual([]);
  });
  it('leaves out what does not apply', () => {
    expect(markdown).not.toContain('### The sales pipeline');
    expect(markdown.slice(markdown.indexOf('### Budget'), markdown.indexOf('## Part 4'))).not.toContain(
      'Time',
    );
  });
});

describe('a plan with next to nothing', () => {
  it('is a short document all the same', async () => {
    const markdown = await rendered({ schema: 1, about: { language: 'en', status: 'draft', title: 'Plan' } });
    expect(markdown).toMatch(/^# Plan\n/);
    expect(markdown).not.toMatch(/undefined|null|\*\*\*\*|^\| *\|/m);
  });
  it('even with nothing', async () => {
    expect(await rendered({ schema: 1 }, 'summary')).not.toMatch(/undefined|null/);
  });
});

describe('a plan under review', () => {
  it('has no empty cell', async () => {
    const markdown = await rendered({ ...draft, about: { ...draft.about, status: 'review' } });
    const rows = markdown.split('\n').filter((line) => line.startsWith('|') && !line.includes('**Total**'));
    expect(rows.filter((row) => /\|\s*\|/.test(row))).toEqual([]);
    expect(markdown).not.toContain('**Draft.**');
  });
});

describe('an approved plan', () => {
  it('says by whom and when', async () => {
    const approval = { person: 'owner', date: '2027-01-10' };
    const markdown = await rendered({ ...draft, about: { ...draft.about, status: 'approved', approval } });
    expect(markdown).toContain('* **Approval:** by Owner (A. Role) on 10 January 2027');
  });
});
