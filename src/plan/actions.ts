import type { Plan } from './generated/plan-types.ts';
import { isUnder, type Path, parsePath } from './path.ts';

/** Something somebody has to do by a day. */
export interface Action {
  readonly path: Path;
  readonly due: string;
  readonly what: string;
  /** The id of a person. */
  readonly owner: string | undefined;
  readonly overdue: boolean;
}

/** What is still to do, in order of date: steps neither done nor dropped, and sessions of the roll-out to come. */
export function nextActions(plan: Plan, today: string): Action[] {
  const skipped = Object.keys(plan.skipped ?? {}).map(parsePath);
  const actions = [...openSteps(plan, today), ...comingSessions(plan, today)];
  return actions
    .filter(({ path }) => !skipped.some((above) => isUnder(path, above)))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function* openSteps(plan: Plan, today: string): Generator<Action> {
  for (const [objective, { steps = {} }] of Object.entries(plan.strategy?.objectives ?? {})) {
    for (const [id, { action, due, owner, status }] of Object.entries(steps)) {
      if (due === undefined || action === undefined || status === 'done' || status === 'dropped') continue;
      const path = ['strategy', 'objectives', objective, 'steps', id];
      yield { path, due, what: action, owner, overdue: due < today };
    }
  }
}

function* comingSessions(plan: Plan, today: string): Generator<Action> {
  for (const [id, { title, date, owner }] of Object.entries(plan.improvement?.rollout?.sessions ?? {})) {
    if (date === undefined || title === undefined || date < today) continue;
    yield { path: ['improvement', 'rollout', 'sessions', id], due: date, what: title, owner, overdue: false };
  }
}
