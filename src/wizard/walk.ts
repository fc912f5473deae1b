import { fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import type { Left } from './news.ts';
import { askField, type Outcome } from './question.ts';
import { askSection } from './section.ts';
import type { Session } from './session.ts';
import { isToAsk, nextStop, type Stop, stopsIn } from './stops.ts';

/**
 * Asks what is open or unconfirmed at a place and below it, one question after the other. Which comes next is seen
 * from the plan each time: an answer may bring questions or make some needless.
 * @param first the question to begin with.
 */
export async function walk(session: Session, scope: Path, first?: Path): Promise<Left> {
  const asked: Path[] = [];
  let current = first ?? next(session, scope, undefined);
  while (current) {
    const outcome = await askStop(session, current);
    if (outcome === 'menu') return 'menu';
    if (outcome === 'back') {
      const before = asked.pop();
      if (!before) return 'back';
      current = before;
    } else {
      asked.push(current);
      current = next(session, scope, current);
    }
  }
  return 'done';
}

function next({ draft, memory }: Session, scope: Path, behind: Path | undefined): Path | undefined {
  return nextStop(stopsIn(draft.data, scope), behind, (stop) => isPassed(memory, stop))?.path;
}

/** Whether a question was put off or left undecided: it is not asked again by itself. */
export function isPassed(memory: Session['memory'], { path }: Stop): boolean {
  return memory.isPutOff(path) || memory.isUndecided(path);
}

/** Where the interview goes on: at the question shown last while it is open, else behind it. */
export function whereToGoOn({ draft, memory }: Session): Path | undefined {
  const stops = stopsIn(draft.data);
  const isOpen = (stop: Stop): boolean => isToAsk(stop) && !isPassed(memory, stop);
  const at = memory.at;
  const here = at && stops.find((stop) => isAt(stop, at));
  return here && isOpen(here) ? here.path : nextStop(stops, at, (stop) => isPassed(memory, stop))?.path;
}

function isAt(stop: Stop, path: Path): boolean {
  return formatPath(stop.path) === formatPath(path);
}

async function askStop(session: Session, path: Path): Promise<Outcome> {
  if (fieldAt(path)?.shape !== 'map') return askField(session, path);
  session.memory.arrive(path);
  const left = await askSection(session, path, walk);
  // A list that still lacks items was left so on purpose.
  if (left === 'done' && stopsIn(session.draft.data, path).some((stop) => isAt(stop, path) && isToAsk(stop)))
    session.memory.putOff(path);
  return left;
}
