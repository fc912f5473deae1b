import type { ChalkInstance } from 'chalk';
import type { Asker } from '../../ask/ask.ts';
import { UserError } from '../../errors.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Io, TerminalStreams } from '../io.ts';

export interface TerminalOptions {
  readonly locale: Locale;
  readonly style: ChalkInstance;
  /** Line by line, for screen readers and terminals that cannot do more. */
  readonly plain: boolean;
  /** Whether the terminal leaves it to us to reorder and shape lines that run from right to left. */
  readonly visual: boolean;
}

/** What a terminal's asker is made from. */
export interface TerminalWorld {
  readonly streams: TerminalStreams;
  readonly options: TerminalOptions;
  readonly env: Io['env'];
}

/** Somebody at a terminal, until it is closed. */
export interface Terminal extends Asker {
  /** Gives the terminal back as it was found. */
  close(): Promise<void>;
}

/**
 * Opens the terminal of the program for questions; `close` has to follow, whatever happens between.
 * @throws UserError `no-terminal` when standard input and output are not both terminals.
 */
export async function openTerminal(io: Io, options: TerminalOptions): Promise<Terminal> {
  if (io.terminal === undefined) throw new UserError('no-terminal');
  const world: TerminalWorld = { streams: io.terminal, options, env: io.env };
  if (options.plain || io.env['TERM'] === 'dumb') {
    const { openPlain } = await import('./plain.ts');
    return openPlain(world);
  }
  const { openRich } = await import('./rich.ts');
  return openRich(world);
}
