import { broughtFindings, type Change, isSame, makeChanges } from '../plan/change.ts';
import { type PlanData, valueAt } from '../plan/data.ts';
import { type PlanDocument, parsePlan } from '../plan/document.ts';
import type { Finding } from '../plan/finding.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';

/** The file a plan is written to, whole or not at all. */
export interface PlanFile {
  /** Puts what `change` makes of the file's present text in its place. */
  update(change: (text: string) => string): Promise<unknown>;
}

/** A change of a plan, and the places whose answers it replaces. */
export interface Edit {
  readonly places: readonly Path[];
  /** What the places held when they were asked about, where that is not what was last read. */
  readonly base?: PlanData;
  apply(document: PlanDocument): PlanDocument;
}

/** Somebody else gave a place another answer since it was shown. */
export interface Clash {
  readonly path: Path;
  readonly theirs: unknown;
  readonly ours: unknown;
  /** The file as they left it. */
  readonly document: PlanDocument;
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
  async save(edit: Edit, overruled: ReadonlySet<string> = new Set()): Promise<Saving> {
    let saving: Saving = { kind: 'saved' };
    let saved = this.#document;
    await this.#file.update((text) => {
      // A file that is gone is written again, whole.
      const isOurs = text === '' || text === this.#document.text;
      const now = isOurs ? this.#document : parsePlan(text);
      if (now !== this.#document && now.findings.length > 0) {
        saving = { kind: 'unreadable', findings: now.findings };
        return text;
      }
      const after = edit.apply(now);
      const places = edit.places.filter((place) => !overruled.has(formatPath(place)));
      const base = edit.base ?? this.#document.data;
      const clash = now.text === '' ? undefined : findClash(places, base, now, after);
      if (clash) {
        saving = { kind: 'clash', clash };
        return text;
      }
      const findings = broughtFindings(now, after);
      if (findings.length > 0) {
        saving = { kind: 'refused', findings };
        return text;
      }
      saved = after;
      return after.text;
    });
    this.#document = saved;
    return saving;
  }

  /** Goes on from the plan as somebody else left it. */
  accept(document: PlanDocument): void {
    this.#document = document;
  }
}

function findClash(
  places: readonly Path[],
  before: PlanData,
  document: PlanDocument,
  after: PlanDocument,
): Clash | undefined {
  const now = document.data;
  if (now === before) return undefined;
  const path = places.find((place) => {
    const [was, is, becomes] = [before, now, after.data].map((data) => valueAt(data, place));
    return (!isSame(was, is) && !isSame(is, becomes)) || isOrphan(place, before, now);
  });
  return path && { path, theirs: valueAt(now, path), ours: valueAt(after.data, path), document };
}

/** Whether the item that an answer belongs to was taken out. */
function isOrphan(place: Path, before: PlanData, now: PlanData): boolean {
  const depth = place.findLastIndex((_, at) => at > 0 && fieldAt(place.slice(0, at))?.shape === 'map');
  const item = place.slice(0, depth + 1);
  return depth > 0 && valueAt(before, item) !== undefined && valueAt(now, item) === undefined;
}
