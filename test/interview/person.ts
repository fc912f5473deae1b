import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadVoice } from '../../src/commands/voice.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { asciiDigits } from '../../src/i18n/read-digits.ts';
import { COMMAND } from '../support/built.ts';
import { type Pty, startPty } from '../support/pty.ts';

/** The day on which everybody here sits down. */
export const TODAY = '2026-11-23';

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en_IE.UTF-8',
  he: 'he_IL.UTF-8',
  fa: 'fa_IR.UTF-8',
};

/** A program whose terminal was closed may still be writing. */
const GONE = { recursive: true, force: true, maxRetries: 9, retryDelay: 100 } as const;

/** Somebody's files: the folder of the plan, and what the program remembers of its user. */
export interface Home {
  readonly work: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A home of its own for a test, in which the terminal is known to put right-to-left text in order by itself. */
export function makeHome(language: Language = 'en'): Home {
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-person-'));
  onTestFinished(() => rmSync(folder, GONE));
  const [work, config, data] = [join(folder, 'work'), join(folder, 'config'), join(folder, 'data')];
  for (const each of [work, join(config, 'crm-plan')]) mkdirSync(each, { recursive: true });
  const known = { tmux: 'logical', 'tmux-256color': 'logical', dumb: 'logical' };
  writeFileSync(join(config, 'crm-plan', 'terminal.json'), JSON.stringify(known));
  const env = {
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: data,
    LANG: LOCALES[language],
    LC_ALL: '',
    LC_MESSAGES: '',
    LC_CTYPE: 'C.UTF-8',
    SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000),
    NO_COLOR: '1',
  };
  return { work, env };
}

export interface Sitting {
  readonly language?: Language;
  /** An earlier sitting's. */
  readonly home?: Home;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Lines one after the other, as for a screen reader. */
  readonly plain?: boolean;
  /** What the terminal says it is, where that is not what it is. */
  readonly term?: string;
}

/** Starts the program for somebody at a terminal of their own. */
export async function sitDown(sitting: Sitting = {}): Promise<Person> {
  const { args = [], columns = 80, rows = 30, plain = false } = sitting;
  const home = sitting.home ?? makeHome(sitting.language);
  const disguise = sitting.term === undefined ? [] : ['env', `TERM=${sitting.term}`];
  const command = [...disguise, process.execPath, COMMAND, ...args];
  const env = { NODE_EXTRA_CA_CERTS: undefined, ...home.env, ...sitting.env };
  const pty = await startPty({ command, columns, rows, cwd: home.work, env });
  onTestFinished(() => pty.close());
  return new Person(pty, home, plain ? await promptsIn(sitting.language ?? 'en') : []);
}

async function promptsIn(language: Language): Promise<string[]> {
  const { locale } = await loadVoice(language);
  const kinds = ['text', 'choice', 'several', 'page'] as const;
  return kinds.map((kind) => flat(locale.t(`plain.prompt.${kind}`)));
}

/** What somebody at the terminal sees and does. */
export class Person {
  readonly pty: Pty;
  readonly home: Home;
  readonly #prompts: readonly string[];

  /** @param prompts what plain lines end in when an answer is expected. */
  constructor(pty: Pty, home: Home, prompts: readonly string[] = []) {
    this.pty = pty;
    this.home = home;
    this.#prompts = prompts;
  }

  /** Waits for a pattern, for words in whatever lines they stand, or for a screen that is as expected. */
  sees(expected: RegExp | string | ((screen: string) => boolean)): Promise<string> {
    return this.pty.waitFor(
      typeof expected === 'string' ? (screen) => flat(screen).includes(flat(expected)) : expected,
    );
  }

  /** Waits until a question is what is asked, and returns the screen. */
  isAsked(question: string): Promise<string> {
    return this.sees((screen) => this.#asks(screen, question));
  }

  #asks(screen: string, question: string): boolean {
    return this.#prompts.length > 0
      ? isPrompted(screen, this.#prompts, question)
      : questionOn(screen) === question;
  }

  async answers(question: string, text: string): Promise<void> {
    await this.isAsked(question);
    await this.enters(text);
  }

  /** Types the number that stands before an option. */
  async chooses(question: string, label: string): Promise<void> {
    const screen = await this.sees((now) => this.#asks(now, question) && numberOf(now, label) !== undefined);
    await this.enters(numberOf(screen, label) ?? '');
  }

  async enters(text: string): Promise<void> {
    if (text !== '') await this.types(text);
    await this.presses('Enter');
  }

  types(text: string): Promise<void> {
    return this.pty.type(text);
  }

  presses(...keys: string[]): Promise<void> {
    return this.pty.press(...keys);
  }

  /** A file beside the plan; undefined while there is none. */
  file(name: string): string | undefined {
    const file = join(this.home.work, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  get plan(): string {
    return this.file('plan.yaml') ?? '';
  }
}

/** The question of a screen: what stands below the place. */
export function questionOn(screen: string): string {
  return flat(screen.split(/\n\s*\n/)[1] ?? '');
}

/** Whether plain lines end in a prompt, and hold the question since the prompt before. */
function isPrompted(screen: string, prompts: readonly string[], question: string): boolean {
  const roll = flat(screen);
  const prompt = prompts.find((each) => roll.endsWith(each));
  if (prompt === undefined) return false;
  const before = roll.slice(0, -prompt.length);
  const last = Math.max(...prompts.map((each) => before.lastIndexOf(each)));
  return before.slice(last + 1).includes(question);
}

/** The number that stands before an option; undefined where there is no such option. */
function numberOf(screen: string, label: string): string | undefined {
  const options = flat(screen).matchAll(/([\d۰-۹]+)\. (?:[○✓?–!·] )?(.*?)(?= [○●❯]? ?[\d۰-۹]+\. |$)/g);
  const found = [...options].findLast(([, , said = '']) => said.startsWith(label));
  return found && asciiDigits(found[1] ?? '');
}

/** A text without its lines. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
