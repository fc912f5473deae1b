import { standing } from '../../plan/measures.ts';
import { unitAt, withUnit } from '../../plan/reading-unit.ts';
import { getAnswer, getId, itemsAt, setAnswer, setText, type ViewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { literal } from '../format-answer.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

/** Adds to goals and objectives where their measure stands now, and to personas what they want. */
export function enrichGoals(view: ViewItem, scene: Scene): void {
  const { plan } = scene;
  for (const goal of itemsAt(view, 'goals.company'))
    setNow(scene, goal, ['goals', 'company', getId(goal)], plan.goals?.company);
  for (const objective of itemsAt(view, 'strategy.objectives')) {
    setNow(scene, objective, ['strategy', 'objectives', getId(objective)], plan.strategy?.objectives);
  }
  for (const need of itemsAt(view, 'goals.needs')) {
    const personas = getAnswer(need, 'personas');
    if (personas)
      setAnswer(need, 'personas', { ...personas, label: say(scene.locale, 'document.needs.personas') });
  }
  for (const persona of itemsAt(view, 'goals.personas')) setWants(scene, persona);
}

interface Aim {
  readonly measure?: string;
  readonly target?: number;
  readonly by?: string;
}

function setNow(
  scene: Scene,
  item: ViewItem,
  path: readonly string[],
  aims: Readonly<Record<string, Aim>> = {},
): void {
  const { locale, plan, today } = scene;
  const { measure, target } = aims[getId(item)] ?? {};
  const unit = unitAt(scene, [...path, 'target']);
  const now = standing(plan, measure, today);
  const nowText = now ? withUnit(scene, now.value, unit) : '';
  const targetText = target === undefined ? '' : withUnit(scene, target, unit);
  setText(item, 'now', escapeText(locale.t('document.summary.now')), escapeText(nowText), true);
  const change =
    nowText && targetText ? locale.t('document.change', { from: nowText, to: targetText }) : targetText;
  setText(item, 'change', escapeText(locale.t('document.summary.change')), escapeText(change), true);
}

function setWants(scene: Scene, persona: ViewItem): void {
  const needs = Object.values(scene.plan.goals?.needs ?? {}).filter(({ personas }) =>
    personas?.includes(getId(persona)),
  );
  const text = needs.flatMap(({ statement }) => (statement ? [literal(scene, statement)] : []));
  const label = escapeText(scene.locale.t('document.personas.wants'));
  setText(persona, 'wants', label, text.join(scene.locale.t('document.separator')));
}
