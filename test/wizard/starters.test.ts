import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { isData, type PlanData, valueAt } from '../../src/plan/data.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { formatPlan } from '../../src/plan/format.ts';
import { childField, type Field, rootField } from '../../src/plan/model.ts';
import { loadStarters, type Starters } from '../../src/wizard/starters.ts';
import { ROOT } from '../support/built.ts';

const FOLDER = join(ROOT, 'templates/starters');
const starters = new Map<Language, Starters>();
for (const language of LANGUAGES) starters.set(language, await loadStarters(language));

const names = Object.keys(starters.get('en') ?? {});
const inAll = names.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));
const starterOf = (name: string, language: Language): PlanData => starters.get(language)?.[name] ?? {};

test('there are at least six', () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
  expect(readdirSync(FOLDER).sort()).toEqual(
    names.flatMap((name) => LANGUAGES.map((language) => `${name}.${language}.yaml`)).sort(),
  );
});

/** All of a starter that does not depend on its language; a market may have channels of its own. */
function skeleton(field: Field | undefined, data: unknown): unknown {
  if (isData(data))
    return Object.entries(data).map(([key, value]) => [
      key,
      skeleton(field && childField(field, key), value),
    ]);
  if (field?.crm.ref !== undefined || field?.item?.crm.ref !== undefined) return data;
  if (field?.path.at(-1)?.startsWith('channel')) return 'a channel';
  const isText = field?.kind === 'line' || field?.kind === 'prose' || field?.item?.kind === 'line';
  return isText ? 'text' : data;
}

test.each(names)('%s says the same things in every language', (name) => {
  const [english, ...others] = LANGUAGES.map((language) => skeleton(rootField(), starterOf(name, language)));
  for (const other of others) expect(other).toEqual(english);
});

describe.each(inAll)('%s in %s', (name, language) => {
  const starter = starterOf(name, language);
  const items = (path: string): Record<string, PlanData> => {
    const found = valueAt(starter, path.split('.'));
    return isData(found) ? (found as Record<string, PlanData>) : {};
  };

  test('is written in the canonical form', () => {
    const text = readFileSync(join(FOLDER, `${name}.${language}.yaml`), 'utf8');
    expect(parsePlan(text).findings).toEqual([]);
    expect(formatPlan(text)).toBe(text);
  });

  test('gives each of five goals a measure and an objective of its own', () => {
    const goals = Object.entries(items('goals.company'));
    expect(goals).toHaveLength(5);
    const objectives = Object.values(items('strategy.objectives'));
    for (const [id, { measure }] of goals) {
      expect(items('improvement.measures')).toHaveProperty(String(measure));
      expect(
        objectives.filter(({ goals: served }) => JSON.stringify(served) === JSON.stringify([id])),
      ).toHaveLength(1);
    }
    expect(new Set(goals.map(([, { horizon }]) => horizon))).toEqual(new Set(['short', 'long']));
  });

  test('has a segment for each persona, and a promise for its first policy', () => {
    const inSegments = Object.values(items('strategy.segments')).flatMap(({ personas }) => personas);
    expect(new Set(inSegments)).toEqual(new Set(Object.keys(items('goals.personas'))));
    const [[policy, { respondWithin }] = ['', {}]] = Object.entries(items('strategy.service'));
    const [promise] = Object.values(items('strategy.promises'));
    expect(promise).toMatchObject({ service: policy, within: respondWithin });
    expect(String(promise?.['promise'])).not.toMatch(/\p{N}/u);
  });

  test('shares out the whole of a budget', () => {
    const shares = Object.values(items('strategy.budget.money')).map(({ amount }) => Number(amount));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  });

  test('says something of every part', () => {
    const paths =
      'people departments goals.needs goals.touchpoints goals.journey research.challenges research.sources';
    const more =
      'research.painPoints strategy.offerings strategy.retention.tactics strategy.messages strategy.data.fields';
    const last =
      'strategy.dates strategy.risks strategy.responsibilities improvement.rollout.sessions improvement.sharing';
    for (const path of `${paths} ${more} ${last}`.split(' '))
      expect(Object.keys(items(path)).length, path).toBeGreaterThan(1);
  });
});
