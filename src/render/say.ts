import type { Locale } from '../i18n/locale.ts';
import type { MessageArgs } from '../i18n/messages.ts';
import type { MessageId } from '../i18n/words.ts';
import { escapeText } from './escape-text.ts';

// Characters for private use, which no message holds, keep the place of Markdown while the words are escaped.
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/**
 * A message as Markdown.
 * @param args plain text and numbers, escaped here.
 * @param markdown arguments that are Markdown already.
 */
export function say(
  locale: Locale,
  id: MessageId,
  args: MessageArgs = {},
  markdown: Readonly<Record<string, string>> = {},
): string {
  const places = Object.keys(markdown).map((name) => [name, `${OPEN}${name}${CLOSE}`]);
  const text = escapeText(locale.t(id, { ...args, ...Object.fromEntries(places) }));
  return Object.entries(markdown).reduce(
    (filled, [name, value]) => filled.replace(`${OPEN}${name}${CLOSE}`, () => value),
    text,
  );
}
