import { distance } from 'fastest-levenshtein';
import { fieldAt, rootField } from './model.ts';
import { formatPath, type Path } from './path.ts';

/** The word of a list that somebody most likely meant; undefined when none is near enough. */
export function nearest(word: string, list: Iterable<string>): string | undefined {
  const furthest = Math.max(1, Math.floor(word.length * 0.4));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of list) {
    const far =
      candidate.startsWith(word) && word.length > 2
        ? 1
        : distance(word.toLowerCase(), candidate.toLowerCase());
    if (far <= furthest && far < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance: far };
  }
  return best?.word;
}

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
