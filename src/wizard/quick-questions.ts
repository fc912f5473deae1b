import type { Option } from '../ask/ask.ts';
import { addPeriod } from '../i18n/add-period.ts';
import { idsAt, isData, type PlanData, valueAt } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { itemTitle } from '../plan/titles.ts';
import type { QuickAnswers, QuickWorld } from './quick-answers.ts';
import type { QuickName } from './quick-names.ts';
import type { Session } from './session.ts';

/** What stands on one screen of the quick path: one question, with up to three answers. */
export const QUICK_SCREENS: readonly (readonly QuickName[])[] = [
  ['starter', 'size'],
  ['name'],
  ['sells'],
  ['customer'],
  ['goal'],
  ['now', 'target', 'by'],
  ['touchpoints'],
  ['complaint'],
  ['answer'],
  ['tactic', 'who'],
  ['currency', 'budget'],
  ['review'],
];

type Speaker = Pick<Session, 'locale' | 'fields'>;

/** How an answer of the quick path is given: typed as the answer of a field, or chosen. */
export type QuickKind =
  | { readonly kind: 'typed'; readonly path: Path; readonly field: Field; readonly offer?: unknown }
  | {
      readonly kind: 'chosen';
      readonly options: readonly Option[];
      readonly several: boolean;
      /** A text that is none of the options is an answer too. */
      readonly free: boolean;
    };

/** A question of the quick path in the plan as it is by then; undefined where it need not be asked. */
export function quickQuestion(
  speaker: Speaker,
  name: QuickName,
  data: PlanData,
  answers: QuickAnswers,
  world: QuickWorld,
): QuickKind | undefined {
  const goal = String(answers.goal);
  const chosen = (
    options: readonly Option[],
    more: { several?: boolean; free?: boolean } = {},
  ): QuickKind => ({
    kind: 'chosen',
    options,
    several: more.several ?? false,
    free: more.free ?? false,
  });
  const source = world.starters[String(answers.starter)] ?? {};
  const own = [answers[name] ?? []].flat().map(String);
  const items = (path: Path, hint?: string): Option[] =>
    withOwn(itemOptions(speaker, source, path, hint), own);
  switch (name) {
    case 'starter':
      return chosen(starterOptions(world));
    case 'size':
      return typed(['about', 'company', 'size']);
    case 'name':
      return typed(['about', 'company', 'name']);
    case 'sells':
      return typed(['about', 'company', 'sells']);
    case 'customer':
      return chosen(items(['goals', 'personas'], 'description'), { free: true });
    case 'goal':
      return chosen(goalOptions(speaker, data, world, answers));
    case 'now':
      return answers.goal === undefined ? undefined : typed(baselinePath(data, goal));
    case 'target':
      return answers.goal === undefined ? undefined : typed(['goals', 'company', goal, 'target']);
    case 'by':
      return answers.goal === undefined
        ? undefined
        : typed(['goals', 'company', goal, 'by'], valueAt(data, ['about', 'period', 'to']));
    case 'touchpoints':
      return chosen(items(['goals', 'touchpoints'], 'channel'), { several: true, free: true });
    case 'complaint':
      return chosen(items(['research', 'painPoints']), { free: true });
    case 'answer':
      return answerTime(data);
    case 'tactic':
      return chosen(items(['strategy', 'retention', 'tactics'], 'when'), { free: true });
    case 'who':
      return chosen(items(['people']), { free: true });
    case 'currency':
      return valueAt(data, ['about', 'company', 'country']) === 'IR'
        ? chosen(['IRT', 'IRR'].map((value) => ({ value, label: speaker.locale.currencyName(value) })))
        : undefined;
    case 'budget':
      return typed(budgetPath(data));
    case 'review':
      return typed(['improvement', 'reviews', 'next'], firstReview(data));
  }
}

function typed(path: Path, offer?: unknown): QuickKind {
  const field = fieldAt(path);
  if (!field) throw new Error(`the model has no ${path.join('.')}`);
  return { kind: 'typed', path, field, ...(offer === undefined ? {} : { offer }) };
}

function starterOptions({ starters }: QuickWorld): Option[] {
  return Object.entries(starters).map(([value, starter]) => ({
    value,
    label: String(valueAt(starter, ['about', 'company', 'industry']) ?? value),
  }));
}

/** All goals of the starter: the plan has but the picked one, once one is picked. */
function goalOptions(
  speaker: Speaker,
  data: PlanData,
  { starters }: QuickWorld,
  { starter }: QuickAnswers,
): Option[] {
  const source = starters[String(starter)] ?? data;
  const goals = valueAt(source, ['goals', 'company']);
  return Object.entries(isData(goals) ? goals : {}).map(([value, goal]) => {
    const measure = valueAt(source, ['improvement', 'measures', String(valueAt(goal, ['measure'])), 'name']);
    const hint =
      typeof measure === 'string'
        ? speaker.locale.t('wizard.quick.measured', { measure: speaker.locale.isolate(measure) })
        : undefined;
    return { value, label: String(valueAt(goal, ['statement']) ?? value), hint };
  });
}

function itemOptions({ locale, fields }: Speaker, data: PlanData, path: Path, hint?: string): Option[] {
  const items = valueAt(data, path);
  const naming = { plan: data, locale, words: fields };
  const field = hint === undefined ? undefined : fieldAt([...path, '*', hint]);
  return Object.entries(isData(items) ? items : {}).map(([value, item]) => {
    const said = hint === undefined ? undefined : valueAt(item, [hint]);
    const text =
      typeof said === 'string' ? (field?.shape === 'choice' ? fields.value(field, said) : said) : undefined;
    return { value, label: itemTitle(naming, [...path, value]), hint: text?.trim() };
  });
}

/** What was answered in words of one's own is an option too, when somebody comes back. */
function withOwn(options: readonly Option[], own: readonly string[]): Option[] {
  const others = own.filter((text) => !options.some(({ value }) => value === text));
  return [...options, ...others.map((text) => ({ value: text, label: text }))];
}

function baselinePath(data: PlanData, goal: string): Path {
  const measure = valueAt(data, ['goals', 'company', goal, 'measure']);
  return ['improvement', 'measures', String(measure), 'baseline', 'value'];
}

/** The promise of the starter's first policy is the one to keep or to change. */
function answerTime(data: PlanData): QuickKind {
  const [id = '*'] = idsAt(data, ['strategy', 'service']);
  const path = ['strategy', 'service', id, 'respondWithin'];
  return typed(path, valueAt(data, path));
}

function budgetPath(data: PlanData): Path {
  const [id = '*'] = idsAt(data, ['strategy', 'budget', 'money']);
  return ['strategy', 'budget', 'money', id, 'amount'];
}

/** Three months after the plan begins, when there is something to look at. */
function firstReview(data: PlanData): string | undefined {
  const from = valueAt(data, ['about', 'period', 'from']);
  return typeof from === 'string' ? addPeriod(from, { months: 3 }) : undefined;
}
