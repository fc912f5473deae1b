import type { Locale } from '../i18n/locale.ts';
import type { FieldWords } from '../plan/field-words.ts';
import { apart, commented, keyed } from './form-lines.ts';
import type { FormVoice } from './form-words.ts';
import { type QuickWorld, quickPlan } from './quick-answers.ts';
import { QUICK_NAMES, type QuickName } from './quick-names.ts';
import { quickQuestion } from './quick-questions.ts';

/** A question of the quick path as a form shows it. */
export interface QuickForm {
  readonly name: string;
  readonly question: string;
  readonly why: string;
  readonly example: string;
  /** Whether more than one of the options may be chosen. */
  readonly several: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The questions of the quick path, which make a first plan on their own. */
export function quickLines(voice: FormVoice, quick: readonly QuickForm[]): string[] {
  const questions = quick.map((question) => [
    ...commented(quickWords(voice, question), 2),
    ...keyed(question.name, 2),
  ]);
  return [...commented([voice.locale.t('form.quick')], 0), ...keyed('quick', 0, apart(questions))];
}

function quickWords(
  { locale }: FormVoice,
  { question, why, example, several, options }: QuickForm,
): string[] {
  return [
    question,
    ...(why === '' ? [] : [why]),
    ...(options.length > 0 ? [locale.t(several ? 'form.optionsSeveral' : 'form.options')] : []),
    ...options.map(({ value, label }) => `  ${value}: ${label}`),
    ...(example === '' || options.length > 0 ? [] : [locale.t('form.example', { example })]),
  ];
}

/** Their examples are numbers of options, which only a terminal shows. */
const NUMBERED: ReadonlySet<QuickName> = new Set(['touchpoints', 'currency']);

/**
 * The questions of the quick path, with what can be chosen as far as it is known.
 * @param starter the name of the one that the plan begins with, which brings most of the choices.
 */
export function quickForm(
  speaker: { readonly locale: Locale; readonly fields: FieldWords },
  world: QuickWorld,
  starter: string | undefined,
): QuickForm[] {
  const { t } = speaker.locale;
  const answers = starter === undefined ? {} : { starter };
  const { data } = quickPlan(answers, world);
  return QUICK_NAMES.map((name) => {
    const kind = quickQuestion(speaker, name, data, answers, world);
    return {
      name,
      question: t(`wizard.quick.${name}.question`),
      why: t(`wizard.quick.${name}.why`),
      example: NUMBERED.has(name) ? '' : t(`wizard.quick.${name}.example`),
      several: kind?.kind === 'chosen' && kind.several,
      options: kind?.kind === 'chosen' ? kind.options : [],
    };
  });
}
