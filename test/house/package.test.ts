import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/built.ts';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'crm-plan-package-'));
const installed = join(folder, 'node_modules/crm-plan');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function run(command: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** Runs a script in the folder that has nothing but the package. */
function runScript(code: string): string {
  writeFileSync(join(folder, 'script.mjs'), code);
  return run(process.execPath, ['script.mjs']);
}

function compile(code: string, options: readonly string[]): string {
  writeFileSync(join(folder, 'consumer.mts'), code);
  const tsc = require.resolve('typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, ...options, 'consumer.mts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

let packed: Packed;

beforeAll(() => {
  // The scripts would build again, while other tests run what is built: `prepack` is looked at below.
  const report = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  [packed] = JSON.parse(report);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('is built before it is packed', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.prepack).toBe('npm run build');
});

test('holds what runs and what explains it, and nothing else', () => {
  const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]));
  const kept = ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json'];
  expect([...tops].sort()).toEqual(kept);
  expect(packed.files.map(({ path }) => path)).toContain('dist/THIRD-PARTY-LICENSES.txt');
});

test('brings no other package along', () => {
  expect(existsSync(join(folder, 'node_modules/yaml'))).toBe(false);
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(dependencies).toBeUndefined();
});

test('gives a working command', () => {
  expect(run('npx', ['--no-install', 'crm-plan', '--help'])).toContain('crm-plan');
  expect(run(join(folder, 'node_modules/.bin/crm-plan'), ['--help'])).toContain('crm-plan');
});

test('gives scripts the library', () => {
  const plan = 'schema: 1\nabout:\n  title: Customer plan\n';
  const output = runScript(`
    import { parsePlan, validatePlan } from 'crm-plan';
    const document = parsePlan(${JSON.stringify(plan)});
    console.log(JSON.stringify([document.data.about.title, document.findings.length, typeof validatePlan]));
  `);
  expect(JSON.parse(output)).toEqual(['Customer plan', 0, 'function']);
});

const CONSUMER = `
  import { parsePlan, type Plan, renderPlan, validatePlan } from 'crm-plan';
  const document = parsePlan('schema: 1');
  export const title: unknown = document.data['about'];
  export const findings: number = document.findings.length;
  export const result = validatePlan(document);
  export const plan: Plan = { schema: 1, goals: { company: { more: { statement: 'More', target: 3 } } } };
  export const page: Promise<string> = renderPlan(plan, { document: 'plan', to: 'html', today: '2026-01-01' });
`;

const STRICT = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'];

test.each([
  ['NodeNext', 'NodeNext'],
  ['ESNext', 'Bundler'],
])('has types that a strict compiler accepts (%s, %s)', (module, resolution) => {
  const options = [...STRICT, '--target', 'ES2023', '--module', module, '--moduleResolution', resolution];
  expect(compile(CONSUMER, options)).toBe('');
  expect(compile(CONSUMER.replace('target: 3', "target: 'three'"), options)).toContain('TS2322');
});
