import { UserError } from '../errors.ts';
import { type AnswerContext, type AnswerFault, readAnswer } from '../plan/answers.ts';
import type { Change } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import { setAnswer } from '../plan/edit.ts';
import { type Field, fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { readModelPath } from './read-plan.ts';

/** A question of the plan and what was typed as its answer. */
export interface Assignment {
  readonly path: Path;
  readonly field: Field;
  readonly text: string;
}

/** The `PATH=VALUE` arguments of a command line. */
export function readAssignments(args: readonly string[]): Assignment[] {
  return args.map(readAssignment);
}

function readAssignment(argument: string): Assignment {
  const at = /^(?:[^=["']|\["(?:[^"\\]|\\.)*"\]|\['[^']*'\])*/.exec(argument)?.[0].length ?? 0;
  if (argument[at] !== '=') throw new UserError('assignment-form', { argument });
  const path = readModelPath(argument.slice(0, at));
  const field = fieldAt(path);
  if (!field) throw new UserError('path-unknown', { path: formatPath(path), nearest: 'none' });
  return { path, field, text: argument.slice(at + 1) };
}

/** A plan with the answers that were put in. */
export interface Answered {
  readonly after: PlanDocument;
  readonly answers: readonly Change[];
}

/**
 * Sets what can be read, then tries the rest again: an answer may name an item that another one adds.
 * @throws UserError `answer-unread` when nothing more can be read.
 */
export function assign(
  speaker: Omit<AnswerContext, 'data'>,
  { after, answers }: Answered,
  assignments: readonly Assignment[],
): Answered {
  const set = { after, answers: [...answers] };
  const faults = new Map<Assignment, AnswerFault>();
  for (const assignment of assignments) {
    const { path, field, text } = assignment;
    const reading = readAnswer(field, path, text, { ...speaker, data: set.after.data });
    if ('fault' in reading) faults.set(assignment, reading.fault);
    else {
      set.after = setAnswer(set.after, path, reading.value);
      set.answers.push({ path, value: reading.value });
    }
  }
  const [first] = faults;
  if (!first) return set;
  if (faults.size < assignments.length) return assign(speaker, set, [...faults.keys()]);
  const [{ path }, { code, args }] = first;
  throw new UserError('answer-unread', {
    path: formatPath(path),
    fault: speaker.locale.t(`fault.${code}`, args),
  });
}
