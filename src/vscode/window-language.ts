import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/**
 * Lets what knows nothing of VS Code (checks, engine, scenarios) make its sentences in the language of the window. To be
 * called before any of them does. Nobody else calls it, so that the terminal and ESLint stay English.
 */
export function speakLanguageOfWindow(): void {
  const { bundle } = vscode.l10n;
  if (bundle !== undefined) {
    l10n.config({ contents: bundle });
  }
}
