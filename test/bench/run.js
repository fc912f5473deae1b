/**
 * How long the built command takes, as ratios to what could not be saved: starting Node, reading and parsing the same
 * files with the same library. Fails when a ratio is above its limit.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'bin/crm-plan.js');
const BAKERY = join(ROOT, 'examples/bakery-cafe.plan.yaml');

const folder = mkdtempSync(join(tmpdir(), 'crm-plan-bench-'));

/** @typedef {readonly string[]} Arguments of Node */

/**
 * @param {Arguments} args
 * @returns {number} milliseconds
 */
function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')} …: ${stderr.slice(0, 500)}`);
  return took;
}

/**
 * Runs both in turns, so that both meet the same weather, and compares their medians.
 *
 * @param {number} turns
 * @param {Arguments} args
 * @param {Arguments} base
 */
function ratio(turns, args, base) {
  /** @type {{ own: number[], base: number[] }} */
  const times = { own: [], base: [] };
  for (let turn = 0; turn < turns; turn++) {
    times.base.push(time(base));
    times.own.push(time(args));
  }
  return median(times.own) / median(times.base);
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/**
 * A script that reads and parses the files it is given, and nothing else.
 *
 * @returns {Promise<string>}
 */
async function buildParser() {
  const outfile = join(folder, 'parse.mjs');
  await build({
    stdin: {
      contents: `
        import { readdirSync, readFileSync, statSync } from 'node:fs';
        import { parse } from 'yaml';
        const given = process.argv[2];
        const files = statSync(given).isFile() ? [given] : readdirSync(given).map((name) => given + '/' + name);
        for (const file of files) parse(readFileSync(file, 'utf8'));
      `,
      resolveDir: ROOT,
    },
    alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return outfile;
}

/**
 * A folder of so many plans, no two of the same text.
 *
 * @param {number} count
 */
function makePlans(count) {
  const plans = mkdtempSync(join(folder, `plans-${count}-`));
  const text = readFileSync(BAKERY, 'utf8');
  for (let at = 0; at < count; at++) writeFileSync(join(plans, `${at}.plan.yaml`), `${text}\n# ${at}\n`);
  return plans;
}

/** @typedef {{ what: string, to: string, ratio: number, limit?: number }} Row */

/** @returns {Promise<Row[]>} */
async function measure() {
  const parser = await buildParser();
  const thousand = makePlans(1000);
  const twoHundred = makePlans(200);
  const out = join(folder, 'out');
  const bare = ['-e', '0'];
  const check = [COMMAND, 'check', BAKERY];
  const render = [COMMAND, 'render', twoHundred, '--to', 'html', '--today', '2027-01-01', '-o', out];
  return [
    { what: '--help', to: 'bare Node', ratio: ratio(21, [COMMAND, '--help'], bare), limit: 1.8 },
    { what: 'check of the bakery', to: 'bare Node', ratio: ratio(21, check, bare) },
    {
      what: 'check of the bakery',
      to: 'parsing it alone',
      ratio: ratio(21, check, [parser, BAKERY]),
      limit: 1.5,
    },
    {
      what: 'check of 1,000 plans',
      to: 'parsing them alone',
      ratio: ratio(2, [COMMAND, 'check', thousand], [parser, thousand]),
      limit: 1.6,
    },
    {
      what: 'render of 200 plans to HTML',
      to: 'parsing them alone',
      ratio: ratio(2, render, [parser, twoHundred]),
    },
  ];
}

/** @param {Row} row */
function isSlow({ ratio, limit }) {
  return limit !== undefined && ratio > limit;
}

/** @param {Row} row */
function line(row) {
  const limit =
    row.limit === undefined ? '' : `  limit ${row.limit.toFixed(2)}${isSlow(row) ? '  TOO SLOW' : ''}`;
  return `${row.what.padEnd(30)}${row.ratio.toFixed(2).padStart(7)} × ${row.to.padEnd(20)}${limit}\n`;
}

try {
  const rows = await measure();
  process.stdout.write(`Node ${process.version}\n${rows.map(line).join('')}`);
  process.exitCode = rows.some(isSlow) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
