import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../.config/bundle.js';
import { COMMAND, ROOT } from '../support/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-plan-loading-'));
let outputs: Metafile['outputs'];

beforeAll(async () => {
  ({ outputs } = (await bundle(ROOT)).metafile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The chunks that load with a source before anything is asked of it. */
function chunksWith(source: string): string[] {
  const chunks = new Set<string>();
  const add = (chunk: string): void => {
    if (chunks.has(chunk)) return;
    chunks.add(chunk);
    for (const { kind, path } of outputs[chunk]?.imports ?? []) if (kind === 'import-statement') add(path);
  };
  const [first] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
  if (first === undefined) throw new Error(`${source} begins no chunk`);
  add(first);
  return [...chunks];
}

const sourcesOf = (chunks: readonly string[]): string[] =>
  chunks.flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {}));

function packagesOf(chunks: readonly string[]): string[] {
  const names = sourcesOf(chunks).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

/** The chunks that a run of the built command loads, as Node itself saw them. */
function chunksOf(args: readonly string[]): string[] {
  const coverage = mkdtempSync(join(folder, 'run-'));
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: coverage,
    env: { ...process.env, NODE_V8_COVERAGE: coverage, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const [name = ''] = readdirSync(coverage).filter((file) => file.startsWith('coverage-'));
  const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(coverage, name), 'utf8'));
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .map(({ url }) => relative(ROOT, fileURLToPath(url)))
    .filter((path) => path.startsWith('dist/'));
}

describe('before it is known what to do', () => {
  test('the command loads what reads the command line, and no word, schema or reporter', () => {
    const chunks = chunksWith('src/cli.ts');
    expect(packagesOf(chunks)).toEqual(['commander']);
    expect(sourcesOf(chunks).filter((path) => /^src\/(check|plan\/generated|render)\//.test(path))).toEqual(
      [],
    );
    expect(sourcesOf(chunks).filter((path) => /^src\/.*\.json$/.test(path))).toEqual([]);
  });

  test('a check loads no means to render, to write or to colour', () => {
    const chunks = chunksWith('src/commands/check.ts');
    expect(packagesOf(chunks)).toEqual(['fastest-levenshtein', 'yaml']);
    expect(sourcesOf(chunks).filter((path) => path.startsWith('src/render/'))).toEqual([]);
  });
});

describe('a run loads the packages it needs', () => {
  const bakery = join(ROOT, 'examples/bakery-cafe.plan.yaml');
  const speech = ['@formatjs/icu-messageformat-parser', '@formatjs/icu-skeleton-parser'];
  const reading = ['commander', 'fastest-levenshtein', 'yaml'];

  test.each<[string, string[], string[]]>([
    ['--help', ['--help'], ['commander']],
    ['--version', ['--version'], ['commander']],
    ['check', ['check', bakery], [...speech, ...reading]],
    [
      'check of a folder',
      ['check', `${ROOT}/examples`],
      [...speech, ...reading, 'fdir', 'picomatch', 'tinyglobby'],
    ],
    ['get', ['get', bakery, 'about.title'], reading],
    ['status', ['status', bakery], [...speech, ...reading, 'chalk']],
    ['render', ['render', bakery, '-o', '-'], [...speech, ...reading, 'handlebars', 'marked']],
  ])('%s', (_, args, packages) => {
    expect(packagesOf(chunksOf(args))).toEqual([...packages].sort());
  });

  test('and one language', () => {
    const words = (args: readonly string[]): string[] =>
      sourcesOf(chunksOf(args)).filter((path) => /^src\/i18n\/.*\.json$/.test(path));
    expect(words(['--help', '--ui-lang', 'fa'])).toEqual(['src/i18n/fa.json']);
    expect(words(['check', bakery, '--ui-lang', 'en'])).toEqual(['src/i18n/en.json']);
  });
});
