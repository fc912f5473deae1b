/** Exit status of the program, by what happened. */
export const EXIT = { done: 0, findings: 1, usage: 2, bug: 70, cancelled: 130 } as const;

/** What the words of an error are filled with; a list is written as the language writes lists of names. */
export type ErrorArgs = Readonly<Record<string, string | number | readonly string[]>>;

/** A word that was not known, and those that are. */
export interface Near {
  readonly word: string;
  readonly known: readonly string[];
}

/**
 * A fault of the user's or of the machine's, to be told in one sentence with one on how to mend it.
 * Its words stand in the word files under `error.<code>`; everything else that is thrown is a bug.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly args: ErrorArgs;
  readonly exit: number;
  /** From which whoever tells the error proposes a word, as the argument `nearest` of its message. */
  readonly near: Near | undefined;

  constructor(
    code: string,
    args: ErrorArgs = {},
    options: { exit?: number; cause?: unknown; near?: Near } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.args = args;
    this.exit = options.exit ?? EXIT.usage;
    this.near = options.near;
  }
}
