/** Columns that a comment may take. */
const WIDTH = 100;
/** However deep a question stands, its comment has room for some words a line. */
const LEAST = 40;

/** Paragraphs as comment lines; what begins with spaces goes on under itself. */
export function commented(paragraphs: readonly string[], indent: number): string[] {
  const pad = `${' '.repeat(indent)}# `;
  const width = Math.max(LEAST, WIDTH - pad.length);
  return paragraphs.flatMap((paragraph) => wrap(paragraph, width)).map((line) => (pad + line).trimEnd());
}

/** A text in lines of at most so many characters, under its own beginning; a word that is longer stays whole. */
function wrap(text: string, width: number): string[] {
  const [lead = ''] = /^ *(?:- )?/.exec(text) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(lead.length).split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    const fits = line === '' || lead.length + lengthOf(longer) <= width;
    if (!fits) lines.push(line);
    line = fits ? longer : word;
  }
  return [...lines, line].map((each, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + each);
}

/** Characters as one sees them: marks above and below letters, and joiners, take no room. */
function lengthOf(text: string): number {
  return text.replace(/[\p{Mn}\p{Cf}]/gu, '').length;
}

/** A key and what stands below it, in YAML. */
export function keyed(key: string, indent: number, below: readonly string[] = []): string[] {
  return [`${' '.repeat(indent)}${key}:`, ...below];
}

/** Blocks of lines with a blank line between them. */
export function apart(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}

/** Makes fields an entry of a list: the first line that is no comment gets the dash. */
export function asEntry(lines: readonly string[], indent: number): string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, at) => {
    if (at < first) return line.slice(2);
    return at === first ? `${' '.repeat(indent)}- ${line.trimStart()}` : line;
  });
}
