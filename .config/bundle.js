import { join } from 'node:path';
import { build } from 'esbuild';

/** What packages written for CommonJS expect to find: a way to Node's own modules, and the name of their file. */
const COMMON_JS = 'const require=id=>process.getBuiltinModule(id),__filename=import.meta.filename;';

/**
 * The command and the library with every package they use, in chunks that load when they are needed.
 *
 * @param {string} root
 * @param {boolean} write whether to write the files; without, only the graph of what loads what is wanted
 */
export async function bundle(root, write) {
  return await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: 'dist',
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
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') }, // the same as ES modules: smaller, quicker to load
    banner: { js: COMMON_JS },
    metafile: true,
    write,
    logLevel: 'warning',
  });
}
