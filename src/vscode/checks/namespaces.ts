import * as vscode from 'vscode';
import { namespaceOf } from '../../auth0/claims/namespace.ts';
import { onDidChangeSettings, readSetting } from '../settings.ts';

const remembered = 'claimActions.namespace';

/** The namespace that fixes put before claim names: from the settings, else what the user has answered once. */
export class Namespaces implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  /** @param memory of the workspace */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#subscription = onDidChangeSettings(['namespace'], () => this.#changed.fire());
  }

  of(uri: vscode.Uri): string | undefined {
    return readSetting('namespace', uri) || this.#memory.get<string>(remembered);
  }

  /** Asks for it, and remembers the answer for the workspace. Undefined if the user does not answer. */
  async ask(): Promise<string | undefined> {
    const answer = await vscode.window.showInputBox({
      title: vscode.l10n.t('Namespace of Your Claims'),
      prompt: vscode.l10n.t('A URL of your own, which Auth0 never calls. It comes before the names of claims.'),
      placeHolder: 'https://example.com/',
      validateInput: (value) => problemWith(value.trim()),
    });
    const namespace = answer?.trim();
    if (!namespace) return undefined;
    await this.#memory.update(remembered, namespace);
    this.#changed.fire();
    return namespace;
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#changed).dispose();
  }
}

function problemWith(value: string): string | undefined {
  if (value === '') return undefined;
  switch (namespaceOf(value)) {
    case 'url':
    case 'urn':
      return undefined;
    case 'auth0':
      return vscode.l10n.t('This namespace belongs to Auth0, which drops its claims. Use a domain of your own.');
    default:
      return vscode.l10n.t('A namespace begins with https://, as in https://example.com/.');
  }
}
