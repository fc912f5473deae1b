import type { Asker, ChoiceInput, Key, Reply, Screen } from '../ask/ask.ts';
import { chooseTyped } from '../ask/choose.ts';
import { readTyped } from '../ask/typed.ts';
import { noOption } from './faults.ts';
import type { Session } from './session.ts';

/** What stands in the line, and what was wrong with it. */
export interface Attempt {
  readonly typed: string;
  readonly fault?: string | undefined;
}

/** An answer that was understood, or a key with what stood in the line. */
export type Heard<T> = { readonly value: T } | { readonly key: Key; readonly typed: string };

/** Asks until a reply can be read: what was typed stays, and what was wrong with it is said. */
export async function askUntil<T>(
  asker: Asker,
  screenFor: (attempt: Attempt) => Screen,
  read: (reply: Reply, screen: Screen) => { readonly value: T } | { readonly fault: string },
  first: Attempt = { typed: '' },
): Promise<Heard<T>> {
  let attempt = first;
  for (;;) {
    const screen = screenFor(attempt);
    const reply = await asker.ask(screen);
    if (reply.kind === 'key') return reply;
    const typed = reply.kind === 'text' ? readTyped(reply.text) : undefined;
    if (typed && 'key' in typed && screen.keys.includes(typed.key)) return { key: typed.key, typed: '' };
    const said = read(typed && 'text' in typed ? { kind: 'text', text: typed.text } : reply, screen);
    if ('value' in said) return said;
    // A sign that means nothing here is not worth keeping: the next one would be typed behind it.
    attempt = { typed: typed && 'text' in typed ? typed.text : '', fault: said.fault };
  }
}

/** A screen with one thing to choose. */
export type ChoiceScreen = Omit<Screen, 'input' | 'fault'> & { readonly input: ChoiceInput };

/** Asks for one of the options; Enter alone takes the one that is proposed. */
export async function askChoice(session: Session, screen: ChoiceScreen): Promise<Heard<string>> {
  return askUntil(
    session.asker,
    ({ typed, fault }) => ({
      ...screen,
      input: { ...screen.input, start: startOf(screen.input), initial: typed },
      fault,
    }),
    (reply) => {
      const typed = reply.kind === 'text' ? reply.text : '';
      const isEnter = reply.kind === 'text' && typed.trim() === '';
      const values =
        reply.kind === 'chosen'
          ? reply.values
          : isEnter
            ? [startOf(screen.input)]
            : chooseTyped(screen.input, typed);
      const value = values?.[0];
      return value === undefined ? { fault: noOption(session, screen.input, typed) } : { value };
    },
  );
}

/** Where one types, Enter alone takes the option that is proposed. */
function startOf({ start, options }: ChoiceInput): string {
  return start ?? options[0]?.value ?? '';
}
