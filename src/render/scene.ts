import type { Locale } from '../i18n/locale.ts';
import type { Words } from '../i18n/words.ts';
import type { FieldWords } from '../plan/field-words.ts';
import type { Plan } from '../plan/generated/plan-types.ts';
import type { Marks } from './marks.ts';

/** What every part of a document is made from: the plan, the day, and the words and habits of the language. */
export interface Scene {
  readonly plan: Plan;
  readonly today: string;
  readonly locale: Locale;
  readonly messages: Words;
  readonly words: FieldWords;
  readonly marks: Marks;
}
