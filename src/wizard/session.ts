import type { Asker } from '../ask/ask.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Words } from '../i18n/words.ts';
import type { AnswerContext } from '../plan/answers.ts';
import type { FieldWords } from '../plan/field-words.ts';
import type { Naming } from '../plan/titles.ts';
import type { Draft } from './draft.ts';
import type { Memory } from './memory.ts';

/** One sitting of the interview: who is asked, in which language, and the plan that comes of it. */
export interface Session {
  readonly asker: Asker;
  readonly words: Words;
  readonly locale: Locale;
  readonly fields: FieldWords;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly draft: Draft;
  readonly memory: Memory;
  readonly views: Views;
}

/** What others make of the plan so far. */
export interface Views {
  /** Writes the document and gives its path; undefined where the plan is not fit for one. */
  document(): Promise<string | undefined>;
  /** What a check of the plan says. */
  check(): Promise<string>;
}

/** In which words and against which plan answers are read and written. */
export function answerContext({ locale, fields, today, draft }: Session): AnswerContext {
  return { locale, fields, today, data: draft.data };
}

/** By which the things of the plan are called. */
export function naming({ locale, fields, draft }: Session): Naming {
  return { locale, words: fields, plan: draft.data };
}
