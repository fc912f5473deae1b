import { UserError } from '../errors.ts';
import type { PlanDocument } from './document.ts';
import { parsePlan } from './document.ts';
import type { Finding } from './finding.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** The format version this program reads and writes. */
export const FORMAT = 1;

export interface Migrated {
  readonly text: string;
  /** The format found and the format reached. */
  readonly from: number;
  readonly to: number;
}

/** The format a plan says it has; the present one when it does not say a number. */
function formatOf(document: PlanDocument): number {
  const format = document.data.schema;
  return typeof format === 'number' ? format : FORMAT;
}

/** The finding for a plan of another format; undefined when this program reads it as it is. */
function formatFinding(document: PlanDocument, present: number = FORMAT): Finding | undefined {
  const format = formatOf(document);
  if (format === present || !Number.isInteger(format) || format < 0) return undefined;
  const code = format > present ? 'file/newer' : 'file/older';
  return {
    code,
    severity: 'error',
    path: ['schema'],
    args: { format, present },
    ...document.position(['schema']),
  };
}

/** What keeps a text from being read, or written, as a plan of the present format. */
export function readingFindings(document: PlanDocument): readonly Finding[] {
  const format = document.findings.length > 0 ? undefined : formatFinding(document);
  return format ? [format] : document.findings;
}

/**
 * Brings a plan to the present format, step by step.
 * @throws UserError `format-newer` for a plan of a newer program, `format-unknown` when a step is missing,
 *   `plan-unreadable` when the text is no YAML of a plan.
 */
export function migratePlan(
  text: string,
  steps: readonly Migration[] = migrations,
  present: number = FORMAT,
): Migrated {
  let document = parsePlan(text);
  if (document.findings.length > 0) throw new UserError('plan-unreadable');
  const from = formatOf(document);
  if (from > present) throw new UserError('format-newer', { format: from, present });
  for (let format = from; format < present; format += 1) {
    const step = steps.find((candidate) => candidate.from === format);
    if (!step) throw new UserError('format-unknown', { format });
    document = parsePlan(step.migrate(document));
  }
  return { text: document.text, from, to: present };
}
