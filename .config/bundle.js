import { join } from 'node:path';
import { build, transform } from 'esbuild';

const STYLE = /** @type {const} */ ({
  minifySyntax: true,
  minifyWhitespace: true, // names stay: no slower, and a bug that somebody reports can be read
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none', // dist/THIRD-PARTY-LICENSES.txt has them, whole
});

/**
 * The command and the library with every package they use, in chunks that load when they are needed.
 *
 * @param {string} root
 */
export async function bundle(root) {
  return await build({
    ...STYLE,
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm', // the one esbuild can split
    define: { 'import.meta.url': '__filename' }, // what CommonJS has for it
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') }, // the same as ES modules: smaller, quicker to load
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}

/**
 * A chunk as CommonJS. Node loads that at once; for ES modules it first starts a loader, which takes a fifth of its own
 * start, and then waits for each file.
 *
 * @param {string} code
 * @returns {Promise<string>}
 */
export async function toCommonJs(code) {
  const supported = { 'dynamic-import': false }; // it becomes a `require` at the time of the call
  const result = await transform(code, { ...STYLE, format: 'cjs', supported });
  return result.code;
}
