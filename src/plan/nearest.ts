import { distance } from 'fastest-levenshtein';

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
