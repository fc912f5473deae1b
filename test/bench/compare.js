import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {readonly string[]} Arguments of Node */

/**
 * How much longer one call of Node takes than another.
 *
 * @typedef {object} Comparison
 * @property {number} ratio the median of the ratios of the quicker half of the pairs: what else the machine does slows a
 *   pair down, and seldom both of its calls alike
 * @property {number | undefined} cpu the same of the time that processors were busy in user mode; Linux alone tells it
 * @property {number} seconds of one call, the median
 */

/** Certificates that somebody adds take Node longer to read than all its own start. */
const { NODE_EXTRA_CA_CERTS, ...env } = process.env;

/**
 * Runs the two calls in turns, so that both meet the same weather.
 *
 * @param {Arguments} own
 * @param {Arguments} base
 * @param {{ turns: number, seconds: number, cwd: string }} limits it stops after so many turns or seconds, but not
 *   before the first turn
 * @returns {Comparison}
 */
export function compare(own, base, { turns, seconds, cwd }) {
  const start = performance.now();
  /** @type {{ own: Timing, base: Timing }[]} */
  const pairs = [];
  do {
    const first = time(pairs.length % 2 === 0 ? base : own, cwd);
    const second = time(pairs.length % 2 === 0 ? own : base, cwd);
    pairs.push(pairs.length % 2 === 0 ? { own: second, base: first } : { own: first, base: second });
  } while (pairs.length < turns && performance.now() - start < seconds * 1000);
  const sum = (/** @type {'own' | 'base'} */ side) =>
    pairs.reduce((total, pair) => total + (pair[side].cpu ?? Number.NaN), 0);
  const cpu = sum('own') / sum('base');
  const quick = pairs
    .toSorted((a, b) => a.own.seconds + a.base.seconds - b.own.seconds - b.base.seconds)
    .slice(0, Math.ceil(pairs.length / 2));
  return {
    ratio: median(quick.map((pair) => pair.own.seconds / pair.base.seconds)),
    cpu: Number.isFinite(cpu) ? cpu : undefined,
    seconds: median(pairs.map((pair) => pair.own.seconds)),
  };
}

/** @typedef {{ seconds: number, cpu: number | undefined }} Timing */

/**
 * @param {Arguments} args
 * @param {string} cwd
 * @returns {Timing}
 */
function time(args, cwd) {
  const cpu = childrenCpu();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')} …: ${stderr.slice(0, 500)}`);
  const after = childrenCpu();
  return { seconds, cpu: cpu === undefined || after === undefined ? undefined : after - cpu };
}

/** The user time of all children that have ended, in ticks of the kernel: the field cutime of proc(5). */
function childrenCpu() {
  if (process.platform !== 'linux') return undefined;
  const behindName = readFileSync('/proc/self/stat', 'utf8').split(') ')[1] ?? '';
  return Number(behindName.split(' ')[13]);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return ((sorted[lower] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}
