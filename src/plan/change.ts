import { isData, type PlanData, valueAt, valueIn } from './data.ts';
import type { PlanDocument } from './document.ts';
import { setAnswer } from './edit.ts';
import type { Finding } from './finding.ts';
import { formatPath, isUnder, type Path, readPath } from './path.ts';
import { type Reference, references } from './references.ts';
import { validatePlan } from './validate.ts';

/** A place of a plan and what it is to hold; undefined takes the answer back. */
export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

/** The plan with all changes made, one after the other. */
export function makeChanges(document: PlanDocument, changes: readonly Change[]): PlanDocument {
  return changes.reduce((edited, { path, value }) => setAnswer(edited, path, value), document);
}

/** The errors of a plan that a change brought. What is then open is no error of the change's. */
export function broughtFindings(before: PlanDocument, after: PlanDocument): Finding[] {
  const known = new Set(validatePlan(before).findings.map(identity));
  return validatePlan(after).findings.filter(
    (finding) =>
      finding.severity === 'error' && !finding.code.startsWith('complete/') && !known.has(identity(finding)),
  );
}

function identity({ code, path }: Finding): string {
  return `${code} ${formatPath(path)}`;
}

/** What refers to an item. */
function namingItem(data: PlanData, path: Path): Reference[] {
  const collection = formatPath(path.slice(0, -1));
  return references(data).filter(
    (reference) => reference.collection === collection && reference.id === path.at(-1),
  );
}

/** What removes an item together with everything that names it. */
export function removal(data: PlanData, path: Path): Change[] {
  const naming = namingItem(data, path).filter((reference) => !isUnder(reference.path, path));
  const inLists = new Map(
    naming.filter(isInList).map(({ path: entry }) => {
      const list = entry.slice(0, -1);
      return [formatPath(list), list];
    }),
  );
  return [
    ...naming
      .filter((reference) => !isInList(reference))
      .map((reference) => ({ path: reference.path, value: undefined })),
    ...[...inLists.values()].map((list) => withoutId(data, list, path.at(-1) ?? '')),
    { path, value: undefined },
  ];
}

/** What gives an item another id, with all that names it or a place below it. */
export function rekeying(data: PlanData, path: Path, id: string): Change[] {
  const collection = path.slice(0, -1);
  return [
    { path, value: undefined },
    { path: [...collection, id], value: valueAt(data, path) },
    ...namingItem(data, path).flatMap(({ path: place, atKey }): Change[] =>
      atKey
        ? [
            { path: place, value: undefined },
            { path: [...place.slice(0, -1), id], value: valueAt(data, place) },
          ]
        : [{ path: place, value: id }],
    ),
    ...skippedBelow(data, path, [...collection, id]),
  ];
}

function skippedBelow(data: PlanData, from: Path, to: Path): Change[] {
  const skipped = valueIn(data, 'skipped');
  return Object.entries(isData(skipped) ? skipped : {}).flatMap(([name, reason]): Change[] => {
    const place = readPath(name);
    if (!place || !isUnder(place, from)) return [];
    return [{ path: ['skipped', formatPath([...to, ...place.slice(from.length)])], value: reason }];
  });
}

function isInList({ path, atKey }: Reference): boolean {
  return !atKey && /^\d+$/.test(path.at(-1) ?? '');
}

function withoutId(data: PlanData, list: Path, id: string): Change {
  const values = valueAt(data, list);
  const left = Array.isArray(values) ? values.filter((value) => value !== id) : [];
  return { path: list, value: left.length > 0 ? left : undefined };
}

/** The changes that make one plan's answers another's; the order of items is none. */
export function changesBetween(before: unknown, after: unknown, path: Path = []): Change[] {
  if (isData(before) && isData(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changesBetween(valueIn(before, key), valueIn(after, key), [...path, key]),
    );
  }
  return isSame(before, after) ? [] : [{ path, value: after }];
}

/** Whether two answers are the same, keys in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isData(one) && isData(other)) return changesBetween(one, other).length === 0;
  return JSON.stringify(one) === JSON.stringify(other);
}
