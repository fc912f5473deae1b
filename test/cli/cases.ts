import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One folder a case: the command line in `command`, the files it finds, what it prints in `stdout` and `stderr`, its
 * exit status in `exit`, and below `after` every file it writes or changes. What is not there is empty, or 0.
 */
export const CASES = join(import.meta.dirname, 'cases');

/** Files of a case that are about the run rather than found by it. */
const ABOUT = new Set(['command', 'stdout', 'stderr', 'exit', 'after']);

/** A command line as one would type it: `LANG=he_IL.UTF-8 crm-plan check - < plan.yaml`. */
export interface CommandLine {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** The file that standard input comes from. */
  readonly input: string | undefined;
}

/** What a case expects, or what a run gave. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
  /** Files written or changed, by name. */
  readonly after: Readonly<Record<string, string>>;
}

export function caseNames(): string[] {
  return readdirSync(CASES).sort();
}

export function readCommand(name: string): CommandLine {
  const words = split(readFileSync(join(CASES, name, 'command'), 'utf8').trim());
  const at = words.indexOf('crm-plan');
  const redirect = words.indexOf('<');
  const settings = words
    .slice(0, at)
    .map((word): [string, string] => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
  return {
    env: Object.fromEntries(settings),
    args: words.slice(at + 1, redirect < 0 ? undefined : redirect),
    input: redirect < 0 ? undefined : words[redirect + 1],
  };
}

/** Words as a shell splits them: at spaces, but for those in quotation marks. */
function split(line: string): string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** Puts the files that the command finds into a folder. */
export function copyInputs(name: string, folder: string): void {
  for (const file of readdirSync(join(CASES, name))) {
    if (!ABOUT.has(file)) cpSync(join(CASES, name, file), join(folder, file), { recursive: true });
  }
}

/** Files of a folder that are not as the case had them before the run. */
export function changedFiles(name: string, folder: string): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const file of filesIn(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const before = join(CASES, name, file);
    if (!existsSync(before) || readFileSync(before, 'utf8') !== text) changed[file] = text;
  }
  return changed;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function readExpected(name: string): Outcome {
  const read = (file: string): string => {
    const path = join(CASES, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const after = filesIn(join(CASES, name, 'after')).map((file) => [file, read(join('after', file))]);
  return {
    stdout: read('stdout'),
    stderr: read('stderr'),
    exit: Number(read('exit')),
    after: Object.fromEntries(after),
  };
}

/** Makes a run what the case expects from now on. */
export function writeExpected(name: string, { stdout, stderr, exit, after }: Outcome): void {
  for (const file of ABOUT) {
    if (file !== 'command') rmSync(join(CASES, name, file), { recursive: true, force: true });
  }
  const files = Object.entries(after).map(([file, text]): [string, string] => [join('after', file), text]);
  const all: [string, string][] = [
    ['stdout', stdout],
    ['stderr', stderr],
    ['exit', exit === 0 ? '' : `${exit}\n`],
    ...files,
  ];
  for (const [file, text] of all.filter(([, content]) => content !== '')) {
    mkdirSync(dirname(join(CASES, name, file)), { recursive: true });
    writeFileSync(join(CASES, name, file), text);
  }
}
