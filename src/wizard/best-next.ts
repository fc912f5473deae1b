import type { PlanData } from '../plan/data.ts';
import { isToAsk, type Stop, stopsIn } from './stops.ts';

/** Fields whose answers make most of a document, the most telling first; `*` stands for ids. */
const TELLING: readonly string[] = [
  'goals.company.*.target',
  'improvement.measures.*.baseline.value',
  'about.vision',
  'strategy.retention.state',
  'strategy.objectives.*.steps.*.due',
  'strategy.objectives.*.steps.*.action',
  'strategy.service.*.resolveWithin',
  'strategy.service.*.whenLate',
  'strategy.promises.*.promise',
  'strategy.segments.*.definition',
  'strategy.segments.*.care',
  'goals.needs.*.importance',
  'strategy.summary',
];
const MOST = 3;

/** The three answers that would improve the plan's document most: open ones first, then unconfirmed, one a field. */
export function bestNext(data: PlanData): Stop[] {
  const stops = stopsIn(data).filter(isToAsk);
  const rank = ({ field, state }: Stop): number => {
    const at = TELLING.indexOf(field.path.join('.'));
    return (at < 0 ? TELLING.length : at) + (state === 'open' ? 0 : TELLING.length + 1);
  };
  const ranked = stops.toSorted((a, b) => rank(a) - rank(b));
  const first = new Map(ranked.toReversed().map((stop) => [stop.field.key, stop]));
  return ranked.filter((stop) => first.get(stop.field.key) === stop).slice(0, MOST);
}
