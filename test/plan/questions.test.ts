import { describe, expect, it } from 'vitest';
import { formatPath } from '../../src/plan/path.ts';
import { openQuestions, progress, questions } from '../../src/plan/questions.ts';

const open = (plan: { readonly [key: string]: unknown }): string[] =>
  openQuestions(plan).map(({ path, missing }) => formatPath(path) + (missing > 0 ? ` (${missing})` : ''));
const essential = { about: { depth: 'essential' } };
const full = { about: { depth: 'full' } };

describe('openQuestions', () => {
  it('asks an essential plan for what every plan answers, and a full one for more', () => {
    expect(open(essential)).toContain('about.company.name');
    expect(open(essential)).toContain('goals.touchpoints (3)');
    expect(open(essential)).not.toContain('goals.journey (1)');
    expect(open(full)).toContain('goals.journey (1)');
    expect(open(full).length).toBeGreaterThan(open(essential).length);
  });

  it('asks what an item owes once there is one', () => {
    const plan = { ...essential, goals: { journey: { arrive: { customer: 'Comes in' } } } };
    expect(open(plan)).toContain('goals.journey.arrive.stage');
    expect(open(plan)).not.toContain('goals.journey.arrive.customer');
  });

  it('asks what depends on another answer only when that is given', () => {
    const segments = (treatment: string) => ({ ...essential, strategy: { segments: { s: { treatment } } } });
    expect(open(segments('part'))).toContain('strategy.segments.s.tried');
    expect(open(segments('invest'))).not.toContain('strategy.segments.s.tried');
    expect(open({ about: { depth: 'essential', status: 'approved' } })).toContain('about.approval.digest');
    expect(open({ about: { depth: 'essential', status: 'draft' } })).not.toContain('about.approval.digest');
  });

  it('asks nothing of what is skipped, nor below it', () => {
    const plan = { ...essential, skipped: { 'strategy.budget': 'none', 'about.vision': 'later' } };
    expect(open(plan).filter((path) => path.startsWith('strategy.budget'))).toEqual([]);
    expect(open(plan)).not.toContain('about.vision');
  });

  it('does not ask for the fields of an optional object that is not there, but for those of one that is', () => {
    const paths = (plan: { readonly [key: string]: unknown }): string[] =>
      open(plan).filter((path) => path.startsWith('strategy.data'));
    expect(paths(essential)).toEqual([]);
    expect(paths({ ...essential, strategy: { data: { access: 'All staff' } } })).toContain(
      'strategy.data.steward',
    );
    expect(paths(full)).toContain('strategy.data.steward');
  });

  it('counts a name that every object inherits as no answer', () => {
    expect(open({ about: { depth: 'essential' }, people: {} })).toContain('people (1)');
    expect(
      [...questions({ about: Object.create({ title: 'x' }) })].some(
        ({ path, state }) => formatPath(path) === 'about.title' && state === 'answered',
      ),
    ).toBe(false);
  });
});

describe('progress', () => {
  it('counts due, answered, open and suggested by section', () => {
    const plan = {
      about: { depth: 'essential', title: 'A' },
      people: { owner: { role: 'Owner' } },
      suggested: ['people.owner.role'],
    };
    const sections = progress(plan);
    const people = sections.find(({ section }) => section === 'people');
    expect(people).toMatchObject({ due: 2, answered: 2, open: 0, suggested: 1 });
    for (const { due, answered, open: left } of sections) expect(answered + left).toBe(due);
    expect(sections.map(({ section }) => section).slice(0, 4)).toEqual([
      'about',
      'people',
      'departments',
      'goals.company',
    ]);
  });
});
