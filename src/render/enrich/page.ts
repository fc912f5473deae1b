import { nextActions } from '../../plan/actions.ts';
import { budgetTotals } from '../../plan/budget.ts';
import { formatMoney } from '../../plan/reading-unit.ts';
import { referenceTitle } from '../../plan/titles.ts';
import {
  getAnswer,
  itemsAt,
  objectAt,
  setAnswer,
  setText,
  setUndecided,
  type ViewItem,
  viewItem,
} from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { literal } from '../format-answer.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';
import { categoryName } from './budget.ts';

const MOST_ACTIONS = 5;

/** Adds the one-page summary. */
export function enrichPage(view: ViewItem, scene: Scene): void {
  const page = viewItem();
  page.goals = itemsAt(view, 'goals.company').map((goal) => goalRow(scene, goal));
  page.actions = nextActions(scene.plan, scene.today)
    .slice(0, MOST_ACTIONS)
    .map((action) => actionRow(scene, action));
  const money = moneyText(scene);
  setText(page, 'money', say(scene.locale, 'document.summary.money'), money);
  setText(page, 'time', say(scene.locale, 'document.summary.time'), timeText(scene));
  setText(page, 'benefit', say(scene.locale, 'document.summary.benefit'), benefitText(scene));
  const next = getAnswer(objectAt(view, 'improvement.reviews'), 'next');
  if (next) setAnswer(page, 'review', { ...next, label: say(scene.locale, 'document.summary.review') });
  page.means = ['money', 'time', 'benefit', 'review'].some((key) => page[key] !== '') ? 'yes' : '';
  setUndecided(page, undecided(view, page, scene));
  view.page = page;
}

function goalRow({ locale }: Scene, goal: ViewItem): ViewItem {
  const row = viewItem();
  const labels = { statement: 'goal', change: 'change', by: 'by', owner: 'owner' } as const;
  for (const [key, word] of Object.entries(labels)) {
    const answer = getAnswer(goal, key);
    if (answer) setAnswer(row, key, { ...answer, label: say(locale, `document.summary.${word}`) });
  }
  return row;
}

function actionRow(scene: Scene, action: ReturnType<typeof nextActions>[number]): ViewItem {
  const { locale } = scene;
  const row = viewItem();
  const due = escapeText(locale.date(action.due));
  const late = action.overdue ? ` **${say(locale, 'document.summary.overdue')}**` : '';
  setText(row, 'when', say(locale, 'document.summary.when'), due + late);
  setText(row, 'what', say(locale, 'document.summary.what'), literal(scene, action.what));
  const owner =
    action.owner === undefined ? '' : literal(scene, referenceTitle(scene, 'people', action.owner));
  setText(row, 'owner', say(locale, 'document.summary.owner'), owner);
  return row;
}

function moneyText(scene: Scene): string {
  const { money, categories } = budgetTotals(scene.plan);
  const { locale } = scene;
  if (money === undefined) return say(locale, 'document.summary.moneyWaits');
  const total = formatMoney(scene, money);
  const [most] = categories;
  if (money === 0 || !most) return money === 0 ? '' : escapeText(total);
  if (categories.length === 1 || most.amount * 2 < money) return escapeText(total);
  const category = categoryName(scene, most.category);
  return say(locale, 'document.summary.moneyMost', {
    total,
    category,
    amount: formatMoney(scene, most.amount),
  });
}

function timeText({ locale, plan }: Scene): string {
  const { hours } = budgetTotals(plan);
  return hours === 0 ? '' : say(locale, 'document.budget.hours', { count: hours });
}

function benefitText(scene: Scene): string {
  const { benefits } = budgetTotals(scene.plan);
  return benefits === 0 ? '' : escapeText(formatMoney(scene, benefits));
}

/** What the page would show and nobody has decided. */
function undecided(view: ViewItem, page: ViewItem, { locale, marks }: Scene): string[] {
  const open = new Set(marks.open.map(({ path }) => path.slice(0, 2).join('.')));
  const gaps = [
    open.has('about.vision') && 'vision',
    itemsAt(view, 'goals.company').length === 0 && open.has('goals.company') && 'goals',
    itemsAt(page, 'actions').length === 0 && open.has('strategy.objectives') && 'actions',
    page.money === '' && open.has('strategy.budget') && 'money',
    page.review === '' && open.has('improvement.reviews') && 'review',
  ] as const;
  return gaps.flatMap((gap) => (gap ? [say(locale, `document.summary.${gap}`)] : []));
}
