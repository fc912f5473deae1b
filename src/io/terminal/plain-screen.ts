import type { ChoiceInput, Key, Screen, TextInput } from '../../ask/ask.ts';
import { signOf } from '../../ask/typed.ts';
import type { Locale } from '../../i18n/locale.ts';

/** A line to be said, and what its continuation begins with. */
export interface PlainLine {
  readonly text: string;
  readonly indent?: string;
}

/** How much of a screen is to be said. */
export interface Manner {
  /** All was said a moment ago, and only the answer was wrong. */
  readonly again: boolean;
  readonly keys: boolean;
  readonly long: boolean;
}

/** A screen as it is read out, from its first line to the last before the answer. */
export function plainScreen(screen: Screen, locale: Locale, manner: Manner): PlainLine[] {
  const { place, question, notes, fault, keys } = screen;
  const told = manner.again ? [fault, question] : [fault, place, question, ...notes.map(({ text }) => text)];
  return [
    { text: '' },
    ...told.flatMap((text) => (text === undefined || text === '' ? [] : [{ text }])),
    ...inputLines(screen, locale),
    ...(manner.keys ? keyLines(keys, locale) : []),
    ...(manner.long ? [{ text: locale.t('plain.long') }] : []),
  ];
}

/** What stands in the line already and Enter alone takes: of a long text what was written, for a short one is typed anew. */
export function standingText({ input }: Screen): string {
  return input.kind === 'text' && input.long ? input.initial : '';
}

/** What to do now, said where the answer is typed. */
export function promptFor({ input }: Screen, { t }: Locale): string {
  const isSeveral = input.kind === 'choice' && input.several;
  return t(`plain.prompt.${isSeveral ? 'several' : input.kind}`);
}

function inputLines(screen: Screen, locale: Locale): PlainLine[] {
  const { input } = screen;
  switch (input.kind) {
    case 'page':
      return [{ text: input.text }];
    case 'choice':
      return choiceLines(input, locale);
    case 'text':
      return textLines(input, standingText(screen), locale);
  }
}

function textLines({ offer }: TextInput, standing: string, { t, isolate }: Locale): PlainLine[] {
  if (standing !== '') return [{ text: t('plain.takes', { answer: isolate(standing) }), indent: '  ' }];
  return offer === undefined ? [] : [{ text: t('terminal.offer', { offer }), indent: '  ' }];
}

function choiceLines({ several, options, chosen, start }: ChoiceInput, locale: Locale): PlainLine[] {
  const { t } = locale;
  const taken = options.filter(({ value }) => (several ? chosen.includes(value) : value === start));
  const labels = options.map(({ label, hint }, at) => {
    const option = t('plain.option', { number: at + 1, label: locale.isolate(label) });
    return hint === undefined ? option : t('plain.hint', { option, hint: locale.isolate(hint) });
  });
  const lines = options.flatMap((option, at): PlainLine[] => {
    const label = labels[at] ?? '';
    const text = several && taken.includes(option) ? t('plain.chosen', { option: label }) : label;
    return [...(option.apart === true ? [{ text: '' }] : []), { text, indent: '   ' }];
  });
  if (taken.length === 0) return lines;
  const answer = locale.list(taken.map(({ label }) => locale.isolate(label)));
  return [...lines, { text: t('plain.takes', { answer }), indent: '  ' }];
}

function keyLines(keys: readonly Key[], { t, language }: Locale): PlainLine[] {
  const sign = (key: Key): string => signOf(key, language === 'fa' ? '؟' : '?');
  const lines = keys.map((key) => t(`plain.key.${key}`, { sign: sign(key) }));
  return [t('plain.keys'), ...lines].map((text) => ({ text, indent: '  ' }));
}
