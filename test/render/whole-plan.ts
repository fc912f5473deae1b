import type { Plan } from '../../src/plan/generated/plan-types.ts';
import { allFields, type Field, rootField } from '../../src/plan/model.ts';

/** The one id by which every collection of the made plan holds its one item. */
const ID = 'one';
const KEYS: Readonly<Record<string, string>> = {
  history: '1.0.0',
  'improvement.measures.readings': '2027-01-15',
  'improvement.reviews.log': '2027-01-20',
};
const PLAIN: Readonly<Record<string, unknown>> = {
  money: 1200,
  percent: 12,
  rating: 4,
  reading: 7,
  number: 8,
  count: 9,
  date: '2027-02-03',
  time: '08:30',
  duration: 'P2D',
  interval: 'P2M',
  version: '1.2.3',
  country: 'IE',
  currency: 'EUR',
  email: 'a@b.example',
  phone: '+353 1 555',
  url: 'https://b.example/x',
  digest: `sha256:${'0'.repeat(64)}`,
};

/** Whether a field's answers are free text. */
export function isText(field: Field): boolean {
  return field.crm.ref === undefined && (field.kind === 'line' || field.kind === 'prose');
}

/**
 * A plan in which every question of the model is answered.
 * @param text answers the free text fields.
 */
export function wholePlan(text: (field: Field) => string): Plan {
  const plan = { ...(fill(rootField(), text) as Plan), schema: 1 as const };
  delete plan.skipped;
  delete plan.suggested;
  return { ...plan, about: { ...plan.about, language: 'en', status: 'draft', depth: 'full' } };
}

function fill(field: Field, text: (field: Field) => string): unknown {
  if (field.shape === 'object') {
    return Object.fromEntries([...field.fields].map(([key, inner]) => [key, fill(inner, text)]));
  }
  if (field.shape === 'map') return { [KEYS[field.key] ?? ID]: field.item && fill(field.item, text) };
  if (field.shape === 'list') return field.item ? [fill(field.item, text)] : [];
  if (field.shape === 'choice') return field.values[0];
  return isText(field) ? text(field) : field.crm.ref === undefined ? PLAIN[field.kind ?? ''] : ID;
}

/** Every field of free text. */
export function textFields(): Field[] {
  return [...allFields()].filter((field) => isText(field) && !/^(?:skipped|suggested)/.test(field.key));
}
