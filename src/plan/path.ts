import { UserError } from '../errors.ts';

/** A place in a plan: the keys from the root down; the index of a list stands as its digits. */
export type Path = readonly string[];

const PLAIN_KEY = /^[^.[\]"'\s=]+$/;
const SEGMENT = /\.?(?:([^.[\]"'\s=]+)|\["((?:[^"\\]|\\.)*)"\]|\['([^']*)'\])/y;

/**
 * Reads a path as people write it: `goals.company.repeat-sales.target`, `history["1.0.0"]`.
 * @throws UserError `path-syntax` when it is none.
 */
export function parsePath(text: string): Path {
  const path: string[] = [];
  SEGMENT.lastIndex = 0;
  while (SEGMENT.lastIndex < text.length) {
    const start = SEGMENT.lastIndex;
    const match = SEGMENT.exec(text);
    const dotted = text[start] === '.';
    if (!match || dotted !== (path.length > 0 && match[1] !== undefined)) {
      throw new UserError('path-syntax', { path: text, column: start + 1 });
    }
    path.push(match[1] ?? match[3] ?? (match[2] ?? '').replace(/\\(.)/g, '$1'));
  }
  if (path.length === 0) throw new UserError('path-syntax', { path: text, column: 1 });
  return path;
}

/** {@link parsePath} for a text of a plan's, which may hold anything; undefined when it is no path. */
export function readPath(text: string): Path | undefined {
  try {
    return parsePath(text);
  } catch {
    return undefined;
  }
}

/** Writes a path so that {@link parsePath} reads it back. */
export function formatPath(path: Path): string {
  return path
    .map((key, at) =>
      PLAIN_KEY.test(key) ? (at === 0 ? key : `.${key}`) : `["${key.replace(/["\\]/g, '\\$&')}"]`,
    )
    .join('');
}

/** Whether `path` is `under` itself or lies below it. */
export function isUnder(path: Path, under: Path): boolean {
  return under.length <= path.length && under.every((key, at) => path[at] === key);
}
