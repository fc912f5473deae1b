import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import { loadWords } from '../../src/i18n/words.ts';
import type { AnswerContext, AnswerFault } from '../../src/plan/answers.ts';
import type { PlanData } from '../../src/plan/data.ts';
import { fieldWords } from '../../src/plan/field-words.ts';
import { type Field, fieldAt } from '../../src/plan/model.ts';
import { type Path, parsePath } from '../../src/plan/path.ts';

/** A plan with something of everything that answers refer to. */
const PLAN: PlanData = {
  about: { currency: 'EUR' },
  people: {
    owner: { role: 'Owner' },
    'shop-manager': { role: 'Shop manager' },
    'shop-floor': { role: 'Shop assistant' },
    'head-baker': { role: 'Head baker, nights' },
    reception: { role: 'קבלה ושירות' },
    accountant: { role: 'حسابدار' },
  },
  improvement: {
    measures: {
      'repeat-rate': { name: 'Guests who return', unit: 'percent' },
      wait: { name: 'Waiting time', unit: 'minutes' },
      delivery: { name: 'Time to deliver', unit: 'days' },
      spend: { name: 'Average order', unit: 'money' },
      orders: { name: 'Orders', unit: 'count' },
      nps: { name: 'Recommendation', unit: 'score' },
    },
  },
  goals: {
    company: {
      percent: { measure: 'repeat-rate' },
      minutes: { measure: 'wait' },
      days: { measure: 'delivery' },
      money: { measure: 'spend' },
      count: { measure: 'orders' },
      score: { measure: 'nps' },
    },
  },
};

export const TODAY = '2027-01-31';

const contexts = new Map(
  await Promise.all(
    LANGUAGES.map(async (language): Promise<[Language, AnswerContext]> => {
      const [locale, words] = await Promise.all([loadLocale(language), loadWords(language)]);
      return [language, { locale, fields: fieldWords(words), data: PLAN, today: TODAY }];
    }),
  ),
);

/** The context of an answer given in a language; in a plan of another currency where one is named. */
export function contextIn(language: Language, currency?: string): AnswerContext {
  const context = contexts.get(language);
  if (!context) throw new Error(`no context in ${language}`);
  const others = [...contexts.values()].map(({ fields }) => fields);
  const data = currency === undefined ? context.data : { ...context.data, about: { currency } };
  return { ...context, others, data };
}

export function placeAt(text: string): { readonly field: Field; readonly path: Path } {
  const path = parsePath(text);
  const field = fieldAt(path);
  if (!field) throw new Error(`no field ${text}`);
  return { field, path };
}

/** A fault as its language tells it, without the marks that keep its parts apart. */
export function messageOf({ locale }: AnswerContext, { code, args }: AnswerFault): string {
  return withoutMarks(locale.t(`fault.${code}`, args));
}

export function withoutMarks(text: string): string {
  return text.replace(/(?!\u200c)\p{Cf}/gu, '');
}
