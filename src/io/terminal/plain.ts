import { stripVTControlCharacters } from 'node:util';
import type { Input, Key, Screen } from '../../ask/ask.ts';
import { readTyped } from '../../ask/typed.ts';
import type { TerminalStreams } from '../io.ts';
import { type LineQueue, openLines } from './line-queue.ts';
import type { Terminal, TerminalOptions, TerminalWorld } from './open.ts';
import { type Manner, plainScreen, promptFor, standingText } from './plain-screen.ts';
import { wrapText } from './wrap.ts';

/*
 * The interview line by line, for screen readers and for terminals that can do no more: nothing is written twice, the
 * cursor only goes on, and no key has a meaning but Enter.
 */

/** Opens a terminal that is asked in plain lines. */
export async function openPlain({ streams, options, env }: TerminalWorld): Promise<Terminal> {
  const say = await makeSay(streams, options);
  const lines = openLines(streams);
  const told = new Set<Key | 'long'>();
  let last: Screen | undefined;

  return {
    ask: async (screen) => {
      const manner = mannerOf(screen, last, told);
      last = screen;
      for (const { text, indent } of plainScreen(screen, options.locale, manner)) say.line(text, indent);
      say.prompt(promptFor(screen, options.locale));
      const reply = await readReply(lines, screen);
      if (asksHelp(reply)) told.clear();
      const echo = echoOf(screen.input, reply);
      if (echo !== undefined) say.line(echo);
      return { kind: 'text', text: reply };
    },
    editText: async (text) => {
      const { editText } = await import('./editor.ts');
      return lines.lend(() => editText(text, env));
    },
    close: async () => lines.close(),
  };
}

/** What is new to the user is explained, and all of it again behind a call for help. */
function mannerOf(screen: Screen, last: Screen | undefined, told: Set<Key | 'long'>): Manner {
  const { place, question, fault, input, keys } = screen;
  const news = [...keys, ...(input.kind === 'text' && input.long ? (['long'] as const) : [])].filter(
    (each) => !told.has(each),
  );
  for (const each of news) told.add(each);
  return {
    again: fault !== undefined && last?.place === place && last.question === question,
    keys: news.some((each) => each !== 'long'),
    long: news.includes('long'),
  };
}

/** Reads an answer to its end; an empty one takes what stood there. */
async function readReply(lines: LineQueue, screen: Screen): Promise<string> {
  const { input } = screen;
  let text = cleaned(await lines.next());
  if (text.trim() === '') return standingText(screen);
  while (input.kind === 'text' && input.long && GOES_ON.test(text)) {
    text = text.replace(GOES_ON, '\n');
    input.keep?.(text);
    text += cleaned(await lines.next());
  }
  if (input.kind === 'text' && !isSign(text)) input.keep?.(text);
  return text;
}

const GOES_ON = /\\\s*$/;

/** A terminal that edits its line leaves the codes of keys that it does not know in it. */
function cleaned(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll('\t', ' ')
    .replace(/\p{Cc}/gu, '');
}

function asksHelp(text: string): boolean {
  const typed = readTyped(text);
  return 'key' in typed && typed.key === 'help';
}

function isSign(text: string): boolean {
  return 'key' in readTyped(text);
}

function echoOf(input: Input, text: string): string | undefined {
  return input.kind === 'text' && text !== '' && !isSign(text) ? input.echo?.(text) : undefined;
}

interface Say {
  /** Writes a line, or as many as it takes. */
  line(text: string, indent?: string): void;
  /** Writes what the answer is typed behind, or below where that is on the wrong side. */
  prompt(text: string): void;
}

async function makeSay(
  { output, columns }: TerminalStreams,
  { locale, visual }: TerminalOptions,
): Promise<Say> {
  const { toLogical, toVisual } = await import('./visual.ts');
  const written = (text: string, indent: string, width: number): string =>
    wrapText(text, width, { indent })
      .map((line) => (visual ? toVisual(line, locale.direction, width) : toLogical(line)))
      .join('\n');
  return {
    line: (text, indent = '') => void output.write(`${written(text, indent, columns())}\n`),
    prompt: (text) => {
      const isBelow = visual && locale.direction === 'rtl';
      output.write(isBelow ? `${written(text, '', columns())}\n` : `${written(text, '', columns() - 1)} `);
    },
  };
}
