import { broughtFindings, type Change, isSame, makeChanges } from '../plan/change.ts';
import { type PlanData, valueAt } from '../plan/data.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import type { Finding } from '../plan/finding.ts';
import type { Path } from '../plan/path.ts';

/** The file a plan is written to, whole or not at all. */
export interface PlanFile {
  /** Puts what `change` makes of the file's present text in its place. */
  update(change: (text: string) => string): Promise<unknown>;
}

/** A change of a plan, and the places whose answers it replaces. */
export interface Edit {
  readonly places: readonly Path[];
  apply(document: PlanDocument): PlanDocument;
}

/** Somebody else gave a place another answer since it was shown. */
export interface Clash {
  readonly path: Path;
  readonly theirs: unknown;
  readonly ours: unknown;
}

/** What became of an edit; the file is changed by `saved` alone. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  | { readonly kind: 'clash'; readonly clash: Clash };

/** The edit that gives answers. */
export function answerEdit(changes: readonly Change[]): Edit {
  return {
    places: changes.map(({ path }) => path),
    apply: (document) => makeChanges(document, changes),
  };
}

/** The plan that an interview writes: every edit goes into the file as it stands by then, whoever changed it. */
export class Draft {
  readonly #file: PlanFile;
  #document: PlanDocument;

  constructor(file: PlanFile, document: PlanDocument) {
    this.#file = file;
    this.#document = document;
  }

  /** The plan as it was last read or saved. */
  get document(): PlanDocument {
    return this.#document;
  }

  get data(): PlanData {
    return this.#document.data;
  }

  /** Saves an edit. An edit that would break the plan, or overrule somebody unasked, is not made. */
  async save(edit: Edit, overrule = false): Promise<Saving> {
    let saving: Saving = { kind: 'saved' };
    let saved = this.#document;
    await this.#file.update((text) => {
      const now = text === this.#document.text ? this.#document : parsePlan(text);
      saved = now;
      if (now !== this.#document && now.findings.length > 0) {
        saving = { kind: 'unreadable', findings: now.findings };
        return text;
      }
      const after = edit.apply(now);
      const clash = overrule ? undefined : findClash(edit.places, this.#document, now, after);
      const findings = clash ? [] : broughtFindings(now, after);
      saving = clash
        ? { kind: 'clash', clash }
        : findings.length > 0
          ? { kind: 'refused', findings }
          : saving;
      if (saving.kind !== 'saved') return text;
      saved = after;
      return after.text;
    });
    if (saved.findings.length === 0) this.#document = saved;
    return saving;
  }
}

function findClash(
  places: readonly Path[],
  before: PlanDocument,
  now: PlanDocument,
  after: PlanDocument,
): Clash | undefined {
  if (now === before) return undefined;
  const path = places.find((place) => {
    const [was, is, becomes] = [before, now, after].map(({ data }) => valueAt(data, place));
    return !isSame(was, is) && !isSame(is, becomes);
  });
  return path && { path, theirs: valueAt(now.data, path), ours: valueAt(after.data, path) };
}
