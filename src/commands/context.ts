import { UserError } from '../errors.ts';
import { isDay } from '../i18n/day.ts';
import { isLanguage, type Language, languageOfTag } from '../i18n/languages.ts';
import { fitFor } from '../io/fit.ts';
import type { Io } from '../io/io.ts';
import { isData, type PlanData } from '../plan/data.ts';
import { today } from '../plan/today.ts';
import type { Voice } from './voice.ts';

/** What the options for all commands say. */
export interface Globals {
  readonly quiet: boolean;
  readonly color: boolean;
  readonly uiLang: string | undefined;
  readonly today: string | undefined;
}

/** What a command is given: the world, the options for all commands, and a voice in the right language. */
export interface Context {
  readonly io: Io;
  readonly globals: Globals;
  /** The day to reckon with, `YYYY-MM-DD`. */
  readonly today: string;
  /** Hears the language of the first plan that is read: the program answers in it. */
  hear(data: PlanData): void;
  /** The words of the program: in the language asked for, else the plan's, else the machine's. */
  speak(): Promise<Voice>;
  /** A line for people on standard error; none under `--quiet`. */
  note(text: string): Promise<void>;
  /** Says on standard error what is wrong and how to mend it. */
  tell(error: UserError): Promise<void>;
}

/** @throws UserError `today-form` when the day that was given is none. */
export function makeContext(io: Io, globals: Globals): Context {
  if (globals.today !== undefined && !isDay(globals.today))
    throw new UserError('today-form', { value: globals.today });
  let heard: string | undefined;
  // Only who speaks loads what speaking takes: help does not, nor does a command before it is done.
  const speak = async (): Promise<Voice> => {
    const { loadVoice } = await import('./voice.ts');
    return loadVoice(uiLanguage(globals.uiLang, io.env, heard));
  };
  return {
    io,
    globals,
    get today() {
      return today(globals.today, io.env);
    },
    hear: (data) => {
      heard ??= planLanguage(data);
    },
    speak,
    note: async (text) => {
      if (!globals.quiet) io.err.write(`${(await fitFor(io.err)).wrap(text)}\n`);
    },
    tell: async (error) => {
      const [{ tellError }, { styleFor }] = await Promise.all([
        import('./tell-error.ts'),
        import('../io/style.ts'),
      ]);
      const style = await styleFor(io.err, globals.color);
      io.err.write(tellError(error, await speak(), style, await fitFor(io.err)));
    },
  };
}

/** The language of the program's own words. */
export function uiLanguage(asked: string | undefined, env: Io['env'], plan?: string): Language {
  if (asked !== undefined && isLanguage(asked)) return asked;
  if (plan !== undefined && isLanguage(plan)) return plan;
  return languageOfTag(localeTag(env)) ?? 'en';
}

/** The locale that the machine is set up for, such as `he_IL.UTF-8`; empty where it is not. */
export function localeTag(env: Io['env']): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
}

/** The language a plan says it is written in, as far as it can be read. */
function planLanguage({ about }: PlanData): string | undefined {
  return isData(about) && typeof about.language === 'string' ? about.language : undefined;
}
