import { standing } from '../../plan/measures.ts';
import { fieldAt } from '../../plan/model.ts';
import { getAnswer, getId, itemsAt, objectAt, saysSomething, setText, type ViewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

/** Adds to practices how far today is from what is wanted, and lists the capabilities with their names. */
export function enrichResearch(view: ViewItem, scene: Scene): void {
  for (const practice of itemsAt(view, 'research.practices')) setChange(scene, practice);
  for (const competitor of itemsAt(view, 'research.competitors')) setSatisfaction(scene, competitor);
  const capabilities = objectAt(view, 'research.capabilities');
  const areas = [...(fieldAt(['research', 'capabilities'])?.fields ?? [])].map(([key, field]) => {
    const area = objectAt(capabilities, key);
    area.title = escapeText(scene.words.label(field));
    return {
      area,
      known: Object.entries(area).some(([name, value]) => name !== 'title' && saysSomething(value)),
    };
  });
  capabilities.areas = areas.filter(({ known }) => known).map(({ area }) => area);
}

/** Their satisfaction beside ours, by the same yardstick. */
function setSatisfaction(scene: Scene, competitor: ViewItem): void {
  const { locale, plan, today } = scene;
  const place = objectAt(competitor, 'satisfaction');
  const [score = '', measure = '', origin = ''] = ['score', 'measure', 'origin'].map(
    (key) => getAnswer(place, key)?.line,
  );
  const ours = standing(plan, plan.research?.competitors?.[getId(competitor)]?.satisfaction?.measure, today);
  const beside =
    score && ours ? say(locale, 'document.competitors.ours', { value: locale.number(ours.value) }) : '';
  const text = [score, measure, beside, origin].filter(Boolean).join(locale.t('document.separator'));
  const field = fieldAt(['research', 'competitors', '*', 'satisfaction']);
  setText(competitor, 'satisfied', field ? escapeText(scene.words.label(field)) : '', text);
}

function setChange({ locale, plan }: Scene, practice: ViewItem): void {
  const { rating, desired } = plan.research?.practices?.[getId(practice)] ?? {};
  if (rating === undefined || desired === undefined) return;
  const to = locale.t('document.rating', { value: locale.number(desired), of: locale.number(5) });
  const text = locale.t('document.change', { from: locale.number(rating), to });
  setText(practice, 'gap', escapeText(locale.t('document.practices.change')), escapeText(text));
}
