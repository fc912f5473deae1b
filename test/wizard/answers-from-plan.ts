import { stringify } from 'yaml';
import type { answerText } from '../../src/plan/answer-text.ts';
import type { AnswerContext } from '../../src/plan/answers.ts';
import { isData, type PlanData } from '../../src/plan/data.ts';
import { childField, type Field, rootField } from '../../src/plan/model.ts';
import type { Path } from '../../src/plan/path.ts';
import { isAsked, isDated } from '../../src/wizard/asked.ts';

/** The answers of a plan that somebody is asked for. */
export function askedData(data: object, field: Field = rootField()): PlanData {
  const asked = Object.entries(data).flatMap(([key, value]) => {
    const inner = childField(field, key);
    if (!inner || !isAsked(inner)) return [];
    return [[key, isData(value) ? askedData(value, inner) : value]];
  });
  return Object.fromEntries(asked);
}

/** How a value of the model is typed. */
export type Write = typeof answerText;

/** A plan as somebody would type it into a form: items as entries of lists, values in the words of the language. */
export function typedAnswers(data: PlanData, words: Omit<AnswerContext, 'data'>, write: Write): string {
  const context = { ...words, data };
  return stringify(typed(rootField(), [], askedData(data), (...value) => write(...value, context)));
}

function typed(
  field: Field,
  path: Path,
  value: unknown,
  write: (field: Field, path: Path, value: unknown) => string,
): unknown {
  const below = (inner: unknown): [string, unknown][] =>
    Object.entries(isData(inner) ? inner : {}).map(([key, each]) => {
      const child = childField(field, key);
      if (!child) throw new Error(`the model has no ${key} at ${path.join('.')}`);
      return [key, typed(child, [...path, key], each, write)];
    });
  if (Array.isArray(value)) return value.map((entry) => field.item && typed(field.item, path, entry, write));
  if (
    field.shape === 'object' ||
    field.key === 'skipped' ||
    (field.crm.ref !== undefined && field.shape === 'map')
  )
    return Object.fromEntries(below(value));
  if (field.shape !== 'map') return write(field, path, value);
  const id = isDated(field) ? 'date' : 'id';
  return below(value).map(([key, item]) => ({ [id]: key, ...(isData(item) ? item : {}) }));
}
