import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { Reply, Screen } from '../../ask/ask.ts';
import { EXIT, UserError } from '../../errors.ts';
import { choicePrompt } from './choice-prompt.ts';
import type { Desk } from './desk.ts';
import { editText } from './editor.ts';
import { KeyStream } from './key-stream.ts';
import type { Terminal, TerminalWorld } from './open.ts';
import { pagePrompt } from './page-prompt.ts';
import { listenTo, sleep } from './signals.ts';
import { signsFor } from './signs.ts';
import { Stage } from './stage.ts';
import { textPrompt } from './text-prompt.ts';

/** A terminal that is drawn on as a whole. */
export function openRich(world: TerminalWorld): Terminal {
  return new RichTerminal(world);
}

class RichTerminal implements Terminal {
  readonly #world: TerminalWorld;
  readonly #stage: Stage;
  readonly #keys: KeyStream;
  readonly #desk: Desk;
  readonly #left = new AbortController();
  readonly #redraws = new EventEmitter();
  readonly #forgetSignals: () => void;
  #isLent = false;

  constructor(world: TerminalWorld) {
    const { input, output } = world.streams;
    this.#world = world;
    this.#stage = new Stage(world.streams);
    this.#keys = new KeyStream(input, this.#leave);
    this.#desk = this.#makeDesk();
    this.#forgetSignals = listenTo({
      interrupt: () => (this.#isLent ? undefined : this.#leave()),
      leave: this.#leave,
      giveBack: () => (this.#isLent ? undefined : void this.#release()),
      takeAgain: () => (this.#isLent ? undefined : this.#take()),
      exit: () => void this.#stage.leave(),
    });
    output.on('resize', this.#redraw);
    output.on('error', this.#leave); // stays: a terminal that is gone says so after we have left it
    this.#take();
  }

  async ask(screen: Screen): Promise<Reply> {
    if (this.#left.signal.aborted) throw interrupted();
    this.#stage.clear();
    try {
      return await this.#prompt(screen);
    } catch (error) {
      throw error instanceof AbortPromptError || error instanceof ExitPromptError ? interrupted() : error;
    }
  }

  async editText(text: string): Promise<string | undefined> {
    this.#isLent = true;
    await this.#release();
    try {
      return await editText(text, this.#world.env);
    } finally {
      this.#isLent = false;
      this.#take();
    }
  }

  async close(): Promise<void> {
    this.#forgetSignals();
    this.#world.streams.output.off('resize', this.#redraw);
    await this.#release();
  }

  #prompt(screen: Screen): Promise<Reply> {
    const asked = { desk: this.#desk, screen };
    const context = {
      input: this.#keys,
      output: new Paper(this.#world.streams.output),
      signal: this.#left.signal,
      clearPromptOnDone: true,
    };
    const { input } = screen;
    switch (input.kind) {
      case 'text':
        return textPrompt({ asked: { ...asked, input } }, context);
      case 'choice':
        return choicePrompt({ asked: { ...asked, input } }, context);
      case 'page':
        return pagePrompt({ asked: { ...asked, input } }, context);
    }
  }

  #makeDesk(): Desk {
    const { streams, options, env } = this.#world;
    return {
      locale: options.locale,
      style: options.style,
      visual: options.visual,
      signs: signsFor(env),
      columns: () => streams.columns(),
      rows: () => streams.rows(),
      clear: () => this.#stage.clear(),
      leave: this.#leave,
      sleep,
      onRedraw: (listener) => {
        this.#redraws.on('redraw', listener);
        return () => this.#redraws.off('redraw', listener);
      },
    };
  }

  #take(): void {
    this.#stage.enter();
    this.#keys.start();
    this.#redraw();
  }

  #release(): Promise<void> {
    this.#keys.stop();
    return this.#stage.leave();
  }

  readonly #leave = (): void => this.#left.abort();

  readonly #redraw = (): void => {
    if (this.#isLent) return;
    this.#stage.clear();
    this.#redraws.emit('redraw');
  };
}

function interrupted(): UserError {
  return new UserError('interrupted', {}, { exit: EXIT.cancelled });
}

/** What one prompt writes on; it ends with the prompt, and the terminal goes on. */
class Paper extends Writable {
  /** So wide that inquirer breaks no line: they are broken already, between words. */
  readonly columns = 1_000_000;
  readonly #output: NodeJS.WritableStream;

  constructor(output: NodeJS.WritableStream) {
    super({ decodeStrings: false });
    this.#output = output;
  }

  override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#output.write(chunk);
    done();
  }
}
