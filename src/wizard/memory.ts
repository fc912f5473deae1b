import { isData } from '../plan/data.ts';
import { formatPath, isUnder, type Path, readPath } from '../plan/path.ts';

/** What an interview remembers beside the plan: nothing of it is an answer, and without it nothing is lost but comfort. */
export interface Remembered {
  /** Questions put off, to be asked when all others are answered. */
  readonly later: readonly string[];
  /** Questions that nobody could answer yet, which are not asked again unasked. */
  readonly undecided: readonly string[];
  /** The question that was shown last. */
  readonly at?: string;
  /** Texts that were being written, by the paths of their questions. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Answers of a quick path that is not over. */
  readonly quick?: Readonly<Record<string, unknown>>;
}

/** Takes what is to be remembered; when it is written is its own affair. */
export type Keep = (remembered: Remembered) => void;

const NOTHING: Remembered = { later: [], undecided: [], drafts: {} };

/** The memory of an interview about one plan. */
export class Memory {
  #now: Remembered;
  readonly #made = new Set<string>();
  readonly #keep: Keep;

  constructor(found: unknown, keep: Keep) {
    this.#now = readRemembered(found);
    this.#keep = keep;
  }

  get now(): Remembered {
    return this.#now;
  }

  get at(): Path | undefined {
    return this.#now.at === undefined ? undefined : readPath(this.#now.at);
  }

  isPutOff(path: Path): boolean {
    return this.#now.later.includes(formatPath(path));
  }

  isUndecided(path: Path): boolean {
    return this.#now.undecided.includes(formatPath(path));
  }

  /** The text that was being written as the answer to a question. */
  draftOf(path: Path): string {
    return this.#now.drafts[formatPath(path)] ?? '';
  }

  putOff(path: Path): void {
    this.#set({ ...this.#without(path), later: [...this.#without(path).later, formatPath(path)] });
  }

  leaveUndecided(path: Path): void {
    this.#set({ ...this.#without(path), undecided: [...this.#without(path).undecided, formatPath(path)] });
  }

  /** Forgets what was put off, so that it is asked again. */
  takeUp(): void {
    this.#set({ ...this.#now, later: [] });
  }

  /** A question was answered: nothing about it needs to be remembered. */
  settle(path: Path): void {
    const { [formatPath(path)]: _, ...drafts } = this.#now.drafts;
    this.#set({ ...this.#without(path), drafts });
  }

  arrive(path: Path): void {
    this.#set({ ...this.#now, at: formatPath(path) });
  }

  /** An item was made in this sitting: nobody knows its id yet. */
  make(path: Path): void {
    this.#made.add(formatPath(path));
  }

  isNew(path: Path): boolean {
    return this.#made.has(formatPath(path));
  }

  keepDraft(path: Path, text: string): void {
    this.#set({ ...this.#now, drafts: { ...this.#now.drafts, [formatPath(path)]: text } });
  }

  keepQuick(answers: Readonly<Record<string, unknown>> | undefined): void {
    const { quick: _, ...rest } = this.#now;
    this.#set(answers === undefined ? rest : { ...rest, quick: answers });
  }

  #without(path: Path): Remembered {
    const isOther = (text: string): boolean => {
      const other = readPath(text);
      return other !== undefined && !isUnder(other, path);
    };
    const { later, undecided } = this.#now;
    return { ...this.#now, later: later.filter(isOther), undecided: undecided.filter(isOther) };
  }

  #set(next: Remembered): void {
    this.#now = next;
    this.#keep(next);
  }
}

/** What a file of an earlier sitting says, as far as it can be understood. */
function readRemembered(found: unknown): Remembered {
  if (!isData(found)) return NOTHING;
  const { later, undecided, at, drafts, quick } = found;
  return {
    later: texts(later),
    undecided: texts(undecided),
    drafts: Object.fromEntries(
      Object.entries(isData(drafts) ? drafts : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    ...(typeof at === 'string' ? { at } : {}),
    ...(isData(quick) ? { quick } : {}),
  };
}

function texts(found: unknown): string[] {
  return Array.isArray(found) ? found.filter((text) => typeof text === 'string') : [];
}
