import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { PLUGIN_NAME } from '../../../../src/typescript-plugin/configuration.ts';

const modules = join(import.meta.dirname, '../../../../node_modules');

/** The versions that the plugin is tested on: oldest supported, last of 5, and the one that VS Code has. */
export const VERSIONS = ['5.4', '5.9', '6.0'] as const;

export interface Response<Body> {
  success: boolean;
  message?: string;
  body?: Body;
}

export interface Place {
  line: number;
  offset: number;
}

export interface CompletionEntry {
  name: string;
  kind: string;
  source?: string;
  labelDetails?: { description?: string };
}

interface DisplayPart {
  text: string;
}

export interface Diagnostic {
  code: number;
  text: string;
  start: Place;
}

/** tsserver as VS Code starts it, one document open at a time, driven over its own protocol. */
export class TsServer {
  file = '';
  text = '';
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (response: Response<never>) => void>();
  #sequence = 0;
  #buffer = Buffer.alloc(0);

  /** @param options `measured`: `cpuTime` can be asked for */
  constructor(version: string, options: { probe?: string; arguments?: string[]; measured?: boolean } = {}) {
    const args = [
      ...(options.measured ? ['--require', join(import.meta.dirname, 'tell-cpu-time.cjs')] : []),
      join(modules, `typescript-${version}`, 'lib/tsserver.js'),
      '--useInferredProjectPerProjectRoot',
      '--disableAutomaticTypingAcquisition',
      '--suppressDiagnosticEvents',
      ...(options.arguments ?? []),
    ];
    if (options.probe) args.push('--globalPlugins', PLUGIN_NAME, '--pluginProbeLocations', options.probe);
    const stdio: StdioOptions = ['pipe', 'pipe', 'inherit', ...(options.measured ? (['ipc'] as const) : [])];
    this.#process = spawn(process.execPath, args, { stdio });
    this.#process.stdout?.on('data', (data: Buffer) => this.#receive(data));
  }

  dispose(): void {
    this.#process.kill();
  }

  open(file: string, text: string): void {
    this.file = file;
    this.text = text;
    const openFiles = [{ file, fileContent: text, projectRootPath: dirname(file) }];
    void this.send('updateOpen', { openFiles });
  }

  /** Replaces characters from `from` to `to` in the open document. */
  async edit(from: number, to: number, newText: string): Promise<void> {
    const textChanges = [{ start: this.place(from), end: this.place(to), newText }];
    this.text = this.text.slice(0, from) + newText + this.text.slice(to);
    await this.send('updateOpen', { changedFiles: [{ fileName: this.file, textChanges }] });
  }

  place(index: number): Place {
    const lines = this.text.slice(0, index).split('\n');
    return { line: lines.length, offset: (lines.at(-1) ?? '').length + 1 };
  }

  /** Just behind the first occurrence of `needle`. */
  after(needle: string): Place {
    const index = this.text.indexOf(needle);
    if (index < 0) throw new Error(`The document has no "${needle}"`);
    return this.place(index + needle.length);
  }

  async completions(place: Place): Promise<CompletionEntry[]> {
    const options = { includeInsertTextCompletions: true, includeExternalModuleExports: true };
    const response = await this.#at<{ entries: CompletionEntry[] }>('completionInfo', place, options);
    return response.body?.entries ?? [];
  }

  /** Names offered, without the words of the file that TypeScript lists when it knows nothing better. */
  async members(place: Place): Promise<string[]> {
    return (await this.completions(place)).filter(({ kind }) => kind !== 'warning').map(({ name }) => name);
  }

  async documentationOf(place: Place, names: string[]): Promise<Map<string, string>> {
    const response = await this.#at<{ name: string; documentation: DisplayPart[] }[]>('completionEntryDetails', place, {
      entryNames: names,
    });
    return new Map((response.body ?? []).map(({ name, documentation }) => [name, textOf(documentation)]));
  }

  async hover(place: Place): Promise<{ display: string; documentation: string }> {
    const { body } = await this.#at<{ displayString: string; documentation: DisplayPart[] | string }>(
      'quickinfo',
      place,
    );
    const documentation = body?.documentation ?? '';
    return {
      display: body?.displayString ?? '',
      documentation: typeof documentation === 'string' ? documentation : textOf(documentation),
    };
  }

  async diagnostics(kind: 'syntactic' | 'semantic' | 'suggestion'): Promise<Diagnostic[]> {
    const response = await this.send<Diagnostic[]>(`${kind}DiagnosticsSync`, { file: this.file });
    if (!response.success) throw new Error(response.message);
    return response.body ?? [];
  }

  /** Milliseconds of CPU time that the server has used so far. */
  cpuTime(): Promise<number> {
    return new Promise((resolve) => {
      this.#process.once('message', (time: number) => resolve(time));
      this.#process.send('?');
    });
  }

  request<Body>(command: string, place: Place, more: object = {}): Promise<Response<Body>> {
    return this.#at(command, place, more);
  }

  send<Body>(command: string, args: object): Promise<Response<Body>> {
    const seq = ++this.#sequence;
    return new Promise((resolve) => {
      this.#waiting.set(seq, resolve as (response: Response<never>) => void);
      this.#process.stdin?.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`);
      // tsserver does not answer these.
      if (command === 'configurePlugin') resolve({ success: true });
    });
  }

  #at<Body>(command: string, place: Place, more: object = {}): Promise<Response<Body>> {
    return this.send(command, { file: this.file, ...place, ...more });
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const header = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#buffer.subarray(0, Math.max(header, 0)).toString())?.[1],
      );
      if (header < 0 || this.#buffer.length < header + 4 + length) return;
      const message = JSON.parse(this.#buffer.subarray(header + 4, header + 4 + length).toString());
      this.#buffer = this.#buffer.subarray(header + 4 + length);
      if (message.type !== 'response') continue;
      this.#waiting.get(message.request_seq)?.(message);
      this.#waiting.delete(message.request_seq);
    }
  }
}

function textOf(parts: DisplayPart[]): string {
  return parts.map(({ text }) => text).join('');
}
