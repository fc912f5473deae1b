import { fieldAt, rootField } from './model.ts';
import { nearest } from './nearest.ts';
import { formatPath, type Path } from './path.ts';

/** The path with its first unknown key replaced by the most similar one. */
export function nearestPath(path: Path): string | undefined {
  for (let at = 0; at < path.length; at += 1) {
    if (fieldAt(path.slice(0, at + 1))) continue;
    const keys = at === 0 ? rootField().fields.keys() : (fieldAt(path.slice(0, at))?.fields.keys() ?? []);
    const key = nearest(path[at] ?? '', keys);
    return key && formatPath([...path.slice(0, at), key, ...path.slice(at + 1)]);
  }
  return undefined;
}
