/** What the program is given of the world, so that a test can give another. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  readonly out: Output;
  readonly err: Output;
  /**
   * Waits until all that was printed has arrived.
   * @throws UserError `output-unwritable` when it cannot; a reader that has seen enough, as `head`, is no fault.
   */
  settle(): Promise<void>;
  /**
   * Present only when standard input and output are both terminals.
   * @internal
   */
  readonly terminal?: TerminalStreams | undefined;
}

/**
 * The two ends of a terminal that somebody sits at.
 * @internal
 */
export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream & { setRawMode?(raw: boolean): unknown };
  /** Says `resize` when its size changes. */
  readonly output: NodeJS.WritableStream;
  columns(): number;
  rows(): number;
}

/** One of the two streams a program writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** How wide a terminal is; undefined elsewhere. */
  readonly columns?: number | undefined;
  /** 0 none, 1 sixteen, 2 256, 3 millions. */
  readonly colors: 0 | 1 | 2 | 3;
}
