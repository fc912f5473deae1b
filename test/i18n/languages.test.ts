import { describe, expect, it } from 'vitest';
import { isLanguage, languageOfTag } from '../../src/i18n/languages.ts';

describe('languageOfTag', () => {
  it.each([
    ['he', 'he'],
    ['he-IL', 'he'],
    ['iw_IL', 'he'],
    ['fa_IR.UTF-8', 'fa'],
    ['EN', 'en'],
    ['en@euro', 'en'],
    ['C.UTF-8', undefined],
    ['hebrew', undefined],
    ['', undefined],
  ])('%s is %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

describe('isLanguage', () => {
  it.each([
    ['fa', true],
    ['de', false],
    ['constructor', false],
  ])('%s: %s', (text, known) => {
    expect(isLanguage(text)).toBe(known);
  });
});
