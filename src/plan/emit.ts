import type { Collection, Entry, TreeValue } from './tree.ts';

/** Spaces a level. */
const STEP = 2;
/** Sections of these stand apart by a blank line, as the parts themselves do. */
const PARTS = new Set(['goals', 'research', 'strategy', 'improvement']);

/** The canonical text of a tree, with LF line ends; `apart` puts blank lines between the sections of a whole plan. */
export function emitTree(tree: Collection, apart = true): string {
  const lines = emitCollection(tree, 0, apart);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function emitCollection(collection: Collection, indent: number, apart: boolean): string[] {
  const lines = collection.entries.flatMap((entry, at) => [
    ...(apart && at > 0 ? [''] : []),
    ...emitEntry(entry, indent, apart && indent === 0 && PARTS.has(entry.key ?? '')),
  ]);
  const pad = ' '.repeat(indent);
  const foot = collection.foot.flatMap((group, at) => [
    ...(at > 0 || (indent === 0 && lines.length > 0) ? [''] : []),
    ...group.map((line) => pad + line),
  ]);
  return [...lines, ...foot];
}

/** The lines of one entry with its comments; `apart` puts blank lines between what it holds. */
export function emitEntry(entry: Entry, indent: number, apart = false): string[] {
  const pad = ' '.repeat(indent);
  const [first = '', ...rest] = emitValue(entry.value, indent + STEP, apart);
  const lead = entry.key === undefined ? '-' : `${isPlain(entry.key) ? entry.key : quote(entry.key)}:`;
  const beside = entry.beside === undefined ? '' : ` ${entry.beside}`;
  return [
    ...entry.loose.flatMap((group) => [...group.map((line) => pad + line), '']),
    ...entry.above.map((line) => pad + line),
    `${pad}${lead}${first === '' ? '' : ` ${first}`}${beside}`,
    ...rest,
  ];
}

/** The text beside the key, then the lines below it. */
function emitValue(value: TreeValue, indent: number, apart: boolean): string[] {
  if (value.shape === 'scalar') return emitScalar(value.value, indent);
  if (value.entries.length === 0 && value.foot.length === 0) return [value.shape === 'map' ? '{}' : '[]'];
  if (value.entries.length === 0) {
    // A comment alone would leave the key without a value; it moves beside the empty collection.
    return [`${value.shape === 'map' ? '{}' : '[]'} ${value.foot.flat().join(' ')}`];
  }
  return ['', ...emitCollection(value, indent, apart)];
}

/** The text of a plain value: on one line, or the head of a literal block and its lines at an indentation. */
function emitScalar(value: unknown, indent: number): string[] {
  if (value === null || value === undefined) return [''];
  if (typeof value === 'number') return [emitNumber(value)];
  if (typeof value !== 'string') return [String(value)];
  if (isPlain(value)) return [value];
  return fitsBlock(value) ? emitBlock(value, indent) : [quote(value)];
}

function emitNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf';
}

function emitBlock(value: string, indent: number): string[] {
  const body = value.replace(/\n$/, '');
  const pad = ' '.repeat(indent);
  const lines = body.split('\n').map((line) => (line === '' ? '' : pad + line));
  return [body === value ? '|-' : '|', ...lines];
}

/** Whether a literal block gives the text back to the letter: no odd line ends, no white space at either end. */
function fitsBlock(value: string): boolean {
  const odd = /[\r\x85\u2028\u2029\ufeff]|^\s|\n\s*\n$|\n[ \t]+$/u;
  return value.includes('\n') && !odd.test(value);
}

/** Words and forms that YAML 1.1 or 1.2 reads as something other than text; dates stay as people write them. */
const OTHER_THAN_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+)|[-+]?(?:[\d_]+(?:\.[\d_]*)?|\.[\d_]+)(?:e[-+]?\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|<<|=)$/i;
const NOT_AT_START = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
const SAFE_START = /^[-?:](?=[^\s,[\]{}])/;

function isPlain(text: string): boolean {
  if (text === '' || OTHER_THAN_TEXT.test(text)) return false;
  if (NOT_AT_START.test(text) && !SAFE_START.test(text)) return false;
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(text)) return false;
  return !/[\p{Cc}\u2028\u2029\ufeff]|: |:$| #|\s$/u.test(text);
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
