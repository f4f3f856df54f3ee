import * as vscode from 'vscode';
import type { CheckOptions, Finding } from '../../checks/check.ts';
import type { Severity } from '../../checks/rule.ts';
import type { Files } from '../../scenario/files.ts';
import type { ErrorReporter } from '../errors.ts';
import { fileOf, folderOf, isCodeDocument } from '../scripts/document-file.ts';
import { mayBeScript } from '../scripts/may-be-script.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { onDidChangeSettings, readSetting } from '../settings.ts';
import type { Namespaces } from './namespaces.ts';

/** Checking waits until typing pauses. Milliseconds. */
const pause = 250;

/** Findings of one version of a document. */
export interface Checked {
  version: number;
  findings: readonly Finding[];
}

export interface CheckServices {
  scripts: OpenScripts;
  errors: ErrorReporter;
  namespaces: Namespaces;
  stripTypes?: ((source: string) => string) | undefined;
  /** Where projects and scenarios are read from; without it the checks know the script alone. */
  files?: Files | undefined;
}

/** Findings in the open documents, brought up to date as they are edited. */
export class CheckedScripts implements vscode.Disposable {
  readonly #services: CheckServices;
  readonly #checked = new Map<string, Checked>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #around = new Map<string, Promise<Partial<CheckOptions>>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** Findings of a document are other ones now. */
  readonly onDidChange = this.#changed.event;

  constructor(services: CheckServices) {
    this.#services = services;
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => this.#checkSoon(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document, pause)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidSaveTextDocument(({ fileName }) => {
        // Projects and scenarios are written in these.
        if (/\.(?:jsonc?|ya?ml)$/.test(fileName)) this.#checkAll();
      }),
      onDidChangeSettings(['checks', 'namespace'], () => this.#checkAll()),
      services.namespaces.onDidChange(() => this.#checkAll()),
    ];
    this.#checkAll();
  }

  /** Findings of a document as it is now; undefined if they are not known yet. */
  current(document: vscode.TextDocument): readonly Finding[] | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked.findings : undefined;
  }

  /** Checks a document as it is now. Undefined if it is no script or does not parse. */
  async check(document: vscode.TextDocument): Promise<readonly Finding[] | undefined> {
    const { version, uri } = document;
    const text = isCodeDocument(document) ? document.getText() : '';
    if (!mayBeScript(text)) {
      this.#forget(uri);
      return undefined;
    }
    const { checkScript } = await import('./load-check.ts');
    const result = checkScript(text, fileOf(document), await this.options(document));
    if (document.version !== version || document.isClosed) return undefined;
    // While the text does not parse, what was found before stays where it is.
    if (result.status === 'syntax-error') return undefined;
    this.#publish(uri, result.status === 'checked' ? { version, findings: result.findings } : undefined);
    return result.status === 'checked' ? result.findings : undefined;
  }

  /** What the settings and the files around say about a document. */
  async options(document: vscode.TextDocument): Promise<CheckOptions> {
    const { stripTypes, namespaces } = this.#services;
    const severities = readSetting('checks', document.uri) as Record<string, Severity>;
    const namespace = namespaces.of(document.uri);
    return { severities, stripTypes, ...(await this.#surroundings(document)), ...(namespace ? { namespace } : {}) };
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #surroundings(document: vscode.TextDocument): Promise<Partial<CheckOptions>> {
    const { files, scripts } = this.#services;
    if (files === undefined || document.uri.scheme !== 'file') return Promise.resolve({});
    const key = document.uri.toString();
    const known = this.#around.get(key);
    if (known !== undefined) return known;
    const reading = (async () => {
      const { surroundingsOf } = await import('./load-check.ts');
      const script = await scripts.read(document);
      const trigger = script === undefined || script.kind === 'none' ? 'post-login' : script.trigger;
      return surroundingsOf({ file: fileOf(document), trigger, workspaceFolder: folderOf(document.uri) }, files);
    })();
    this.#around.set(key, reading);
    return reading;
  }

  #checkAll(): void {
    this.#around.clear();
    for (const document of vscode.workspace.textDocuments) this.#checkSoon(document, 0);
  }

  #checkSoon(document: vscode.TextDocument, after: number): void {
    if (!isCodeDocument(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const start = () => {
      this.#timers.delete(key);
      void this.#services.errors.guard(() => this.check(document));
    };
    this.#timers.set(key, setTimeout(start, after));
  }

  #forget(uri: vscode.Uri): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#around.delete(uri.toString());
    this.#publish(uri, undefined);
  }

  #publish(uri: vscode.Uri, checked: Checked | undefined): void {
    const had = this.#checked.has(uri.toString());
    if (checked === undefined) this.#checked.delete(uri.toString());
    else this.#checked.set(uri.toString(), checked);
    if (had || checked !== undefined) this.#changed.fire(uri);
  }
}
