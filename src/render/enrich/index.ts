import type { ViewItem } from '../answer.ts';
import type { Scene } from '../scene.ts';
import { enrichAppendix } from './appendix.ts';
import { enrichBudget } from './budget.ts';
import { enrichGoals } from './goals.ts';
import { enrichHead } from './head.ts';
import { enrichImprovement } from './improvement.ts';
import { enrichPage } from './page.ts';
import { enrichResearch } from './research.ts';
import { enrichStrategy } from './strategy.ts';

/** Adds to the view of a plan what documents say beyond its answers: sums, spans, standings, the one-page summary. */
export function enrich(view: ViewItem, scene: Scene): void {
  enrichHead(view, scene);
  enrichGoals(view, scene);
  enrichResearch(view, scene);
  enrichStrategy(view, scene);
  enrichBudget(view, scene);
  enrichImprovement(view, scene);
  enrichPage(view, scene);
  enrichAppendix(view, scene);
}
