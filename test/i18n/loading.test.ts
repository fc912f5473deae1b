import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOM = `${import.meta.dirname}/../../src/i18n`;
const folder = mkdtempSync(join(tmpdir(), 'crm-plan-i18n-'));
let metafile: Metafile;

const EVERYTHING = `
  import { loadLocale } from ${JSON.stringify(`${ROOM}/locale.ts`)};
  for (const language of ['en', 'he', 'fa']) {
    const l = await loadLocale(language);
    console.log([
      l.date('2027-03-27'), l.date('2027-01-01', 'short'), l.date('2027-12-31', 'month'), l.time('00:30'),
      l.number(1234.5), l.percent(-2.5), l.money(12000, 'USD'), l.money(5, 'IRT'), l.duration('P2DT3H'),
      l.list(['a', 'b', 'c']), l.country('IL'), l.currencyName('EUR'), l.weekday('mon'),
    ].join(' | '));
  }
`;

/** What the built room writes on a machine with these settings. */
function run(env: NodeJS.ProcessEnv): string {
  return execFileSync(process.execPath, [join(folder, 'everything.mjs')], { env, encoding: 'utf8' });
}

/** The sources that are loaded with a built file before anything is asked of it. */
function loadedWith(entry: string): string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const statics = metafile.outputs[file]?.imports.filter((each) => each.kind === 'import-statement') ?? [];
    for (const each of statics) add(each.path);
  };
  add(Object.keys(metafile.outputs).find((file) => file.endsWith(entry)) ?? '');
  return [...files].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

beforeAll(async () => {
  const everything = join(folder, 'everything.ts');
  writeFileSync(everything, EVERYTHING);
  const built = await build({
    entryPoints: { everything, words: `${ROOM}/words.ts`, locale: `${ROOM}/locale.ts` },
    absWorkingDir: join(import.meta.dirname, '../..'),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
  });
  metafile = built.metafile;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the built room', () => {
  it('writes the same on every machine', () => {
    const here = run({});
    expect(here).toContain('27 March 2027');
    for (const TZ of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      for (const LANG of ['C', 'fa_IR.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8']) {
        expect(run({ TZ, LANG, LC_ALL: LANG }), `${TZ} ${LANG}`).toBe(here);
      }
    }
  });

  it('loads words without the means to write messages', () => {
    expect(loadedWith('words.mjs')).toContain('src/i18n/words.ts');
    expect(
      loadedWith('words.mjs').filter((source) => /node_modules|messages\.ts|\.json$/.test(source)),
    ).toEqual([]);
  });

  it('loads a language when it is asked for', () => {
    expect(loadedWith('locale.mjs')).toContain('src/i18n/messages.ts');
    expect(loadedWith('locale.mjs').filter((source) => source.endsWith('.json'))).toEqual([]);
  });
});
