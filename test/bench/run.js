/**
 * How long the built command takes, as ratios to what could not be saved: starting Node, reading and parsing the same
 * files with the same library, asking with a bare prompt. Bare times say more of the machine than of the program, so
 * nothing here fails for them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answerBarePrompts, answerInterview } from './answering.js';
import { compare } from './compare.js';
import { buildParser, makePlans } from './fixtures.js';

const ROOT = resolve(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'bin/crm-plan.js');
const BAKERY = join(ROOT, 'examples/bakery-cafe.plan.yaml');
const BARE = ['-e', '0'];

/** @typedef {{ what: string, bound?: number, own: string[], base: string[], turns: number, seconds: number, plans?: number }} Race */

/**
 * @param {string} folder for whatever is made on the way
 * @returns {Promise<Race[]>}
 */
async function races(folder) {
  const parser = await buildParser(ROOT, join(folder, 'parse-only.cjs'));
  const thousand = makePlans(ROOT, join(folder, 'thousand'), 1000);
  const hundreds = makePlans(ROOT, join(folder, 'two-hundred'), 200);
  const check = [COMMAND, 'check', BAKERY];
  const render = [COMMAND, 'render', hundreds, '--to', 'html', '--today', '2027-01-01', '-o', 'out'];
  const short = { turns: 41, seconds: 10 };
  const long = { turns: 3, seconds: 25 };
  return [
    { what: '--help / bare node', bound: 1.8, own: [COMMAND, '--help'], base: BARE, ...short },
    { what: 'check of the bakery / bare node', own: check, base: BARE, turns: 11, seconds: 5 },
    {
      what: 'check of the bakery / parse',
      bound: 1.5,
      own: check,
      base: [parser, 'parse', BAKERY],
      ...short,
    },
    {
      what: 'check of the bakery / parseDocument',
      own: check,
      base: [parser, 'parseDocument', BAKERY],
      turns: 15,
      seconds: 8,
    },
    {
      what: 'check of 1,000 plans / parse',
      bound: 1.6,
      own: [COMMAND, 'check', thousand],
      base: [parser, 'parse', thousand],
      ...long,
      plans: 1000,
    },
    {
      what: 'HTML of 200 plans / parse',
      own: render,
      base: [parser, 'parse', hundreds],
      ...long,
      plans: 200,
    },
  ];
}

/**
 * @param {Race} race
 * @param {import('./compare.js').Comparison} result
 */
function line({ what, bound, plans }, { ratio, cpu, seconds }) {
  const said = [
    bound === undefined ? '' : `≤ ${bound.toFixed(1)} ${ratio <= bound ? 'ok' : 'OVER'}`,
    cpu === undefined ? '' : `user CPU ${cpu.toFixed(2)}`,
    plans === undefined ? '' : `${Math.round(plans / seconds)} a second`,
  ];
  return `${what.padEnd(36)} ${ratio.toFixed(2).padStart(6)}  ${said.filter((part) => part !== '').join(', ')}\n`;
}

/** What an answer may take, as a multiple of what a bare prompt takes: it is read, put into the plan and saved. */
const MOST_ANSWERING = 60;
/** Milliseconds of waiting that nobody notices. */
const UNNOTICED = 50;

/** @param {string} folder for whatever is made on the way */
async function answeringLine(folder) {
  const { half, most } = await answerInterview(ROOT, folder);
  const bare = await answerBarePrompts();
  const ratio = most / bare.most;
  const said = [
    `≤ ${MOST_ANSWERING} ${ratio <= MOST_ANSWERING ? 'ok' : 'OVER'}`,
    `p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms (${most <= UNNOTICED ? 'within' : 'OVER'} ${UNNOTICED})`,
    `bare p95 ${bare.most.toFixed(1)} ms`,
  ];
  return `${'Enter to next prompt / inquirer'.padEnd(36)} ${ratio.toFixed(2).padStart(6)}  ${said.join(', ')}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'crm-plan-bench-'));
try {
  process.stdout.write(`Node ${process.version}\n`);
  for (const race of await races(folder)) {
    process.stdout.write(line(race, compare(race.own, race.base, { ...race, cwd: folder })));
  }
  process.stdout.write(await answeringLine(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
