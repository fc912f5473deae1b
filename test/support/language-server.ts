import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const PROGRAM = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** No test may reach the network: an attempt to is told on standard error. */
const OFFLINE = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  net.Socket.prototype.connect = function (to) {
    process.stderr.write('tried to connect: ' + JSON.stringify(to));
    return this.destroy(new Error('offline'));
  };
`)}`;

const SETTINGS: Readonly<Record<string, object>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { hover: { contentFormat: ['markdown'] } },
};

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
  readonly documentation?: string;
}

/** yaml-language-server as an editor talks to it: JSON-RPC over standard input and output. */
export class LanguageServer {
  /** What it said on standard error. */
  complaints = '';
  readonly #process: ChildProcessWithoutNullStreams;
  /** Who waits for an answer or for diagnostics, by the number of the request or the address of the file. */
  readonly #waiting = new Map<number | string, (body: string) => void>();
  #unread = '';
  #requests = 0;

  private constructor() {
    const args = ['--import', OFFLINE, PROGRAM, '--stdio'];
    this.#process = spawn(process.execPath, args, { stdio: 'pipe' });
    // One character a byte, as the protocol counts the length of a message.
    this.#process.stdout.setEncoding('latin1').on('data', (text: string) => this.#read(text));
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complaints += text;
    });
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#ask('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#ask('shutdown', undefined);
    this.#send({ method: 'exit' });
    await ended;
  }

  /** Opens a file with the text it has in the editor. Gives what the server finds in it. */
  async open(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = this.#wait(uri);
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    const { params }: { params: { diagnostics: Diagnostic[] } } = JSON.parse(await found);
    return params.diagnostics;
  }

  async complete(file: string, place: Place): Promise<readonly Completion[]> {
    const answer = await this.#ask('textDocument/completion', inFile(file, place));
    const { result }: { result: { items: Completion[] } } = JSON.parse(answer);
    return result.items;
  }

  /** What stands beside a place when the mouse rests on it; Markdown. */
  async hover(file: string, place: Place): Promise<string> {
    const answer = await this.#ask('textDocument/hover', inFile(file, place));
    const { result }: { result: { contents: { value: string } } | null } = JSON.parse(answer);
    return result?.contents.value ?? '';
  }

  #wait(key: number | string): Promise<string> {
    return new Promise((resolve) => this.#waiting.set(key, resolve));
  }

  async #ask(method: string, params: unknown): Promise<string> {
    this.#requests += 1;
    const id = this.#requests;
    const answer = this.#wait(id);
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(text: string): void {
    this.#unread += text;
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(this.#unread);
      const end = (header?.[0].length ?? 0) + Number(header?.[1]);
      if (!header || this.#unread.length < end) return;
      const body = Buffer.from(this.#unread.slice(header[0].length, end), 'latin1').toString('utf8');
      this.#unread = this.#unread.slice(end);
      this.#hear(body);
    }
  }

  #hear(body: string): void {
    const { id, method, params }: Heard = JSON.parse(body);
    if (method === undefined) this.#waiting.get(id ?? 0)?.(body);
    else if (method === 'textDocument/publishDiagnostics') this.#waiting.get(params?.uri ?? '')?.(body);
    else if (id !== undefined) {
      const settings = params?.items?.map(({ section }) => SETTINGS[section] ?? {});
      this.#send({ id, result: settings ?? null });
    }
  }
}

/** An answer, a message or a question of the server's. */
interface Heard {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly items?: readonly { readonly section: string }[] };
}

function inFile(file: string, position: Place): object {
  return { textDocument: { uri: pathToFileURL(file).href }, position };
}
