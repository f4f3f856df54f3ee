import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { Claim, Report } from '../../run/report.ts';
import type { Runs } from '../run/runs.ts';
import { afterChange } from './line-results.ts';

interface Problem {
  line: number;
  diagnostic: vscode.Diagnostic;
  /** A check may find the same without a run. */
  isFoundByChecks: boolean;
}

/** How problems of runs are named in the Problems view; static checks have a name of their own. */
const source = 'Claim Actions run';

/** Problems of the last run at their lines: the error that was thrown, and claims that Auth0 drops. */
export class RunProblems implements vscode.Disposable {
  readonly #runs: Runs;
  readonly #collection = vscode.languages.createDiagnosticCollection('claimActions.run');
  readonly #problems = new Map<string, Problem[]>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(runs: Runs) {
    this.#runs = runs;
    this.#subscriptions = [
      this.#collection,
      runs.onDidChange((uri) => this.#take(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#set(uri, [])),
      // Checks may come to their findings after the run.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#publish(uris)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #take(uri: vscode.Uri): void {
    const { running, report, problem, source: ran } = this.#runs.state(uri);
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (!running && document) {
      // The report of another text would put problems at lines that have moved.
      const fits = problem === undefined && document.getText() === ran;
      this.#set(uri, report && fits ? problemsOf(report, document) : []);
    }
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const problems = this.#problems.get(document.uri.toString());
    if (!problems || problems.length === 0 || contentChanges.length === 0) {
      return;
    }
    let left = problems;
    for (const { range, text } of contentChanges) {
      left = afterChange(left, { start: range.start.line, end: range.end.line, newLines: text.split('\n').length });
    }
    this.#set(
      document.uri,
      left.map((found) => ({ ...found, diagnostic: movedTo(found.diagnostic, found.line) })),
    );
  }

  #set(uri: vscode.Uri, problems: Problem[]): void {
    this.#problems.set(uri.toString(), problems);
    this.#publish([uri]);
  }

  /** Shows the problems, but what a check has said about a line is not said twice. */
  #publish(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const problems = this.#problems.get(uri.toString()) ?? [];
      const checked = problems.length > 0 ? checkedLines(uri) : [];
      const shown = problems
        .filter(({ line, isFoundByChecks }) => !(isFoundByChecks && checked.includes(line)))
        .map(({ diagnostic }) => diagnostic);
      // Publishing changes the diagnostics, too.
      if (!isDeepStrictEqual(shown, this.#collection.get(uri) ?? [])) {
        this.#collection.set(uri, shown);
      }
    }
  }
}

function problemsOf(report: Report, document: vscode.TextDocument): Problem[] {
  const dropped = Object.values(report.tokens).flatMap(({ claims }) => claims.filter(({ fate }) => fate === 'dropped'));
  const unique = new Map(dropped.map((claim) => [`${claim.location?.line} ${claim.name}`, claim]));
  return [
    ...errorProblem(report, document),
    ...[...unique.values()].flatMap((claim) => droppedProblem(claim, document)),
  ];
}

/** Lines that checks have found something in. */
function checkedLines(uri: vscode.Uri): number[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((other) => other.source?.startsWith('Claim Actions') && other.source !== source)
    .map(({ range }) => range.start.line);
}

function errorProblem({ outcome, script }: Report, document: vscode.TextDocument): Problem[] {
  const frame = outcome.error?.stack.find(({ file }) => file === script.file);
  if (!outcome.error || !frame) {
    return [];
  }
  const message = `${outcome.error.name}: ${outcome.error.message}`;
  return [problem(document, frame, message, vscode.DiagnosticSeverity.Error)];
}

function droppedProblem(claim: Claim, document: vscode.TextDocument): Problem[] {
  if (!claim.location || claim.location.file) {
    return [];
  }
  const name = claim.name || vscode.l10n.t('(empty name)');
  const message = vscode.l10n.t('{0} is not in the token. {1}', name, claim.reason ?? '').trim();
  const found = problem(document, claim.location, message, vscode.DiagnosticSeverity.Warning);
  if (claim.rule) {
    found.diagnostic.code = claim.url ? { value: claim.rule, target: vscode.Uri.parse(claim.url) } : claim.rule;
  }
  return [found];
}

function problem(
  document: vscode.TextDocument,
  place: { line: number; column: number },
  message: string,
  severity: vscode.DiagnosticSeverity,
): Problem {
  const line = Math.min(place.line, document.lineCount) - 1;
  const start = document.validatePosition(new vscode.Position(line, place.column - 1));
  const word = document.getWordRangeAtPosition(start) ?? new vscode.Range(start, document.lineAt(line).range.end);
  const diagnostic = new vscode.Diagnostic(word, message, severity);
  diagnostic.source = source;
  return { line, diagnostic, isFoundByChecks: severity !== vscode.DiagnosticSeverity.Error };
}

function movedTo(diagnostic: vscode.Diagnostic, line: number): vscode.Diagnostic {
  const by = line - diagnostic.range.start.line;
  const { start, end } = diagnostic.range;
  const moved = new vscode.Diagnostic(
    new vscode.Range(start.translate(by), end.translate(by)),
    diagnostic.message,
    diagnostic.severity,
  );
  moved.source = source;
  if (diagnostic.code !== undefined) {
    moved.code = diagnostic.code;
  }
  return moved;
}
