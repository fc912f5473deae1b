import { createInterface } from 'node:readline';
import { EXIT, UserError } from '../../errors.ts';
import type { TerminalStreams } from '../io.ts';

/** Lines as they are typed; what comes before it is asked for waits. */
export interface LineQueue {
  /** @throws UserError `interrupted` when there will be none: the input ended, or a signal asked to leave. */
  next(): Promise<string>;
  /** Leaves the terminal to another program for as long as it works. */
  lend<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Reads the lines of a terminal, which edits them itself, as far as it can. */
export function openLines({ input, output }: TerminalStreams): LineQueue {
  const waiting: string[] = [];
  let asked: { resolve(line: string): void; reject(error: unknown): void } | undefined;
  let isOver = false;
  let isLent = false;

  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const end = (): void => {
    isOver = true;
    if (asked !== undefined) output.write('\n'); // the line that is left is not to be written on
    asked?.reject(interrupted());
    asked = undefined;
  };
  const leave = (): void => {
    waiting.length = 0;
    end();
  };
  reader.on('line', (line) => {
    if (isOver) return;
    if (asked === undefined) waiting.push(line);
    else asked.resolve(line);
    asked = undefined;
  });
  reader.on('close', end).on('error', leave);
  output.on('error', leave); // for good: a terminal that is gone may say so after all is closed
  const interrupt = (): void => {
    if (!isLent) leave(); // Ctrl+C is for whoever has the terminal
  };
  process.on('SIGINT', interrupt).on('SIGTERM', leave).on('SIGHUP', leave);

  return {
    next: async () => {
      const line = waiting.shift();
      if (line !== undefined) return line;
      if (isOver) throw interrupted();
      return new Promise((resolve, reject) => {
        asked = { resolve, reject };
      });
    },
    lend: async (work) => {
      isLent = true;
      reader.pause();
      return work().finally(() => {
        isLent = false;
        reader.resume();
      });
    },
    close: () => {
      process.off('SIGINT', interrupt).off('SIGTERM', leave).off('SIGHUP', leave);
      const isLeft = !isOver && waiting.length > 0;
      reader.close();
      if (isLeft) input.unshift(`${waiting.join('\n')}\n`); // for whoever asks next
    },
  };
}

function interrupted(): UserError {
  return new UserError('interrupted', {}, { exit: EXIT.cancelled });
}
