/**
 * Builds the package into `dist/`: the command and the library with every package they use inside, the types of the
 * library, and the licences of what is inside.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, toCommonJs } from './bundle.js';
import { writeDeclarations } from './declarations.js';
import { generate } from './generate.js';
import { licencesOf } from './licences.js';

const ROOT = dirname(import.meta.dirname);
const DIST = join(ROOT, 'dist');

/** @param {readonly import('esbuild').OutputFile[]} files */
async function write(files) {
  mkdirSync(join(DIST, 'chunks'), { recursive: true });
  writeFileSync(join(DIST, 'package.json'), '{ "type": "commonjs" }\n');
  for (const { path, text } of files) writeFileSync(path, await toCommonJs(text));
}

/**
 * Takes away what an earlier build left, after the new one is there: a command that runs meanwhile finds its chunks.
 *
 * @param {string[]} written
 */
function removeAllBut(written) {
  const current = new Set(written.map((path) => join(ROOT, path)));
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !current.has(file)) rmSync(file);
  }
}

await generate();
const { metafile, outputFiles } = await bundle(ROOT);
await write(outputFiles);
writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), licencesOf(metafile, ROOT));
writeDeclarations(ROOT, DIST, ['cli', 'index']);
removeAllBut([
  ...Object.keys(metafile.outputs),
  ...['THIRD-PARTY-LICENSES.txt', 'cli.d.ts', 'index.d.ts', 'package.json'].map((name) => join('dist', name)),
]);
