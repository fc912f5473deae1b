import type { Tokens } from 'marked';
import type { Words } from '../../i18n/words.ts';
import { plainText } from './tokens.ts';

/** Beyond it an anchor says no more. */
const LONGEST = 60;

/**
 * Gives each heading its id. Headings of the document's own keep theirs in every language, so that a link to a
 * section outlives a translation; the others have one made of their words. No id is given twice.
 */
export function anchors(messages: Words): (heading: Tokens.Heading) => string {
  const { part, section, summary, about, appendix, toc } = messages.document;
  const names = new Map(
    Object.entries({ ...wordsOf({ part, about, appendix, summary }), ...wordsOf(section), [toc]: 'toc' }),
  );
  const given = new Map<Tokens.Heading, string>();
  const taken = new Set(['content', 'toc']);
  return (heading) => {
    const known = given.get(heading);
    if (known !== undefined) return known;
    // What is emphasised in a heading is a mark of the document, as of a suggestion.
    const text = plainText(heading.tokens.filter(({ type }) => type !== 'em')).trim();
    const id = free((heading.depth < 4 ? names.get(text) : undefined) ?? slug(text), taken);
    given.set(heading, id);
    return id;
  };
}

/** Messages by their text: what names them, with hyphens. */
function wordsOf(tree: object, path: readonly string[] = []): Record<string, string> {
  const entries = Object.entries(tree).map(([key, value]): Record<string, string> => {
    const at = [...path, key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
    return typeof value === 'string' ? { [value]: at.join('-') } : wordsOf(value, at);
  });
  return Object.assign({}, ...entries);
}

/** Letters of any script and digits, joined by hyphens. */
export function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let joined = '';
  for (const word of words) {
    if (joined !== '' && joined.length + word.length >= LONGEST) break;
    joined += joined === '' ? word.slice(0, LONGEST) : `-${word}`;
  }
  return /^\p{L}/u.test(joined) ? joined : `h-${joined}`;
}

function free(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate); number++) candidate = `${id}-${number}`;
  taken.add(candidate);
  return candidate;
}
