import { memo } from '../i18n/memo.ts';
import { isData } from './data.ts';
import type { PlanDocument } from './document.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './generated/plan-types.ts';
import { readingFindings } from './migrate.ts';
import { fieldAt } from './model.ts';
import { nearest } from './nearest.ts';
import { nearestPath } from './nearest-path.ts';
import { formatPath, type Path, readPath } from './path.ts';
import { openQuestions } from './questions.ts';
import { itemsOf, references } from './references.ts';
import { readStructure } from './structure.ts';

/** A plan that was checked: the typed plan when nothing is wrong with it, and what was found. */
export interface Validation {
  /** Present when the file can be relied on: it was read, its structure is right, nothing dangles. */
  readonly plan?: Plan;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/**
 * Checks a plan as a file: read, of the model's structure, every reference met and, from status `review` on, complete.
 * Open questions of a draft are no findings; see `openQuestions`.
 */
export function validatePlan(document: PlanDocument): Validation {
  const unread = readingFindings(document);
  if (unread.length > 0) return { findings: unread };
  const { plan, findings } = readStructure(document);
  const wrong = plan ? meaningFindings(document) : withDangling(document, findings);
  if (!plan || wrong.length > 0) return { findings: inOrder(wrong) };
  return { plan, findings: inOrder(completenessFindings(document, plan)) };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function meaningFindings(document: PlanDocument): Finding[] {
  return [...danglingFindings(document), ...pathFindings(document), ...periodFindings(document)];
}

/** Dangling references are told beside what is wrong with the structure, but nothing twice at one place. */
function withDangling(document: PlanDocument, structure: readonly Finding[]): Finding[] {
  const told = new Set(structure.map(({ path }) => formatPath(path)));
  return [...structure, ...danglingFindings(document).filter(({ path }) => !told.has(formatPath(path)))];
}

/** Looking for what somebody meant takes time where a plan has thousands of ids. */
const MOST_GUESSES = 100;

function danglingFindings(document: PlanDocument): Finding[] {
  const found: Finding[] = [];
  const itemsIn = memo((collection: string) => itemsOf(document.data, collection));
  for (const { path, id, collection, atKey } of references(document.data)) {
    const items = itemsIn(collection);
    if (Object.hasOwn(items, id)) continue;
    const guess = found.length < MOST_GUESSES ? nearest(id, Object.keys(items)) : undefined;
    const args = { id, collection, nearest: guess ?? 'none' };
    found.push({
      code: 'reference/dangling',
      severity: 'error',
      path,
      args,
      ...document.position(path, atKey ? 'key' : 'value'),
    });
  }
  return found;
}

/** The lists at the end of the file name places of the model. */
function pathFindings(document: PlanDocument): Finding[] {
  const { skipped, suggested } = document.data;
  const named: [string, Path, 'key' | 'value'][] = [
    ...Object.keys(skipped ?? {}).map((key): [string, Path, 'key'] => [key, ['skipped', key], 'key']),
    ...(Array.isArray(suggested) ? suggested : []).map((text, at): [string, Path, 'value'] => [
      String(text),
      ['suggested', String(at)],
      'value',
    ]),
  ];
  return named.flatMap(([text, path, what]) => {
    const fault = unknownPlace(text);
    return fault === undefined
      ? []
      : [
          {
            code: 'model/path',
            severity: 'error',
            path,
            args: { path: text, nearest: fault },
            ...document.position(path, what),
          },
        ];
  });
}

/** Undefined when the model has the place; else the nearest one it has, or `none`. */
function unknownPlace(text: string): string | undefined {
  const path = readPath(text);
  if (path && fieldAt(path)) return undefined;
  return (path && nearestPath(path)) ?? 'none';
}

function periodFindings(document: PlanDocument): Finding[] {
  const about = document.data.about;
  const period = isData(about) ? about.period : undefined;
  const { from, to } = isData(period) ? period : {};
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
  const path = ['about', 'period', 'to'];
  return [{ code: 'model/period', severity: 'error', path, args: { from, to }, ...document.position(path) }];
}

function completenessFindings(document: PlanDocument, plan: Plan): Finding[] {
  const status = plan.about?.status ?? 'draft';
  if (status === 'draft') return [];
  return openQuestions(plan).map(({ path, missing }) => ({
    code: missing > 0 ? 'complete/items' : 'complete/answer',
    severity: 'error',
    path,
    args: { missing, status },
    ...document.position(path, 'key'),
  }));
}
