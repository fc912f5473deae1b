import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { needs } from './programs.ts';

const run = promisify(execFile);

/** How to declare tests that need a real terminal. */
export const terminal = needs('tmux');

export interface PtySettings {
  /** The program with its arguments. */
  readonly command: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** What is different from the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A program in a real terminal, which tmux shows to nobody. */
export interface Pty {
  /** Presses keys by tmux's names for them: `Enter`, `BTab`, `F2`, `Up`, `C-c`, `M-Enter`. */
  press(...keys: string[]): Promise<void>;
  /** Types a text as it is, whatever keys are named in it. */
  type(text: string): Promise<void>;
  /** Pastes a text as terminals do: marked as such for a program that wants it. */
  paste(text: string): Promise<void>;
  /** What is on the screen, without spaces at the ends of lines. */
  screen(): Promise<string>;
  /**
   * Waits for the screen to be as expected, and returns it.
   * @throws Error with what is on the screen, when it does not come to that in time.
   */
  waitFor(expected: RegExp | ((screen: string) => boolean), milliseconds?: number): Promise<string>;
  resize(columns: number, rows: number): Promise<void>;
  /** Waits for the program's end; a signal that ended it counts from 128, as in a shell. */
  exitStatus(milliseconds?: number): Promise<number>;
  /** Sends a signal to the program. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Closes the terminal, under the program if it still runs. */
  close(): Promise<void>;
}

const CONFIGURATION = `
set -g status off
set -g remain-on-exit on
set -g remain-on-exit-format ''
set -g default-terminal tmux-256color
set -sg escape-time 0
`;

const PATIENCE = 10_000;

/** Starts a program in a terminal of its own. `close` has to follow. */
export async function startPty(settings: PtySettings): Promise<Pty> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-pty-'));
  const configuration = join(folder, 'tmux.conf');
  writeFileSync(configuration, CONFIGURATION);
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...settings.env };
  const tmux: Tmux = async (...args) => {
    const socket = join(folder, 'socket');
    return (await run(terminal.path, ['-u', '-S', socket, '-f', configuration, ...args], { env })).stdout;
  };
  const { columns = 80, rows = 24, cwd = process.cwd(), command } = settings;
  const size = ['-x', String(columns), '-y', String(rows)];
  await tmux('new-session', '-d', ...size, '-c', cwd, `exec ${command.map(quoted).join(' ')}`);
  return new TmuxPty(tmux, folder);
}

type Tmux = (...args: string[]) => Promise<string>;

class TmuxPty implements Pty {
  readonly #tmux: Tmux;
  readonly #folder: string;

  constructor(tmux: Tmux, folder: string) {
    this.#tmux = tmux;
    this.#folder = folder;
  }

  async press(...keys: string[]): Promise<void> {
    await this.#tmux('send-keys', '--', ...keys);
  }

  async type(text: string): Promise<void> {
    await this.#tmux('send-keys', '-l', '--', text);
  }

  async paste(text: string): Promise<void> {
    const file = join(this.#folder, 'paste');
    writeFileSync(file, text);
    await this.#tmux('load-buffer', file);
    await this.#tmux('paste-buffer', '-p', '-d');
  }

  async screen(): Promise<string> {
    return (await this.#tmux('capture-pane', '-p')).replace(/ +$/gm, '').trimEnd();
  }

  async waitFor(expected: RegExp | ((screen: string) => boolean), milliseconds = PATIENCE): Promise<string> {
    const isThere = typeof expected === 'function' ? expected : (screen: string) => expected.test(screen);
    const screen = await until(() => this.screen(), isThere, milliseconds);
    if (!isThere(screen)) throw new Error(`The screen never came to ${String(expected)}:\n${screen}`);
    return screen;
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  async exitStatus(milliseconds = PATIENCE): Promise<number> {
    const told = await until(
      () => this.#ending(),
      (state) => /\d/.test(state),
      milliseconds,
    );
    const [status = '', signal = ''] = told.split(' ');
    if (status + signal === '') throw new Error(`The program still runs:\n${await this.screen()}`);
    return signal === '' ? Number(status) : 128 + Number(signal);
  }

  /** The status and the signal a program ended with, each empty if there is none. */
  async #ending(): Promise<string> {
    const [isDead, status, signal, server] = (
      await this.#tell('#{pane_dead},#{pane_dead_status},#{pane_dead_signal},#{pid}')
    ).split(',');
    // tmux now and then misses the signal that tells it of an end, and looks when it hears another.
    if (isDead === '1' && !status && !signal) process.kill(Number(server), 'SIGCHLD');
    return `${status} ${signal}`;
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    process.kill(Number(await this.#tell('#{pane_pid}')), signal);
  }

  async close(): Promise<void> {
    await this.#tmux('kill-server').catch(() => {}); // it may have ended with its last program
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #tell(format: string): Promise<string> {
    return (await this.#tmux('display-message', '-p', format)).replace('\n', '');
  }
}

/** Looks again and again until it is as expected or time is over; returns what was seen last. */
async function until(
  look: () => Promise<string>,
  isThere: (seen: string) => boolean,
  milliseconds: number,
): Promise<string> {
  const end = Date.now() + milliseconds;
  let seen = await look();
  while (!isThere(seen) && Date.now() < end) {
    await sleep(20);
    seen = await look();
  }
  return seen;
}

/** A word for the shell that tmux starts a command with. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
