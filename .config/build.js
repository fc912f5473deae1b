/**
 * Builds the package into `dist/`: the command and the library with every package they use inside, the types of the
 * library, and the licences of what is inside.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { writeDeclarations } from './declarations.js';
import { generate } from './generate.js';
import { licencesOf } from './licences.js';

const ROOT = dirname(import.meta.dirname);
const DIST = join(ROOT, 'dist');

/** What packages written for CommonJS expect to find: a way to Node's own modules, and the name of their file. */
const COMMON_JS = 'const require=id=>process.getBuiltinModule(id),__filename=import.meta.filename;';

async function bundle() {
  return await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: DIST,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true, // names stay: no slower, and a bug that somebody reports can be read
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'none', // dist/THIRD-PARTY-LICENSES.txt has them, whole
    alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') }, // the same as ES modules: smaller, quicker to load
    banner: { js: COMMON_JS },
    metafile: true,
    logLevel: 'warning',
  });
}

/**
 * Takes away what an earlier build left, after the new one is there: a command that runs meanwhile finds its chunks.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function removeOldChunks(metafile) {
  const current = new Set(Object.keys(metafile.outputs).map((path) => join(ROOT, path)));
  for (const path of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    const file = join(DIST, path);
    if (path.endsWith('.js') && !current.has(file)) rmSync(file);
  }
}

await generate();
const { metafile } = await bundle();
removeOldChunks(metafile);
writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), licencesOf(metafile, ROOT));
writeDeclarations(ROOT, DIST, ['cli', 'index']);
