import type { PlanDocument } from '../document.ts';

/** One step from a format to the next, on the text, so that comments and prose stay as they are. */
export interface Migration {
  /** The format it reads; it writes the next. */
  readonly from: number;
  migrate(document: PlanDocument): string;
}
