import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { parsePlan } from './src/plan/document.ts';
import { renderPlan } from './src/render/index.ts';
const { data } = parsePlan(readFileSync(process.argv[2], 'utf8'));
for (const language of ['en', 'he', 'fa']) {
  for (const document of ['plan', 'summary']) {
    process.stdout.write(await renderPlan(data, { document, to: 'html', language, today: '2026-11-23' }));
  }
}`;

describe('a document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-bytes-'));
  const script = join(folder, 'render.mjs');
  beforeAll(async () => {
    await build({
      stdin: { contents: SCRIPT, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: script,
      banner: { js: 'const require=id=>process.getBuiltinModule(id);' },
      logLevel: 'error',
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const rendered = (example: string, env: NodeJS.ProcessEnv): string =>
    execFileSync(process.execPath, [script, join(ROOT, `examples/${example}.plan.yaml`)], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });

  it.each(['bakery-cafe', 'dental-clinic', 'packaging-supplier'])(
    'of %s is the same wherever and whenever it is made',
    (example) => {
      const home = rendered(example, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
      expect(home.length).toBeGreaterThan(100_000);
      expect(rendered(example, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }) === home).toBe(true);
      expect(
        rendered(example, { TZ: 'Pacific/Auckland', LANG: 'he_IL.UTF-8', LC_ALL: 'he_IL.UTF-8' }) === home,
      ).toBe(true);
      expect(
        rendered(example, { TZ: 'America/Los_Angeles', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8' }) === home,
      ).toBe(true);
    },
    60_000,
  );
});
