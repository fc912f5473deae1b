import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parsePlan } from '../../src/plan/document.ts';
import type { Plan } from '../../src/plan/generated/plan-types.ts';
import { validatePlan } from '../../src/plan/validate.ts';

const FOLDER = resolve(import.meta.dirname, '../../examples');

/** The day on which tests look at the examples. */
export const TODAY = '2026-11-23';

/** The example plans by name. */
export const examples: readonly (readonly [string, Plan])[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.plan.yaml'))
  .sort()
  .map((file) => [file.slice(0, -'.plan.yaml'.length), readExample(join(FOLDER, file))]);

function readExample(file: string): Plan {
  const { plan } = validatePlan(parsePlan(readFileSync(file, 'utf8')));
  if (!plan) throw new Error(`${file} is not valid`);
  return plan;
}
