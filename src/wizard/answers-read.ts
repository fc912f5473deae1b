import { answerText, editableText } from '../plan/answer-text.ts';
import { type AnswerContext, readAnswer } from '../plan/answers.ts';
import type { PlanData } from '../plan/data.ts';
import type { PlanDocument } from '../plan/document.ts';
import { type Field, NUMERIC } from '../plan/model.ts';
import { isScalar, isSeq } from '../plan/yaml.ts';
import { type AnswerFileFault, faultAt, wrongShape } from './answers-faults.ts';
import type { KeyReader } from './answers-items.ts';
import type { Named } from './answers-names.ts';
import { isBlank, type Node, typedText } from './answers-node.ts';
import type { Leaf } from './answers-walk.ts';

/** How answers are read, and by which names items are known. */
export interface ReadContext extends AnswerContext {
  readonly named: Named;
}

/** What reading one answer gave: its value, none where it is empty, or what is wrong with it. */
export interface ReadLeaf {
  readonly value?: unknown;
  readonly faults: readonly AnswerFileFault[];
}

/** Reads one answer as people write it, with the plan in mind that its references name. */
export function readLeaf(document: PlanDocument, leaf: Leaf, context: ReadContext): ReadLeaf {
  const { field, node } = leaf;
  return isSeq(node) && field.shape === 'list'
    ? readEntries(document, leaf, node.items, context)
    : readText(document, leaf, context);
}

function readText(document: PlanDocument, leaf: Leaf, context: ReadContext): ReadLeaf {
  const { field, path, at, node } = leaf;
  const text = textOf(leaf, context);
  if (text === undefined) return { faults: [faultAt(document, at, ...wrongShape(shapeOf(field), node))] };
  const id = field.crm.ref === undefined ? undefined : context.named(field.crm.ref, text);
  if (id !== undefined) return { value: id, faults: [] };
  const reading = readAnswer(field, path, text, context);
  if ('value' in reading) return { value: reading.value, faults: [] };
  return { faults: [faultAt(document, at, `fault.${reading.fault.code}`, reading.fault.args)] };
}

/** A number of YAML is the one it is, with a point before its decimals, however the language would read its text. */
function textOf({ field, path, node }: Leaf, context: ReadContext): string | undefined {
  const value: unknown = isScalar(node) ? node.value : undefined;
  const isNumber = typeof value === 'number' && NUMERIC.has(field.kind);
  return isNumber ? editableText(field, path, value, context) : typedText(node);
}

/** A list in lines of its own: what is wrong is told of the line. */
function readEntries(
  document: PlanDocument,
  { field, path, at }: Leaf,
  nodes: readonly Node[],
  context: ReadContext,
): ReadLeaf {
  const entries = nodes.flatMap((node, index) => {
    if (isBlank(node) || !field.item) return [];
    const leaf = { field: field.item, path, at: [...at, String(index)], node };
    return [readText(document, leaf, context)];
  });
  const faults = entries.flatMap((entry) => entry.faults);
  return faults.length > 0 ? { faults } : { value: [...new Set(entries.map(({ value }) => value))], faults };
}

/** What a field wants, as a word that messages select by. */
function shapeOf({ shape, kind }: Field): 'text' | 'number' | 'list' {
  if (shape === 'list') return 'list';
  return NUMERIC.has(kind) ? 'number' : 'text';
}

/** Reads titles and keys with a plan in mind. */
export function keyReader(words: Omit<AnswerContext, 'data'>, data: PlanData): KeyReader {
  const context = { ...words, data };
  return {
    read: (field, text) => readAnswer(field, field.path, text, context),
    tell: (field, value) => answerText(field, field.path, value, context),
  };
}
