import * as vscode from 'vscode';
import type { Claim } from '../../run/report.ts';
import type { Runs } from '../run/runs.ts';
import { onDidChangeSettings, readSetting } from '../settings.ts';
import { afterChange, type LineResult, lineResults, shortText, shortValue } from './line-results.ts';

/** Longest value at the end of a line; the hover has all of it. Characters. */
const longestValue = 60;
/** The Problems view has all of it. Characters. */
const longestError = 100;

/** The last run's values at the ends of the lines that set claims, and what was thrown where; gone as soon as the line is edited. */
export class InlineResults implements vscode.Disposable {
  readonly #runs: Runs;
  readonly #kept = decoration('editorCodeLens.foreground');
  readonly #dropped = decoration('editorWarning.foreground');
  readonly #results = new Map<string, LineResult[]>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(runs: Runs) {
    this.#runs = runs;
    this.#subscriptions = [
      this.#kept,
      this.#dropped,
      runs.onDidChange((uri) => this.#take(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#results.delete(uri.toString())),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#show()),
      onDidChangeSettings(['inlineResults'], () => this.#show()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #take(uri: vscode.Uri): void {
    const { running, report, problem, source } = this.#runs.state(uri);
    if (running) {
      return;
    }
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    // A report of an older text would put values at lines that have moved.
    const fits = report !== undefined && problem === undefined && document?.getText() === source;
    this.#results.set(uri.toString(), report && fits ? lineResults(report) : []);
    this.#show();
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const results = this.#results.get(key);
    if (!results || results.length === 0 || contentChanges.length === 0) {
      return;
    }
    // Changes come from the end of the text to its start, so each still fits the lines before it.
    const remaining = contentChanges.reduce(
      (left, { range, text }) =>
        afterChange(left, { start: range.start.line, end: range.end.line, newLines: text.split('\n').length }),
      results,
    );
    this.#results.set(key, remaining);
    this.#show();
  }

  #show(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const on = readSetting('inlineResults', editor.document.uri);
      const results = on ? (this.#results.get(editor.document.uri.toString()) ?? []) : [];
      const [dropped, kept] = split(results, isBad);
      editor.setDecorations(
        this.#kept,
        kept.flatMap((result) => optionsFor(editor.document, result)),
      );
      editor.setDecorations(
        this.#dropped,
        dropped.flatMap((result) => optionsFor(editor.document, result)),
      );
    }
  }
}

function decoration(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor(color), margin: '0 0 0 2em' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
  });
}

function optionsFor(document: vscode.TextDocument, result: LineResult): vscode.DecorationOptions[] {
  if (result.line >= document.lineCount) {
    return [];
  }
  const end = document.lineAt(result.line).range.end;
  return [
    {
      range: new vscode.Range(end, end),
      hoverMessage: result.claims.map(hover),
      renderOptions: { after: { contentText: lineText(result) } },
    },
  ];
}

function isBad({ claims, error }: LineResult): boolean {
  return error !== undefined || claims.some(({ fate }) => fate === 'dropped');
}

function lineText({ claims, error }: LineResult): string {
  if (error !== undefined) {
    return `✗ ${shortText(error.replaceAll('\n', ' '), longestError)}`;
  }
  const [first] = claims;
  if (!first) {
    return '';
  }
  const value = first.fate === 'dropped' ? vscode.l10n.t('dropped') : shortValue(first.value, longestValue);
  const more = claims.length - 1;
  const text = first.fate === 'dropped' ? `✗ ${value}` : `= ${value}`;
  return more === 0 ? text : vscode.l10n.t('{0} and {1} more', text, more);
}

function hover(claim: Claim): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(claim.name || vscode.l10n.t('(empty name)'));
  text.appendCodeblock(JSON.stringify(claim.value, null, 2), 'json');
  if (claim.reason) {
    text.appendText(claim.reason);
  }
  if (claim.url?.startsWith('https://')) {
    text.appendMarkdown(` [${vscode.l10n.t('Learn more')}](${claim.url})`);
  }
  return text;
}

function split<T>(all: readonly T[], belongsFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongsFirst), all.filter((one) => !belongsFirst(one))];
}
