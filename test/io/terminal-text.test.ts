import { describe, expect, test, vi } from 'vitest';
import { KEYS, pasted, standAt, textScreen } from './terminal-stand.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('a screen', () => {
  test('is drawn from its place down to its keys', async () => {
    const { terminal, type, screen } = await standAt();
    const notes = [
      { text: 'Why: it counts.', tone: 'quiet' },
      { text: 'Saved.', tone: 'good' },
      { text: 'Late.', tone: 'warning' },
    ] as const;
    const echo = (typed: string) => `= ${typed} customers`;
    const reply = terminal.ask(textScreen({ offer: '12', echo }, { notes }));
    expect(await screen()).toEqual([
      'Goals · 4 of 12',
      '',
      'How many customers?',
      '',
      'Why: it counts.',
      '',
      '✓ Saved.',
      '',
      '! Late.',
      '',
      '❯',
      '  12 · Enter takes it',
      '',
      'Enter next · Shift+Tab or .. back · F2 or ? help · F3 or - later · F4 or . menu',
    ]);
    type('400');
    expect((await screen()).slice(10, 12)).toEqual(['❯ 400', '  = 400 customers']);
    type(KEYS.enter);
    expect(await reply).toEqual(text('400'));
  });

  test('says what is wrong by a sign and keeps what was typed', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(textScreen({ initial: '4 yours' }, { fault: 'Write “4 hours”.' }));
    expect((await screen()).slice(4, 6)).toEqual(['❯ 4 yours', '✗ Write “4 hours”.']);
    type(KEYS.left, KEYS.left, KEYS.left, KEYS.left, KEYS.backspace, 'h', KEYS.delete, 'o', KEYS.enter);
    expect(await reply).toEqual(text('4 hours'));
  });

  test('has no sign that a terminal without Unicode lacks', async () => {
    const { terminal, screen } = await standAt({ env: { LANG: 'C' } });
    void terminal.ask(textScreen({ initial: 'x' }, { place: 'Goals', fault: 'No.' })).catch(() => {});
    const lines = (await screen()).join('\n');
    expect(lines).toContain('> x\nx No.');
    expect(lines).toMatch(/^[\x00-\x7f]*$/);
  });

  test('is drawn anew when the size changes', async () => {
    const { terminal, screen, resize } = await standAt();
    const question = 'How many customers came back within the last twelve months?';
    void terminal.ask(textScreen({ initial: 'about four hundred of them' }, { question })).catch(() => {});
    expect((await screen())[2]).toBe(question);
    resize(24, 20);
    expect((await screen()).slice(0, 9)).toEqual([
      'Goals · 4 of 12',
      '',
      'How many customers came',
      'back within the last',
      'twelve months?',
      '',
      '❯ about four hundred',
      '  of them',
      '',
    ]);
    resize(80, 24);
    expect((await screen())[2]).toBe(question);
  });
});

describe('a line', () => {
  test.each([
    ['the letters of no language', ['¿', 'ß', '€5'], '¿ß€5'],
    ['Hebrew', ['לקו', 'חות'], 'לקוחות'],
    ['Persian', ['مشتری', '‌', 'ها'], 'مشتری‌ها'],
    ['a key in the middle of a chunk', ['ac', KEYS.left, 'b'], 'abc'],
    ['Home and End', ['b', KEYS.home, 'a', KEYS.end, 'c'], 'abc'],
    ['a word taken back by Ctrl+W', ['one two', '\x17', 'three'], 'one three'],
    ['Escape, which does nothing', ['a', KEYS.escape], 'a'],
  ])('takes %s', async (_what, codes, expected) => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(textScreen());
    type(...codes);
    await screen();
    await new Promise((resolve) => setTimeout(resolve, 120));
    type(KEYS.enter);
    expect(await reply).toEqual(text(expected));
  });

  test('survives that letters and keys are cut between chunks', async () => {
    const { terminal, type, send, screen } = await standAt();
    const reply = terminal.ask(textScreen());
    const bytes = Buffer.from(`שלום${KEYS.left}${pasted('ב ג')}`);
    for (const byte of bytes) {
      send(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await screen())[4]).toBe('❯ שלוב גם');
    type(KEYS.enter);
    expect(await reply).toEqual(text('שלוב גם'));
  });

  test('wraps vowelled Hebrew between words and shows the question once', async () => {
    const { terminal, screen, type } = await standAt({ columns: 40, language: 'he' });
    const question = 'מַה הַלָּקוֹחוֹת שֶׁלָּכֶם אוֹמְרִים עַל הַשֵּׁרוּת שֶׁאַתֶּם נוֹתְנִים לָהֶם?';
    const answer = 'הֵם מְרֻצִּים מְאֹד מֵהַשֵּׁרוּת וְחוֹזְרִים אֵלֵינוּ שׁוּב וָשׁוּב כָּל שָׁבוּעַ';
    const reply = terminal.ask(textScreen({}, { question }));
    type(answer);
    const lines = await screen();
    expect(lines.filter((line) => line.includes('לָּקוֹחוֹת'))).toHaveLength(1);
    const typed = lines.slice(lines.findIndex((line) => line.startsWith('❯')));
    const rows = typed.slice(0, typed.indexOf('')).map((line) => line.slice(2));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join(' ')).toBe(answer);
    type(KEYS.enter);
    expect(await reply).toEqual(text(answer));
  });

  test('has its cursor on whole letters', async () => {
    const { terminal, type, cursor } = await standAt({ language: 'he' });
    void terminal.ask(textScreen({ initial: 'שָׁלוֹם' })).catch(() => {});
    expect(await cursor()).toEqual({ row: 4, column: 6, sign: ' ' });
    type(KEYS.left, KEYS.left, KEYS.left, KEYS.left);
    expect(await cursor()).toEqual({ row: 4, column: 2, sign: 'שָׁ' });
    type(KEYS.right);
    expect(await cursor()).toMatchObject({ column: 3, sign: 'ל' });
  });

  test('takes the present answer to change it', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(textScreen({ editable: '4 hours' }));
    expect((await screen()).at(-2)).toContain('Tab change the answer');
    type(KEYS.tab, KEYS.tab, KEYS.backspace, KEYS.enter);
    expect(await reply).toEqual(text('4 hour'));
  });

  test('tells what is typed, for it to be kept', async () => {
    const { terminal, type, screen } = await standAt();
    const keep = vi.fn();
    const reply = terminal.ask(textScreen({ long: true, keep }));
    type('a', KEYS.left);
    await screen();
    type(KEYS.right, '\n', 'b', KEYS.enter);
    await reply;
    expect(keep.mock.calls.flat()).toEqual(['a', 'a\n', 'a\nb']);
  });
});

describe('a paste', () => {
  const lines = 'one\r\ntwo\tthree\n\x1b[31mfour\x07\u2028five\u0000';

  test('goes into a short line as one line', async () => {
    const { terminal, type } = await standAt();
    const reply = terminal.ask(textScreen());
    type(pasted(lines), KEYS.enter);
    expect(await reply).toEqual(text('one two three four five'));
  });

  test('goes into a long text with its lines', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(textScreen({ long: true }));
    type(pasted(lines));
    expect((await screen()).slice(4, 8)).toEqual(['❯ one', '  two three', '  four', '  five']);
    type(KEYS.enter);
    expect(await reply).toEqual(text('one\ntwo three\nfour\nfive'));
  });

  test('of a megabyte does not hang', async () => {
    const { terminal, type, screen } = await standAt();
    const long = 'word after word '.repeat(2 ** 16);
    const reply = terminal.ask(textScreen({ long: true }));
    const start = performance.now();
    for (let at = 0; at < long.length; at += 4096) {
      const piece = long.slice(at, at + 4096);
      type(at === 0 ? `\x1b[200~${piece}` : piece);
    }
    type('\x1b[201~', '!');
    await vi.waitFor(async () => expect((await screen()).join('\n')).toContain('word !'), 5000);
    type(KEYS.enter);
    expect(await reply).toEqual(text(`${long}!`));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('that never ends leaves Ctrl+C its meaning', async () => {
    const { terminal, type } = await standAt();
    const reply = terminal.ask(textScreen());
    type('\x1b[200~abc');
    type('\x03');
    await expect(reply).rejects.toMatchObject({ code: 'interrupted' });
  });
});

describe('a long text', () => {
  test('has lines between which the arrows move', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(textScreen({ long: true, initial: 'first\nsecond' }));
    expect((await screen()).slice(4, 6)).toEqual(['❯ first', '  second']);
    type(KEYS.up, '!', KEYS.down, '?', KEYS.down, 'third', KEYS.enter);
    expect(await reply).toEqual(text('first!\nsecond?\nthird'));
  });

  test('moves over lines that are wrapped', async () => {
    const { terminal, type, cursor } = await standAt({ columns: 20 });
    void terminal.ask(textScreen({ long: true, initial: 'one two three four five six' })).catch(() => {});
    const start = await cursor();
    type(KEYS.up);
    expect(await cursor()).toMatchObject({ row: start.row - 1, column: start.column });
    type(KEYS.down);
    expect(await cursor()).toEqual(start);
  });

  test('takes Alt+Enter as a new line, a short one takes Ctrl+J as Enter', async () => {
    const { terminal, type } = await standAt();
    type('a', '\x1b\r', 'b', KEYS.enter, 'c', '\n');
    expect(await terminal.ask(textScreen({ long: true }))).toEqual(text('a\nb'));
    expect(await terminal.ask(textScreen())).toEqual(text('c'));
  });

  test('shows the part around its cursor when it is longer than the screen', async () => {
    const { terminal, type, screen } = await standAt({ rows: 16 });
    const initial = Array.from({ length: 40 }, (_, at) => `line ${at + 1}`).join('\n');
    void terminal.ask(textScreen({ long: true, initial })).catch(() => {});
    const lines = await screen();
    expect(lines.length).toBeLessThanOrEqual(16);
    expect(lines.slice(0, 5)).toEqual([
      'Goals · 4 of 12',
      '',
      'How many customers?',
      '',
      '↑ more above (Page Up)',
    ]);
    expect(lines).toContain('  line 40');
    type(KEYS.pageUp, KEYS.pageUp, KEYS.pageUp, KEYS.pageUp, KEYS.pageUp, KEYS.pageUp, KEYS.pageUp);
    const above = await screen();
    expect(above).toContain('❯ line 1');
    expect(above).toContain('↓ more below (Page Down)');
  });
});

test('what Unicode leaves to the terminal is not written: marks of direction are taken out', async () => {
  const { terminal, screen } = await standAt({ language: 'he' });
  void terminal.ask(textScreen({}, { question: 'כמה \u2066customers\u2069 יש?' })).catch(() => {});
  expect((await screen())[2]).toBe('כמה customers יש?');
});

test('in a terminal that does not reorder, lines are drawn as they are seen, from the right', async () => {
  const { terminal, type, screen, cursor } = await standAt({ language: 'he', columns: 40, visual: true });
  void terminal.ask(textScreen({}, { question: 'כמה לקוחות?' })).catch(() => {});
  type('אבג');
  const lines = await screen();
  expect(lines[2]).toBe('?תוחוקל המכ'.padStart(39));
  expect(lines[4]?.trim()).toBe('גבא ❮');
  expect(await cursor()).toMatchObject({ row: 4, column: 33 });
  type(KEYS.left);
  expect(await cursor()).toMatchObject({ row: 4, column: 34, sign: 'ג' });
});
