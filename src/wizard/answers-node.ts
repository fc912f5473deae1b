import { isMap, isScalar, isSeq, type ParsedNode } from '../plan/yaml.ts';

/** A part of the file: nothing where a key has nothing behind it. */
export type Node = ParsedNode | null;

/** What stands under the keys of a map, in the order of the file. */
export function pairsOf(node: Node): [key: string, value: Node][] {
  return isMap(node)
    ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value ?? '') : '', value])
    : [];
}

/** What stands under one key of a map. */
export function under(node: Node, key: string): Node {
  return pairsOf(node).find(([name]) => name === key)?.[1] ?? null;
}

/**
 * A plain value as somebody typed it, which keeps what YAML would take from it, as the 0 that a phone number begins
 * with; undefined for what is no plain value. Nothing, and a dash, are no answers.
 */
export function typedText(node: Node): string | undefined {
  if (node !== null && !isScalar(node)) return undefined;
  const value: unknown = node?.value ?? '';
  const text = (typeof value === 'string' ? value : (node?.source ?? String(value))).trim();
  return text === '-' ? '' : text;
}

/** Whether nothing is answered anywhere in a part of the file. */
export function isBlank(node: Node): boolean {
  if (isMap(node)) return node.items.every(({ value }) => isBlank(value));
  return isSeq(node) ? node.items.every(isBlank) : typedText(node) === '';
}
