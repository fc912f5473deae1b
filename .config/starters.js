import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const LANGUAGES = ['en', 'he', 'fa'];
const BANNER = '// Generated from templates/starters/ by `npm run generate`. Do not edit.';
const TYPES = `${BANNER}
import type { PlanData } from '../../plan/data.ts';

/** The starters of the language by their names, in the order in which they are offered. */
export const starters: Readonly<Record<string, PlanData>>;
`;

/**
 * The starters of each language as a module, so that the program parses no YAML to offer them.
 *
 * @param {string} folder files named `<starter>.<language>.yaml`
 * @returns {{ path: string, text: string, committed: boolean }[]}
 */
export function starterModules(folder) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.en.yaml'))
    .map((file) => file.slice(0, -'.en.yaml'.length))
    .sort();
  return LANGUAGES.flatMap((language) => [
    {
      path: `src/wizard/generated/starters-${language}.js`,
      text: `${BANNER}\nexport const starters = ${JSON.stringify(readStarters(folder, names, language))};\n`,
      committed: false,
    },
    { path: `src/wizard/generated/starters-${language}.d.ts`, text: TYPES, committed: true },
  ]);
}

/**
 * @param {string} folder
 * @param {string[]} names
 * @param {string} language
 */
function readStarters(folder, names, language) {
  return Object.fromEntries(
    names.map((name) => {
      const file = join(folder, `${name}.${language}.yaml`);
      if (!existsSync(file)) throw new Error(`The starter "${name}" lacks ${file}`);
      return [name, parse(readFileSync(file, 'utf8'))];
    }),
  );
}
