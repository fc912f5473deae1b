import { UserError } from '../errors.ts';
import type { PlanData } from './data.ts';
import { type PlanDocument, parsePlan } from './document.ts';
import { emitTree } from './emit.ts';
import { childField, type Field, rootField } from './model.ts';
import { readTree } from './read-tree.ts';
import { modeline } from './schema.ts';
import { type Collection, type Entry, toTree } from './tree.ts';

/**
 * The one canonical form of a plan's text: keys in the schema's order, items as they stand, plain scalars else double
 * quotes, literal blocks for several lines, block lists, LF. Comments stay with what they stand over.
 * @throws UserError `plan-unreadable` when the text is no YAML of a plan.
 */
export function formatPlan(text: string): string {
  return formatDocument(parsePlan(text));
}

/** {@link formatPlan} for a text that was read already. */
export function formatDocument(document: PlanDocument): string {
  if (document.findings.length > 0) throw new UserError('plan-unreadable');
  const tree = readTree(document);
  const modeline = takeModeline(tree);
  order(tree, rootField());
  tree.entries[0]?.above.unshift(...modeline);
  return emitTree(tree);
}

/** The canonical text of a plan that stands in no file yet. */
export function writePlan(data: PlanData): string {
  const tree = toTree(data);
  if (tree.shape === 'scalar') return '';
  order(tree, rootField());
  return `${modeline()}\n${emitTree(tree)}`;
}

/** Takes out the comment that tells editors the schema: it is the file's, and they look for it at its top. */
function takeModeline({ entries }: Collection): string[] {
  const isModeline = (line: string): boolean => /^#\s*yaml-language-server:/.test(line);
  const lines = entries.flatMap(({ above, loose }) => [...loose.flat(), ...above]).filter(isModeline);
  for (const entry of entries) {
    entry.above = entry.above.filter((line) => !isModeline(line));
    const groups = entry.loose.map((group) => group.filter((line) => !isModeline(line)));
    entry.loose.splice(0, Infinity, ...groups.filter((group) => group.length > 0));
  }
  return lines.slice(0, 1);
}

function order(collection: Collection, field: Field | undefined): void {
  if (field?.shape === 'object') sortKeys(collection.entries, [...field.fields.keys()]);
  if (field?.key === 'suggested') sortValues(collection.entries);
  for (const { key, value } of collection.entries) {
    if (value.shape !== 'scalar') order(value, field && childField(field, key ?? ''));
  }
}

/** Known keys in the schema's order, unknown ones behind them as they stood. */
function sortKeys(entries: Entry[], keys: readonly string[]): void {
  const rank = new Map(keys.map((key, at) => [key, at]));
  const of = ({ key }: Entry): number => rank.get(key ?? '') ?? keys.length;
  entries.sort((a, b) => of(a) - of(b));
}

function sortValues(entries: Entry[]): void {
  const text = ({ value }: Entry): string => (value.shape === 'scalar' ? String(value.value) : '');
  entries.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}
