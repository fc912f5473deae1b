import type { Locale } from '../i18n/locale.ts';
import type { Io } from '../io/io.ts';
import { styleFor } from '../io/style.ts';
import { openTerminal, type Terminal } from '../io/terminal/open.ts';
import { toVisual } from '../io/terminal/visual.ts';
import { readUserFile, writeUserFile } from '../io/user-files.ts';
import { isData, valueIn } from '../plan/data.ts';
import type { Context } from './context.ts';

/** Terminals narrower than this get plain lines. */
const NARROW = 40;
const SETTINGS = 'terminal.json';

/** Opens the terminal for an interview, in the way that suits it and its user. */
export async function openAsker(context: Context, locale: Locale, accessible: boolean): Promise<Terminal> {
  const { io, globals } = context;
  const style = await styleFor(io.out, globals.color);
  const plain = accessible || isPlain(io);
  const visual = locale.direction === 'rtl' && (await isVisual(context, locale, plain));
  return openTerminal(io, { locale, style, plain, visual });
}

function isPlain({ env, terminal }: Io): boolean {
  const asked = env['ACCESSIBLE'] ?? '';
  return (asked !== '' && asked !== '0') || env['TERM'] === 'dumb' || (terminal?.columns() ?? 80) < NARROW;
}

/** Whether lines must be put in the order of the screen for this terminal: known from before, else asked once. */
async function isVisual({ io, globals }: Context, locale: Locale, plain: boolean): Promise<boolean> {
  const settings = await readUserFile(io, 'config', SETTINGS);
  const name = io.env['TERM_PROGRAM'] ?? io.env['TERM'] ?? '';
  const known = valueIn(settings, name);
  if (known === 'visual' || known === 'logical') return known === 'visual';
  const style = await styleFor(io.out, globals.color);
  const terminal = await openTerminal(io, { locale, style, plain, visual: false });
  try {
    const isSecond = await prefersSecond(terminal, locale);
    const found = isData(settings) ? settings : {};
    await writeUserFile(io, 'config', SETTINGS, { ...found, [name]: isSecond ? 'visual' : 'logical' });
    return isSecond;
  } finally {
    await terminal.close();
  }
}

/** Shows one sentence as it is and as it would be reordered, to be told which one reads well. */
async function prefersSecond(terminal: Terminal, { t, direction }: Locale): Promise<boolean> {
  const both = (text: string): string => `${text}\n${toVisual(text, direction)}`;
  const sentence = t('interview.direction.sentence');
  const reply = await terminal.ask({
    place: 'crm-plan',
    question: both(t('interview.direction.question')),
    notes: [],
    input: {
      kind: 'choice',
      several: false,
      options: [
        { value: 'logical', label: sentence },
        { value: 'visual', label: toVisual(sentence, direction) },
      ],
      chosen: [],
    },
    keys: [],
  });
  return reply.kind === 'chosen'
    ? reply.values[0] === 'visual'
    : reply.kind === 'text' && /^[2۲٢]/.test(reply.text.trim());
}
