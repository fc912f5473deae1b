import type { Measure } from '../../plan/generated/plan-types.ts';
import { baseline, lastReading, type Point, targets, trend } from '../../plan/measures.ts';
import { fieldAt } from '../../plan/model.ts';
import { withUnit } from '../../plan/reading-unit.ts';
import { getId, itemsAt, objectAt, saysSomething, setText, type ViewItem, viewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

/** Adds to measures where they stand and should stand, to software how well each candidate fits. */
export function enrichImprovement(view: ViewItem, scene: Scene): void {
  const measures = itemsAt(view, 'improvement.measures');
  for (const measure of measures) enrichMeasure(scene, measure, getId(measure));
  objectAt(view, 'improvement').readings = measures.flatMap((measure) => readings(scene, measure));
  const software = objectAt(view, 'improvement.software');
  software.fit = fit(scene, itemsAt(software, 'requirements'), itemsAt(software, 'candidates'));
}

function enrichMeasure(scene: Scene, item: ViewItem, id: string): void {
  const { locale, plan, today } = scene;
  const measure = plan.improvement?.measures?.[id] ?? {};
  const direction = trend(plan, id, today);
  setText(
    item,
    'start',
    say(locale, 'document.measures.baseline'),
    point(scene, baseline(plan, id), measure),
    true,
  );
  setText(
    item,
    'latest',
    say(locale, 'document.measures.latest'),
    point(scene, lastReading(plan, id, today), measure),
    true,
  );
  setText(item, 'aim', say(locale, 'document.measures.target'), aim(scene, id, measure), true);
  const words = direction ? say(locale, `document.measures.${direction}`) : '';
  setText(item, 'trend', say(locale, 'document.measures.trend'), words);
}

/** A measure's readings with what they are readings of. */
function readings(scene: Scene, measure: ViewItem): readonly ViewItem[] {
  const [name, date] = [
    fieldAt(['improvement', 'measures']),
    fieldAt(['improvement', 'measures', '*', 'baseline', 'date']),
  ];
  const label = (text: string | undefined) => escapeText(text ?? '');
  return itemsAt(measure, 'readings').map((reading) => {
    setText(reading, 'measure', label(name && scene.words.noun(name)), titleOf(measure));
    setText(
      reading,
      'date',
      label(date && scene.words.label(date)),
      typeof reading.id === 'string' ? reading.id : '',
    );
    return reading;
  });
}

function point(scene: Scene, at: Point | undefined, { unit }: Measure): string {
  if (!at) return '';
  const value = withUnit(scene, at.value, unit);
  if (!at.date) return escapeText(value);
  return say(scene.locale, 'document.onDate', { value, date: scene.locale.date(at.date, 'short') });
}

function aim(scene: Scene, id: string, { unit, hold }: Measure): string {
  const { locale, plan } = scene;
  const found = targets(plan, id).map(({ value, by }) =>
    by
      ? say(locale, 'document.byDate', {
          value: withUnit(scene, value, unit),
          date: locale.date(by, 'short'),
        })
      : escapeText(withUnit(scene, value, unit)),
  );
  if (hold !== undefined)
    found.push(say(locale, 'document.measures.hold', { value: withUnit(scene, hold, unit) }));
  return found.join(locale.t('document.separator'));
}

/** What is needed down, the candidates across; the last row is each candidate's sum. */
function fit(scene: Scene, requirements: readonly ViewItem[], candidates: readonly ViewItem[]): ViewItem[] {
  const rated = candidates.filter((candidate) => itemsAt(candidate, 'meets').some(saysSomething));
  if (rated.length === 0) return [];
  const rows = requirements.map((requirement) => {
    const scores = rated.map((candidate) => scoresOf(scene, candidate)[getId(requirement)]);
    return fitRow(scene, titleOf(requirement), rated, scores);
  });
  const sums = rated.map((candidate) =>
    Object.values(scoresOf(scene, candidate)).reduce((sum, score) => sum + score, 0),
  );
  return [...rows, fitRow(scene, `**${say(scene.locale, 'document.software.total')}**`, rated, sums)];
}

function scoresOf({ plan }: Scene, candidate: ViewItem): Readonly<Record<string, number>> {
  return plan.improvement?.software?.candidates?.[getId(candidate)]?.meets ?? {};
}

function fitRow(
  { locale }: Scene,
  name: string,
  candidates: readonly ViewItem[],
  scores: readonly (number | undefined)[],
): ViewItem {
  const item = viewItem();
  setText(item, 'requirement', say(locale, 'document.software.requirement'), name);
  for (const [column, candidate] of candidates.entries()) {
    const score = scores[column];
    const text = score === undefined ? '' : escapeText(locale.number(score));
    setText(item, `candidate${column + 1}`, titleOf(candidate), text, true);
  }
  return item;
}

function titleOf(item: ViewItem): string {
  return typeof item.title === 'string' ? item.title : '';
}
