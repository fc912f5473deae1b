/**
 * Runs the built command in this process and answers every question for a role as soon as it is asked, until it is
 * killed. Says on standard output which answer it gives, and which answers were taken: those with another screen behind
 * them.
 */
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sitDownInMemory } from '../support/quick-hand.js';

/** @type {{ main: typeof import('../../src/cli.ts').main }} */
const { main } = createRequire(import.meta.url)('../../dist/cli.js');

const [cwd = '', life = ''] = process.argv.slice(2);
/** @type {string | undefined} */
let given;

const io = sitDownInMemory({
  cwd,
  env: { LANG: 'en_IE.UTF-8', XDG_CONFIG_HOME: `${cwd}/home`, XDG_DATA_HOME: `${cwd}/home` },
  onScreen: (screen, press) => {
    if (given !== undefined) writeSync(1, `taken ${given}\n`);
    const number = /Suggested: Role (\d+)/.exec(screen)?.[1];
    given = number === undefined ? undefined : `${number} ${life}`;
    if (given !== undefined) writeSync(1, `given ${given}\n`);
    press(number === undefined ? '\r' : `Post ${given}\r`);
  },
});

process.exitCode = await main(['edit'], io);
