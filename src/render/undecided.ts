import { valueAt } from '../plan/data.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { isUnder, type Path } from '../plan/path.ts';
import type { Question } from '../plan/questions.ts';
import { escapeText } from './escape-text.ts';
import type { Scene } from './scene.ts';

/** Names what is open in a place and the objects in it, but not in its collections' items, which say it themselves. */
export function undecidedIn(scene: Scene, field: Field, path: Path): string[] {
  const inside = scene.marks.open.filter(
    (question) => isUnder(question.path, path) && !question.field.path.slice(field.path.length).includes('*'),
  );
  return [...new Set(inside.map((question) => escapeText(name(scene, question, path))))];
}

function name(scene: Scene, { path, field, missing }: Question, place: Path): string {
  const { locale, words, plan } = scene;
  const label = words.label(field);
  if (missing > 0 && !(missing === 1 && valueAt(plan, path) === undefined))
    return locale.t('document.open.atLeast', { label, count: missing });
  if (path.length === place.length + 1) return label;
  const above = path.slice(0, place.length + 1);
  const aboveField = fieldAt(above);
  const whole = aboveField ? words.label(aboveField) : '';
  return valueAt(plan, above) === undefined ? whole : locale.t('document.open.within', { label, whole });
}
