import type { AnswerContext } from '../plan/answers.ts';
import type { Change } from '../plan/change.ts';
import type { PlanData } from '../plan/data.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import { withAnswers } from './answers-data.ts';
import { type AnswerFileFault, readingFault } from './answers-faults.ts';
import { keysOf } from './answers-keys.ts';
import { type QuickAnswer, readQuick } from './answers-quick.ts';
import { keyReader, type ReadContext, type ReadLeaf, readLeaf } from './answers-read.ts';
import { type Leaf, leavesOf } from './answers-walk.ts';

/** In which language and time the answers are given, and the plan of a starter whose items they may name. */
export interface AnswersContext extends Omit<AnswerContext, 'data'> {
  readonly data?: PlanData;
}

/** What an answers file says. */
export interface AnswersFile {
  /** The answers of the quick path as they were typed, by name. */
  readonly quick: ReadonlyMap<string, QuickAnswer>;
  /** Every other answer, one a field, in the order of the file. */
  readonly answers: readonly Change[];
  /** In the order of the file; what is at fault is among neither. */
  readonly faults: readonly AnswerFileFault[];
}

/** Reads the answers that somebody wrote into a form. Never throws on what the text holds. */
export function readAnswers(text: string, context: AnswersContext): AnswersFile {
  const document = parsePlan(text);
  if (document.findings.length > 0)
    return { quick: new Map(), answers: [], faults: document.findings.map(readingFault) };
  const keys = keysOf(document, context.data ?? {}, (data) => keyReader(context, data));
  const quick = readQuick(document);
  const { leaves, faults } = leavesOf(document, keys);
  const read = readLeaves(document, leaves, { ...context, data: keys.data, named: keys.named });
  const all = [...quick.faults, ...faults, ...read.flatMap((leaf) => leaf.faults)];
  return {
    quick: quick.answers,
    answers: leaves.flatMap(({ path }, at) => {
      const value = read[at]?.value;
      return value === undefined ? [] : [{ path, value }];
    }),
    faults: all.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** Reads numbers of a measure when all else is read: their unit stands elsewhere. */
function readLeaves(document: PlanDocument, leaves: readonly Leaf[], context: ReadContext): ReadLeaf[] {
  const isLate = ({ field }: Leaf): boolean => field.kind === 'reading';
  const early = leaves.map((leaf) => (isLate(leaf) ? undefined : readLeaf(document, leaf, context)));
  const known = leaves.flatMap(({ path }, at) => {
    const value = early[at]?.value;
    return value === undefined ? [] : [{ path, value }];
  });
  const later = { ...context, data: withAnswers(context.data, known) };
  return leaves.map((leaf, at) => early[at] ?? readLeaf(document, leaf, later));
}
