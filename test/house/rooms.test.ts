import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** From the top down: a room imports only from itself and from the lines below its own. */
const FLOORS = [
  ['cli.ts', 'index.ts'],
  ['commands'],
  ['io', 'wizard', 'check', 'diff', 'render'],
  ['plan', 'ask'],
  ['i18n'],
  ['errors.ts', 'version.ts'],
];

/** What only the room that talks to the machine and to the terminal may import. */
const OUTSIDE =
  /^(node:(fs|child_process|readline|tty)(\/|$)|@?inquirer(\/|$)|env-paths$|proper-lockfile$|write-file-atomic$|tinyglobby$)/;

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.includes('generated'),
);

const roomOf = (path: string): string => path.split(/[/\\]/)[0] ?? '';
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

function importsOf(path: string): string[] {
  return [...readFileSync(join(SRC, path), 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? '');
}

/** The room that an import of a file leads to; undefined for a package, our own included. */
function target(path: string, name: string): string | undefined {
  if (!name.startsWith('.') || name.endsWith('/package.json')) return undefined;
  return roomOf(relative(SRC, resolve(SRC, dirname(path), name)));
}

/** Why a file may not import this; undefined when it may. */
function wrong(path: string, name: string): string | undefined {
  const from = roomOf(path);
  const to = target(path, name);
  if (to === undefined) return OUTSIDE.test(name) && from !== 'io' ? 'only io imports this' : undefined;
  if (from === to || floorOf(from) < floorOf(to)) return undefined;
  return floorOf(from) === floorOf(to) ? 'a sibling' : 'upwards';
}

test('every file stands in a room', () => {
  expect(files.filter((path) => floorOf(roomOf(path)) === -1)).toEqual([]);
});

test('every file imports only from below', () => {
  const faults = files.flatMap((path) =>
    importsOf(path).flatMap((name) => {
      const fault = wrong(path, name);
      return fault === undefined ? [] : `${path}: ${name} (${fault})`;
    }),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['plan/a.ts', '../commands/check.ts', 'upwards'],
  ['render/a.ts', '../io/files.ts', 'a sibling'],
  ['plan/a.ts', 'node:fs/promises', 'only io imports this'],
  ['plan/deep/a.ts', '../../i18n/words.ts', undefined],
  ['io/a.ts', 'node:fs', undefined],
  ['commands/a.ts', 'commander', undefined],
])('%s importing %s is judged: %s', (path, name, verdict) => {
  expect(wrong(path, name)).toBe(verdict);
});
