// Generated from templates/starters/ by `npm run generate`. Do not edit.
import type { PlanData } from '../../plan/data.ts';

/** The starters of the language by their names, in the order in which they are offered. */
export const starters: Readonly<Record<string, PlanData>>;
