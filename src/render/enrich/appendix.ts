import { isMessageId } from '../../i18n/words.ts';
import { valueAt } from '../../plan/data.ts';
import { fieldAt } from '../../plan/model.ts';
import { formatPath, type Path, parsePath } from '../../plan/path.ts';
import { type Question, sectionOf } from '../../plan/questions.ts';
import { itemTitle } from '../../plan/titles.ts';
import { itemsAt, setText, type ViewItem, viewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { literal } from '../format-answer.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

/** Adds what closes the plan: open questions, what does not apply, the versions, and what the document is. */
export function enrichAppendix(view: ViewItem, scene: Scene): void {
  const { locale, plan, marks } = scene;
  const appendix = viewItem();
  appendix.open = openGroups(scene);
  appendix.openLead =
    marks.open.length > 0 ? say(locale, 'document.appendix.openLead', { count: marks.open.length }) : '';
  appendix.skipped = Object.entries(plan.skipped ?? {}).map(([path, reason]) =>
    skippedItem(scene, path, reason),
  );
  appendix.history = itemsAt(view, 'history')
    .map((version) => numbered(scene, version))
    .reverse();
  const company = plan.about?.company?.name;
  appendix.advice = company
    ? say(locale, 'document.appendix.advice', { company: locale.isolate(company) })
    : say(locale, 'document.appendix.adviceNoName');
  view.appendix = appendix;
}

function numbered({ locale }: Scene, version: ViewItem): ViewItem {
  setText(
    version,
    'number',
    say(locale, 'document.appendix.version'),
    typeof version.id === 'string' ? version.id : '',
  );
  return version;
}

function openGroups(scene: Scene): ViewItem[] {
  const sections = new Map<string, ViewItem[]>();
  for (const question of scene.marks.open) {
    const section = formatPath(sectionOf(question.path) ?? question.path.slice(0, 1));
    sections.set(section, [...(sections.get(section) ?? []), openItem(scene, question)]);
  }
  return [...sections].map(([section, questions]) => {
    const group = viewItem();
    group.title = escapeText(sectionName(scene, parsePath(section)));
    group.questions = questions;
    return group;
  });
}

function openItem(scene: Scene, { path, field, missing }: Question): ViewItem {
  const item = viewItem();
  const title = escapeText(scene.words.title(field));
  const names = itemNames(scene, path).map((name) => literal(scene, name));
  item.text =
    names.length > 0
      ? say(
          scene.locale,
          'document.appendix.question',
          {},
          { item: names.join(scene.locale.t('document.separator')), question: title },
        )
      : title;
  if (missing > 1 || (missing === 1 && valueAt(scene.plan, path) !== undefined)) {
    item.text = say(scene.locale, 'document.open.atLeast', { count: missing }, { label: item.text });
  }
  return item;
}

/** The items and groups a path leads through below its section, by what they are called. */
function itemNames(scene: Scene, path: Path): string[] {
  const depth = sectionOf(path)?.length ?? 1;
  return path
    .map((_, at) => path.slice(0, at + 1))
    .filter(
      (above) => above.length > depth && above.length < path.length && fieldAt(above)?.shape === 'object',
    )
    .map((above) => placeName(scene, above));
}

function sectionName({ locale, messages, words }: Scene, section: Path): string {
  const id = `document.section.${section.join('.')}`;
  const field = fieldAt(section);
  return isMessageId(messages, id) ? locale.t(id) : field ? words.label(field) : section.join(' ');
}

function skippedItem(scene: Scene, path: string, reason: string): ViewItem {
  const item = viewItem();
  const keys = parsePath(path);
  const section = sectionOf(keys) ?? keys.slice(0, 1);
  const rest = keys
    .slice(section.length)
    .map((_, at) => placeName(scene, keys.slice(0, section.length + at + 1)));
  item.title = [sectionName(scene, section), ...rest]
    .map((name) => literal(scene, name))
    .join(scene.locale.t('document.breadcrumb'));
  item.reason = literal(scene, reason);
  return item;
}

function placeName(scene: Scene, path: Path): string {
  const field = fieldAt(path);
  if (fieldAt(path.slice(0, -1))?.shape === 'map') return itemTitle(scene, path);
  return field ? scene.words.label(field) : (path.at(-1) ?? '');
}
