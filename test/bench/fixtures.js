import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * A folder of so many plans: the examples in turn, each of another company.
 *
 * @param {string} root
 * @param {string} folder
 * @param {number} count
 */
export function makePlans(root, folder, count) {
  const examples = readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.plan.yaml'))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
  mkdirSync(folder);
  for (let at = 0; at < count; at++) {
    const text = examples[at % examples.length] ?? '';
    const renamed = text.replace(/^( +company:\n +name: .*)$/m, `$1 ${at}`);
    if (renamed === text) throw new Error('an example does not say whose plan it is');
    writeFileSync(join(folder, `${at}.plan.yaml`), renamed);
  }
  return folder;
}

/**
 * Bundles the script that only parses, with the library as the command has it.
 *
 * @param {string} root
 * @param {string} outfile
 */
export async function buildParser(root, outfile) {
  await build({
    entryPoints: [join(root, 'test/bench/parse-only.js')],
    outfile,
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
  });
  return outfile;
}
