import type { PlanDocument, Position } from '../plan/document.ts';
import { nearest } from '../plan/nearest.ts';
import type { Path } from '../plan/path.ts';
import { isMap, isSeq } from '../plan/yaml.ts';
import { type AnswerFileFault, faultAt, wrongShape } from './answers-faults.ts';
import { isBlank, type Node, pairsOf, typedText, under } from './answers-node.ts';
import { QUICK_NAMES } from './quick-names.ts';

/** An answer of the quick path as it was typed; several where it was written as a list. */
export type QuickValue = string | readonly string[];

/** An answer of the quick path with its place in the file. */
export interface QuickAnswer {
  readonly value: QuickValue;
  readonly place: Position;
}

const KEY = 'quick';

/** The answers of the quick path in a file; what they mean is for the interview to say. */
export function readQuick(document: PlanDocument): {
  readonly answers: ReadonlyMap<string, QuickAnswer>;
  readonly faults: readonly AnswerFileFault[];
} {
  const node = under(document.contents ?? null, KEY);
  const answers = new Map<string, QuickAnswer>();
  if (isBlank(node)) return { answers, faults: [] };
  if (!isMap(node)) return { answers, faults: [faultAt(document, [KEY], ...wrongShape('map', node))] };
  const faults = pairsOf(node).flatMap(([name, inner]) => {
    const at = [KEY, name];
    const value = quickValue(inner);
    const fault = faultOf(document, at, name, value, inner);
    if (!fault && value !== undefined && value.length > 0)
      answers.set(name, { value, place: document.position(at) });
    return fault ?? [];
  });
  return { answers, faults };
}

function faultOf(
  document: PlanDocument,
  at: Path,
  name: string,
  value: QuickValue | undefined,
  node: Node,
): AnswerFileFault | undefined {
  if (!QUICK_NAMES.some((known) => known === name)) {
    const args = { key: name, names: QUICK_NAMES, nearest: nearest(name, QUICK_NAMES) ?? 'none' };
    return faultAt(document, at, 'form.fault.quick', args, 'key');
  }
  return value === undefined ? faultAt(document, at, ...wrongShape('text', node)) : undefined;
}

/** Text, or the texts of a list; undefined where fields or lists stand inside. */
function quickValue(node: Node): QuickValue | undefined {
  if (!isSeq(node)) return typedText(node);
  const texts = node.items.filter((item) => !isBlank(item)).map((item) => typedText(item));
  const typed = texts.filter((text) => text !== undefined);
  return typed.length === texts.length ? typed : undefined;
}
