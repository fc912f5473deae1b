import { editableText } from '../plan/answer-text.ts';
import type { AnswerContext } from '../plan/answers.ts';
import { isData, valueAt } from '../plan/data.ts';
import { type Depth, type Field, fieldAt } from '../plan/model.ts';
import { parsePath } from '../plan/path.ts';
import { itemTitle } from '../plan/titles.ts';
import { titleKey } from './answers-items.ts';
import { isDated } from './asked.ts';

/** How a form speaks, and for whom it is; its plan is what a starter has answered. */
export interface FormVoice extends AnswerContext {
  /** Of the plan that the form is for; undefined where it is not known yet. */
  readonly depth: Depth | undefined;
}

/** How far a question has to be answered: in every plan, in a full one, or as one likes. */
export type Need = 'always' | 'full' | 'optional';

/** The comment over a question: what is asked and why, and how to answer it. */
export function questionWords(voice: FormVoice, field: Field, need: Need): string[] {
  const { fields } = voice;
  if (field.key === 'skipped') return skippedWords(voice);
  const question = fields.title(field) || fields.label(field);
  const why = fields.why(field);
  return [
    ...(field.path.length === 1 ? [`===== ${fields.label(field)} =====`] : []),
    `${question} ${needMark(voice, field, need)}`.trimEnd(),
    ...(why === '' ? [] : [why]),
    ...optionWords(voice, field),
    ...referenceWords(voice, field),
    ...exampleWords(voice, field),
    ...starterWords(voice, field),
    ...entryWords(voice, field),
  ];
}

function skippedWords({ locale }: FormVoice): string[] {
  return [locale.t('form.skipped'), `  goals.pipeline: ${locale.t('form.skippedExample')}`];
}

/** The comment over the day that tells an item of a collection from the others. */
export function dayWords({ locale, today }: FormVoice): string[] {
  const mark = locale.t('form.needed');
  return [
    `${locale.t('wizard.day.question')} ${mark}`,
    locale.t('form.example', { example: locale.date(today) }),
  ];
}

function needMark({ locale, fields, depth }: FormVoice, field: Field, need: Need): string {
  const { when } = field.crm;
  const sibling = when && fieldAt([...field.path.slice(0, -1), when.field]);
  if (when && sibling && need !== 'optional') {
    const values = when.is.map((value) => fields.value(sibling, value));
    return locale.t('form.neededWhen', { label: fields.label(sibling), value: values });
  }
  const count = field.crm.fewest?.[need === 'full' ? 'full' : (depth ?? 'essential')] ?? 0;
  if (need === 'optional') return '';
  const full = need === 'full' && depth !== 'full';
  if (field.shape === 'map') return locale.t(full ? 'form.fewestFull' : 'form.fewest', { count });
  return locale.t(full ? 'form.neededFull' : 'form.needed');
}

/** The field whose values or references an answer is made of: that of the entries where it is a list. */
function partOf(field: Field): Field {
  return field.shape === 'list' && field.item ? field.item : field;
}

function optionWords({ locale, fields }: FormVoice, field: Field): string[] {
  const part = partOf(field);
  if (part.shape !== 'choice') return [];
  return [
    locale.t(field.shape === 'list' ? 'form.optionsSeveral' : 'form.options'),
    ...part.values.map((value) => `  ${value}: ${fields.value(part, value)}`),
  ];
}

function referenceWords({ locale, fields }: FormVoice, field: Field): string[] {
  const path = partOf(field).crm.ref;
  const collection = path === undefined ? undefined : fieldAt(parsePath(path));
  if (path === undefined || !collection) return [];
  const id =
    field.shape === 'map' ? 'form.rate' : field.shape === 'list' ? 'form.references' : 'form.reference';
  return [locale.t(id, { label: fields.label(collection), path })];
}

/** An answer as one would type it. What is chosen or named has none: its words are there already. */
function exampleWords(voice: FormVoice, field: Field): string[] {
  const { locale, fields } = voice;
  const part = partOf(field);
  const example = fields.example(field);
  if (example === undefined || part.shape === 'choice' || part.crm.ref !== undefined) return [];
  const key = field.path.at(-1) ?? '';
  if (Array.isArray(example))
    return [locale.t('form.exampleBelow'), `  ${key}:`, ...example.map((entry) => `    - ${String(entry)}`)];
  const text = editableText(field, field.path, example, voice);
  if (field.kind !== 'prose') return [locale.t('form.example', { example: text })];
  return [locale.t('form.exampleBelow'), `  ${key}: |`, ...text.split('\n').map((line) => `    ${line}`)];
}

/** What a starter says already: its answer, or its items, each by id and title. */
function starterWords(voice: FormVoice, field: Field): string[] {
  const { locale, fields, data } = voice;
  const value = valueAt(data, field.path);
  if (value === undefined || field.shape === 'object') return [];
  if (!isData(value)) {
    const answer = editableText(field, field.path, value, voice);
    return [locale.t('form.starter', { answer })];
  }
  const naming = { plan: data, locale, words: fields };
  const items = Object.keys(value).map((id) => `  ${id}: ${itemTitle(naming, [...field.path, id])}`);
  return [locale.t('form.starterItems'), ...items];
}

/** What to do with the entry that stands below. */
function entryWords({ locale }: FormVoice, map: Field): string[] {
  if (map.item?.shape !== 'object') return [];
  return [locale.t('form.entries', { key: isDated(map) ? 'date' : titleKey(map) })];
}
