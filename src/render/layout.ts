import type { Locale } from '../i18n/locale.ts';
import { type Answer, answerKeys, getAnswer, getUndecided, saysSomething, type ViewItem } from './answer.ts';
import { escapeText } from './escape-text.ts';
import { say } from './say.ts';

/** What stands in a cell that has nothing to say, beside others that have. */
const NOTHING = '–';

/** The answers of that name which say something. */
function said(item: ViewItem, keys: readonly string[]): Answer[] {
  return keys.flatMap((key) => getAnswer(item, key) ?? []).filter(({ line }) => line !== '');
}

/**
 * Short facts as a list of name and answer. Their asterisks part them from a list of dashes that stands before them.
 * What is open is told by {@link undecidedLine}.
 */
export function facts(item: ViewItem, keys: readonly string[]): string {
  return said(item, keys)
    .map(({ label, line }) => `* **${label}:** ${line}`)
    .join('\n');
}

/** Facts of which each must be told, also that it is open. */
export function allFacts(locale: Locale, item: ViewItem, keys: readonly string[]): string {
  return keys
    .flatMap((key) => getAnswer(item, key) ?? [])
    .filter(({ line, open }) => line !== '' || open)
    .map(({ label, line }) => `* **${label}:** ${line || toDecide(locale)}`)
    .join('\n');
}

/** Longer answers as paragraphs that begin with their name. */
export function paragraphs(item: ViewItem, keys: readonly string[]): string {
  return said(item, keys)
    .map(({ label, block }) => runIn(label, block))
    .join('\n\n');
}

function runIn(label: string, block: string): string {
  return /^(?:- |\d+\. )/.test(block) ? `**${label}**\n\n${block}` : `**${label}.** ${block}`;
}

/** Facts that explain what stands beside them, in one line. */
export function note(locale: Locale, item: ViewItem, keys: readonly string[]): string {
  const parts = said(item, keys).map(({ label, line }) => `${label}: ${line}`);
  return parts.length === 0 ? '' : `*${parts.join(locale.t('document.separator'))}*`;
}

/**
 * One line that gathers what is open in a place.
 * @param but what another place of the document tells.
 */
export function undecidedLine(locale: Locale, item: ViewItem, but: readonly string[]): string {
  const told = but.flatMap((key) => getAnswer(item, key)?.label ?? []);
  const names = getUndecided(item).filter((name) => !told.includes(name));
  if (names.length === 0) return '';
  return `*${say(locale, 'document.open.here', {}, { names: names.join(locale.t('document.separator')) })}*`;
}

export function toDecide(locale: Locale): string {
  return `*${escapeText(locale.t('format.toDecide'))}*`;
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
}

/**
 * Items as a table. A column in which nobody says anything is left out; when it should, a line beneath tells so.
 * @param last cells of a closing row by key, such as a total.
 */
export function table(
  locale: Locale,
  items: readonly ViewItem[],
  keys: readonly string[],
  last?: ViewItem,
): string {
  const rows = items.filter(saysSomething);
  const columns = keys.flatMap((key) => expand(rows, key)).flatMap((key) => column(rows, key) ?? []);
  if (rows.length === 0 || columns.length === 0) return '';
  const body = columns.length === 1 && !last ? listed(rows, columns) : grid(locale, rows, columns, last);
  return [body, openColumns(locale, rows, keys)].filter(Boolean).join('\n\n');
}

/** A table of one column is a list. */
function listed(rows: readonly ViewItem[], columns: readonly Column[]): string {
  return rows.map((row) => `- ${getAnswer(row, columns[0]?.key ?? '')?.cell || NOTHING}`).join('\n');
}

function grid(
  locale: Locale,
  rows: readonly ViewItem[],
  columns: readonly Column[],
  last?: ViewItem,
): string {
  const cells = rows.map((row) => columns.map(({ key }) => cell(locale, getAnswer(row, key))));
  if (last) cells.push(columns.map(({ key }) => bold(getAnswer(last, key)?.cell)));
  const lines = [
    columns.map(({ label }) => label),
    columns.map(({ numeric }) => (numeric ? '---:' : '---')),
    ...cells,
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** `candidate*` is every column whose name begins so. */
function expand(rows: readonly ViewItem[], key: string): readonly string[] {
  if (!key.endsWith('*')) return [key];
  return [...new Set(rows.flatMap(answerKeys))].filter((name) => name.startsWith(key.slice(0, -1)));
}

function column(rows: readonly ViewItem[], key: string): Column | undefined {
  const answers = rows.flatMap((row) => getAnswer(row, key) ?? []);
  const [first] = answers;
  if (!first || answers.every(({ line }) => line === '')) return undefined;
  return { key, label: first.label, numeric: first.numeric };
}

function cell(locale: Locale, answer: Answer | undefined): string {
  return answer?.cell || (answer?.open ? toDecide(locale) : NOTHING);
}

function bold(text: string | undefined): string {
  return text ? `**${text}**` : ' ';
}

function openColumns(locale: Locale, rows: readonly ViewItem[], keys: readonly string[]): string {
  const names = keys.flatMap((key) => {
    const answers = rows.flatMap((row) => getAnswer(row, key) ?? []);
    const open = answers.every(({ line }) => line === '') && answers.some((answer) => answer.open);
    return open && answers[0] ? [answers[0].label] : [];
  });
  if (names.length === 0) return '';
  return `*${say(locale, 'document.open.each', {}, { names: names.join(locale.t('document.separator')) })}*`;
}
