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

/** Text in sixteen bits a letter has a zero beside every Latin letter and sign of YAML, and no control signs. */
function looksWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  const zeros = (offset: number): number =>
    start.filter((byte, at) => at % 2 === offset && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.min(even, odd) > 0 || Math.max(even, odd) <= start.length / 8) return false;
  const text = new TextDecoder(even > 0 ? 'utf-16be' : 'utf-16le').decode(start);
  return !/[^\P{Cc}\t\n\r]/u.test(text);
}
