import { budgetTotals, inPeriod } from '../../plan/budget.ts';
import { fieldAt } from '../../plan/model.ts';
import { formatMoney } from '../../plan/reading-unit.ts';
import { getId, itemsAt, objectAt, setText, type ViewItem, viewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

/** Adds to the budget what falls into the period, its totals, and its shares by category. */
export function enrichBudget(view: ViewItem, scene: Scene): void {
  const budget = objectAt(view, 'strategy.budget');
  const { locale, plan } = scene;
  const totals = budgetTotals(plan);
  const inPeriodLabel = say(locale, 'document.budget.inPeriod');
  const items = plan.strategy?.budget?.money ?? {};
  for (const item of itemsAt(budget, 'money')) {
    const amount = inPeriod(plan, items[getId(item)] ?? {});
    setText(
      item,
      'inPeriod',
      inPeriodLabel,
      amount === undefined ? '' : escapeText(formatMoney(scene, amount)),
      true,
    );
  }
  for (const item of itemsAt(budget, 'time')) setSpan(scene, item);
  const total = say(locale, 'document.budget.total');
  const money = totals.money === undefined ? '' : escapeText(formatMoney(scene, totals.money));
  budget.moneyTotal = row({ item: total, inPeriod: money });
  budget.timeTotal = row({ task: total, hours: escapeText(locale.number(totals.hours)) });
  budget.benefitsTotal = row({ what: total, amount: escapeText(formatMoney(scene, totals.benefits)) });
  budget.categories =
    totals.money && totals.categories.length > 1 ? shares(scene, totals.categories, totals.money) : [];
}

function row(cells: Readonly<Record<string, string>>): ViewItem {
  const item = viewItem();
  for (const [key, text] of Object.entries(cells)) setText(item, key, '', text);
  return item;
}

function setSpan({ locale, plan }: Scene, item: ViewItem): void {
  const { from, to } = plan.strategy?.budget?.time?.[getId(item)] ?? {};
  const days = [from, to].flatMap((day) => (day === undefined ? [] : [locale.date(day, 'short')]));
  const [first = '', last] = days;
  const text = last === undefined ? first : locale.t('format.range', { from: first, to: last });
  setText(item, 'span', say(locale, 'document.budget.span'), escapeText(text));
}

function shares(
  scene: Scene,
  categories: readonly { category: string; amount: number }[],
  total: number,
): ViewItem[] {
  return categories.map(({ category, amount }) => {
    const item = viewItem();
    setText(
      item,
      'category',
      say(scene.locale, 'document.budget.category'),
      escapeText(categoryName(scene, category)),
    );
    setText(
      item,
      'amount',
      say(scene.locale, 'document.budget.inPeriod'),
      escapeText(formatMoney(scene, amount)),
      true,
    );
    const share = escapeText(scene.locale.percent(Math.round((amount / total) * 100)));
    setText(item, 'share', say(scene.locale, 'document.budget.share'), share, true);
    return item;
  });
}

/** What a category of cost is called. */
export function categoryName({ words }: Scene, category: string): string {
  const field = fieldAt(['strategy', 'budget', 'money', '*', 'category']);
  return field ? words.value(field, category) : category;
}
