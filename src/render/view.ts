import { isData } from '../plan/data.ts';
import { type Field, rootField } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { itemTitle, referenceTitle } from '../plan/titles.ts';
import {
  type Answer,
  getAnswer,
  setAnswer,
  setId,
  setUndecided,
  type ViewItem,
  type ViewValue,
  viewItem,
} from './answer.ts';
import { escapeText } from './escape-text.ts';
import { formatAnswer, isNumeric, literal } from './format-answer.ts';
import type { Scene } from './scene.ts';
import { isWhollySuggested } from './suggested.ts';
import { undecidedIn } from './undecided.ts';

/**
 * The plan as a document sees it: every field of the model has its place, answered or not; answers are Markdown in
 * the document's language; collections are lists of items with `id` and `title`.
 */
export function viewPlan(scene: Scene): ViewItem {
  return viewObject(scene, rootField(), scene.plan, [], false);
}

/** @param marked whether a place above already says that all below it is only suggested. */
function viewField(scene: Scene, field: Field, data: unknown, path: Path, marked: boolean): ViewValue {
  const value = scene.marks.isSkipped(path) ? undefined : data;
  if (field.shape === 'object') return viewObject(scene, field, value, path, marked);
  return field.shape === 'map' ? viewMap(scene, field, value, path, marked) : '';
}

function viewObject(scene: Scene, field: Field, data: unknown, path: Path, marked: boolean): ViewItem {
  const item = viewItem();
  for (const [key, inner] of field.fields) {
    const value = isData(data) ? data[key] : undefined;
    const at = [...path, key];
    if (inner.shape === 'object' || inner.shape === 'map') {
      item[key] = viewField(scene, inner, value, at, marked || isSection(at, scene));
    } else setAnswer(item, key, answer(scene, inner, value, at, marked));
  }
  setUndecided(item, undecidedIn(scene, field, path));
  return item;
}

function isSection(path: Path, scene: Scene): boolean {
  return path.length === 2 && isWhollySuggested(scene, path);
}

function viewMap(scene: Scene, field: Field, data: unknown, path: Path, marked: boolean): ViewItem[] {
  const { item } = field;
  if (!item || !isData(data)) return [];
  return Object.entries(data)
    .filter(([id]) => !scene.marks.isSkipped([...path, id]))
    .map(([id, value]) =>
      item.shape === 'object'
        ? viewMember(scene, field, item, id, value, [...path, id], marked)
        : viewEntry(scene, field, item, id, value, [...path, id]),
    );
}

function viewMember(
  scene: Scene,
  map: Field,
  field: Field,
  id: string,
  value: unknown,
  path: Path,
  marked: boolean,
): ViewItem {
  const whole = !marked && isWhollySuggested(scene, path);
  const item = viewObject(scene, field, value, path, marked || whole);
  const key = map.crm.item?.title;
  const named = key === undefined ? undefined : getAnswer(item, key);
  setId(item, id);
  item.id = literal(scene, keyText(scene, id));
  item.title =
    (key === undefined ? item.id : literal(scene, itemTitle(scene, path))) +
    (whole ? suggestedMark(scene) : '');
  if (key !== undefined && named) {
    const cell = named.cell + (whole ? shortMark(scene) : '');
    // Prose says what happened to an item, not what it is.
    const label = field.fields.get(key)?.kind === 'prose' ? named.label : escapeText(scene.words.noun(map));
    setAnswer(item, key, { ...named, label, cell });
    // What an item is called stays its title where the field of that name is something else.
    item[key] = item.title;
  }
  return item;
}

/** An entry that is a plain value: how well a candidate meets a requirement. */
function viewEntry(scene: Scene, map: Field, field: Field, id: string, value: unknown, path: Path): ViewItem {
  const item = viewItem();
  const ref = map.crm.ref;
  setId(item, id);
  item.id = literal(scene, id);
  item.title = ref === undefined ? literal(scene, id) : literal(scene, referenceTitle(scene, ref, id));
  setAnswer(item, 'value', answer(scene, field, value, path, true));
  return item;
}

function answer(scene: Scene, field: Field, value: unknown, path: Path, marked: boolean): Answer {
  const label = escapeText(scene.words.label(field));
  const numeric = isNumeric(field);
  const open = scene.marks.isOpen(path);
  if (value === undefined || value === null || scene.marks.isSkipped(path)) {
    return { label, line: '', cell: '', block: '', numeric, open };
  }
  const { line, block } = formatAnswer(scene, field, value, path);
  if (marked || !scene.marks.isSuggested(path)) return { label, line, cell: line, block, numeric, open };
  const mark = suggestedMark(scene);
  // A mark behind the last bullet would be read as that bullet's.
  const whole = (field.shape === 'list' ? line : block) + mark;
  return { label, line: line + mark, cell: line + shortMark(scene), block: whole, numeric, open };
}

function suggestedMark({ locale }: Scene): string {
  return ` *(${escapeText(locale.t('format.suggested'))})*`;
}

function shortMark({ locale }: Scene): string {
  return ` *(${escapeText(locale.t('document.suggested.cell'))})*`;
}

/** Keys of readings and reviews are days, those of the history versions. */
function keyText({ locale }: Scene, id: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(id)) return locale.date(id);
  return /^\d+\.\d+\.\d+/.test(id) ? locale.digits(id) : id;
}
