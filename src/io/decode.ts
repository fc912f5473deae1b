import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';

/**
 * The text of a file's bytes, with its byte order mark if it has one.
 * @throws UserError `file-utf16`, `file-binary`, `file-encoding` when the bytes are no UTF-8 text.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UserError('file-utf16', { file });
  if (bytes.includes(0)) throw new UserError(looksWide(bytes) ? 'file-utf16' : 'file-binary', { file });
  if (!isUtf8(bytes)) throw new UserError('file-encoding', { file });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Text in sixteen bits a letter has a zero beside nearly every letter of a Latin or YAML sign, and no control signs. */
function looksWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  if (start.some((byte) => byte > 0 && byte < 9)) return false;
  const zeros = (offset: number): number =>
    start.filter((byte, at) => at % 2 === offset && byte === 0).length;
  return Math.min(zeros(0), zeros(1)) === 0 && Math.max(zeros(0), zeros(1)) > start.length / 8;
}
