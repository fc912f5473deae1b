import type { ErrorArgs } from '../errors.ts';
import type { Locale } from '../i18n/locale.ts';
import { isMessageId, type Words } from '../i18n/words.ts';
import type { PlanDocument, Position } from '../plan/document.ts';
import type { Finding } from '../plan/finding.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { isMap, isSeq } from '../plan/yaml.ts';
import { type Node, typedText } from './answers-node.ts';

/** What is wrong at one place of an answers file. */
export interface AnswerFileFault extends Position {
  /** Where in the file, written as a path; empty for the file itself. */
  readonly path: string;
  /** The name of its words: `finding.model/type`, `fault.number`, `form.fault.empty`. */
  readonly code: string;
  readonly args: ErrorArgs;
}

/** Words of a plan's findings that would send the author of an answers file the wrong way. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'file/empty': 'form.fault.empty',
  'file/not-a-map': 'form.fault.notMap',
  'file/several-documents': 'form.fault.several',
};

/** A fault that the reader of the YAML found. */
export function readingFault({ code, path, args, line, column, length }: Finding): AnswerFileFault {
  return {
    code: OWN_WORDS[code] ?? `finding.${code}`,
    path: formatPath(path),
    args,
    line,
    column,
    length,
  };
}

/** A fault at a place of the file. */
export function faultAt(
  document: PlanDocument,
  path: Path,
  code: string,
  args: ErrorArgs = {},
  what: 'key' | 'value' = 'value',
): AnswerFileFault {
  return { code, args, path: formatPath(path), ...document.position(path, what) };
}

/** What is wrong, and how to mend it. */
export function tellFault(
  { code, args }: Pick<AnswerFileFault, 'code' | 'args'>,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
): string {
  return [code, `${code}.message`, `${code}.fix`]
    .flatMap((id) => (isMessageId(words, id) ? [locale.t(id, args)] : []))
    .join(' ');
}

/** The words for a part of another shape than the model has there. */
export function wrongShape(
  expected: 'text' | 'number' | 'whole' | 'list' | 'map',
  node: Node,
): [string, ErrorArgs] {
  const value = isMap(node) ? '{…}' : isSeq(node) ? '[…]' : shorten(typedText(node) ?? '');
  return ['finding.model/type', { expected, value }];
}

const LONGEST_QUOTE = 40;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${[...line].slice(0, LONGEST_QUOTE - 1).join('')}…` : line;
}
