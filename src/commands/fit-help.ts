import type { Fit } from '../io/fit.ts';

/** The narrowest column of words that is worth reading beside the names. */
const NARROW = 24;

/** A name, such as an option's, and behind two spaces or more what it is about. */
const ITEM = /^( {2}\S+(?: \S+)*) {2,}(?=\S)/;

/** Help in lines that fit: words stay in their column, or below their name where it would be too narrow. */
export function fitHelp(help: string, fit: Fit): string {
  return help
    .split('\n')
    .map((line) => fitLine(line, fit))
    .join('\n');
}

function fitLine(line: string, fit: Fit): string {
  const [head = '', name] = ITEM.exec(line) ?? [];
  if (name === undefined) return fit.wrap(line, line.startsWith('  ') ? '      ' : '');
  if (fit.width - head.length >= NARROW) return fit.wrap(line, ' '.repeat(head.length));
  return `${fit.wrap(name, '    ')}\n${fit.wrap(`    ${line.slice(head.length)}`, '    ')}`;
}
