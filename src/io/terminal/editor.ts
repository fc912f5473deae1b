import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { decode } from '../decode.ts';
import type { Io } from '../io.ts';

/*
 * @inquirer/external-editor guesses the encoding of what comes back, and takes an English text with one € or ’ in it
 * for windows-1252.
 */

/** Editors that a machine may have, the easiest first. */
const EDITORS = process.platform === 'win32' ? ['notepad.exe'] : ['nano', 'vi'];

/** Lets the user write a text in an editor; undefined when there is none or it fails, and nothing is to change. */
export async function editText(text: string, env: Io['env']): Promise<string | undefined> {
  const editor = env['VISUAL'] || env['EDITOR'] || (await findEditor(env));
  if (editor === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'crm-plan-'));
  try {
    const file = join(folder, 'text.md');
    await writeFile(file, text);
    if (!(await ends(editor, file, env))) return undefined;
    return decode(await readFile(file), file)
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .trimEnd();
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findEditor(env: Io['env']): Promise<string | undefined> {
  const folders = (env['PATH'] ?? '').split(delimiter);
  for (const file of EDITORS.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return `"${file}"`;
  }
  return undefined;
}

/** Whether the editor came to a good end. */
async function ends(editor: string, file: string, env: Io['env']): Promise<boolean> {
  const [program = '', ...args] = wordsOf(editor);
  return new Promise((resolve) => {
    const child = spawn(program, [...args, file], { stdio: 'inherit', env: { ...env } });
    child.once('error', () => resolve(false));
    child.once('close', (status) => resolve(status === 0));
  });
}

/** A command with its options, such as `code --wait`; a name with spaces stands in quotes. */
function wordsOf(command: string): string[] {
  return Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
}
