import type { TerminalStreams } from '../io.ts';

/*
 * The screen of the terminal (ECMA-48 and xterm): another one than that of the shell, which comes back as it was; text
 * that is pasted marked as such; no cursor, for the prompts draw one.
 */
const CLEAR = '\x1b[?25l\x1b[H\x1b[2J';
const ENTER = `\x1b[?1049h\x1b[?2004h${CLEAR}`;
const LEAVE = '\x1b[?2004l\x1b[?25h\x1b[?1049l';

/** Takes the terminal over, wholly, and gives it back as it was. */
export class Stage {
  readonly #streams: TerminalStreams;
  #isOurs = false;

  constructor(streams: TerminalStreams) {
    this.#streams = streams;
  }

  enter(): void {
    const { input, output } = this.#streams;
    // Whoever stopped and woke us has set the terminal their own way, of which Node knows nothing.
    if (this.#isOurs) input.setRawMode?.(false);
    this.#isOurs = true;
    input.setRawMode?.(true);
    output.write(ENTER);
  }

  clear(): void {
    this.#streams.output.write(CLEAR);
  }

  /** Resolves when all has arrived; what a terminal that is gone does not take is nobody's loss. */
  async leave(): Promise<void> {
    if (!this.#isOurs) return;
    const { input, output } = this.#streams;
    this.#isOurs = false;
    input.setRawMode?.(false);
    await new Promise<void>((resolve) => output.write(LEAVE, () => resolve()));
  }
}
