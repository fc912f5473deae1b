import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/plan/document.ts';
import { setValue } from '../../src/plan/edit.ts';
import { interview } from '../../src/wizard/interview.ts';
import { outline } from '../../src/wizard/outline.ts';
import { askSection } from '../../src/wizard/section.ts';
import { stopsIn } from '../../src/wizard/stops.ts';
import { walk, whereToGoOn } from '../../src/wizard/walk.ts';
import { example, type Move, play, type Sitting, sit } from './scripted.ts';

const bike = example('bike-workshop');
const accounting = example('accounting-firm');

const questionsOf = ({ asker }: Sitting): string[] => asker.screens.map(({ question }) => question);

async function walkThrough(
  text: string,
  scope: string[],
  moves: readonly Move[],
  found?: unknown,
): Promise<Sitting & { left: unknown }> {
  const sitting = await sit(text, moves, { found });
  let left: unknown;
  await play(async () => {
    left = await walk(sitting.session, scope);
  });
  return { ...sitting, left };
}

describe('the walk through a part', () => {
  test('asks what is open or unconfirmed, in order, and ends', async () => {
    const sitting = await walkThrough(accounting, ['about'], ['', '', '', '', '']);
    expect(questionsOf(sitting)).toEqual([
      'What is this plan called?',
      'Who buys from it: people, companies, or both?',
      'From which day?',
      'To which day?',
      'What do good customer relationships look like here?',
    ]);
    expect(sitting.left).toBe('done');
    expect(sitting.text()).not.toMatch(/- about\./);
  });

  test('goes back as often as one likes, and from the first question out of it', async () => {
    const sitting = await walkThrough(accounting, ['about'], ['', '', '..', '..', '..']);
    expect(questionsOf(sitting).slice(3)).toEqual([
      'Who buys from it: people, companies, or both?',
      'What is this plan called?',
    ]);
    expect(sitting.left).toBe('back');
  });

  test('comes back to where it was after a step back', async () => {
    const sitting = await walkThrough(accounting, ['about'], ['', '', '..', '']);
    expect(questionsOf(sitting).slice(2)).toEqual([
      'From which day?',
      'Who buys from it: people, companies, or both?',
      'From which day?',
    ]);
  });

  test('passes over what was put off', async () => {
    const sitting = await walkThrough(accounting, ['about'], ['-', '-', '', '', '']);
    expect(sitting.left).toBe('done');
    expect(sitting.remembered().later).toEqual(['about.title', 'about.company.market']);
  });

  test('asks the questions that an answer brings', async () => {
    const parting = bike
      .replace('      tried: ', '      x: ')
      .replace('treatment: reduce', 'treatment: part');
    const stops = stopsIn(parsePlan(parting).data, ['strategy', 'segments']);
    expect(stops.filter(({ state }) => state === 'open').map(({ path }) => path.join('.'))).toEqual([
      'strategy.segments.past-saving.tried',
    ]);
  });

  test('asks the summary when all else is answered', () => {
    const stops = stopsIn(parsePlan(accounting).data);
    expect(stops.at(-1)?.path).toEqual(['strategy', 'summary']);
  });

  test('adds items to a list that lacks some, with their questions', async () => {
    const none = bike.replace(/ {2}dates:[\s\S]*$/, '').replace(/\n {2}personas:\n[\s\S]*?\n\n/, '\n\n');
    const sitting = await walkThrough(
      none,
      ['goals', 'personas'],
      [['add goals.personas'], 'Riders', 'They ride.', 'phone', ['done']],
    );
    expect(questionsOf(sitting)).toEqual([
      'Who are your typical customers?',
      'What do you call this kind of customer?',
      expect.any(String),
      expect.any(String),
      'Who are your typical customers?',
    ]);
    expect(parsePlan(sitting.text()).data).toMatchObject({
      goals: { personas: { riders: { name: 'Riders', description: 'They ride.', channel: 'phone' } } },
    });
  });
});

describe('where to go on', () => {
  test('is the question that was shown last, while it is open', async () => {
    const sitting = await sit(accounting, [], { found: { at: 'about.vision' } });
    expect(whereToGoOn(sitting.session)).toEqual(['about', 'vision']);
  });

  test('is the next one behind it, once it is answered', async () => {
    const sitting = await sit(accounting, [], { found: { at: 'about.company.name' } });
    expect(whereToGoOn(sitting.session)).toEqual(['about', 'company', 'market']);
  });

  test('survives a memory that means nothing', async () => {
    for (const found of ['x', { later: 3, at: 4, draft: 'x' }, { at: 'no.such.place' }, null]) {
      const sitting = await sit(accounting, [], { found });
      expect(whereToGoOn(sitting.session)).toEqual(['about', 'title']);
    }
  });
});

describe('the answers of a section', () => {
  async function check(
    text: string,
    scope: string[],
    moves: readonly Move[],
  ): Promise<Sitting & { left: unknown }> {
    const sitting = await sit(text, moves);
    let left: unknown;
    await play(async () => {
      left = await askSection(sitting.session, scope, walk);
    });
    return { ...sitting, left };
  }
  const labels = ({ asker }: Sitting, at = 0): string[] => {
    const input = asker.screens[at]?.input;
    return input?.kind === 'choice' ? input.options.map(({ label, hint }) => [label, hint].join(' | ')) : [];
  };

  test('are listed with what is open or suggested, and left by Enter', async () => {
    const sitting = await check(accounting, ['strategy', 'retention'], ['']);
    expect(labels(sitting)).toMatchSnapshot();
    expect(sitting.left).toBe('done');
  });

  test('can be changed one by one, and the list comes back', async () => {
    const sitting = await check(
      bike,
      ['goals', 'company'],
      [['answer goals.company.on-time.target'], '91', ''],
    );
    expect(sitting.asker.screens[2]?.question).toBe(sitting.asker.screens[0]?.question);
    expect(sitting.text()).toContain('target: 91');
  });

  test('lose an item with all that names it, and get it back to the letter', async () => {
    const sitting = await check(
      bike,
      ['improvement', 'measures'],
      [['item improvement.measures.ready-on-time'], ['remove'], ['undo']],
    );
    const removed = sitting.asker.screens[2];
    expect(removed?.notes[0]?.text).toBe(
      'Removed: Repairs ready on the day first named, and from the 1 place that named it.',
    );
    expect(sitting.asker.screens[3]?.notes[0]?.text).toBe('Put back as it was.');
    expect(sitting.text()).toBe(bike);
  });

  test('are put in another order, comments with them', async () => {
    const text = bike.replace('    day-and-price:', '    # the second\n    day-and-price:');
    const sitting = await check(
      text,
      ['strategy', 'promises'],
      [['item strategy.promises.day-and-price'], ['up']],
    );
    const { promises } = parsePlan(sitting.text()).data['strategy'] as { promises: object };
    expect(Object.keys(promises)).toEqual(['day-and-price', 'two-hours', 'back-on-the-stand']);
    expect(sitting.text()).toContain('    # the second\n    day-and-price:');
  });

  test('are confirmed together, in one word', async () => {
    const sitting = await check(accounting, ['goals', 'needs'], [['confirm'], ['undo']]);
    expect(sitting.asker.screens[1]?.notes[0]?.text).toBe('4 suggestions are now your own answers.');
    expect(sitting.text()).toBe(accounting);
  });

  test('are said not to apply, all of them', async () => {
    const sitting = await check(bike, ['research', 'challenges'], [['skip'], 'We know of none']);
    expect(parsePlan(sitting.text()).data['skipped']).toMatchObject({
      'research.challenges': 'We know of none',
    });
  });

  test('keep what is not asked any more, and say so', async () => {
    const text = bike.replace(
      'treatment: reduce\n',
      'treatment: reduce\n      tried: We offered a discount.\n',
    );
    const sitting = await check(text, ['strategy', 'segments'], []);
    expect(labels(sitting).find((label) => label.includes('We offered a discount'))).toContain(
      'kept, though no longer asked',
    );
  });
});

describe('the hub', () => {
  const hub = async (text: string, moves: readonly Move[], found?: unknown): Promise<Sitting> => {
    const sitting = await sit(text, moves, { found });
    await play(() => interview(sitting.session, { quick: async () => undefined }));
    return sitting;
  };

  test('shows how each section stands, and the next question first', async () => {
    const { asker } = await hub(accounting, []);
    const { input } = asker.last;
    expect(
      input.kind === 'choice' && input.options.map(({ label, hint }) => [label, hint].join(' | ')),
    ).toMatchSnapshot();
  });

  test('leads through the sections, and shows the answers of each at its end', async () => {
    const sitting = await hub(accounting, [['go-on'], '', '', '', '', '', '', '.', ['leave']]);
    const places = sitting.asker.screens.map(({ place }) => place);
    expect(places.slice(5, 8)).toEqual([
      'About this plan · 16 of 16',
      'About this plan · check your answers',
      expect.stringMatching(/^Departments|^People/),
    ]);
  });

  test('asks what was put off when nothing else is left', async () => {
    const text = bike.replace('      target: 90\n', '');
    const { asker } = await hub(text, [['later']], { later: ['goals.company.on-time.target'] });
    expect(asker.screens[0]?.notes.at(-1)?.text).toContain('1 is for later');
    expect(asker.last.question).toBe('What should that number become?');
  });

  test('says what a section waits for', async () => {
    const text = setValue(parsePlan(accounting), ['goals', 'company'], undefined);
    const { asker } = await hub(text, []);
    const { input } = asker.last;
    const objectives =
      input.kind === 'choice' ? input.options.find(({ label }) => label.includes('Objectives')) : undefined;
    expect(objectives?.hint).toBe('cannot start yet: first Company goals');
  });

  test('reads the plan, checks it, and leaves', async () => {
    const { asker } = await hub(bike, [['read'], [], ['check'], [], ['leave']]);
    expect(asker.screens.map(({ input }) => input.kind)).toEqual([
      'choice',
      'page',
      'choice',
      'page',
      'choice',
    ]);
  });

  test('goes straight to a section or a question', async () => {
    for (const [at, place] of [
      [['goals', 'company'], 'Company goals · check your answers'],
      [['strategy', 'summary'], 'Summary · 1 of 1'],
    ] as const) {
      const sitting = await sit(bike, []);
      await play(() => interview(sitting.session, { at, quick: async () => undefined }));
      expect(sitting.asker.last.place).toBe(place);
    }
  });
});

test('the outline says all that the plan says', async () => {
  const { session } = await sit(accounting, []);
  expect(outline(session)).toMatchSnapshot();
});

describe('the id of an item', () => {
  test('follows its title while it is new, with what names it', async () => {
    const moves: Move[] = [['add people'], 'Baker', ['item people.baker'], ['rename'], 'Head baker'];
    const sitting = await sit(bike, moves);
    await play(() => askSection(sitting.session, ['people'], walk));
    const { people } = parsePlan(sitting.text()).data as { people: object };
    expect(Object.keys(people).at(-1)).toBe('head-baker');
  });

  test('stays when somebody else may know it', async () => {
    const sitting = await sit(bike, [['item people.owner'], ['rename'], 'Founder']);
    await play(() => askSection(sitting.session, ['people'], walk));
    expect(parsePlan(sitting.text()).data).toMatchObject({ people: { owner: { role: 'Founder' } } });
  });
});
