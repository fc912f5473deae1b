import { asciiDigits } from '../i18n/read-digits.ts';
import { plainText } from '../i18n/read-text.ts';
import type { ChoiceInput, Option } from './ask.ts';

/**
 * The values that a typed line chooses: numbers of options as they are counted on the screen, or labels, whole or as
 * far as only one begins so. Undefined when a part of the line is neither.
 */
export function chooseTyped({ options, several }: ChoiceInput, line: string): readonly string[] | undefined {
  const whole = chooseOne(options, line);
  if (whole !== undefined) return [whole];
  if (!several) return undefined;
  const parts = line.split(/[,،;؛\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => optionOfNumber(options, part));
  const named = numbers.every((value) => value !== undefined)
    ? numbers
    : line
        .split(/[,،;؛]/)
        .filter((part) => part.trim() !== '')
        .map((part) => chooseOne(options, part));
  const values = named.filter((value) => value !== undefined);
  if (values.length < named.length || values.length === 0) return undefined;
  return options.map(({ value }) => value).filter((value) => values.includes(value));
}

function chooseOne(options: readonly Option[], typed: string): string | undefined {
  return optionOfNumber(options, typed) ?? optionOfLabel(options, typed);
}

function optionOfNumber(options: readonly Option[], typed: string): string | undefined {
  const digits = asciiDigits(typed.trim());
  return /^\d{1,4}$/.test(digits) ? options[Number(digits) - 1]?.value : undefined;
}

function optionOfLabel(options: readonly Option[], typed: string): string | undefined {
  const text = plainText(typed);
  if (text === '') return undefined;
  const same = options.filter(({ label, value }) => plainText(label) === text || value === typed.trim());
  const begin = same.length > 0 ? same : options.filter(({ label }) => plainText(label).startsWith(text));
  return begin.length === 1 ? begin[0]?.value : undefined;
}
