import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../src/plan/ids.ts';
import { isId } from '../../src/plan/model.ts';

describe('makeId', () => {
  it.each([
    ['Raise repeat sales', 'raise-repeat-sales'],
    ['It’s 24/7 — “always”!', 'its-24-7-always'],
    ['Café crème', 'cafe-creme'],
    ['2027 launch', 'launch'],
    ['שימור לקוחות', expect.stringMatching(/^[a-z]+-[a-z]+$/)],
    ['حفظ مشتری', expect.stringMatching(/^[a-z]+-[a-z]+$/)],
    ['a'.repeat(200), 'a'.repeat(40)],
    ['one two three four five six seven eight nine', 'one-two-three-four-five-six-seven-eight'],
  ])('%s', (title, id) => {
    expect(makeId(title, 'Goal')).toEqual(id);
  });

  it.each(['', '!!!', '12'])('takes a word and a hash where the title %j gives nothing', (title) => {
    expect(makeId(title, 'Goal')).toMatch(/^[a-z]+-[a-z0-9]{3}$/);
  });

  it.each(['yes', 'No', 'null', 'constructor', 'toString'])(
    'keeps away from %s, which YAML or JavaScript reads otherwise',
    (title) => {
      expect(makeId(title, 'Goal')).toMatch(/^goal-[a-z0-9]{3}$/);
    },
  );

  it('never numbers: two branches that add the same title to different plans get the same id, other titles another', () => {
    const taken = ['sales'];
    expect(makeId('Sales', 'Goal', taken)).toBe(makeId('Sales', 'Goal', taken));
    expect(makeId('Sales', 'Goal', taken)).not.toBe(makeId('Sales!', 'Goal', taken));
    expect(makeId('Sales', 'Goal', taken)).toMatch(/^sales-[a-z0-9]{3}$/);
  });

  it('always makes an id that is free and valid', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme' })),
        (title, others) => {
          const taken = others.map((other) => makeId(other, 'Need'));
          const id = makeId(title, 'Need', taken);
          expect(isId(id)).toBe(true);
          expect(taken).not.toContain(id);
        },
      ),
    );
  });
});
