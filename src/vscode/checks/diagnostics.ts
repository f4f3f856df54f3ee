import * as vscode from 'vscode';
import type { Finding } from '../../checks/check.ts';
import type { CheckedScripts } from './checked-scripts.ts';

/** How findings are named in the Problems view. */
export const diagnosticSource = 'Claim Actions';

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows findings in the editor and in the Problems view. */
export class CheckDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('claimActions');
  readonly #checks: CheckedScripts;
  readonly #pages: vscode.Uri;
  readonly #subscription: vscode.Disposable;

  /** @param extension folder of the extension, which has the pages of the rules */
  constructor(checks: CheckedScripts, extension: vscode.Uri) {
    this.#checks = checks;
    this.#pages = vscode.Uri.joinPath(extension, 'docs', 'checks');
    this.#subscription = checks.onDidChange((uri) => this.#show(uri));
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#collection).dispose();
  }

  #show(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const findings = document && this.#checks.current(document);
    this.#collection.set(
      uri,
      findings?.map((finding) => this.#diagnostic(finding)),
    );
  }

  #diagnostic(finding: Finding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(rangeOf(finding), finding.message, severities[finding.severity]);
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: finding.rule, target: vscode.Uri.joinPath(this.#pages, `${finding.rule}.md`) };
    return diagnostic;
  }
}

/** Findings count lines and columns from 1, editors from 0. */
export function rangeOf({ line, column, endLine, endColumn }: Finding): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
