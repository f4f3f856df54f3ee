import * as vscode from 'vscode';
import type { ReadOptions } from '../../script/read-script.ts';
import type { NoScript, Script } from '../../script/script.ts';
import { UserError } from '../../user-error.ts';
import { contextKeys } from '../contributions.ts';
import { fileOf, isCodeDocument } from './document-file.ts';
import { mayBeScript } from './may-be-script.ts';

/** Parsing waits until typing pauses. Milliseconds. */
const pause = 150;

interface Reading {
  version: number;
  result: Script | NoScript;
  /** The script as it was before the syntax error that is there while someone types. */
  lastGood?: Script;
}

/**
 * Which of the open documents hold a script, read again as they are edited. The parser is loaded with the first document
 * that may hold one.
 */
export class OpenScripts implements vscode.Disposable {
  readonly #options: ReadOptions;
  readonly #readings = new Map<string, Reading>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  /** A document was read, or is no longer of interest. */
  readonly onDidChange = this.#changed.event;

  /** @param stripTypes for TypeScript; without it `.ts` files are not read */
  constructor(stripTypes?: (source: string) => string) {
    this.#options = stripTypes ? { stripTypes } : {};
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => void this.read(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#readSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
    for (const document of vscode.workspace.textDocuments) {
      void this.read(document);
    }
  }

  /** What is known of a document now; possibly of the text before the last edits. */
  known(document: vscode.TextDocument): Script | NoScript | undefined {
    return this.#readings.get(document.uri.toString())?.result;
  }

  /** The script that is known in a document, if there is one: during a syntax error the one before it. */
  script(document: vscode.TextDocument): Script | undefined {
    return scriptOf(this.#readings.get(document.uri.toString()));
  }

  /** Reads a document as it is now. Undefined if nothing in it looks like a script. */
  async read(document: vscode.TextDocument): Promise<Script | NoScript | undefined> {
    const key = document.uri.toString();
    const version = document.version;
    const before = this.#readings.get(key);
    if (before?.version === version) {
      return before.result;
    }
    const text = isCodeDocument(document) ? document.getText() : '';
    if (!mayBeScript(text)) {
      this.#forget(document);
      return undefined;
    }
    const { recognise, readScript } = await import('./read-script.ts');
    if (!recognise(text)) {
      this.#forget(document);
      return undefined;
    }
    const result = readScript(fileOf(document), text, this.#options);
    if (document.version === version && !document.isClosed) {
      const lastGood = result.kind === 'none' && result.reason === 'syntax-error' ? scriptOf(before) : undefined;
      this.#readings.set(key, { version, result, ...(lastGood ? { lastGood } : {}) });
      this.#publish(document);
    }
    return result;
  }

  /** Reads a document even if nothing in it looks like a script: for the reason why it is none. */
  async explain(document: vscode.TextDocument): Promise<Script | NoScript> {
    const { readScript } = await import('./read-script.ts');
    return (await this.read(document)) ?? readScript(fileOf(document), document.getText(), this.#options);
  }

  /** The script in a document as it is now. Throws UserError with the reason why there is none. */
  async mustRead(document: vscode.TextDocument): Promise<Script> {
    const known = await this.explain(document);
    if (known.kind === 'none') {
      throw new UserError(known.message, { file: known.file, ...known.location });
    }
    return known;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #readSoon(document: vscode.TextDocument): void {
    if (!isCodeDocument(document)) {
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        void this.read(document);
      }, pause),
    );
  }

  #forget(document: vscode.TextDocument): void {
    if (this.#readings.delete(document.uri.toString())) {
      this.#publish(document);
    }
  }

  #publish(document: vscode.TextDocument): void {
    const uris = [...this.#readings].filter(([, reading]) => scriptOf(reading)).map(([uri]) => vscode.Uri.parse(uri));
    void vscode.commands.executeCommand('setContext', contextKeys.scripts, uris.flatMap(resourcePaths));
    this.#changed.fire(document);
  }
}

/**
 * What the window may have as `resourcePath` of a document. In a remote window its URI has another scheme than here, and
 * its path the slashes of the machine that shows the window.
 */
function resourcePaths({ fsPath, path }: vscode.Uri): string[] {
  return [...new Set([fsPath, path, path.replaceAll('/', '\\')])];
}

function scriptOf(reading: Reading | undefined): Script | undefined {
  return reading?.result.kind === 'none' ? reading.lastGood : reading?.result;
}
