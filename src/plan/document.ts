import type { Pair, YAMLMap } from 'yaml';
import { isData, type PlanData } from './data.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { Path } from './path.ts';
import { syntaxFaults } from './syntax.ts';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type ParsedNode,
  readYaml,
  type YamlReading,
} from './yaml.ts';

/** A place in a file: line and column from 1, and how many characters of that line are meant. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The text of a plan and what was read from it. Never changed: an edit gives a new text. */
export interface PlanDocument {
  readonly text: string;
  /** The answers; empty when the text could not be read. */
  readonly data: PlanData;
  /** What kept the text from being read as a plan's YAML. */
  readonly findings: readonly Finding[];
  /** Where the value (or the key) at a path stands; the nearest place above it when it stands nowhere. */
  position(path: Path, what?: 'key' | 'value'): Position;
  /**
   * The root of the syntax tree; undefined when there is none.
   * @internal
   */
  readonly contents: ParsedNode | undefined;
}

const START: Position = { line: 1, column: 1, length: 1 };
/** Of a file that is no plan at all nobody reads further. */
const MOST_FINDINGS = 100;
const CONFLICT_START = /^<{7}(?: |$)/m;
const CONFLICT_END = /^>{7}(?: |$)/m;
const UNPRINTABLE = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/u;

type Report = (code: FindingCode, at: readonly [number, number], path: Path, args?: Finding['args']) => void;

/**
 * Reads the text of a plan. Never throws on what the text holds: what cannot be read is in `findings`.
 * @param text the file's content; a byte order mark and CRLF line ends are accepted.
 */
export function parsePlan(text: string): PlanDocument {
  const conflict = conflictAt(text);
  if (conflict !== undefined) return unread(text, 'file/conflict', lineAt(text, conflict));
  const reading = readYaml(text);
  if (reading.stopped)
    return unread(text, `file/${reading.stopped.reason}`, lineAt(text, reading.stopped.offset));
  return readDocument(text, reading);
}

/** Where a merge left both sides in the text. */
function conflictAt(text: string): number | undefined {
  const start = CONFLICT_START.exec(text)?.index;
  return start !== undefined && CONFLICT_END.test(text.slice(start)) ? start : undefined;
}

function unread(text: string, code: FindingCode, line: number): PlanDocument {
  const finding: Finding = { code, severity: 'error', path: [], args: {}, line, column: 1, length: 1 };
  return { text, data: {}, findings: [finding], position: () => START, contents: undefined };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function readDocument(text: string, { documents, lines }: YamlReading): PlanDocument {
  const findings: Finding[] = [];
  const place = placesIn(text, lines);
  const report: Report = (code, at, path, args = {}) => {
    if (findings.length < MOST_FINDINGS) findings.push({ code, severity: 'error', path, args, ...place(at) });
  };
  const [document, second] = documents;
  for (const { at, reason } of syntaxFaults(text, documents)) report('file/syntax', at, [], { reason });
  if (second) report('file/several-documents', [second.range[0], second.range[0] + 1], []);
  const contents = document?.contents ?? undefined;
  const empty = contents === undefined || (isScalar(contents) && contents.value === null);
  if (findings.length === 0 && empty) report('file/empty', [0, 0], []);
  else if (findings.length === 0 && !isMap(contents))
    report('file/not-a-map', contents ? span(contents) : [0, 0], []);
  const data = findings.length === 0 && contents ? read(contents, [], { text, report }) : undefined;
  return {
    text,
    data: isData(data) ? data : {},
    findings,
    position: (path, what = 'value') => (contents ? place(locate(contents, path, what)) : START),
    contents,
  };
}

type Place = (at: readonly [number, number]) => Position;

function placesIn(text: string, lines: LineCounter): Place {
  // An editor does not show a byte order mark, so it counts for no column.
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  return ([from, to]) => {
    const { line, col } = lines.linePos(from);
    const end = lines.lineStarts[line] ?? text.length + 1;
    const length = Math.max(1, Math.min(to, end - 1) - from);
    return { line, column: Math.max(1, line === 1 ? col - mark : col), length };
  };
}

function span(node: ParsedNode): [number, number] {
  return [node.range[0], node.range[1]];
}

interface Reader {
  readonly text: string;
  readonly report: Report;
}

function read(node: ParsedNode | null, path: Path, reader: Reader): unknown {
  if (!node) return null;
  if (isAlias(node)) reader.report('file/alias', span(node), path);
  else if (node.anchor) reader.report('file/alias', mark(reader.text, '&', node.range[0]), path);
  else if (node.tag) reader.report('file/tag', mark(reader.text, '!', node.range[0]), path);
  if (isMap(node)) return readMap(node.items, path, reader);
  if (isSeq(node)) return node.items.map((item, at) => read(item, [...path, String(at)], reader));
  return isScalar(node) ? readScalar(node.value, span(node), path, reader) : null;
}

/** The word in front of a value that begins with a sign. */
function mark(text: string, sign: string, offset: number): [number, number] {
  let from = text.lastIndexOf(sign, offset);
  while (text[from - 1] === sign) from -= 1;
  const length = text.slice(from, offset).search(/\s/);
  return [from, length < 0 ? Math.max(offset, from + 1) : from + length];
}

/** Signs that one cannot see, and spaces that are none; often pasted, or typed beside Hebrew or Persian text. */
const INVISIBLE = /\p{Cf}|(?! )\p{Zs}/gu;

function readMap(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  path: Path,
  reader: Reader,
): PlanData {
  const data: Record<string, unknown> = {};
  for (const { key, value } of pairs) {
    const name = isScalar(key) && !isAlias(key) ? String(key.value ?? '') : '';
    const code = keyFault(name, data);
    if (code === undefined) data[name] = read(value, [...path, name], reader);
    else {
      const place = code === 'file/duplicate-key' ? [...path, name] : path;
      reader.report(code, span(key), place, { key: name.replace(INVISIBLE, '').trim() });
    }
  }
  return data;
}

function keyFault(name: string, data: PlanData): FindingCode | undefined {
  if (name === '' || name === '__proto__') return 'file/key';
  if (Object.hasOwn(data, name)) return 'file/duplicate-key';
  return name.search(INVISIBLE) >= 0 ? 'file/invisible' : undefined;
}

function readScalar(value: unknown, at: readonly [number, number], path: Path, { report }: Reader): unknown {
  if (typeof value === 'string' && (UNPRINTABLE.test(value) || !value.isWellFormed()))
    report('file/unprintable', at, path);
  return value;
}

function child(node: ParsedNode, key: string): { key: ParsedNode; value: ParsedNode | null } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return value && { key: value, value };
  }
  return isMap(node) ? pairsOf(node).get(key) : undefined;
}

type Pairs = ReadonlyMap<string, Pair<ParsedNode, ParsedNode | null>>;
const known = new WeakMap<YAMLMap.Parsed, Pairs>();

/** The pairs of a map by key, put in order once: a plan with a thousand slips asks a thousand times. */
function pairsOf(node: YAMLMap.Parsed): Pairs {
  const pairs =
    known.get(node) ??
    new Map(node.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
  known.set(node, pairs);
  return pairs;
}

/** The stretch of text of the deepest part of a path that the file holds. */
function locate(root: ParsedNode, path: Path, what: 'key' | 'value'): [number, number] {
  let node = root;
  let at: [number, number] = [root.range[0], root.range[0] + 1];
  for (const [depth, name] of path.entries()) {
    const found = child(node, name);
    if (!found) return at;
    const plain = found.value && isScalar(found.value) && found.value.range[1] > found.value.range[0];
    at = span(
      plain && what === 'value' && depth === path.length - 1 && found.value ? found.value : found.key,
    );
    if (!found.value) return at;
    node = found.value;
  }
  return at;
}
