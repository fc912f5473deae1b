import { isData, valueAt } from '../plan/data.ts';
import type { Path } from '../plan/path.ts';
import type { Scene } from './scene.ts';

/**
 * Whether everything a place says is only suggested, so that one mark at its head does for all of it. A place with
 * one answer is marked at the answer.
 */
export function isWhollySuggested(scene: Scene, path: Path): boolean {
  if (!scene.marks.hasSuggested(path)) return false;
  const leaves = [...leavesBelow(valueAt(scene.plan, path), path)];
  return (
    leaves.length > 1 && leaves.every((leaf) => scene.marks.isSuggested(leaf) || scene.marks.isSkipped(leaf))
  );
}

/** Whether a place says anything that is not left out as not applying. */
export function hasAnswers(scene: Scene, path: Path): boolean {
  for (const leaf of leavesBelow(valueAt(scene.plan, path), path)) {
    if (valueAt(scene.plan, leaf) != null && !scene.marks.isSkipped(leaf)) return true;
  }
  return false;
}

function* leavesBelow(value: unknown, path: Path): Generator<Path> {
  if (!isData(value)) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* leavesBelow(inner, [...path, key]);
}
