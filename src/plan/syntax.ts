import { isMap, isScalar, isSeq, type ParsedNode, type YAMLError, type YamlDocument } from './yaml.ts';

/** One slip in the YAML, where its author would look for it. */
export interface SyntaxFault {
  readonly at: readonly [number, number];
  /** By which its words are chosen: a code of the library's, `UNCLOSED` or `MISSING_SPACE`. */
  readonly reason: string;
}

/** At most so many are told, and looked at: one slip makes a parser complain again and again. */
const MOST = 3;
const FIRST = 20;

/** What keeps a text from being YAML, one fault a line. */
export function syntaxFaults(text: string, documents: readonly YamlDocument[]): SyntaxFault[] {
  const errors = documents.flatMap((document) => document.errors).slice(0, FIRST);
  const lines = new Map<number, SyntaxFault>();
  for (const error of errors) {
    if (lines.size === MOST) break;
    const fault = faultOf(error, errors, text, documents);
    const line = text.lastIndexOf('\n', fault.at[0] - 1);
    if (!lines.has(line)) lines.set(line, fault);
  }
  return [...lines.values()];
}

const UNCLOSED = /^Missing closing|and end with a [\]}]$/;
const NO_SPACE = /^[\w-]+:(?=[^\s:/])/;

function faultOf(
  { code, message, pos }: YAMLError,
  errors: readonly YAMLError[],
  text: string,
  documents: readonly YamlDocument[],
): SyntaxFault {
  const [from] = pos;
  const opened = UNCLOSED.test(message) ? openingAt(documents, from) : undefined;
  if (opened !== undefined) return { at: [opened, opened + 1], reason: 'UNCLOSED' };
  const isKey = code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY';
  const also = errors.filter((other) => other.pos[0] === from).length > 1;
  // A line that is indented too far makes the line above part of a key.
  if (isKey && also) return { at: nextWord(text, from), reason: 'BAD_INDENT' };
  const [key] = (isKey || code === 'MISSING_CHAR' ? NO_SPACE.exec(text.slice(from, from + 100)) : null) ?? [];
  return key === undefined
    ? { at: pos, reason: code }
    : { at: [from, from + key.length], reason: 'MISSING_SPACE' };
}

/** The first word of the line below. */
function nextWord(text: string, offset: number): [number, number] {
  const line = text.indexOf('\n', offset) + 1;
  const [indent = '', word = ''] = /^\s*(\S*)/.exec(text.slice(line, line + 1000)) ?? [];
  const end = line + indent.length;
  return [end - word.length, end];
}

/** Where the quotation mark or bracket stands that is still open at an offset. */
function openingAt(documents: readonly YamlDocument[], end: number): number | undefined {
  const starts = documents.flatMap(({ contents }) => [...openings(contents, end)]);
  return starts.length === 0 ? undefined : Math.max(...starts);
}

function* openings(node: ParsedNode | null, end: number): Generator<number> {
  if (!node || node.range[0] >= end || node.range[2] < end) return;
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
  if ((isQuoted || isFlow) && node.range[1] === end) yield node.range[0];
  if (isSeq(node)) for (const item of node.items) yield* openings(item, end);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      yield* openings(key, end);
      yield* openings(value, end);
    }
  }
}
