import * as vscode from 'vscode';
import type { SecretName } from '../../typescript-plugin/configuration.ts';
import type { ErrorReporter } from '../errors.ts';
import { fileOf, folderOf } from '../scripts/document-file.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';

/** Files that declare secrets: scenarios, the Deploy CLI's Actions and settings of Rules. */
const DECLARATIONS = '**/{*.event.json,actions/*.json,rules-configs/*.json,tenant.yaml,tenant.yml}';
/** Several files change together. Milliseconds. */
const PAUSE = 300;

/** Keeps the names of secrets of the open scripts at hand, and tells when they may be others. */
export class SecretNames implements vscode.Disposable {
  readonly #scripts: OpenScripts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(scripts: OpenScripts) {
    this.#scripts = scripts;
    const watcher = vscode.workspace.createFileSystemWatcher(DECLARATIONS);
    const later = () => this.#later();
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(later),
      watcher.onDidCreate(later),
      watcher.onDidDelete(later),
      scripts.onDidChange(later),
    ];
  }

  /** Names for one document, with places as people read them. Empty for one that is in no file. */
  async of(document: vscode.TextDocument): Promise<SecretName[]> {
    if (this.#scripts.known(document) === undefined || document.uri.scheme !== 'file') return [];
    // Not from what is known of the script: names are asked for while it cannot be parsed.
    const { triggerIn } = await import('./language.ts');
    const trigger = triggerIn(document.getText());
    if (trigger === undefined) return [];
    const { secretNamesOf, workspaceFiles } = await import('./load-secret-names.ts');
    const place = { file: fileOf(document), trigger, workspaceFolder: folderOf(document.uri) };
    const names = await secretNamesOf(place, workspaceFiles);
    return names.map(({ name, declaredIn: file }) => {
      const declaredIn = vscode.workspace.asRelativePath(file);
      return { name, declaredIn, documentation: vscode.l10n.t('Declared in {0}.', declaredIn) };
    });
  }

  /** Names for every open script, by path as TypeScript writes it. */
  async ofAll(errors: ErrorReporter): Promise<Record<string, SecretName[]>> {
    const all: Record<string, SecretName[]> = {};
    for (const document of vscode.workspace.textDocuments) {
      const names = await errors.guard(() => this.of(document));
      if (names && names.length > 0) all[typeScriptPath(document.uri)] = names;
    }
    return all;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE);
  }
}

/** tsserver writes paths with forward slashes on every system. */
function typeScriptPath(uri: vscode.Uri): string {
  return uri.fsPath.replaceAll('\\', '/');
}
