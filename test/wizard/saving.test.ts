import { describe, expect, test } from 'vitest';
import type { Screen } from '../../src/ask/ask.ts';
import { UserError } from '../../src/errors.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { setValue } from '../../src/plan/edit.ts';
import { answerEdit, Draft } from '../../src/wizard/draft.ts';
import { askField } from '../../src/wizard/question.ts';
import { saveEdit } from '../../src/wizard/saving.ts';
import { example, type Move, play, sit } from './scripted.ts';

const bike = example('bike-workshop');

/** Somebody else does something before the user answers. */
function meanwhile(change: () => void, move: Move): () => Move {
  return () => {
    change();
    return move;
  };
}

describe('a file that is changed while a question is shown', () => {
  test('keeps what somebody else wrote elsewhere, to the byte', async () => {
    const other = bike.replace('size: 10', 'size: 11  # since May');
    const sitting = await sit(bike, [meanwhile(() => sitting.overwrite(other), 'Plan')]);
    await askField(sitting.session, ['about', 'title']);
    expect(sitting.text()).toBe(other.replace('title: Rider plan 2027', 'title: Plan'));
  });

  test.each([
    ['ours', 'Mine'],
    ['theirs', 'Theirs'],
  ])('asks which of two answers holds, and takes %s', async (choice, title) => {
    const other = bike.replace('Rider plan 2027', 'Theirs');
    const sitting = await sit(bike, [meanwhile(() => sitting.overwrite(other), 'Mine'), [choice]]);
    expect(await askField(sitting.session, ['about', 'title'])).toBe('done');
    expect(sitting.text()).toBe(other.replace('title: Theirs', `title: ${title}`));
    expect(sitting.asker.screens[1]?.question).toContain('Title');
  });

  test('does not ask when both say the same', async () => {
    const other = bike.replace('Rider plan 2027', 'Same');
    const sitting = await sit(bike, [meanwhile(() => sitting.overwrite(other), 'Same')]);
    await askField(sitting.session, ['about', 'title']);
    expect(sitting.text()).toBe(other);
  });

  test('waits while the file is no plan, and forgets no answer', async () => {
    const sitting = await sit(bike, [
      meanwhile(() => sitting.overwrite('about: ['), 'Plan'),
      meanwhile(() => sitting.overwrite(bike), []),
    ]);
    await askField(sitting.session, ['about', 'title']);
    expect(sitting.asker.screens[1]?.notes[0]?.text).toBeTruthy();
    expect(sitting.text()).toBe(bike.replace('Rider plan 2027', 'Plan'));
  });
});

test('an answer that cannot be written stays on its line', async () => {
  const sitting = await sit(bike, ['Plan']);
  const file = {
    update: () => Promise.reject(new UserError('disk-full', { file: 'plan.yaml', reason: 'ENOSPC' })),
  };
  const session = { ...sitting.session, draft: new Draft(file, parsePlan(bike)) };
  await play(() => askField(session, ['about', 'title']));
  expect(sitting.asker.last.input).toMatchObject({ initial: 'Plan' });
  expect(sitting.asker.last.fault).toContain('plan.yaml');
});

describe('what somebody else did meanwhile', () => {
  test('a plan that was removed is written again, whole', async () => {
    const sitting = await sit(bike, [meanwhile(() => sitting.overwrite(''), 'Plan')]);
    await askField(sitting.session, ['about', 'title']);
    expect(sitting.text()).toBe(bike.replace('Rider plan 2027', 'Plan'));
  });

  test('an item that was taken out does not come back unasked', async () => {
    const gone = setValue(parsePlan(bike), ['goals', 'company', 'back-for-service'], undefined);
    const sitting = await sit(bike, [meanwhile(() => sitting.overwrite(gone), 'Because'), ['theirs']]);
    await askField(sitting.session, ['goals', 'company', 'back-for-service', 'reason']);
    expect(sitting.text()).toBe(gone);
  });

  test('is asked about place by place', async () => {
    const other = bike.replace('Rider plan 2027', 'Theirs').replace('size: 10', 'size: 12');
    const sitting = await sit(bike, [['ours'], ['theirs']]);
    sitting.overwrite(other);
    const edit = answerEdit([
      { path: ['about', 'title'], value: 'Mine' },
      { path: ['about', 'company', 'size'], value: 11 },
    ]);
    expect(await saveEdit(sitting.session, edit)).toBe('theirs');
    expect(sitting.asker.screens).toHaveLength(2);
  });
});

test('half-written texts outlive being put off, each with its question', async () => {
  const keep = (text: string) => (screen: Screen) => {
    if (screen.input.kind === 'text') screen.input.keep?.(text);
    return '-';
  };
  const sitting = await sit(bike, [keep('Half a summary'), keep('Half a vision')]);
  await askField(sitting.session, ['strategy', 'summary']);
  await askField(sitting.session, ['about', 'vision']);
  expect(sitting.remembered().drafts).toEqual({
    'strategy.summary': 'Half a summary',
    'about.vision': 'Half a vision',
  });
});
