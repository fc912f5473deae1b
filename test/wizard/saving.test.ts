import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { Draft } from '../../src/wizard/draft.ts';
import { askField } from '../../src/wizard/question.ts';
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
