import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asker, Key, Reply, Screen } from '../../src/ask/ask.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import { loadWords } from '../../src/i18n/words.ts';
import { type PlanDocument, parsePlan } from '../../src/plan/document.ts';
import { fieldWords } from '../../src/plan/field-words.ts';
import { Draft } from '../../src/wizard/draft.ts';
import { Memory, type Remembered } from '../../src/wizard/memory.ts';
import type { Session } from '../../src/wizard/session.ts';
import { ROOT } from '../support/built.ts';

/** What a scripted user does at a screen: types a line, chooses options by their values, or presses a key. */
export type Move = string | readonly string[] | { readonly key: Key; readonly typed?: string };

/** The end of the script, at which the user leaves. */
export class Left extends Error {}

/** Somebody who does what a script says, and remembers every screen. */
export class Scripted implements Asker {
  readonly screens: Screen[] = [];
  readonly #moves: (Move | ((screen: Screen) => Move))[];
  editor: (text: string) => string | undefined = () => undefined;

  constructor(moves: readonly (Move | ((screen: Screen) => Move))[]) {
    this.#moves = [...moves];
  }

  get last(): Screen {
    const screen = this.screens.at(-1);
    if (!screen) throw new Error('nothing was asked');
    return screen;
  }

  async ask(screen: Screen): Promise<Reply> {
    this.screens.push(screen);
    const next = this.#moves.shift();
    if (next === undefined) throw new Left('the script is over');
    const move = typeof next === 'function' ? next(screen) : next;
    if (typeof move === 'string') return { kind: 'text', text: move };
    if ('key' in move) return { kind: 'key', key: move.key, typed: move.typed ?? '' };
    return { kind: 'chosen', values: move };
  }

  async editText(text: string): Promise<string | undefined> {
    return this.editor(text);
  }
}

/** A sitting about a plan's text that is kept in memory. */
export interface Sitting {
  readonly session: Session;
  readonly asker: Scripted;
  /** What the file holds. */
  text(): string;
  /** Somebody else writes the file. */
  overwrite(text: string): void;
  readonly document: PlanDocument;
  readonly remembered: () => Remembered;
}

export async function sit(
  text: string,
  moves: readonly (Move | ((screen: Screen) => Move))[],
  { language = 'en', found }: { language?: Language; found?: unknown } = {},
): Promise<Sitting> {
  let file = text;
  const draft = new Draft({ update: async (change) => (file = change(file)) }, parsePlan(text));
  const [locale, words] = await Promise.all([loadLocale(language), loadWords(language)]);
  const asker = new Scripted(moves);
  const memory = new Memory(found, () => {});
  const views = { document: async () => 'plan.plan.en.html', check: async () => 'sound' };
  const session = {
    asker,
    words,
    locale,
    fields: fieldWords(words),
    today: '2026-11-23',
    draft,
    memory,
    views,
  };
  return {
    session,
    asker,
    text: () => file,
    overwrite: (other) => {
      file = other;
    },
    get document() {
      return draft.document;
    },
    remembered: () => memory.now,
  };
}

/** Runs an interview until it ends or its script does. */
export async function play(run: () => Promise<unknown>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof Left)) throw error;
  });
}

export function example(name: string): string {
  return readFileSync(join(ROOT, `examples/${name}.plan.yaml`), 'utf8');
}
