import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { type Pty, type PtySettings, startPty, terminal } from '../support/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-plan-terminal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = join(folder, 'program.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [resolve(import.meta.dirname, 'terminal-program.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
});

async function start(settings: Partial<PtySettings> = {}): Promise<Pty> {
  const pty = await startPty({ command: [process.execPath, program], ...settings });
  onTestFinished(() => pty.close());
  return pty;
}

async function asked(settings: Partial<PtySettings> = {}): Promise<Pty> {
  const pty = await start(settings);
  await pty.waitFor(/A text\?/);
  return pty;
}

terminal.describe('a real terminal', () => {
  it('shows what a program writes and takes what is typed', async () => {
    const pty = await start({ command: ['cat'], columns: 30, rows: 5 });
    await pty.type('שלום Enter');
    await pty.press('Enter');
    expect(await pty.waitFor(/(שלום Enter\n?){2}/)).toBe('שלום Enter\nשלום Enter');
    await pty.press('C-d');
    expect(await pty.exitStatus()).toBe(0);
  });

  it('is asked by keys, whatever the script, and comes back as it was', async () => {
    const pty = await asked();
    await pty.type('שלום');
    await pty.press('Down');
    await pty.paste('one\ntwo');
    await pty.waitFor(/❯ שלום\n {2}one\n {2}two/);
    await pty.press('Enter', 'Down', 'Enter', 'BTab');
    expect(await pty.exitStatus()).toBe(0);
    expect(JSON.parse((await pty.screen()).replaceAll('\n', ''))).toEqual([
      { kind: 'text', text: 'שלום\none\ntwo' },
      { kind: 'chosen', values: ['B'] },
      { kind: 'key', key: 'back', typed: '' },
    ]);
  });

  it('takes what was typed before the program asked', async () => {
    const pty = await start();
    await pty.type('early');
    await pty.press('Enter', '2', 'Enter', 'Enter');
    expect(await pty.exitStatus()).toBe(0);
    // The system showed it before the program could take the screen.
    expect(JSON.parse((await pty.screen()).replaceAll('\n', '').replace(/^[^[]*/, ''))).toEqual([
      { kind: 'text', text: 'early' },
      { kind: 'text', text: '2' },
      { kind: 'chosen', values: [] },
    ]);
  });

  it('is drawn anew when its size changes', async () => {
    const pty = await asked();
    await pty.type('some words that do not fit into a narrow window');
    await pty.waitFor(/narrow window/);
    await pty.resize(30, 16);
    const screen = await pty.waitFor(/do not fit\n {2}into a narrow window/);
    expect(screen.match(/A text\?/g)).toHaveLength(1);
  });

  it.each(['C-c', 'C-d'])('is left by %s', async (key) => {
    const pty = await asked();
    await pty.press(key);
    expect(await pty.exitStatus()).toBe(130);
    expect(await pty.screen()).toBe('["interrupted"]');
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('is left at %s', async (signal) => {
    const pty = await asked();
    await pty.kill(signal);
    expect(await pty.exitStatus()).toBe(130);
    expect(await pty.screen()).toBe('["interrupted"]');
  });

  it('may be closed under the program, which then ends', async () => {
    const [errors, status] = [join(folder, 'errors'), join(folder, 'status')];
    const script = `trap '' HUP; "${process.execPath}" "${program}" 2> "${errors}"; echo $? > "${status}"`;
    const pty = await asked({ command: ['sh', '-c', script] });
    await pty.close();
    await vi.waitFor(() => expect(readFileSync(status, 'utf8')).toBe('129\n'), 5000);
    expect(readFileSync(errors, 'utf8')).toMatch(/^(Hangup\n)?$/); // which is what some shells say of it
  });

  it('lends itself to an editor', async () => {
    const pty = await asked({ env: { VISUAL: undefined, EDITOR: `"${process.execPath}" --eval=0` } });
    await pty.press('F2');
    await pty.waitFor(/One\?/);
    await pty.press('C-c');
    expect(await pty.exitStatus()).toBe(130);
    expect(await pty.screen()).toContain('"before","interrupted"');
  });

  it('is given back to the shell by Ctrl+Z, and taken again', async () => {
    const pty = await start({ command: ['bash', '--norc', '-i'], env: { PS1: '$ ' } });
    await pty.type(`'${process.execPath}' '${program}'`);
    await pty.press('Enter');
    await pty.waitFor(/A text\?/);
    await pty.type('half');
    await pty.press('C-z');
    const shell = await pty.waitFor(/Stopped/);
    expect(shell).not.toContain('A text?');
    await pty.type('echo "alive"');
    await pty.press('Enter');
    await pty.waitFor(/^alive$/m);
    await pty.type('fg');
    await pty.press('Enter');
    await pty.waitFor(/A text\?\n\n❯ half/);
    await pty.type(' done');
    await pty.press('Enter');
    await pty.waitFor(/One\?/);
    await pty.press('C-c');
    expect(await pty.waitFor(/interrupted/)).toContain('[{"kind":"text","text":"half done"},"interrupted"]');
  });
});
