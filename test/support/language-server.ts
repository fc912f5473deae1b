import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const PROGRAM = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** No test may reach the network: an attempt to shows on standard error. */
const OFFLINE = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  net.Socket.prototype.connect = function (to) {
    console.error('a connection was tried', to);
    return this.destroy(new Error('offline'));
  };
`)}`;

const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A place in a file as the protocol counts: lines and characters from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
}

export interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

/** yaml-language-server as an editor talks to it: JSON-RPC over standard input and output. */
export class LanguageServer {
  /** What it said on standard error. */
  complaints = '';
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>();
  #unread: Buffer = Buffer.alloc(0);
  #requests = 0;

  private constructor() {
    const args = ['--import', OFFLINE, PROGRAM, '--stdio'];
    this.#process = spawn(process.execPath, args, { stdio: 'pipe' });
    this.#process.stdout.on('data', (bytes: Buffer) => this.#read(bytes));
    this.#process.stderr.on('data', (bytes: Buffer) => {
      this.complaints += bytes.toString();
    });
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    const capabilities = {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    };
    await server.#ask('initialize', { processId: process.pid, rootUri: null, capabilities });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#ask('shutdown', undefined);
    this.#send({ method: 'exit' });
    await ended;
  }

  /** Opens a file, as it is in the editor, and waits for what the server finds in it. */
  async open(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<readonly Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    return found;
  }

  async complete(file: string, position: Place): Promise<readonly Completion[]> {
    const result = await this.#ask('textDocument/completion', at(file, position));
    return (result as { items: Completion[] }).items;
  }

  /** The text that stands beside a place in the editor. */
  async hover(file: string, position: Place): Promise<string> {
    const result = await this.#ask('textDocument/hover', at(file, position));
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    const answered = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const start = this.#unread.indexOf('\r\n\r\n') + 4;
      const length = /Content-Length: (\d+)/.exec(this.#unread.toString('ascii', 0, Math.max(start, 0)))?.[1];
      if (length === undefined || this.#unread.length < start + Number(length)) return;
      const body = this.#unread.toString('utf8', start, start + Number(length));
      this.#unread = this.#unread.subarray(start + Number(length));
      this.#hear(JSON.parse(body));
    }
  }

  #hear(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      if (id !== undefined) this.#answers.get(id)?.(message);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (id !== undefined) {
      this.#send({ id, result: method === 'workspace/configuration' ? settingsFor(params) : null });
    }
  }
}

function at(file: string, position: Place): object {
  return { textDocument: { uri: pathToFileURL(file).href }, position };
}

function settingsFor(params: unknown): unknown[] {
  const { items } = params as { items: { section: string }[] };
  return items.map(({ section }) => SETTINGS[section] ?? {});
}
