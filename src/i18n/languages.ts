export const LANGUAGES = ['en', 'he', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';
export type Calendar = 'gregory' | 'persian';

const DIRECTIONS: Readonly<Record<Language, Direction>> = { en: 'ltr', he: 'rtl', fa: 'rtl' };

/** The direction a language is written in. */
export function directionOf(language: Language): Direction {
  return DIRECTIONS[language];
}

/** Whether a text names a language the program speaks. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The language of a locale's name such as `he-IL` or `fa_IR.UTF-8`; undefined when the program does not speak it. */
export function languageOfTag(tag: string): Language | undefined {
  const name = tag.toLowerCase().split(/[-_.@]/, 1)[0] ?? '';
  // Hebrew had the code `iw` until 1989, and Java still hands it on.
  const language = name === 'iw' ? 'he' : name;
  return isLanguage(language) ? language : undefined;
}
