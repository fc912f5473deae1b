import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { textWidth } from '../../src/io/terminal/wrap.ts';
import { makeFolder, makeIo, memory } from '../cli/run.ts';
import { ROOT } from '../support/built.ts';

/** What a command line prints on terminals of a width. */
async function printed(args: readonly string[], columns: number): Promise<string> {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'broken.yaml'), BROKEN);
  const [out, err] = [memory(), memory()].map((output) => ({ ...output, isTerminal: true, columns }));
  if (!out || !err) throw new Error('no output');
  await main(args, makeIo({ cwd }, out, err));
  return out.text() + err.text();
}

const PLAN = join(ROOT, 'examples/bakery-cafe.plan.yaml');
const BROKEN =
  'schema: 1\nabout:\n  titel: The plan of the bakery and of its café, for the two years that are to come\n';

const CALLS: readonly (readonly string[])[] = [
  ['--help'],
  ['render', '--help'],
  ['set', '-h'],
  [],
  ['chek'],
  ['check', 'missing.yaml'],
  ['check', 'broken.yaml'],
  ['check', PLAN],
  ['set', 'broken.yaml', 'about.vision=Bread'],
  ['status', PLAN],
];

describe.each(['en', 'he', 'fa'])('what people read on a terminal in %s', (language) => {
  test.each([40, 80, 200])('fits %i columns', async (columns) => {
    for (const args of CALLS) {
      const text = await printed([...args, '--ui-lang', language], columns);
      expect(text.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
    }
  });

  it('says the same words however wide it is', async () => {
    // A line of the file, and the mark below it, are cut to what fits.
    const words = (text: string): string[] =>
      text
        .replace(/^.*│.*$/gm, '')
        .replace(/\S*\/\S*/g, '')
        .split(/\s+/);
    for (const args of CALLS) {
      const wide = await printed([...args, '--ui-lang', language], 10_000);
      expect(words(await printed([...args, '--ui-lang', language], 40))).toEqual(words(wide));
    }
  });
});
