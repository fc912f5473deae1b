import type { SchemaWords, Words } from '../i18n/words.ts';
import type { Field } from './model.ts';

/** What a language says of the model's fields. */
export interface FieldWords {
  /** The short name, for tables and messages. */
  label(field: Field): string;
  /** The question. */
  title(field: Field): string;
  /** Why it is asked. */
  why(field: Field): string;
  /** A realistic answer. */
  example(field: Field): unknown;
  /** What one item of a collection is called. */
  noun(field: Field): string;
  /** The name of a listed value. */
  value(field: Field, value: string): string;
}

/** The words of the fields in the language of a word file; English stands in the schema itself. */
export function fieldWords(words: Pick<Words, 'schema'>): FieldWords {
  const of = (key: string): SchemaWords => words.schema?.[key] ?? {};
  return {
    label: (field) => of(field.key).label ?? field.crm.label ?? field.path.at(-1) ?? '',
    title: (field) => of(field.key).title ?? field.title ?? '',
    why: (field) => of(field.key).why ?? field.why ?? '',
    example: (field) => of(field.key).example ?? field.example,
    noun: (field) => of(field.key).noun ?? field.crm.item?.noun ?? '',
    value: (field, value) => of(field.valuesKey).values?.[value] ?? field.crm.labels?.[value] ?? value,
  };
}
