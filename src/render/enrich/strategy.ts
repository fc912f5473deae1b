import type { ObjectiveStep } from '../../plan/generated/plan-types.ts';
import { getAnswer, getId, itemsAt, setAnswer, setText, type ViewItem } from '../answer.ts';
import { escapeText } from '../escape-text.ts';
import { say } from '../say.ts';
import type { Scene } from '../scene.ts';

/** Adds to steps when they run and whether they are late, and to service steps the sentence they are. */
export function enrichStrategy(view: ViewItem, scene: Scene): void {
  for (const objective of itemsAt(view, 'strategy.objectives')) {
    const steps = scene.plan.strategy?.objectives?.[getId(objective)]?.steps ?? {};
    for (const step of itemsAt(objective, 'steps')) enrichStep(scene, step, steps[getId(step)] ?? {});
  }
  for (const policy of itemsAt(view, 'strategy.service')) {
    for (const step of itemsAt(policy, 'steps')) step.sentence = sentence(scene, step);
  }
  for (const promise of itemsAt(view, 'strategy.promises')) {
    const theirs = scene.plan.strategy?.promises?.[getId(promise)]?.side === 'theirs';
    setText(promise, 'from', '', say(scene.locale, `document.promises.${theirs ? 'theirs' : 'ours'}`));
  }
}

function enrichStep(scene: Scene, item: ViewItem, { start, due, status }: ObjectiveStep): void {
  const { locale, today } = scene;
  const days = [start, due].flatMap((day) => (day === undefined ? [] : [locale.date(day, 'short')]));
  const [from = '', to] = days;
  const line = escapeText(to === undefined ? from : locale.t('format.range', { from, to }));
  const label = escapeText(locale.t('document.objectives.when'));
  const open = getAnswer(item, 'due')?.open ?? false;
  setAnswer(item, 'span', { label, line, cell: line, block: line, numeric: false, open });
  const state = getAnswer(item, 'status');
  const late = due !== undefined && due < today && status !== 'done' && status !== 'dropped';
  if (!state || !late) return;
  const overdue = `**${escapeText(locale.t('document.summary.overdue'))}**`;
  const cell = [state.cell, overdue].filter(Boolean).join(' ');
  setAnswer(item, 'status', { ...state, line: cell, cell });
}

/** "**Receive** (shop manager): write it down – *only if:* it came by phone". */
function sentence(scene: Scene, step: ViewItem): string {
  const { locale } = scene;
  const [stage, condition, who] = ['stage', 'if', 'who'].map((key) => getAnswer(step, key)?.line ?? '');
  const title = typeof step.title === 'string' ? step.title : '';
  const lead = stage && who ? `**${stage}** (${who}): ` : stage || who ? `**${stage || who}:** ` : '';
  return lead + title + (condition ? ` – *${say(locale, 'document.service.if')}* ${condition}` : '');
}
