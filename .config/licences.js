import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which a package may be bundled into one that is itself under MIT. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
]);

/**
 * The licences of every package of which something was bundled, whole.
 *
 * @param {import('esbuild').Metafile} metafile
 * @param {string} root
 * @returns {string}
 */
export function licencesOf(metafile, root) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(used.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].sort().map((folder) => notice(join(root, folder)));
  return `crm-plan contains the following packages.\n\n${notices.join('\n')}`;
}

/** @param {string} path */
function packageFolder(path) {
  return path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!PERMISSIVE.has(license)) throw new Error(`${name} is under ${license}: may it be bundled?`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt|mit))?$/i.test(entry));
  const text =
    file === undefined ? '(no licence file in the package)' : readFileSync(join(folder, file), 'utf8').trim();
  return `${'-'.repeat(80)}\n${name} ${version}, ${license}\n\n${text}\n`;
}
