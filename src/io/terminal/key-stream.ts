import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { type Piece, PieceReader } from './pieces.ts';

/** Milliseconds after which an Escape is the key, not the beginning of another key's code. */
const ESCAPE_PATIENCE = 100;

/** Milliseconds in which there arrives what was typed while the system still made a new line of Enter. */
const EARLY = 50;

/**
 * What readline reads in place of the terminal, one key or stretch of text at a time: a key may answer the question,
 * and what was typed ahead behind it belongs to the next. Readable would hand on all it has at once. It says nothing
 * of being a terminal, for inquirer throws away what was typed ahead on one.
 */
export class KeyStream extends Readable {
  readonly #source: NodeJS.ReadableStream;
  readonly #ended: () => void;
  readonly #pieces = new PieceReader();
  readonly #decoder = new StringDecoder('utf8');
  readonly #queue: Piece[] = [];
  #isOpen = false;
  #isReleasing = false;
  #isEarly = false;
  #escape: NodeJS.Timeout | undefined;

  /** @param ended hears that nothing will come any more, once all that came before is used up. */
  constructor(source: NodeJS.ReadableStream, ended: () => void) {
    super();
    this.#source = source;
    this.#ended = ended;
  }

  /** Listens to the terminal, once however often it is told to. */
  start(): void {
    this.stop();
    this.#source.on('data', this.#receive);
    for (const event of ENDS) this.#source.on(event, this.#end);
    this.#source.resume();
    this.#isEarly = true;
    // Behind the timers of a round comes what can be read by then.
    setTimeout(() => setImmediate(() => (this.#isEarly = false)), EARLY).unref();
  }

  /** Leaves the terminal to another program, or to the one that goes on after us. */
  stop(): void {
    clearTimeout(this.#escape);
    this.#source.pause();
    this.#source.off('data', this.#receive);
    for (const event of ENDS) this.#source.off(event, this.#end);
  }

  override _read(): void {}

  override resume(): this {
    this.#isOpen = true;
    this.#release();
    return this;
  }

  override pause(): this {
    this.#isOpen = false;
    return this;
  }

  readonly #receive = (chunk: string | Buffer): void => {
    clearTimeout(this.#escape);
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    const pieces = this.#pieces.read(text);
    this.#queue.push(...(this.#isEarly ? pieces.map(asEnter) : pieces));
    if (this.#pieces.isEscaping)
      this.#escape = setTimeout(() => this.#pieces.dropEscape(), ESCAPE_PATIENCE).unref();
    this.#release();
  };

  readonly #end = (): void => {
    this.#queue.push({ kind: 'end' });
    this.#release();
  };

  #release(): void {
    if (this.#isReleasing || this.#queue.length === 0) return;
    this.#isReleasing = true;
    setImmediate(() => {
      this.#isReleasing = false;
      const piece = this.#isOpen ? this.#queue.shift() : undefined;
      if (piece === undefined) return;
      this.#hand(piece);
      this.#release();
    });
  }

  #hand(piece: Piece): void {
    if (piece.kind === 'end') this.#ended();
    else if (piece.kind === 'key') this.emit('data', Buffer.from(piece.code));
    // Letter by letter a long paste would keep readline busy for hours.
    else this.emit('keypress', piece.text, { sequence: piece.text, ctrl: false, meta: false, shift: false });
  }
}

/** A new line as the Enter that it was. */
function asEnter(piece: Piece): Piece {
  return piece.kind === 'key' && piece.code === '\n' ? { kind: 'key', code: '\r' } : piece;
}

const ENDS = ['end', 'error', 'close'] as const;
