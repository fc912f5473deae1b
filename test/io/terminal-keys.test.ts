import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Key } from '../../src/ask/ask.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { choiceScreen, KEYS, screenOf, standAt, textScreen } from './terminal-stand.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('keys of the screen', () => {
  test.each<[string, Key]>([
    [KEYS.shiftTab, 'back'],
    [KEYS.f1, 'help'],
    [KEYS.f2, 'help'],
    ['\x1b[12~', 'help'],
    ['\x1b[[B', 'help'],
    [KEYS.f3, 'later'],
    [KEYS.f4, 'menu'],
  ])('%j: %s', async (code, key) => {
    for (const screen of [
      textScreen({ initial: 'ab' }),
      choiceScreen(['A']),
      screenOf({ kind: 'page', text: '' }),
    ]) {
      const { terminal, type } = await standAt();
      type(code);
      const typed = screen.input.kind === 'text' ? 'ab' : '';
      expect(await terminal.ask(screen)).toEqual({ kind: 'key', key, typed });
    }
  });

  test('do nothing where the screen has none', async () => {
    const { terminal, type, screen } = await standAt();
    const reply = terminal.ask(textScreen({ initial: 'a' }, { keys: [] }));
    expect((await screen()).at(-1)).toBe('Enter next');
    type(KEYS.shiftTab, KEYS.f2, KEYS.f3, KEYS.f4, KEYS.enter);
    expect(await reply).toEqual(text('a'));
  });

  test.each(LANGUAGES)('are told in four lines of forty columns at most: %s', async (language) => {
    for (const asked of [
      textScreen({ long: true, editable: 'x' }),
      choiceScreen(['A', 'B'], { several: true }),
    ]) {
      const { terminal, screen } = await standAt({ columns: 40, language });
      void terminal.ask(asked).catch(() => {});
      const lines = await screen();
      expect(lines.slice(lines.lastIndexOf('') + 1).length).toBeLessThanOrEqual(4);
    }
  });
});

test('what is typed ahead in one chunk reaches the screens it is meant for', async () => {
  const { terminal, type } = await standAt();
  type(`first${KEYS.enter}second${KEYS.enter}${KEYS.down}${KEYS.enter}..${KEYS.f3}${KEYS.shiftTab}last\r`);
  expect(await terminal.ask(textScreen())).toEqual(text('first'));
  expect(await terminal.ask(textScreen())).toEqual(text('second'));
  expect(await terminal.ask(choiceScreen(['A', 'B']))).toEqual({ kind: 'chosen', values: ['b'] });
  expect(await terminal.ask(textScreen())).toEqual({ kind: 'key', key: 'later', typed: '..' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await terminal.ask(textScreen())).toEqual({ kind: 'key', key: 'back', typed: '' });
  expect(await terminal.ask(textScreen())).toEqual(text('last'));
});

describe('leaving', () => {
  const interrupted = { code: 'interrupted', exit: 130 };

  test.each([
    ['Ctrl+C', 'abc', '\x03'],
    ['Ctrl+D on an empty line', '', '\x04'],
    ['Ctrl+D at the end of a line', 'abc', '\x04'],
  ])('by %s', async (_what, typed, code) => {
    const { terminal, type } = await standAt();
    const reply = terminal.ask(textScreen());
    type(typed, code);
    await expect(reply).rejects.toMatchObject(interrupted);
  });

  test('not by Ctrl+D within a line', async () => {
    const { terminal, type } = await standAt();
    type('abc', KEYS.home, '\x04', KEYS.enter);
    expect(await terminal.ask(textScreen())).toEqual(text('bc'));
  });

  test('from a list or a page by Ctrl+D', async () => {
    for (const asked of [choiceScreen(['A']), screenOf({ kind: 'page', text: '' })]) {
      const { terminal, type } = await standAt();
      type('\x04');
      await expect(terminal.ask(asked)).rejects.toMatchObject(interrupted);
    }
  });

  test('by the end of input, after what came before it', async () => {
    const { terminal, type, end } = await standAt();
    type('a', KEYS.enter, 'b');
    end();
    expect(await terminal.ask(textScreen())).toEqual(text('a'));
    await expect(terminal.ask(textScreen())).rejects.toMatchObject(interrupted);
    await expect(terminal.ask(textScreen())).rejects.toMatchObject(interrupted);
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('by %s', async (signal) => {
    const { terminal, screen } = await standAt();
    const reply = terminal.ask(textScreen());
    const refused = expect(reply).rejects.toMatchObject(interrupted);
    await screen();
    process.kill(process.pid, signal);
    await refused;
  });

  test('gives the terminal back as it was', async () => {
    const before = process.eventNames().map((name) => [name, process.listenerCount(name)]);
    const { terminal, type, written, modes } = await standAt();
    type('\x03');
    await expect(terminal.ask(textScreen())).rejects.toMatchObject(interrupted);
    await terminal.close();
    await terminal.close();
    const taken = ['\x1b[?1049h', '\x1b[?2004h', '\x1b[?25l'].map((code) => written().indexOf(code));
    const given = ['\x1b[?1049l', '\x1b[?2004l', '\x1b[?25h'].map((code) => written().lastIndexOf(code));
    expect(Math.min(...taken)).toBe(0);
    expect(Math.min(...given)).toBeGreaterThan(written().lastIndexOf('\x1b[?25l'));
    expect(modes.at(-1)).toBe(false);
    expect(written().split('\x1b[?1049l')).toHaveLength(2);
    expect(process.eventNames().map((name) => [name, process.listenerCount(name)])).toEqual(before);
  });
});

describe('an editor', () => {
  function editor(script: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'crm-plan-editor-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'an editor.mjs');
    writeFileSync(
      file,
      `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';\nconst file = process.argv.at(-1);\n${script}`,
    );
    return `"${process.execPath}" "${file}"`;
  }

  test('changes a text, whatever signs are in it', async () => {
    const EDITOR = editor("appendFileSync(file, ' – it’s €5\\n\\n');");
    const { terminal, type, modes } = await standAt({ env: { EDITOR, LANG: 'C.UTF-8' } });
    expect(await terminal.editText('The price is known')).toBe('The price is known – it’s €5');
    expect(modes.slice(-3)).toEqual([true, false, true]);
    type('a', KEYS.enter);
    expect(await terminal.ask(textScreen())).toEqual(text('a'));
  });

  test('is given a Markdown file', async () => {
    const VISUAL = editor('writeFileSync(file, file);');
    const { terminal } = await standAt({ env: { VISUAL, EDITOR: 'false' } });
    const file = await terminal.editText('');
    expect(file).toMatch(/\.md$/);
    expect(() => readFileSync(file ?? '')).toThrow('ENOENT');
  });

  test.each([
    ['none', { PATH: '' }],
    ['one that is missing', { EDITOR: '/nowhere/editor' }],
    ['one that fails', { EDITOR: editorThatFails() }],
  ])('changes nothing when there is %s', async (_what, env) => {
    const { terminal } = await standAt({ env });
    expect(await terminal.editText('text')).toBeUndefined();
  });
});

function editorThatFails(): string {
  return `"${process.execPath}" --eval=process.exit(1)`;
}
