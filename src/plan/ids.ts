import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';
import { isId } from './model.ts';

const LONGEST = 40;
/** Letters and digits that are not mistaken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * An id for a new item: the title in ASCII kebab-case, transliterated. Where that gives no id (only signs, or a word
 * that YAML or JavaScript reads as something else) or one that is taken, a word and letters from a hash of the title:
 * never a running number, so that two branches do not make the same one for different items.
 * @param noun what the item is, in English: `Goal`.
 */
export function makeId(title: string, noun: string, taken: Iterable<string> = []): string {
  const used = new Set(taken);
  const own = kebab(title);
  if (isId(own) && !used.has(own)) return own;
  const word = isId(own) ? own : kebab(noun) || 'item';
  for (let length = 3; ; length += 1) {
    const id = `${word}-${hash(title, length)}`;
    if (!used.has(id)) return id;
  }
}

function kebab(title: string): string {
  const words = anyAscii(title.normalize('NFKD').replace(/[\u0591-\u05c7\u064b-\u065f'’׳״"]/g, ''))
    .toLowerCase()
    .replace(/['`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const text = words.join('-').replace(/^[0-9-]+/, '');
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : LONGEST);
}

function hash(title: string, length: number): string {
  const digest = createHash('sha256').update(title.normalize('NFC')).digest();
  return Array.from({ length }, (_, at) => SIGNS[(digest[at % digest.length] ?? 0) % SIGNS.length]).join('');
}
