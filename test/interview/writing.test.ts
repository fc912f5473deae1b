import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { terminal } from '../support/pty.ts';
import { makeHome, type Person, type Sitting, sitDown } from './person.ts';
import { givenPlan } from './quick.ts';

const STATE = 'How well do you keep your customers today, and how do you know?';
const VALUES = 'Which values does it rest on?';
const HUB = 'Corner Bakery: what would you like to do?';

terminal.describe('a long text', () => {
  it('is pasted with its empty lines', async () => {
    const person = await edits('strategy.retention.state');
    await person.isAsked(STATE);
    await person.pty.paste('Four in ten come back.\n\nWe know from:\n\n- the till\n- the cards\n');
    await person.sees(/- the till\n *- the cards/);
    await person.enters('');
    await person.isAsked(HUB);
    expect(person.plan).toContain(
      '    state: |\n      Four in ten come back.\n\n      We know from:\n\n      - the till\n      - the cards\n',
    );
  });

  it('is typed in several lines by the arrow down', async () => {
    const person = await edits('strategy.retention.state');
    await person.isAsked(STATE);
    await person.types('First.');
    await person.presses('Down', 'Down');
    await person.types('Second.');
    await person.enters('');
    await person.isAsked(HUB);
    expect(person.plan).toContain('    state: |\n      First.\n\n      Second.\n');
  });

  it('is written in an editor of one’s own', async () => {
    const person = await edits('strategy.retention.state', (home) => ({ EDITOR: editorIn(home) }));
    await person.isAsked(STATE);
    await person.types('Typed.');
    await person.presses('F2');
    await person.chooses(STATE, 'Write it in my own editor');
    await person.sees('❯ Typed.');
    await person.sees('Written.');
    await person.enters('');
    await person.isAsked(HUB);
    expect(person.plan).toContain('    state: |\n      Typed.\n\n      Written.\n');
  });

  it('is not lost between the editor and Enter', async () => {
    const person = await edits('strategy.retention.state', (home) => ({ EDITOR: editorIn(home) }));
    await person.isAsked(STATE);
    await person.presses('F2');
    await person.chooses(STATE, 'Write it in my own editor');
    await person.sees('Written.');
    await person.presses('C-c');
    expect(await person.pty.exitStatus()).toBe(130);
    const again = await sitDown({ home: person.home, args: ['edit', 'strategy.retention.state'] });
    await again.isAsked(STATE);
    await again.sees('Written.');
  });

  it('may be a list, one entry a line', async () => {
    const person = await edits('about.values');
    await person.isAsked(VALUES);
    await person.types('Fair, also when it hurts');
    await person.presses('Down');
    await person.types('Warm');
    await person.enters('');
    await person.isAsked(HUB);
    expect(person.plan).toContain('  values:\n    - Fair, also when it hurts\n    - Warm\n');
  });
});

async function edits(path: string, env?: (folder: string) => Sitting['env']): Promise<Person> {
  const home = makeHome();
  givenPlan(home, 'en', { plan: 'plan.yaml' });
  return sitDown({ home, args: ['edit', path], rows: 40, env: { VISUAL: undefined, ...env?.(home.work) } });
}

/** An editor that adds a paragraph to whatever it is given. */
function editorIn(folder: string): string {
  const file = join(folder, 'editor.sh');
  writeFileSync(file, '#!/bin/sh\nprintf "\\n\\nWritten.\\n" >> "$1"\n');
  chmodSync(file, 0o755);
  return file;
}
