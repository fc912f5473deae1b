import { type Field, type Kind, NUMERIC } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { escapeText } from './escape-text.ts';
import { cleanProse, safeHref } from './prose.ts';
import { formatMoney, unitAt, withUnit } from './reading-unit.ts';
import type { Scene } from './scene.ts';
import { referenceTitle } from './titles.ts';

/** An answer as Markdown: for a line, and to stand alone. */
export interface Formatted {
  readonly line: string;
  readonly block: string;
}

/** Whether the answers to a field are numbers, which stand below each other at the end of a column. */
export function isNumeric(field: Field): boolean {
  return NUMERIC.has(field.kind);
}

/** Formats an answer in the way of the document's language; text comes out escaped and directed. */
export function formatAnswer(scene: Scene, field: Field, value: unknown, path: Path): Formatted {
  if (field.kind === 'prose' && typeof value === 'string') return cleanProse(value, scene.locale.isolate);
  if (field.shape === 'list') return formatList(scene, field, Array.isArray(value) ? value : [], path);
  const line = formatLine(scene, field, value, path);
  return { line, block: line };
}

function formatList(scene: Scene, { item }: Field, values: readonly unknown[], path: Path): Formatted {
  const entries = item ? values.map((value) => formatLine(scene, item, value, path)) : [];
  if (item?.shape === 'choice') return both(scene.locale.list(entries.map(inSentence)));
  // Names of several words run into each other between commas and an "and".
  if (entries.every((entry) => /^[^\s,،;؛]+$/.test(entry))) return both(scene.locale.list(entries));
  return {
    line: entries.join(scene.locale.t('document.separator')),
    block: entries.map((entry) => `- ${entry}`).join('\n'),
  };
}

function both(line: string): Formatted {
  return { line, block: line };
}

/** The name of a listed value behind another in a sentence. */
function inSentence(name: string, at: number): string {
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function formatLine(scene: Scene, field: Field, value: unknown, path: Path): string {
  if (typeof value === 'number') return escapeText(formatNumber(scene, field.kind, value, path));
  if (typeof value !== 'string') return '';
  if (field.crm.ref !== undefined) return literal(scene, referenceTitle(scene, field.crm.ref, value));
  if (field.shape === 'choice') return escapeText(scene.words.value(field, value));
  return formatText(scene, field.kind, value);
}

function formatNumber(scene: Scene, kind: Kind | undefined, value: number, path: Path): string {
  if (kind === 'percent') return scene.locale.percent(value);
  if (kind === 'money') return formatMoney(scene, value);
  if (kind === 'rating')
    return scene.locale.t('document.rating', {
      value: scene.locale.number(value),
      of: scene.locale.number(5),
    });
  return kind === 'reading' ? withUnit(scene, value, unitAt(scene, path)) : scene.locale.number(value);
}

function formatText(scene: Scene, kind: Kind | undefined, value: string): string {
  const { locale } = scene;
  switch (kind) {
    case 'date':
      return escapeText(locale.date(value));
    case 'time':
      return escapeText(locale.time(value));
    case 'duration':
      return escapeText(locale.duration(value));
    case 'interval':
      return escapeText(locale.interval(value));
    case 'version':
      return escapeText(locale.digits(value));
    case 'country':
      return escapeText(locale.country(value));
    case 'currency':
      return escapeText(locale.currencyName(value));
    case 'email':
      return link(scene, value, `mailto:${value}`);
    case 'url':
      return link(scene, value, value);
    default:
      return literal(scene, value);
  }
}

function link(scene: Scene, text: string, address: string): string {
  const href = safeHref(address);
  if (href === address && /^[\w.+-]+@[\w.-]+$|^https?:\/\/[\w./-]+$/.test(text))
    return scene.locale.isolate(`<${text}>`);
  return href === undefined ? literal(scene, text) : `[${literal(scene, text)}](${href})`;
}

/** Text of a plan that is no Markdown. */
export function literal({ locale }: Pick<Scene, 'locale'>, text: string): string {
  return escapeText(locale.isolate(text));
}
