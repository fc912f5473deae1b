import type { Language } from '../i18n/languages.ts';
import type { PlanData } from '../plan/data.ts';

/** Fragments of plans by the trade they are for; see templates/starters. */
export type Starters = Readonly<Record<string, PlanData>>;

/** The starters of a language, from a file that only this language loads. */
export async function loadStarters(language: Language): Promise<Starters> {
  switch (language) {
    case 'en':
      return (await import('./generated/starters-en.js')).starters;
    case 'he':
      return (await import('./generated/starters-he.js')).starters;
    case 'fa':
      return (await import('./generated/starters-fa.js')).starters;
  }
}
