import { EXIT, UserError } from '../errors.ts';
import type { Command } from './command.ts';
import { SHELLS, scriptFor } from './completion-scripts.ts';
import { commandWords } from './completion-words.ts';
import type { Context } from './context.ts';

export const command: Command = {
  options: [],
  examples: [
    'source <(crm-plan completion bash)',
    'crm-plan completion fish > ~/.config/fish/completions/crm-plan.fish',
  ],
  run: completion,
};

async function completion(context: Context, [shell = '']: readonly string[]): Promise<number> {
  const found = SHELLS.find((name) => name === shell);
  if (found === undefined) {
    const near = { word: shell, known: SHELLS };
    throw new UserError('completion-shell', { shell, values: SHELLS }, { near });
  }
  context.io.out.write(scriptFor(found, await commandWords(await context.speak())));
  return EXIT.done;
}
