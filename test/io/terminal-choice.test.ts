import { describe, expect, test } from 'vitest';
import { choiceScreen, KEYS, pasted, screenOf, standAt } from './terminal-stand.ts';

const FRUIT = ['Apple', 'Banana', 'Cherry'];
const MANY = Array.from({ length: 40 }, (_, at) => `Option ${at + 1}`);

const chosen = (...values: string[]) => ({ kind: 'chosen', values });
const text = (value: string) => ({ kind: 'text', text: value });

describe('one of a list', () => {
  test('is drawn with numbers, hints and a pointer', async () => {
    const { terminal, screen } = await standAt();
    const options = [
      { value: 'a', label: 'Apple', hint: 'red' },
      { value: 'b', label: 'Banana', apart: true },
    ];
    void terminal.ask(choiceScreen([], { options, start: 'b' }, { keys: [] })).catch(() => {});
    expect((await screen()).slice(4)).toEqual([
      '  1. Apple  red',
      '',
      '❯ 2. Banana',
      '',
      'Enter next · ↑ ↓ or number',
    ]);
  });

  test.each([
    ['nothing', [], 'apple'],
    ['down', [KEYS.down], 'banana'],
    ['up, to the end', [KEYS.up], 'cherry'],
    ['down, round to the beginning', [KEYS.down, KEYS.down, KEYS.down], 'apple'],
    ['End', [KEYS.end], 'cherry'],
    ['End and Home', [KEYS.end, KEYS.home], 'apple'],
    ['Page Down and Up', [KEYS.pageDown, KEYS.up, KEYS.pageUp], 'apple'],
    ['Space', [' '], 'apple'],
    ['Tab', [KEYS.tab], 'apple'],
  ])('is chosen by %s and Enter', async (_what, codes, value) => {
    const { terminal, type } = await standAt();
    type(...codes, KEYS.enter);
    expect(await terminal.ask(choiceScreen(FRUIT))).toEqual(chosen(value));
  });

  test('may be typed, in a line below that a movement of the pointer takes back', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(choiceScreen(FRUIT));
    type('..');
    expect((await screen()).slice(4, 9)).toEqual(['  1. Apple', '  2. Banana', '  3. Cherry', '', '❯ ..']);
    type(KEYS.down);
    expect((await screen()).slice(4, 8)).toEqual(['  1. Apple', '❯ 2. Banana', '  3. Cherry', '']);
    type(pasted('1\n2'), KEYS.enter);
    expect(await reply).toEqual(text('1 2'));
  });

  test('has Persian numbers in Persian', async () => {
    const { terminal, screen } = await standAt({ language: 'fa' });
    void terminal.ask(choiceScreen(MANY.slice(0, 10))).catch(() => {});
    const lines = await screen();
    expect(lines[4]).toBe('❯  ۱. Option 1');
    expect(lines[13]).toBe('  ۱۰. Option 10');
  });

  test('is shown around the pointer when the list is long', async () => {
    const { terminal, type, screen } = await standAt({ rows: 14 });
    const reply = terminal.ask(choiceScreen(MANY));
    type(...Array.from({ length: 20 }, () => KEYS.down));
    const lines = await screen();
    expect(lines.length).toBeLessThanOrEqual(13);
    expect(lines[0]).toBe('Goals · 4 of 12');
    expect(lines).toContain('How many customers?');
    expect(lines).toContain('❯ 21. Option 21');
    expect(lines).toContain('↑ more above (Page Up)');
    expect(lines).toContain('↓ more below (Page Down)');
    expect(lines.at(-1)).toMatch(/F4 or \. menu$/);
    type(KEYS.enter);
    expect(await reply).toEqual(chosen('option 21'));
  });

  test.each([3, 4, 6, 8, 10])('can be used in %i rows', async (rows) => {
    const { terminal, type, screen, written } = await standAt({ rows, columns: 40 });
    const reply = terminal.ask(choiceScreen(MANY));
    type(KEYS.down, KEYS.down);
    const lines = await screen();
    expect(lines[0]).toBe('Goals · 4 of 12');
    expect(lines.join('\n')).toContain('❯  3. Option 3');
    expect(written()).not.toContain('undefined');
    type(KEYS.enter);
    expect(await reply).toEqual(chosen('option 3'));
  });
});

describe('several of a list', () => {
  test('are ticked with Space and come in the order of the list', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(choiceScreen(FRUIT, { several: true, chosen: ['cherry', 'banana'] }));
    expect((await screen()).slice(4, 7)).toEqual(['❯ ○ 1. Apple', '  ◉ 2. Banana', '  ◉ 3. Cherry']);
    type(' ', KEYS.down, ' ', KEYS.enter);
    expect(await reply).toEqual(chosen('apple', 'cherry'));
  });

  test('may be none', async () => {
    const { terminal, type } = await standAt();
    type('  ', KEYS.enter);
    expect(await terminal.ask(choiceScreen(FRUIT, { several: true }))).toEqual(chosen());
  });

  test('may be typed with spaces between', async () => {
    const { terminal, type } = await standAt();
    type('1 3', KEYS.enter);
    expect(await terminal.ask(choiceScreen(FRUIT, { several: true }))).toEqual({
      ...text('1 3'),
      chosen: [],
    });
  });
});

describe('a page', () => {
  const page = (lines: number) =>
    screenOf({ kind: 'page', text: Array.from({ length: lines }, (_, at) => `Line ${at + 1}`).join('\n') });

  test('goes on with Enter', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(page(2));
    expect((await screen()).slice(4, 6)).toEqual(['Line 1', 'Line 2']);
    type(KEYS.enter);
    expect(await reply).toEqual(chosen());
  });

  test('takes a sign that is typed', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(page(2));
    type('..');
    expect((await screen())[7]).toBe('❯ ..');
    type(KEYS.enter);
    expect(await reply).toEqual(text('..'));
  });

  test('is shown from its beginning and scrolls to its end', async () => {
    const { terminal, type, screen } = await standAt({ rows: 14 });
    const reply = terminal.ask(page(30));
    const first = await screen();
    expect(first).toHaveLength(13);
    expect(first).toContain('Line 1');
    expect(first).toContain('How many customers?');
    expect(first).toContain('↓ more below (Page Down)');
    type(KEYS.down, KEYS.down, KEYS.down, KEYS.down, KEYS.down);
    expect(await screen()).not.toContain('Line 1');
    type(' ', KEYS.pageDown, KEYS.pageDown, KEYS.pageDown, KEYS.pageDown, KEYS.pageDown);
    const last = await screen();
    expect(last).toContain('Line 30');
    expect(last).not.toContain('↓ more below (Page Down)');
    type(KEYS.home);
    expect(await screen()).toEqual(first);
    type(KEYS.end);
    expect(await screen()).toEqual(last);
    type(KEYS.enter);
    await reply;
  });
});
