import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadVoice } from '../../src/commands/voice.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { toVisual } from '../../src/io/terminal/visual.ts';
import { terminal } from '../support/pty.ts';
import { type Home, makeHome, sitDown } from './person.ts';
import { quickWords } from './quick.ts';

const LANGUAGES = ['he', 'fa'] as const;
const SIZES = LANGUAGES.flatMap((language) => [40, 80].map((columns) => ({ language, columns })));

terminal.describe('right to left', () => {
  it.each(SIZES)('is asked about once, and remembered: $language, $columns columns', async (size) => {
    const { language } = size;
    const home = newcomer(language);
    const person = await sitDown({ ...size, home });
    const { locale } = await loadVoice(language);
    const screen = await person.sees(locale.t('interview.direction.question'));
    const sentence = locale.t('interview.direction.sentence');
    expect(screen).toContain(sentence);
    expect(screen).toContain(toVisual(sentence, 'rtl'));
    await person.enters('2');
    await person.sees(inOrderOfTheScreen(await firstQuestion(language), size.columns));
    expect(settings(home)).toEqual({ tmux: 'visual' });
    await person.enters('1');
    await person.sees(inOrderOfTheScreen((await quickWords(language))('size'), size.columns));
    await person.presses('C-c');
    expect(await person.pty.exitStatus()).toBe(130);
    expect(person.plan).not.toMatch(/visual/);
    const again = await sitDown({ ...size, home, args: ['new', 'other.plan.yaml'] });
    await again.sees(inOrderOfTheScreen(await firstQuestion(language), size.columns));
  });

  it.each(LANGUAGES)('is left to a terminal that reorders by itself: %s', async (language) => {
    const home = newcomer(language);
    const person = await sitDown({ home });
    const { locale } = await loadVoice(language);
    await person.sees(locale.t('interview.direction.question'));
    await person.presses('Enter');
    const screen = await person.isAsked(await firstQuestion(language));
    expect(screen.split('\n')).toContain(await firstQuestion(language));
    expect(settings(home)).toEqual({ tmux: 'logical' });
  });
});

/** Somebody whose terminal is not known yet. */
function newcomer(language: Language): Home {
  const home = makeHome(language);
  rmSync(settingsFile(home));
  return home;
}

function settingsFile({ env }: Home): string {
  return join(env['XDG_CONFIG_HOME'] ?? '', 'crm-plan', 'terminal.json');
}

function settings(home: Home): unknown {
  return JSON.parse(readFileSync(settingsFile(home), 'utf8'));
}

async function firstQuestion(language: Language): Promise<string> {
  return (await quickWords(language))('starter');
}

/** A whole line, turned round, its letters joined, at the right edge but for the cursor's column. */
function inOrderOfTheScreen(text: string, columns: number): (screen: string) => boolean {
  return (screen) => screen.split('\n').includes(toVisual(text, 'rtl', columns - 1));
}
