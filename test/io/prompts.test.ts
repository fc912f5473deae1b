import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { ChoiceInput, Screen, TextInput } from '../../src/ask/ask.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import { choicePrompt } from '../../src/io/terminal/choice-prompt.ts';
import type { Desk } from '../../src/io/terminal/desk.ts';
import { pagePrompt } from '../../src/io/terminal/page-prompt.ts';
import { signsFor } from '../../src/io/terminal/signs.ts';
import { textPrompt } from '../../src/io/terminal/text-prompt.ts';

const never = (): never => {
  throw new Error('nobody asked for this');
};

async function deskIn(language: (typeof LANGUAGES)[number]): Promise<Desk> {
  return {
    locale: await loadLocale(language),
    style: new Chalk({ level: 0 }),
    signs: signsFor({ LANG: 'en_IE.UTF-8' }),
    visual: false,
    columns: () => 60,
    rows: () => 20,
    clear: never,
    leave: never,
    sleep: never,
    onRedraw: () => () => {},
  };
}

const about = (input: Screen['input']): Screen => ({
  place: 'Goals · 4 of 12',
  question: 'By when?',
  notes: [],
  input,
  keys: ['back', 'later'],
});

const TEXT: TextInput = { kind: 'text', long: false, initial: '', editable: '4 hours' };
const CHOICE: ChoiceInput = {
  kind: 'choice',
  several: true,
  chosen: ['b'],
  options: ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() })),
};

describe.each(LANGUAGES)('a prompt of its own, in %s', (language) => {
  test('takes a line, and the present answer by Tab', async () => {
    const asked = { desk: await deskIn(language), screen: about(TEXT), input: TEXT };
    const { answer, events, getScreen } = await render(textPrompt, { asked });
    expect(getScreen()).toContain('By when?');
    events.keypress('tab');
    expect(getScreen()).toContain('4 hours');
    events.type('!');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'text', text: '4 hours!' });
  });

  test('takes several of a list', async () => {
    const asked = { desk: await deskIn(language), screen: about(CHOICE), input: CHOICE };
    const { answer, events } = await render(choicePrompt, { asked });
    events.keypress('down');
    events.keypress('down');
    events.type(' ');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'chosen', values: ['b', 'c'] });
  });

  test('lets a page be read', async () => {
    const input = { kind: 'page', text: 'Two\n\nparagraphs' } as const;
    const asked = { desk: await deskIn(language), screen: about(input), input };
    const { answer, events, getScreen } = await render(pagePrompt, { asked });
    expect(getScreen()).toContain('paragraphs');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'chosen', values: [] });
  });
});
