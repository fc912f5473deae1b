import type { Path } from './path.ts';

export type Severity = 'error' | 'warn' | 'hint';

/** What can be found in a file before anyone judges the strategy. Never reused for another meaning. */
export type FindingCode =
  | 'file/empty'
  | 'file/syntax'
  | 'file/duplicate-key'
  | 'file/alias'
  | 'file/tag'
  | 'file/not-a-map'
  | 'file/unprintable'
  | 'file/too-deep'
  | 'file/too-large'
  | 'file/several-documents'
  | 'file/key'
  | 'file/invisible'
  | 'file/older'
  | 'file/newer'
  | 'file/conflict'
  | 'model/unknown-key'
  | 'model/empty'
  | 'model/type'
  | 'model/choice'
  | 'model/range'
  | 'model/form'
  | 'model/id'
  | 'model/format'
  | 'model/repeated'
  | 'model/period'
  | 'model/path'
  | 'reference/dangling'
  | 'complete/answer'
  | 'complete/items';

/** Something to tell about a plan, as data: its words stand in the word files under `finding.<code>`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where in the plan. */
  readonly path: Path;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
  /** Where in the file, from 1; `length` counts the characters to underline. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
}
