import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type YAMLError,
} from 'yaml';

/** No sound plan nests deeper; far below it the parser's own recursion is safe. */
const DEEPEST = 48;
/** Characters, and the signs, words and breaks they make; ten thousand items take a fifth of either. */
const LARGEST = 16_000_000;
const MOST_LEXEMES = 3_000_000;

export type YamlDocument = Document.Parsed<ParsedNode>;

/** Text read as YAML: the documents it holds, or why it was not read. */
export interface YamlReading {
  readonly documents: readonly YamlDocument[];
  readonly lines: LineCounter;
  /** Set when reading stopped, with the offset where. */
  readonly stopped?: { readonly reason: 'too-deep' | 'too-large'; readonly offset: number };
}

/** Reads YAML into documents; stops where a hostile file would exhaust the parser. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  if (text.length > LARGEST) return { documents: [], lines, stopped: { reason: 'too-large', offset: 0 } };
  // The parser tells of line ends as well, but not of those in what it cannot make sense of.
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  const parser = new Parser();
  // Keys are compared once, when they are read into data; the library's own check is quadratic.
  const composer = new Composer({ lineCounter: lines, keepSourceTokens: false, uniqueKeys: false });
  const documents: YamlDocument[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (documents.length > 1) return { documents, lines }; // more than one is too many
    lexemes += 1;
    const { offset } = parser;
    if (parser.stack.length > DEEPEST)
      return { documents: [], lines, stopped: { reason: 'too-deep', offset } };
    if (lexemes > MOST_LEXEMES) return { documents: [], lines, stopped: { reason: 'too-large', offset } };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return { documents, lines };
}

export { isAlias, isMap, isScalar, isSeq, type LineCounter, type ParsedNode, type YAMLError };
