import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const tsc = join(import.meta.dirname, '../../../../node_modules/typescript/bin/tsc');

/** `CompletionItemKind.Text` */
const WORD = 1;

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

/** TypeScript 7's language server, in a folder, over the Language Server Protocol. */
export class NativeLanguageServer {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#process = spawn(process.execPath, [tsc, '--lsp', '--stdio'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#process.stdout?.on('data', (data: Buffer) => this.#receive(data));
  }

  static async start(folder: string): Promise<NativeLanguageServer> {
    const server = new NativeLanguageServer(folder);
    const rootUri = pathToFileURL(folder).href;
    await server.#request('initialize', { processId: process.pid, rootUri, capabilities: {} });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  async completions(name: string, text: string, offset: number): Promise<string[]> {
    this.open(name, text);
    return this.members(name, text, offset);
  }

  open(name: string, text: string): void {
    const document = { uri: this.#uri(name), languageId: 'javascript', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: document } });
  }

  /** Names offered in a document that is open, without the words of the file that are offered for want of better. */
  async members(name: string, text: string, offset: number): Promise<string[]> {
    const uri = this.#uri(name);
    const before = text.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
    const result = await this.#request('textDocument/completion', { textDocument: { uri }, position });
    const items = Array.isArray(result) ? result : ((result as { items?: unknown[] } | null)?.items ?? []);
    return (items as { label: string; kind?: number }[])
      .filter(({ kind }) => kind !== WORD)
      .map(({ label }) => label.replace(/\?$/, ''));
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
  }

  #uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  #request(method: string, params: object): Promise<unknown> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const header = this.#buffer.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, header).toString())?.[1]);
      if (this.#buffer.length < header + 4 + length) return;
      const message: Message = JSON.parse(this.#buffer.subarray(header + 4, header + 4 + length).toString());
      this.#buffer = this.#buffer.subarray(header + 4 + length);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    // The server asks for settings; it has to do without.
    if (method !== undefined) this.#send({ id, result: params?.items?.map(() => null) ?? null });
    else this.#waiting.get(id)?.(result);
  }
}
