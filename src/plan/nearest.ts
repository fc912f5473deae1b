import { distance } from 'fastest-levenshtein';

/** The word of a list that somebody most likely meant; undefined when none is near enough. */
export function nearest(word: string, list: Iterable<string>): string | undefined {
  // Of two letters one is half the word: `de` is no slip for `he`.
  const furthest = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length * 0.4));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of list) {
    const far = difference(word.toLowerCase(), candidate.toLowerCase());
    if (far <= furthest && far < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance: far };
  }
  return best?.word;
}

/** How many slips make one word the other: a letter more, less or wrong, two that changed places, an end left off. */
function difference(word: string, candidate: string): number {
  if ((candidate.startsWith(word) && word.length > 2) || isSwapped(word, candidate)) return 1;
  return distance(word, candidate);
}

function isSwapped(word: string, candidate: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  return (
    at + 1 < word.length &&
    word.length === candidate.length &&
    word[at] === candidate[at + 1] &&
    word[at + 1] === candidate[at] &&
    word.slice(at + 2) === candidate.slice(at + 2)
  );
}
