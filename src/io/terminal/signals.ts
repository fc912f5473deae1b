/** What a terminal does about the signals of the system. */
export interface Listener {
  /** Ctrl+C where the terminal makes a signal of it, which an editor that runs meanwhile hears too. */
  interrupt(): void;
  /** The program is to end, or the terminal was closed. */
  leave(): void;
  /** The shell is about to take the terminal. */
  giveBack(): void;
  /** The shell has given the terminal back. */
  takeAgain(): void;
  /** The program ends without having closed the terminal. */
  exit(): void;
}

/** Milliseconds that a stop may take to arrive. */
const STOP = 50;

/** Hears signals until the function that is returned is called. */
export function listenTo({ interrupt, leave, giveBack, takeAgain, exit }: Listener): () => void {
  let stopped: NodeJS.Timeout | undefined;
  const stop = (): void => {
    giveBack();
    // Without a listener the signal does what it is there for, and nothing at all where no shell could wake us.
    process.off('SIGTSTP', stop);
    process.kill(process.pid, 'SIGTSTP');
    stopped = setTimeout(() => {
      stopped = undefined;
      process.on('SIGTSTP', stop);
      takeAgain();
    }, STOP);
  };
  const wake = (): void => (stopped ? undefined : takeAgain());
  const listeners = [
    ['SIGINT', interrupt],
    ['SIGTERM', leave],
    ['SIGHUP', leave],
    ['SIGTSTP', stop],
    ['SIGCONT', wake],
    ['exit', exit],
  ] as const;
  for (const [name, listener] of listeners) process.on(name, listener);
  return () => {
    clearTimeout(stopped);
    for (const [name, listener] of listeners) process.off(name, listener);
  };
}

/** Stops the program as Ctrl+Z does: with whatever started it in the same job, or the shell would never know. */
export function sleep(): void {
  process.kill(0, 'SIGTSTP');
}
