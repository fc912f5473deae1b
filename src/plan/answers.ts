import { parse } from 'yaml';
import { UserError } from '../errors.ts';
import { type Field, NUMERIC } from './model.ts';
import { formatPath, type Path } from './path.ts';

/**
 * Reads an answer given as text on a command line into the type its field has: digits to a number, `a, b` to a list,
 * YAML to what has fields of its own. Empty text gives undefined: the answer is taken back.
 * @throws UserError `answer-number`, `answer-yaml` when the text does not read as that type.
 */
export function readAnswer(field: Field, path: Path, text: string): unknown {
  if (text.trim() === '') return undefined;
  if (field.shape === 'object' || field.shape === 'map') return readYamlAnswer(path, text);
  if (field.shape === 'list') return readList(field, path, text);
  if (NUMERIC.has(field.kind)) return readNumber(path, text);
  return field.kind === 'prose' && text.includes('\n') ? `${text.trimEnd()}\n` : text;
}

function readNumber(path: Path, text: string): number {
  const digits = text
    .trim()
    .replace(/[۰-۹٠-٩]/g, asciiDigit)
    .replace('٫', '.');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  throw new UserError('answer-number', { path: formatPath(path), value: text });
}

/** Persian and Arabic keyboards write digits of their own. */
function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}

function readList(field: Field, path: Path, text: string): unknown {
  if (text.trimStart().startsWith('[')) return readYamlAnswer(path, text);
  const parts = text.split(',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => (field.item ? readAnswer(field.item, path, part) : part));
}

function readYamlAnswer(path: Path, text: string): unknown {
  try {
    const value: unknown = parse(text, { maxAliasCount: 0 });
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, in the user's words: the library's are about YAML, the user typed one argument.
  }
  throw new UserError('answer-yaml', { path: formatPath(path) });
}
