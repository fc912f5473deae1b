import { PassThrough } from 'node:stream';
import { Chalk } from 'chalk';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import type { Input, Key, Reply, Screen, TextInput } from '../../src/ask/ask.ts';
import { EXIT } from '../../src/errors.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import type { Terminal } from '../../src/io/terminal/open.ts';
import { openPlain } from '../../src/io/terminal/plain.ts';
import { textWidth } from '../../src/io/terminal/wrap.ts';

interface Setting {
  readonly language?: Language;
  readonly visual?: boolean;
  readonly columns?: number;
  readonly input?: PassThrough;
}

interface Sitting {
  readonly terminal: Terminal;
  readonly input: PassThrough;
  /** What was written since this was asked last. */
  said(): string;
}

async function sit({
  language = 'en',
  visual = false,
  columns = 80,
  input = new PassThrough(),
}: Setting = {}): Promise<Sitting> {
  const output = new PassThrough();
  const locale = await loadLocale(language);
  const terminal = await openPlain({
    streams: { input, output, columns: () => columns, rows: () => 24 },
    options: { locale, style: new Chalk({ level: 0 }), plain: true, visual },
    env: {},
  });
  onTestFinished(() => terminal.close());
  return { terminal, input, said: () => String(output.read() ?? '') };
}

const TEXT: TextInput = { kind: 'text', long: false, initial: '' };

function screen(input: Input, more: Partial<Screen> = {}): Screen {
  return { place: 'Goals · 4 of 12', question: 'By when?', notes: [], input, keys: [], ...more };
}

async function answer({ terminal, input }: Sitting, asked: Screen, typed: string): Promise<Reply> {
  const reply = terminal.ask(asked);
  input.write(typed);
  return reply;
}

const KEYS: readonly Key[] = ['back', 'help', 'later', 'menu'];

const CHANNELS: Input = {
  kind: 'choice',
  several: false,
  options: [
    { value: 'phone', label: 'Phone', hint: 'the number on the door' },
    { value: 'chat', label: 'WhatsApp' },
    { value: 'new', label: 'Another one', apart: true },
  ],
  start: 'chat',
  chosen: [],
};

describe('a question', () => {
  it('says where one is, what is asked and what Enter takes, and gives back what was typed', async () => {
    const sitting = await sit();
    const notes = [{ text: 'Goal: More guests come back', tone: 'quiet' }] as const;
    const input = { ...TEXT, offer: '31 Dec 2026', editable: '2026-12-31' };
    expect(await answer(sitting, screen(input, { notes }), '2027-03-31\n')).toEqual({
      kind: 'text',
      text: '2027-03-31',
    });
    expect(sitting.said()).toBe(
      [
        '',
        'Goals · 4 of 12',
        'By when?',
        'Goal: More guests come back',
        '31 Dec 2026 · Enter takes it',
        'Your answer: ',
      ].join('\n'),
    );
  });

  it('says how the answer was read', async () => {
    const sitting = await sit();
    const input = { ...TEXT, echo: (typed: string) => `= ${typed} hours` };
    await answer(sitting, screen(input), '4\n');
    expect(sitting.said()).toMatch(/\nYour answer: = 4 hours\n$/);
    await answer(sitting, screen(input), '..\n');
    expect(sitting.said()).toMatch(/\nYour answer: $/);
  });

  it('says what was wrong first, and not once more where one is', async () => {
    const sitting = await sit();
    const notes = [{ text: 'Goal: More guests come back', tone: 'quiet' }] as const;
    await answer(sitting, screen(TEXT, { notes }), 'soon\n');
    sitting.said();
    await answer(
      sitting,
      screen({ ...TEXT, initial: 'soon', offer: '1 May' }, { notes, fault: '“soon” is no day.' }),
      '\n',
    );
    expect(sitting.said()).toBe('\n“soon” is no day.\nBy when?\n1 May · Enter takes it\nYour answer: ');
  });

  it('tells what can be typed at the first, and again behind a call for help', async () => {
    const sitting = await sit();
    await answer(sitting, screen(TEXT, { keys: KEYS }), '1 May\n');
    expect(sitting.said()).toContain(
      [
        'Instead of an answer you can type:',
        '.. (two dots): one question back',
        '? (question mark): why this is asked, an example, and what else you can do',
        '- (hyphen): leave it for later',
        '. (dot): the menu',
      ].join('\n'),
    );
    expect(await answer(sitting, screen(TEXT, { keys: KEYS }), ' ؟ \n')).toEqual({
      kind: 'text',
      text: ' ؟ ',
    });
    expect(sitting.said()).not.toContain('Instead');
    await answer(sitting, screen(CHANNELS, { keys: ['back', 'menu'] }), '1\n');
    expect(sitting.said()).toMatch(/type:\n\.\. .*\n\. .*\nYour choice/);
    await answer(sitting, screen(TEXT, { keys: KEYS }), '1 May\n');
    expect(sitting.said()).toContain('- (hyphen)');
  });

  it('has no keys but Enter, whatever codes come in the line', async () => {
    const sitting = await sit();
    expect(await answer(sitting, screen(TEXT), 'four\x1b[D\x07\thours\n')).toEqual({
      kind: 'text',
      text: 'four hours',
    });
  });
});

describe('a long text', () => {
  const LONG: TextInput = { ...TEXT, long: true };

  it('goes on behind a backslash, and is heard line by line', async () => {
    const sitting = await sit();
    const heard: string[] = [];
    const input: TextInput = { ...LONG, keep: (typed) => void heard.push(typed) };
    expect(await answer(sitting, screen(input), 'We listen first. \\\nThen we \\ \nmend.\n')).toEqual({
      kind: 'text',
      text: 'We listen first. \nThen we \nmend.',
    });
    expect(heard).toEqual([
      'We listen first. \n',
      'We listen first. \nThen we \n',
      'We listen first. \nThen we \nmend.',
    ]);
    expect(sitting.said()).toContain('end a line with a backslash (\\)');
    await answer(sitting, screen(LONG), 'Once more\n');
    expect(sitting.said()).not.toContain('backslash');
  });

  it('that was begun before is taken by Enter', async () => {
    const sitting = await sit();
    const input = { ...LONG, initial: 'We listen\nfirst.' };
    expect(await answer(sitting, screen(input, { fault: 'The disk is full.' }), '\n')).toEqual({
      kind: 'text',
      text: 'We listen\nfirst.',
    });
    expect(sitting.said()).toContain(
      'The disk is full.\nGoals · 4 of 12\nBy when?\nEnter alone takes: We listen\n  first.\n',
    );
  });

  it('is not heard where it is a sign', async () => {
    const sitting = await sit();
    const heard: string[] = [];
    await answer(sitting, screen({ ...LONG, keep: (typed) => void heard.push(typed) }), '-\n');
    expect(heard).toEqual([]);
  });
});

describe('a choice', () => {
  it('counts its options and says which Enter takes; what is typed is left to be read', async () => {
    const sitting = await sit();
    expect(await answer(sitting, screen(CHANNELS), 'Pho\n')).toEqual({ kind: 'text', text: 'Pho' });
    expect(sitting.said()).toMatch(
      /By when\?\n1\. Phone — the number on the door\n2\. WhatsApp\n\n3\. Another one\nEnter alone takes: WhatsApp\nYour choice, by its number: $/,
    );
  });

  it('of several says which are chosen', async () => {
    const sitting = await sit();
    await answer(sitting, screen({ ...CHANNELS, several: true, chosen: ['phone', 'chat'] }), '1 3\n');
    const said = sitting.said();
    expect(said).toContain(
      '1. Phone — the number on the door (chosen)\n2. WhatsApp (chosen)\n\n3. Another one\n',
    );
    expect(said).toContain(
      'Enter alone takes: Phone and WhatsApp\nYour choices, by their numbers, with spaces between: ',
    );
  });

  it('is counted in the digits of the language', async () => {
    const sitting = await sit({ language: 'fa' });
    await answer(sitting, screen(CHANNELS, { keys: ['help'] }), '۱\n');
    expect(sitting.said()).toMatch(/\n۲\. WhatsApp\n(.*\n)+؟ \(علامت سؤال\)/);
  });
});

test('a page is read, and Enter goes on', async () => {
  const sitting = await sit();
  expect(
    await answer(sitting, screen({ kind: 'page', text: 'Five goals.\n\n  1. More guests' }), '\n'),
  ).toEqual({
    kind: 'text',
    text: '',
  });
  expect(sitting.said()).toMatch(/By when\?\nFive goals\.\n\n {2}1\. More guests\nPress Enter to go on\. $/);
});

describe('lines', () => {
  it('that arrive together wait until they are asked for', async () => {
    const sitting = await sit();
    sitting.input.write('one\ntwo\r\nth');
    const replies = [await sitting.terminal.ask(screen(TEXT)), await sitting.terminal.ask(screen(TEXT))];
    sitting.input.write('ree\n');
    replies.push(await sitting.terminal.ask(screen(TEXT)));
    expect(replies.map((reply) => reply.kind === 'text' && reply.text)).toEqual(['one', 'two', 'three']);
  });

  it('that nobody asked for are left to who asks next at the same terminal', async () => {
    const first = await sit();
    first.input.write('one\ntwo\nthree\n');
    await first.terminal.ask(screen(TEXT));
    await first.terminal.close();
    const { terminal } = await sit({ input: first.input });
    expect(await terminal.ask(screen(TEXT))).toEqual({ kind: 'text', text: 'two' });
    expect(await terminal.ask(screen(TEXT))).toEqual({ kind: 'text', text: 'three' });
  });

  it('break at words, never wider than the terminal', async () => {
    for (const language of ['en', 'he', 'fa'] as const) {
      const sitting = await sit({ language, columns: 40 });
      await answer(sitting, screen(CHANNELS, { keys: KEYS, question: 'By when? '.repeat(12) }), '1\n');
      const lines = sitting.said().split('\n');
      expect(lines.filter((line) => textWidth(line) > 40)).toEqual([]);
      expect(lines.length).toBeGreaterThan(15);
    }
  });

  it('hold no code that moves the cursor or colours', async () => {
    const sitting = await sit();
    await answer(sitting, screen(CHANNELS, { keys: KEYS }), '1\n');
    expect(sitting.said()).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  });

  it('stand in the order in which they are seen, from the right, for a terminal that does not reorder', async () => {
    const sitting = await sit({ language: 'he', visual: true, columns: 20 });
    await answer(sitting, screen(TEXT, { place: '', question: 'עד מתי (2026)?' }), '\n');
    const back = (text: string): string => [...text].reverse().join('');
    const lines = [`?(2026) ${back('עד מתי')}`, back('התשובה שלכם:')].map((line) => line.padStart(20));
    expect(sitting.said()).toBe(`\n${lines.join('\n')}\n`);
  });
});

describe('leaving', () => {
  const interrupted = { code: 'interrupted', exit: EXIT.cancelled };

  it('by the end of the input, once all that was typed is used up', async () => {
    const { terminal, input } = await sit();
    input.end('one\ntwo');
    expect(await terminal.ask(screen(TEXT))).toEqual({ kind: 'text', text: 'one' });
    expect(await terminal.ask(screen(TEXT))).toEqual({ kind: 'text', text: 'two' });
    await expect(terminal.ask(screen(TEXT))).rejects.toMatchObject(interrupted);
    await expect(terminal.ask(screen(TEXT))).rejects.toMatchObject(interrupted);
  });

  it('by the end of the input, while it is waited for', async () => {
    const { terminal, input } = await sit();
    const reply = terminal.ask(screen(TEXT));
    input.end();
    await expect(reply).rejects.toMatchObject(interrupted);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s, and what was typed ahead with it',
    async (signal) => {
      const before = process.listeners(signal);
      const { terminal, input } = await sit();
      const [listener] = process.listeners(signal).filter((each) => !before.includes(each));
      const reply = terminal.ask(screen(TEXT));
      listener?.(signal);
      await expect(reply).rejects.toMatchObject(interrupted);
      input.write('late\n');
      await expect(terminal.ask(screen(TEXT))).rejects.toMatchObject(interrupted);
      await terminal.close();
      expect(process.listeners(signal)).toEqual(before);
    },
  );

  it('by a terminal that is gone', async () => {
    const { terminal, input } = await sit();
    const reply = terminal.ask(screen(TEXT));
    input.emit('error', new Error('EIO'));
    await expect(reply).rejects.toMatchObject(interrupted);
  });
});
