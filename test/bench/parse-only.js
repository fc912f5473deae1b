/** What cannot be saved: reads the plans it is given, files or folders of them, and parses them as anybody would. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';

const [way, ...places] = process.argv.slice(2);
const read = way === 'parseDocument' ? parseDocument : parse;

for (const place of places) {
  const files = statSync(place).isFile() ? [place] : readdirSync(place).map((name) => `${place}/${name}`);
  for (const file of files) read(readFileSync(file, 'utf8'));
}
