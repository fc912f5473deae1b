import { toTyped } from './typed-line.ts';

/** What comes from a keyboard: text, typed or pasted, a key that does something, or the end of it all. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'key'; readonly code: string }
  | { readonly kind: 'end' };

const PASTE = '\x1b[200~';
const PASTE_END = '\x1b[201~';
const ESCAPE = '\x1b';
const INTERRUPT = '\x03';

/** A key's code, whole (ECMA-48, and `[[A` of the Linux console); Escape before a letter is Alt with it. */
const CODE = /\x1b{1,2}(?:\[\[?[\d;:?<>=]*[ -/]*[@-~]|O\d*[A-Za-z]|[^\x1b[O])|[\x00-\x1a\x1c-\x1f\x7f]/y;
const TEXT = /[^\x00-\x1f\x7f]+/y;
/** A code that goes on in the next chunk. */
const BEGUN = /^\x1b{1,2}(?:\[\[?[\d;:?<>=]*[ -/]*|O\d*)?$/;

/** Reads the chunks that a terminal sends, wherever they are cut. */
export class PieceReader {
  #rest = '';
  #pasted: string | undefined;

  read(chunk: string): Piece[] {
    this.#rest += chunk;
    const pieces: Piece[] = [];
    for (let piece = this.#next(); piece !== undefined; piece = this.#next()) {
      // Escape does nothing here, and readline would take the next key into it.
      if (piece.kind === 'key' ? piece.code !== ESCAPE : piece.text !== '') pieces.push(piece);
    }
    return pieces;
  }

  /** Whether an Escape came last, which may be the key or the beginning of a code; of Alt+O the same is true. */
  get isEscaping(): boolean {
    return /^\x1b{1,2}O?$/.test(this.#rest);
  }

  /** Takes an Escape that nothing followed for the key. */
  dropEscape(): void {
    if (this.isEscaping) this.#rest = '';
  }

  #next(): Exclude<Piece, { kind: 'end' }> | undefined {
    if (this.#pasted !== undefined) return this.#nextOfPaste(this.#pasted);
    if (this.#rest === '') return undefined;
    if (this.#rest.startsWith(PASTE)) {
      this.#pasted = this.#take(PASTE.length).slice(PASTE.length);
      return this.#next();
    }
    const code = this.#match(CODE);
    if (code !== undefined) return { kind: 'key', code };
    if (BEGUN.test(this.#rest)) return undefined;
    const text = this.#match(TEXT) ?? this.#take(1);
    return text === ESCAPE ? { kind: 'key', code: text } : { kind: 'text', text: cleaned(text) };
  }

  /** A terminal that never says where a paste ends must not take Ctrl+C away. */
  #nextOfPaste(before: string): Exclude<Piece, { kind: 'end' }> | undefined {
    const from = Math.max(0, before.length - PASTE_END.length);
    const pasted = before + this.#take(this.#rest.length);
    const end = pasted.indexOf(PASTE_END, from);
    const interrupt = pasted.slice(from, end < 0 ? undefined : end).indexOf(INTERRUPT);
    const until = interrupt < 0 ? end : from + interrupt;
    this.#pasted = until < 0 ? pasted : undefined;
    if (until < 0) return undefined;
    this.#rest = pasted.slice(interrupt < 0 ? until + PASTE_END.length : until);
    return { kind: 'text', text: cleaned(pasted.slice(0, until)) };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = 0;
    const found = pattern.exec(this.#rest)?.[0];
    return found === undefined ? undefined : this.#take(found.length);
  }

  #take(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  }
}

/** What is copied from a terminal may bring its colours along. Node's own pattern takes text away with them. */
const COLOURS = /\x1b\[[\d;:]*m/g;

/** Text without what a terminal would obey, its lines on one. */
function cleaned(text: string): string {
  const { text: typed } = toTyped(text.replace(COLOURS, ''));
  return typed.replaceAll('\t', ' ').replace(/[\x00-\x1f\x7f-\x9f]/g, '');
}
