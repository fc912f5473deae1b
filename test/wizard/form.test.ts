import { describe, expect, it } from 'vitest';
import { loadVoice } from '../../src/commands/voice.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { type Depth, type Field, rootField } from '../../src/plan/model.ts';
import { type Path, parsePath } from '../../src/plan/path.ts';
import { readAnswers } from '../../src/wizard/answers-file.ts';
import { isAsked } from '../../src/wizard/asked.ts';
import { blankForm } from '../../src/wizard/form.ts';
import { quickForm } from '../../src/wizard/form-quick.ts';
import { QUICK_NAMES } from '../../src/wizard/quick-names.ts';

const today = '2026-11-23';
const run = 'crm-plan new --answers FILE';

async function form(language: Language, place = '', depth?: Depth): Promise<string> {
  const voice = await loadVoice(language);
  const { locale, fields } = voice;
  const path = place === '' ? [] : parsePath(place);
  const world = { locale, today, depth: depth ?? 'full', region: undefined, starters: {} };
  return blankForm({ path, depth, quick: quickForm(voice, world, undefined), run, locale, fields, today });
}

/** The keys of every place of a form, lists and all, down to those with nothing behind them. */
function placesIn(value: unknown, path: Path = []): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => placesIn(entry, [...path, '*']));
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]));
}

/** What is asked below a field, in the order of the model. */
function questionsBelow(field: Field): string[] {
  if (!isAsked(field)) return [];
  if (field.shape === 'object') return [...field.fields.values()].flatMap(questionsBelow);
  if (field.item?.shape === 'object') return questionsBelow(field.item);
  return [field.path.join('.')];
}

const DAYS = ['improvement.measures.*.readings.*.date', 'improvement.reviews.log.*.date'];

describe.each(LANGUAGES)('the form in %s', (language) => {
  it('asks every question of the model once, in its order', async () => {
    const { data, findings } = parsePlan(await form(language));
    const asked = placesIn(data).filter((path) => !DAYS.includes(path));
    expect(findings).toEqual([]);
    expect(asked).toEqual([...QUICK_NAMES.map((name) => `quick.${name}`), ...questionsBelow(rootField())]);
  });

  it('asks for the day of what is kept by day', async () => {
    const { data } = parsePlan(await form(language));
    expect(placesIn(data).filter((path) => DAYS.includes(path))).toEqual(DAYS);
  });

  it('answers nothing as it is', async () => {
    const { locale, fields } = await loadVoice(language);
    const file = readAnswers(await form(language), { locale, fields, today });
    expect(file).toEqual({ quick: new Map(), answers: [], faults: [] });
  });

  it('stays within a hundred columns', async () => {
    const lines = (await form(language)).split('\n');
    expect(lines.filter((line) => [...line.replace(/\p{Mn}|\p{Cf}/gu, '')].length > 100)).toEqual([]);
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  });

  it('has a question over every key', async () => {
    const lines = (await form(language)).split('\n');
    const bare = lines.filter((line, at) => /^ *(?:- )?\w+:$/.test(line) && !lines[at - 1]?.includes('#'));
    expect(bare).toEqual([]);
  });
});

describe('some of the questions', () => {
  const keysIn = async (place: string, depth?: Depth): Promise<string[]> =>
    placesIn(parsePlan(await form('en', place, depth)).data);

  it.each([
    ['quick', QUICK_NAMES.map((name) => `quick.${name}`)],
    ['quick.goal', ['quick.goal']],
    [
      'about.company.contact',
      ['phone', 'email', 'website', 'address'].map((key) => `about.company.contact.${key}`),
    ],
    ['about.vision', ['about.vision']],
    ['departments', ['departments.*.name', 'departments.*.contact']],
    ['departments.shop', ['departments.shop.name', 'departments.shop.contact']],
    ['departments.shop.contact', ['departments.shop.contact']],
    [
      'goals.needs.*.kind',
      ['statement', 'kind', 'importance', 'personas', 'sources'].map((key) => `goals.needs.*.${key}`),
    ],
    ['about.values.0', ['about.values']],
    ['skipped', ['skipped']],
  ])('at %s', async (place, keys) => {
    expect(await keysIn(place)).toEqual(keys);
  });

  it.each(['history', 'suggested', 'schema', 'about.approval.date', 'quick.nothing'])(
    'not at %s',
    async (place) => {
      await expect(form('en', place)).rejects.toMatchObject({ code: 'question-none' });
    },
  );

  it('of an essential plan are fewer', async () => {
    const essential = await keysIn('', 'essential');
    expect(essential).not.toContain('goals.journey.*.stage');
    expect(essential).not.toContain('departments.*.contact');
    expect(essential).toContain('departments.*.name');
    expect(await keysIn('', 'full')).toEqual(await keysIn(''));
  });
});

describe('what is needed', () => {
  it('is marked for the depth', async () => {
    const questionOver = async (depth?: Depth): Promise<string | undefined> =>
      (await form('en', 'departments.shop.contact', depth)).split('\n').find((line) => line.includes('?'));
    expect(await questionOver()).toContain('(needed in a full plan)');
    expect(await questionOver('full')).toContain('(needed)');
  });

  it('is counted for a collection', async () => {
    expect(await form('en', 'goals.touchpoints')).toContain('(at least 3 needed)');
  });
});

describe('what a starter says', () => {
  it('stands over the question', async () => {
    const { locale, fields } = await loadVoice('en');
    const data = { about: { vision: 'Everybody is known by name.' } };
    const text = blankForm({ path: ['about', 'vision'], quick: [], run, data, locale, fields, today });
    expect(text).toContain('# The starter suggests: Everybody is known by name.\n');
  });

  it('stands over a collection, each item with its id', async () => {
    const { locale, fields } = await loadVoice('en');
    const data = { departments: { shop: { name: 'Shop floor' }, office: { name: 'Office' } } };
    const text = blankForm({ path: ['departments'], quick: [], run, data, locale, fields, today });
    expect(text).toContain('#   shop: Shop floor\n#   office: Office\n');
  });

  it('can be chosen on the quick path', async () => {
    const voice = await loadVoice('en');
    const starters = { cafe: { goals: { personas: { regular: { name: 'The morning regular' } } } } };
    const world = { locale: voice.locale, today, depth: 'full', region: undefined, starters } as const;
    const customer = quickForm(voice, world, 'cafe').find(({ name }) => name === 'customer');
    expect(customer?.options).toMatchObject([{ value: 'regular', label: 'The morning regular' }]);
  });
});
