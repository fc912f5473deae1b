import type { Reply, Screen } from '../../src/ask/ask.ts';
import { UserError } from '../../src/errors.ts';
import { loadLocale } from '../../src/i18n/locale.ts';
import { processIo } from '../../src/io/process-io.ts';
import { styleFor } from '../../src/io/style.ts';
import { openTerminal } from '../../src/io/terminal/open.ts';

/* A program that asks a few screens in the terminal it is started in, and then prints the replies. */

const KEYS = ['back', 'help', 'later', 'menu'] as const;

const SCREENS: readonly Screen[] = [
  {
    place: 'First',
    question: 'A text?',
    notes: [],
    keys: KEYS,
    input: { kind: 'text', long: true, initial: '' },
  },
  {
    place: 'Second',
    question: 'One?',
    notes: [],
    keys: KEYS,
    input: {
      kind: 'choice',
      several: false,
      options: ['A', 'B', 'C'].map((label) => ({ value: label, label })),
      chosen: [],
    },
  },
  { place: 'Third', question: 'A page.', notes: [], keys: KEYS, input: { kind: 'page', text: 'Read this.' } },
];

async function main(): Promise<void> {
  const io = processIo();
  const terminal = await openTerminal(io, {
    locale: await loadLocale('en'),
    style: await styleFor(io.out, true),
    plain: false,
    visual: false,
  });
  const replies: (Reply | string | undefined)[] = [];
  try {
    for (const screen of SCREENS) {
      const reply = await terminal.ask(screen);
      replies.push(reply);
      if (reply.kind === 'key' && reply.key === 'help') replies.push(await terminal.editText('before'));
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    replies.push(error.code);
    process.exitCode = error.exit;
  } finally {
    await terminal.close();
  }
  io.out.write(`${JSON.stringify(replies)}\n`);
}

await main();
