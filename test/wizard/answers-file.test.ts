import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadVoice } from '../../src/commands/voice.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { answerText, editableText } from '../../src/plan/answer-text.ts';
import type { PlanData } from '../../src/plan/data.ts';
import { formatPath } from '../../src/plan/path.ts';
import { withAnswers } from '../../src/wizard/answers-data.ts';
import { tellFault } from '../../src/wizard/answers-faults.ts';
import { type AnswersFile, readAnswers } from '../../src/wizard/answers-file.ts';
import { examples } from '../render/examples.ts';
import { askedData, typedAnswers } from './answers-from-plan.ts';

const today = '2026-11-23';

async function read(text: string, language: Language = 'en', data: PlanData = {}): Promise<AnswersFile> {
  const { locale, fields } = await loadVoice(language);
  return readAnswers(text, { locale, fields, today, data });
}

/** The answers of a file by their paths. */
async function answersIn(text: string, language: Language = 'en', data: PlanData = {}): Promise<object> {
  const { answers, faults } = await read(text, language, data);
  expect(faults).toEqual([]);
  return Object.fromEntries(answers.map(({ path, value }) => [formatPath(path), value]));
}

describe.each(examples)('the answers of %s', (_name, plan) => {
  it('are those of the plan when they stand as in a plan', async () => {
    const { answers, faults } = await read(
      stringify({ schema: 1, ...askedData(plan) }),
      plan.about?.language,
    );
    expect(faults).toEqual([]);
    expect(withAnswers({}, answers)).toEqual(askedData(plan));
  });

  it.each([
    ['as people read them', answerText],
    ['as people type them', editableText],
  ])('are those of the plan when they stand in a form %s', async (_how, write) => {
    const language = plan.about?.language ?? 'en';
    const { locale, fields } = await loadVoice(language);
    const { answers, faults } = await read(
      typedAnswers({ ...plan }, { locale, fields, today }, write),
      language,
    );
    expect(faults).toEqual([]);
    expect(withAnswers({}, answers)).toEqual(askedData(plan));
  });
});

describe('an answer', () => {
  it.each([
    ['en', 'by: 27 March 2027', '2027-03-27'],
    ['en', 'by: 2027-03-27', '2027-03-27'],
    ['he', 'by: 27 במרץ 2027', '2027-03-27'],
    ['fa', 'by: ۷ فروردین ۱۴۰۶', '2027-03-27'],
  ] as const)('in %s is read as people write it: %s', async (language, line, value) => {
    const text = `goals:\n  company:\n    more:\n      ${line}\n`;
    expect(await answersIn(text, language)).toEqual({ 'goals.company.more.by': value });
  });

  it.each([
    ['en', '4 hours'],
    ['en', 'PT4H'],
    ['he', '4 שעות'],
    ['fa', '۴ ساعت'],
  ] as const)('in %s is read as people say it: %s', async (language, typed) => {
    const text = `strategy:\n  promises:\n    quick:\n      within: ${typed}\n`;
    expect(await answersIn(text, language)).toEqual({ 'strategy.promises.quick.within': 'PT4H' });
  });

  it('keeps what YAML would take from it', async () => {
    const text = 'about:\n  company:\n    phone: 1\n    contact:\n      phone: 035550142\n'.replace(
      '    phone: 1\n',
      '',
    );
    expect(await answersIn(text)).toEqual({ 'about.company.contact.phone': '035550142' });
    expect(await answersIn('departments:\n  - name: 007\n')).toEqual({
      [`departments.${Object.keys(await answersIn('departments:\n  - name: "007"\n'))[0]?.split('.')[1]}.name`]:
        '007',
    });
  });

  it('is a number when the model has one', async () => {
    expect(await answersIn('about:\n  company:\n    size: 18\n')).toEqual({ 'about.company.size': 18 });
    expect(await answersIn('about:\n  company:\n    size: "18"\n')).toEqual({ 'about.company.size': 18 });
  });

  it.each(['en', 'he', 'fa'] as const)('is the number that YAML has, in %s', async (language) => {
    const text = 'about:\n  workweek:\n    hours: 38.125\n';
    expect(await answersIn(text, language)).toEqual({ 'about.workweek.hours': 38.125 });
  });

  it('is none where nothing is written, or a dash', async () => {
    const text =
      'about:\n  title:\n  vision: ""\n  values: []\n  owner: "-"\ngoals: {}\npeople:\n  - role:\n';
    expect(await answersIn(text)).toEqual({});
  });

  it('of several paragraphs ends as a plan writes it', async () => {
    expect(await answersIn('about:\n  vision: |\n    One.\n\n    Two.\n')).toEqual({
      'about.vision': 'One.\n\nTwo.\n',
    });
    expect(await answersIn('about:\n  vision: |\n    One.\n')).toEqual({ 'about.vision': 'One.' });
  });
});

describe('a list', () => {
  it.each(['mon, tue', '[mon, tue]', '\n      - mon\n      -\n      - tue'])('is read: %s', async (days) => {
    const text = `about:\n  workweek:\n    days: ${days}\n`;
    expect(await answersIn(text)).toEqual({ 'about.workweek.days': ['mon', 'tue'] });
  });
});

describe('entries of a collection', () => {
  it('get ids from their titles', async () => {
    const text = 'people:\n  - role: Shop manager\n    email: shop@bakery.example\n  - role: Baker\n';
    expect(await answersIn(text)).toEqual({
      'people.shop-manager.role': 'Shop manager',
      'people.shop-manager.email': 'shop@bakery.example',
      'people.baker.role': 'Baker',
    });
  });

  it('may be no more than their titles', async () => {
    expect(await answersIn('people:\n  - Shop manager\n')).toEqual({
      'people.shop-manager.role': 'Shop manager',
    });
  });

  it('may say their ids', async () => {
    expect(await answersIn('people:\n  - id: boss\n    role: Owner\n')).toEqual({
      'people.boss.role': 'Owner',
    });
  });

  it('of a title that the starter has are meant to be that', async () => {
    const data = { people: { boss: { role: 'Owner' } } };
    const text = 'people:\n  - role: owner\n    name: Dana\n';
    expect(await answersIn(text, 'en', data)).toMatchObject({ 'people.boss.name': 'Dana' });
  });

  it('get another id where the starter has theirs', async () => {
    const data = { people: { owner: { role: 'Founder' } } };
    const paths = Object.keys(await answersIn('people:\n  - role: Owner\n', 'en', data));
    expect(paths).toEqual([expect.stringMatching(/^people\.owner-[a-z2-9]{3}\.role$/)]);
  });

  it('are named by title or id, from above and below', async () => {
    const text = [
      'goals:\n  needs:\n    - statement: Fresh bread\n      personas:\n        - The morning regular\n        - host',
      '  personas:\n    - name: The morning regular\n    - id: host\n      name: The party host\n',
    ].join('\n');
    expect(await answersIn(text)).toMatchObject({
      'goals.needs.fresh-bread.personas': ['the-morning-regular', 'host'],
    });
  });

  it('are named by who has the role', async () => {
    const text = 'about:\n  owner: Dana\npeople:\n  - role: Owner\n    name: Dana\n';
    expect(await answersIn(text)).toMatchObject({ 'about.owner': 'owner' });
  });

  it('are named in the starter as well', async () => {
    const data = { people: { boss: { role: 'Owner' } } };
    expect(await answersIn('about:\n  owner: Owner\n', 'en', data)).toEqual({ 'about.owner': 'boss' });
  });

  it('are kept by their day where they have no title', async () => {
    const text =
      'improvement:\n  reviews:\n    log:\n      - date: 27 March 2027\n        worked: The cards\n';
    expect(await answersIn(text)).toEqual({ 'improvement.reviews.log.2027-03-27.worked': 'The cards' });
  });

  it('are rated by title or id', async () => {
    const text = [
      'improvement:\n  software:\n    requirements:\n      - feature: Customer records\n      - feature: booking',
      '    candidates:\n      - name: Orders\n        meets:\n          Customer records: 3\n          booking: 2\n',
    ].join('\n');
    expect(await answersIn(text)).toMatchObject({
      'improvement.software.candidates.orders.meets.customer-records': 3,
      'improvement.software.candidates.orders.meets.booking': 2,
    });
  });
});

describe('what does not apply', () => {
  it('is told by its place', async () => {
    expect(await answersIn('skipped:\n  goals.pipeline: We sell over the counter.\n')).toEqual({
      'skipped["goals.pipeline"]': 'We sell over the counter.',
    });
  });
});

describe('the quick path', () => {
  it('keeps what was typed, with its place', async () => {
    const { quick, answers } = await read(
      'quick:\n  name: Corner\n  size: 18\n  touchpoints: [shop, 2]\n  goal:\n  by: "-"\n',
    );
    expect([...quick].map(([name, { value }]) => [name, value])).toEqual([
      ['name', 'Corner'],
      ['size', '18'],
      ['touchpoints', ['shop', '2']],
    ]);
    expect(quick.get('size')?.place).toMatchObject({ line: 3, column: 9 });
    expect(answers).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    ['', 1, 1, '', 'form.fault.empty'],
    ['# only a comment\n', 1, 1, '', 'form.fault.empty'],
    ['just text\n', 1, 1, '', 'form.fault.notMap'],
    ['- a\n- b\n', 1, 1, '', 'form.fault.notMap'],
    ['about:\n  title: A\n---\nabout:\n', 3, 1, '', 'form.fault.several'],
    ['about:\n  title: A\n  title: B\n', 3, 3, 'about.title', 'finding.file/duplicate-key'],
    ['about:\n  title: &a A\n', 2, 10, 'about.title', 'finding.file/alias'],
    ['about:\n  title: !x A\n', 2, 10, 'about.title', 'finding.file/tag'],
    ['about:\n  title: "A\n', 2, 10, '', 'finding.file/syntax'],
    ['abuot:\n  title: A\n', 1, 1, 'abuot', 'finding.model/unknown-key'],
    ['about:\n  titel: A\n', 2, 3, 'about.titel', 'finding.model/unknown-key'],
    ['people:\n  - role: A\n    nme: B\n', 3, 5, 'people.0.nme', 'finding.model/unknown-key'],
    ['quick:\n  gaol: A\n', 2, 3, 'quick.gaol', 'form.fault.quick'],
    ['quick: A\n', 1, 8, 'quick', 'finding.model/type'],
    ['quick:\n  goal:\n    a: b\n', 2, 3, 'quick.goal', 'finding.model/type'],
    ['history:\n  1.0.0:\n    author: A\n', 1, 1, 'history', 'form.fault.kept'],
    ['about: A\n', 1, 8, 'about', 'finding.model/type'],
    ['about:\n  title:\n    - A\n', 2, 3, 'about.title', 'finding.model/type'],
    ['people: Owner\n', 1, 9, 'people', 'finding.model/type'],
    ['people:\n  - name: Dana\n', 2, 5, 'people.0', 'form.fault.untitled'],
    ['people:\n  - id: a\n    role: A\n  - id: a\n    role: B\n', 4, 5, 'people.1', 'form.fault.twice'],
    ['people:\n  Big Boss:\n    role: A\n', 2, 3, 'people["Big Boss"]', 'finding.model/id'],
    ['people:\n  - id: Big Boss\n    role: A\n', 2, 5, 'people.0.id', 'finding.model/id'],
    [
      'improvement:\n  reviews:\n    log:\n      - date: some day\n        worked: A\n',
      4,
      9,
      'improvement.reviews.log.0.date',
      'fault.date',
    ],
    ['skipped:\n  goals.pipelin: A\n', 2, 3, 'skipped["goals.pipelin"]', 'finding.model/path'],
  ])('in %j stands at %i:%i', async (text, line, column, path, code) => {
    const { faults, answers } = await read(text);
    expect(faults.map((fault) => [fault.line, fault.column, fault.path, fault.code])).toEqual([
      [line, column, path, code],
    ]);
    expect(answers.filter((answer) => formatPath(answer.path) === path)).toEqual([]);
    const { words, locale } = await loadVoice('en');
    for (const fault of faults) expect(tellFault(fault, { words, locale })).toMatch(/^[A-Z“].+[.?]$/);
  });

  it('of an answer is the reader’s', async () => {
    const { faults } = await read('about:\n  company:\n    size: many\n    market: b2x\n');
    expect(faults).toMatchObject([
      { line: 3, column: 11, path: 'about.company.size', code: expect.stringMatching(/^fault\./) },
      { line: 4, column: 13, path: 'about.company.market', code: expect.stringMatching(/^fault\./) },
    ]);
  });

  it('leaves the other answers as they are', async () => {
    const { answers, faults } = await read('about:\n  titel: A\n  vision: B\n');
    expect(answers).toEqual([{ path: ['about', 'vision'], value: 'B' }]);
    expect(faults).toHaveLength(1);
  });
});

it('reads thousands of answers well within a second', async () => {
  const many = (line: (at: number) => string): string =>
    Array.from({ length: 250 }, (_, at) => line(at)).join('');
  const text = [
    many(
      (at) =>
        `    - statement: Goal ${at}\n      owner: Person ${at}\n      by: 27 March 2027\n      target: 45%\n`,
    ),
    many((at) => `  - role: Person ${at}\n    name: Name ${at}\n    department: Shop\n`),
  ];
  const start = performance.now();
  const { answers, faults } = await read(
    `goals:\n  company:\n${text[0]}people:\n${text[1]}departments:\n  - name: Shop\n`,
  );
  expect(faults).toEqual([]);
  expect(answers).toHaveLength(1751);
  expect(performance.now() - start).toBeLessThan(1000);
});
