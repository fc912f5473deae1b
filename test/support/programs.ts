import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'vitest';

/** Programs of the system that tests need, by the name of the Debian package they come in. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser'],
  fish: ['fish'],
  git: ['git'],
  tmux: ['tmux'],
  zsh: ['zsh'],
} as const;

export type Program = keyof typeof COMMANDS;

/** The file of a program; undefined when the machine does not have it. */
export function findProgram(program: Program, path = process.env['PATH'] ?? ''): string | undefined {
  const files = path
    .split(delimiter)
    .flatMap((folder) => COMMANDS[program].map((name) => join(folder, name)));
  return files.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

type Group = (name: string, body: () => void) => void;
type Test = (name: string, body: () => void | Promise<void>, timeout?: number) => void;

/** A program to test with, and how to declare the tests that need it. */
export interface Needed {
  /** The file of the program; the bare name where it is missing, which no skipped test uses. */
  readonly path: string;
  readonly describe: Group;
  readonly it: Test;
}

/**
 * `describe` and `it` for tests that need a program: where it is missing they are skipped and their names say what to
 * install. Inside such a `describe` the plain `it` of vitest does.
 */
export function needs(program: Program, path?: string): Needed {
  const file = findProgram(program, path);
  if (file !== undefined) return { path: file, describe, it };
  const reason = `install ${program} with: apt-get install ${program}`;
  return {
    path: program,
    describe: (name, body) => describe.skip(`${name} [${reason}]`, body),
    it: (name, body) => it.skip(`${name} [${reason}]`, body),
  };
}
