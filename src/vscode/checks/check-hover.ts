import * as vscode from 'vscode';
import { languages } from '../contributions.ts';
import type { Runs } from '../run/runs.ts';
import { fileOf, isCodeDocument } from '../scripts/document-file.ts';
import { mayBeScript } from '../scripts/may-be-script.ts';
import type { CheckedScripts } from './checked-scripts.ts';

/** What becomes of a claim, where its name is written. */
export class CheckHover implements vscode.HoverProvider {
  readonly #checks: CheckedScripts;
  readonly #runs: Runs | undefined;

  constructor(checks: CheckedScripts, runs: Runs | undefined) {
    this.#checks = checks;
    this.#runs = runs;
  }

  static register(checks: CheckedScripts, runs: Runs | undefined): vscode.Disposable {
    return vscode.languages.registerHoverProvider([...languages], new CheckHover(checks, runs));
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const text = document.getText();
    if (!isCodeDocument(document) || !mayBeScript(text)) return undefined;
    const { hover } = await import('./load-check.ts');
    const options = await this.#checks.options(document);
    const lastRun = this.#runs?.state(document.uri).report;
    const found = hover(text, fileOf(document), document.offsetAt(position), { ...options, lastRun });
    if (found === undefined) return undefined;
    const range = new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
    return new vscode.Hover(
      found.paragraphs.map((paragraph) => new vscode.MarkdownString(paragraph)),
      range,
    );
  }
}
