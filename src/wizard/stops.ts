import type { PlanData } from '../plan/data.ts';
import { valueIn } from '../plan/data.ts';
import { formatPath, isUnder, type Path } from '../plan/path.ts';
import { type Question, questions, sectionOf } from '../plan/questions.ts';

/** A question of the interview and how it stands. */
export interface Stop extends Question {
  /** Answered by a starter, and confirmed by nobody. */
  readonly suggested: boolean;
}

/** Every question that is due or answered within a place, in the order in which they are asked. */
export function stopsIn(data: PlanData, scope: Path = []): Stop[] {
  const suggested = suggestedIn(data);
  const stops = questions(data)
    .filter(({ path }) => isUnder(path, scope) && sectionOf(path) !== undefined)
    .map((question) => ({ ...question, suggested: suggested.has(formatPath(question.path)) }));
  return [...stops.filter((stop) => !isLast(stop)), ...stops.filter(isLast)];
}

/** The paths of answers that nobody confirmed. */
export function suggestedIn(data: PlanData): ReadonlySet<string> {
  const suggested = valueIn(data, 'suggested');
  return new Set(Array.isArray(suggested) ? suggested.map(String) : []);
}

/** Whether an interview should come to a question by itself. */
export function isToAsk({ state, suggested }: Stop): boolean {
  return state === 'open' || (state === 'answered' && suggested);
}

/** A question about the whole plan is asked when all else is. */
function isLast({ field }: Question): boolean {
  return field.crm.widget === 'last';
}

/** The next question to come to behind a path, else from the start; those that are passed over are left out. */
export function nextStop(
  stops: readonly Stop[],
  behind: Path | undefined,
  isPassed: (stop: Stop) => boolean,
): Stop | undefined {
  const isNext = (stop: Stop): boolean => isToAsk(stop) && !isPassed(stop);
  const at = behind ? placeBehind(stops, behind) : 0;
  return stops.slice(at).find(isNext) ?? stops.slice(0, at).find(isNext);
}

/** Where the questions behind a path begin, also when it is no question any more. */
function placeBehind(stops: readonly Stop[], path: Path): number {
  const at = stops.findLastIndex((stop) => isUnder(path, stop.path) || isUnder(stop.path, path));
  const exact = stops.findIndex((stop) => formatPath(stop.path) === formatPath(path));
  return (exact >= 0 ? exact : at) + 1;
}

/** The number of a question among those of its section, and how many there are. */
export function placeInSection(stops: readonly Stop[], path: Path): { at: number; of: number } | undefined {
  const section = sectionOf(path);
  if (!section) return undefined;
  const counted = stops.filter((stop) => isUnder(stop.path, section) && stop.state !== 'skipped');
  const at = counted.findIndex((stop) => formatPath(stop.path) === formatPath(path));
  return at < 0 ? undefined : { at: at + 1, of: counted.length };
}
