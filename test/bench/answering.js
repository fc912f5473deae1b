import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import inquirer from 'inquirer';
import { sitDownInMemory } from '../support/quick-hand.js';

const WARM_UPS = 20;
const ANSWERS = 200;
/** Milliseconds before the next answer: nobody is quicker. */
const PAUSE = 5;

/**
 * Milliseconds from Enter to the next prompt: half of them took no longer than `half`, 95 of a hundred no longer than
 * `most`.
 *
 * @typedef {{ half: number, most: number }} Waits
 */

/** Measures one wait after the other. */
class Watch {
  /** @type {number[]} */
  #waits = [];
  /** @type {number | undefined} */
  #since;

  start() {
    this.#since = performance.now();
  }

  /** @returns {boolean} whether that was the last wait that counts */
  stop() {
    if (this.#since !== undefined) this.#waits.push(performance.now() - this.#since);
    this.#since = undefined;
    return this.#waits.length >= WARM_UPS + ANSWERS;
  }

  /** @returns {Waits} */
  get waits() {
    const sorted = this.#waits.slice(WARM_UPS).sort((a, b) => a - b);
    if (sorted.length < ANSWERS) throw new Error(`only ${sorted.length} answers were given`);
    const at = (/** @type {number} */ share) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
    return { half: at(0.5), most: at(0.95) };
  }
}

const ENTER = '\r';
const INTERRUPT = '\x03';

const QUICK =
  'starter=cafe size=8 name=Barm sells=Bread customer=1 goal=1 now=20 target=40 by=2027-12-31 touchpoints=1 complaint=1 ' +
  'answer=1h tactic=1 who=1 budget=12000 review=2027-04-01';

/**
 * Answers an interview about a plan that a starter has filled, with some 350 answers: Enter confirms what it suggests,
 * and is saved.
 *
 * @param {string} root
 * @param {string} folder for whatever is made on the way
 * @returns {Promise<Waits>}
 */
export async function answerInterview(root, folder) {
  /** @type {{ main: typeof import('../../src/cli.ts').main }} */
  const { main } = createRequire(import.meta.url)(join(root, 'dist/cli.js'));
  const cwd = join(folder, 'interview');
  mkdirSync(cwd);
  const env = { LANG: 'en_IE.UTF-8', XDG_CONFIG_HOME: join(cwd, 'home'), XDG_DATA_HOME: join(cwd, 'home') };
  const watch = new Watch();
  const io = sitDownInMemory({
    cwd,
    env,
    onScreen: (screen, press) => {
      const isOver = watch.stop();
      setTimeout(() => {
        if (/^.* · \d+ of \d+\n/.test(screen)) watch.start();
        press(isOver ? INTERRUPT : ENTER);
      }, PAUSE);
    },
  });
  const given = QUICK.split(' ').map((answer) => `quick.${answer}`);
  const today = ['--today', '2026-11-23'];
  const made = await main(['new', '--no-input', '--quiet', ...today, '--set', ...given], io);
  if (made !== 0) throw new Error(`the plan was not made: ${made}`);
  await main(['edit', ...today], io);
  return watch.waits;
}

/**
 * Answers a prompt of inquirer's own as often, in the same way.
 *
 * @returns {Promise<Waits>}
 */
export async function answerBarePrompts() {
  const input = Object.assign(new PassThrough(), { setRawMode: () => {} });
  const watch = new Watch();
  let isOver = false;
  while (!isOver) {
    let isNew = true;
    // A prompt of inquirer's ends what it writes on.
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done();
        if (!isNew) return;
        isNew = false;
        isOver = watch.stop();
        setTimeout(() => {
          watch.start();
          input.write(ENTER);
        }, PAUSE);
      },
    });
    const prompt = inquirer.createPromptModule({ input, output });
    await prompt([{ type: 'input', name: 'answer', message: 'Which?', default: 'this' }]);
  }
  return watch.waits;
}
