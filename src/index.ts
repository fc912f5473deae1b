/**
 * The library: what scripts import. A plan is read from text, checked, edited as text, and rendered; nothing here
 * touches files, the terminal or the clock.
 *
 * @example
 * const document = parsePlan(await readFile('plan.yaml', 'utf8'));
 * const { plan, findings } = validatePlan(document);
 * if (plan) await writeFile('plan.html', await renderPlan(plan, { document: 'plan', to: 'html', today: '2027-01-31' }));
 */
export { EXIT, UserError } from './errors.ts';
export type { Calendar, Language } from './i18n/languages.ts';
export type { PlanData } from './plan/data.ts';
export { type PlanDocument, type Position, parsePlan } from './plan/document.ts';
export { getValue, setValue } from './plan/edit.ts';
export type { Finding, FindingCode, Severity } from './plan/finding.ts';
export { formatPlan } from './plan/format.ts';
export type * from './plan/generated/plan-types.ts';
export { makeId } from './plan/ids.ts';
export { FORMAT, type Migrated, migratePlan } from './plan/migrate.ts';
export { type Crm, type Field, fieldAt, type Kind, rootField } from './plan/model.ts';
export { formatPath, type Path, parsePath } from './plan/path.ts';
export { openQuestions, progress, type Question, questions, type SectionProgress } from './plan/questions.ts';
export { type Reference, references, resolveReference } from './plan/references.ts';
export { planSchema } from './plan/schema.ts';
export { type Validation, validatePlan } from './plan/validate.ts';
export {
  DOCUMENTS,
  type DocumentName,
  FORMATS,
  type Format,
  type RenderOptions,
  renderPlan,
} from './render/index.ts';
