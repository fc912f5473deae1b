/** Renders every example plan with the built command and tells where the documents are. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = dirname(import.meta.dirname);
const FOLDER = join('out', 'examples');

const plans = readdirSync(join(ROOT, 'examples'))
  .filter((name) => name.endsWith('.plan.yaml'))
  .map((name) => join('examples', name));

for (const document of ['plan', 'summary']) {
  const args = ['render', ...plans, '--document', document, '--to', 'md,html', '-o', FOLDER, '--quiet'];
  const { status } = spawnSync(process.execPath, [join('bin', 'crm-plan.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const documents = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(md|html)$/.test(path))
  .sort();
process.stdout.write(
  `\n${plans.length} example plans, ${documents.length} documents in ${join(ROOT, FOLDER)}:\n`,
);
for (const path of documents) process.stdout.write(`  ${join(FOLDER, path)}\n`);
