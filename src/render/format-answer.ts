import { type Field, type Kind, NUMERIC } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { valueText } from '../plan/value-text.ts';
import { escapeText } from './escape-text.ts';
import { cleanProse, safeHref } from './prose.ts';
import type { Scene } from './scene.ts';

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
  const text = valueText(scene, field, value, path);
  if (isWrittenByUser(field, value)) return formatText(scene, field.kind, text);
  return escapeText(text);
}

/** Whether a text may hold anything, of any direction, as opposed to what the program words itself. */
function isWrittenByUser({ kind, shape, crm }: Field, value: unknown): boolean {
  if (typeof value !== 'string' || shape === 'choice') return false;
  return crm.ref !== undefined || !WORDED.has(kind);
}

const WORDED: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'date',
  'time',
  'duration',
  'interval',
  'version',
  'country',
  'currency',
]);

function formatText(scene: Scene, kind: Kind | undefined, text: string): string {
  if (kind === 'email') return link(scene, text, `mailto:${text}`);
  return kind === 'url' ? link(scene, text, text) : literal(scene, text);
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
