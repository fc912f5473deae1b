import { beforeAll, describe, expect, test } from 'vitest';
import type { Screen } from '../../src/ask/ask.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { setValue } from '../../src/plan/edit.ts';
import { formatPlan, writePlan } from '../../src/plan/format.ts';
import { validatePlan } from '../../src/plan/validate.ts';
import { type QuickAnswers, type QuickWorld, quickPlan } from '../../src/wizard/quick-answers.ts';
import { quickPath } from '../../src/wizard/quick-path.ts';
import { loadStarters } from '../../src/wizard/starters.ts';
import { type Move, play, type Sitting, sit } from './scripted.ts';

const worlds = new Map<Language, QuickWorld>();
beforeAll(async () => {
  for (const language of LANGUAGES) {
    const [locale, starters] = await Promise.all([loadLocale(language), loadStarters(language)]);
    worlds.set(language, { locale, starters, today: '2026-11-23', depth: 'essential', region: undefined });
  }
});

function worldIn(language: Language): QuickWorld {
  const world = worlds.get(language);
  if (!world) throw new Error(language);
  return world;
}

/** A whole quick path in English, as somebody types it. */
const ANSWERS: readonly Move[] = [
  ['cafe'],
  '12',
  'Corner',
  'Bread',
  ['regular'],
  '1',
  '28%',
  '40',
  '31 December 2027',
  '1 3 4',
  ['slow-food'],
  '4 hours',
  '',
  'Owner',
  '€12k',
  '',
  [],
];

async function run(moves: readonly Move[], found?: unknown): Promise<Sitting & { end: unknown }> {
  const sitting = await sit('', moves, { found });
  let end: unknown;
  await play(async () => {
    const quick = sitting.remembered().quick as QuickAnswers | undefined;
    end = await quickPath(sitting.session, worldIn('en'), quick);
  });
  return { ...sitting, end };
}

const read = ({ text }: Sitting): ReturnType<typeof parsePlan>['data'] => parsePlan(text()).data;

describe('the quick path', () => {
  test('makes a valid plan on twelve screens', async () => {
    const complaint = Object.keys(worldIn('en').starters['cafe']?.['research'] ?? {});
    expect(complaint).toContain('painPoints');
    const sitting = await run(ANSWERS.with(10, ''));
    expect(sitting.end).toBe('done');
    const places = new Set(sitting.asker.screens.map(({ place }) => place));
    expect([...places].slice(0, 12)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Quick start · ${at + 1} of 12`),
    );
    expect([...places].slice(12)).toEqual(['Your first plan']);
    expect(validatePlan(parsePlan(sitting.text())).findings).toEqual([]);
    expect(sitting.text()).toBe(formatPlan(sitting.text()));
    expect(sitting.text()).toMatchSnapshot();
  });

  test('is saved after every answer', async () => {
    const sitting = await run(ANSWERS.slice(0, 4));
    expect(read(sitting)).toMatchObject({ about: { company: { name: 'Corner', sells: 'Bread', size: 12 } } });
  });

  test('goes on where it was left', async () => {
    const first = await run(ANSWERS.slice(0, 5));
    const second = await sit(first.text(), [], { found: first.remembered() });
    await play(() => quickPath(second.session, worldIn('en'), first.remembered().quick ?? {}));
    expect(second.asker.screens[0]?.question).toBe('What should get better first?');
  });

  test('picks another goal after a step back, with all that belongs to it', async () => {
    const there = await run([...ANSWERS.slice(0, 5), '2']);
    const back = await run([...ANSWERS.slice(0, 5), '1', '..', '2']);
    expect(back.text()).toBe(there.text());
  });

  test('is left by a step back from its first question, and by the menu', async () => {
    expect((await run(['..'])).end).toBe('back');
    expect((await run([['cafe'], '.'])).end).toBe('menu');
  });

  test('leaves for later what one cannot say', async () => {
    const sitting = await run([
      ['cafe'],
      '-',
      'Corner',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
      '-',
    ]);
    expect(validatePlan(parsePlan(sitting.text())).findings).toEqual([]);
    expect(read(sitting)).toMatchObject({ about: { company: { name: 'Corner' } } });
  });

  test('keeps what somebody wrote into the file meanwhile', async () => {
    const first = await run(ANSWERS.slice(0, 3));
    const edited = first.text().replace('name: Corner', 'name: Corner\n    # the shop in Mill Lane');
    const second = await sit(edited, ['Cakes'], { found: first.remembered() });
    await play(() => quickPath(second.session, worldIn('en'), first.remembered().quick ?? {}));
    expect(second.text()).toContain('# the shop in Mill Lane');
    expect(second.text()).toContain('sells: Cakes');
  });

  test('takes words of one’s own for a customer, a complaint, a tactic and a role', async () => {
    const own = ANSWERS.with(4, 'Night workers')
      .with(10, 'We close too early')
      .with(12, 'A key to the back door')
      .with(13, 'Night baker');
    const sitting = await run(own);
    expect(validatePlan(parsePlan(sitting.text())).findings).toEqual([]);
    expect(read(sitting)).toMatchObject({
      people: { 'night-baker': { role: 'Night baker' } },
      goals: { personas: { 'night-workers': { name: 'Night workers' } } },
      research: { painPoints: { 'we-close-too-early': { shows: 'complaint' } } },
      strategy: {
        segments: {
          'night-workers': { name: 'Night workers', treatment: 'invest', personas: ['night-workers'] },
        },
        retention: { tactics: { 'a-key-to-the-back-door': { owner: 'night-baker' } } },
      },
    });
  });
});

describe('the plan that quick answers make', () => {
  test.each(
    LANGUAGES.flatMap((language) => ['essential', 'full'].map((depth) => [language, depth] as const)),
  )('of every starter in %s, %s: is valid, canonical, and suggested throughout', (language, depth) => {
    const world = { ...worldIn(language), depth: depth === 'full' ? 'full' : 'essential' } as const;
    for (const starter of Object.keys(world.starters)) {
      const text = writePlan(quickPlan({ starter }, world).finish());
      const document = parsePlan(text);
      expect(validatePlan(document).findings, starter).toEqual([]);
      expect(formatPlan(text)).toBe(text);
    }
  });

  test('does not depend on the order of the answers', () => {
    const answers: QuickAnswers = {
      starter: 'shop',
      goal: firstGoal('shop'),
      name: 'A',
      budget: 1000,
      target: 3,
    };
    const turned = Object.fromEntries(Object.entries(answers).reverse());
    expect(writePlan(quickPlan(turned, worldIn('en')).finish())).toBe(
      writePlan(quickPlan(answers, worldIn('en')).finish()),
    );
  });

  test.each(['cafe', 'shop', 'clinic', 'services', 'supplier', 'software'])(
    'of %s: one goal leaves its own objective and measure, and the budget adds up',
    (starter) => {
      for (const goal of goalsOf(starter)) {
        const { data } = quickPlan({ starter, goal, budget: 12_345 }, worldIn('en'));
        const { findings } = validatePlan(parsePlan(writePlan(data)));
        expect(findings, goal).toEqual([]);
        const strategy = data['strategy'] as {
          objectives: object;
          budget: { money: Record<string, { amount: number }> };
        };
        expect(Object.keys(strategy.objectives)).toHaveLength(1);
        expect(Object.values(strategy.budget.money).reduce((sum, { amount }) => sum + amount, 0)).toBe(
          12_345,
        );
      }
    },
  );

  test('keeps waiting times in order', () => {
    const { data } = quickPlan({ starter: 'services', answer: 'P10D' }, worldIn('en'));
    const [policy] = Object.values(
      (data['strategy'] as { service: Record<string, Record<string, string>> }).service,
    );
    expect(policy).toMatchObject({ respondWithin: 'P10D' });
    expect(policy).not.toHaveProperty('resolveWithin');
  });
});

function goalsOf(starter: string): string[] {
  const goals = worldIn('en').starters[starter]?.['goals'] as { company: object } | undefined;
  return Object.keys(goals?.company ?? {});
}

function firstGoal(starter: string): string | undefined {
  return goalsOf(starter)[0];
}

test('a currency that was chosen is not changed by the sign before a sum', async () => {
  const world = { ...worldIn('en'), region: 'IR' };
  const sitting = await sit('', [...ANSWERS.slice(0, 14), '1', '$100', '100']);
  await play(() => quickPath(sitting.session, world));
  expect(sitting.asker.screens.at(-2)?.fault).toBeTruthy();
  expect(read(sitting)).toMatchObject({ about: { currency: 'IRT' } });
});

describe('a quick path that is resumed', () => {
  test('knows what was answered elsewhere meanwhile', async () => {
    const first = await run(ANSWERS.slice(0, 3));
    const answered = setValue(parsePlan(first.text()), ['about', 'company', 'sells'], 'Coffee');
    const second = await sit(answered, ['..', '..'], { found: first.remembered() });
    await play(() => quickPath(second.session, worldIn('en'), first.remembered().quick ?? {}));
    expect(second.asker.screens.map(({ question }) => question)).toEqual([
      'Who is your best customer?',
      'What do you sell, in one sentence?',
      'What is your company called?',
    ]);
    expect(second.asker.screens[1]?.input).toMatchObject({ offer: 'Now: Coffee' });
  });
});

describe('a step back', () => {
  test('leads forward again over the questions that were answered', async () => {
    const sitting = await run([...ANSWERS.slice(0, 4), '..', '..', 'Corner', '', '']);
    expect(sitting.asker.screens.slice(4).map(({ question }) => question)).toEqual([
      'Who is your best customer?',
      'What do you sell, in one sentence?',
      'What is your company called?',
      'What do you sell, in one sentence?',
      'Who is your best customer?',
      'What should get better first?',
    ]);
    expect(read(sitting)).toMatchObject({ about: { company: { sells: 'Bread' } } });
  });

  test('shows all places where customers meet us again, with one’s own', async () => {
    const places = (screen: Screen): number =>
      screen.input.kind === 'choice' ? screen.input.options.length : 0;
    const sitting = await run([...ANSWERS.slice(0, 9), '1 3 4, Market stall', '..', '']);
    const [first, again] = sitting.asker.screens.filter(({ place }) => place === 'Quick start · 7 of 12');
    expect(first && again && places(again) - places(first)).toBe(1);
    expect(again?.input).toMatchObject({ chosen: expect.arrayContaining(['Market stall']) });
    expect(Object.keys((read(sitting)['goals'] as { touchpoints: object }).touchpoints)).toHaveLength(4);
  });
});

describe('an answer that is changed', () => {
  test('takes those with it that hang on it', async () => {
    const sitting = await run([...ANSWERS.slice(0, 8), '..', '..', '..', '2']);
    expect(sitting.remembered().quick).toMatchObject({ goal: expect.any(String) });
    expect(sitting.remembered().quick).not.toHaveProperty('now');
    const other = await run([...ANSWERS.slice(0, 5), '..', '..', '..', '..', '..', ['shop']]);
    expect(Object.keys(other.remembered().quick ?? {}).sort()).toEqual(['name', 'sells', 'size', 'starter']);
    expect(read(other)).not.toHaveProperty('goals.personas.regular');
  });
});
