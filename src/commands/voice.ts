import type { Language } from '../i18n/languages.ts';
import { type Locale, loadLocale } from '../i18n/locale.ts';
import { loadWords, type Words } from '../i18n/words.ts';
import { type FieldWords, fieldWords } from '../plan/field-words.ts';

/** What the program speaks with in one language. */
export interface Voice {
  readonly words: Words;
  readonly locale: Locale;
  readonly fields: FieldWords;
}

export async function loadVoice(language: Language): Promise<Voice> {
  const [locale, words] = await Promise.all([loadLocale(language), loadWords(language)]);
  return { words, locale, fields: fieldWords(words) };
}
