import * as vscode from 'vscode';
import type { Steps } from '../../auth0/steps.ts';
import type { BranchKind, CoveredRange, ScriptCoverage } from '../../run/cover/script-coverage.ts';

/** The coverage of the scripts that a test run has run, over all of its tests. */
export class TestCoverage {
  readonly #byFile = new Map<string, ScriptCoverage>();
  #added = Promise.resolve();

  /** One at a time: two tests of a script may end together, and none must be left out of the sum. */
  add(coverage: readonly ScriptCoverage[]): Promise<void> {
    this.#added = this.#added.then(() => this.#add(coverage));
    return this.#added;
  }

  async #add(coverage: readonly ScriptCoverage[]): Promise<void> {
    const { addCoverage, inTurns } = await import('./load-testing.ts');
    for (const script of coverage) {
      const before = this.#byFile.get(script.file);
      this.#byFile.set(script.file, before ? await inTurns(addCoverage(before, script)) : script);
    }
  }

  async files(): Promise<CoveredFile[]> {
    const { inTurns } = await import('./load-testing.ts');
    const files: CoveredFile[] = [];
    for (const script of this.#byFile.values()) {
      files.push(new CoveredFile(script.file, await inTurns(detailsOf(script))));
    }
    return files;
  }
}

/** A file in the list of the coverage view, with the details that its editor shows. */
export class CoveredFile extends vscode.FileCoverage {
  readonly details: vscode.FileCoverageDetail[];

  constructor(file: string, details: vscode.FileCoverageDetail[]) {
    const uri = vscode.Uri.file(file);
    const { statementCoverage, branchCoverage, declarationCoverage } = vscode.FileCoverage.fromDetails(uri, details);
    super(uri, statementCoverage, branchCoverage, declarationCoverage);
    this.details = details;
  }
}

/** Statements in one step. */
const perStep = 200;

function* detailsOf({ statements, functions }: ScriptCoverage): Steps<vscode.FileCoverageDetail[]> {
  const details: vscode.FileCoverageDetail[] = [];
  for (const { branches, ...statement } of statements) {
    const ways = branches.map((way) => new vscode.BranchCoverage(way.count, rangeOf(way), labelOf(way.kind)));
    details.push(new vscode.StatementCoverage(statement.count, rangeOf(statement), ways));
    if (details.length % perStep === 0) yield;
  }
  for (const found of functions) {
    const name = found.name || vscode.l10n.t('function in line {0}', found.start.line);
    details.push(new vscode.DeclarationCoverage(name, found.count, rangeOf(found)));
    if (details.length % perStep === 0) yield;
  }
  return details;
}

function rangeOf({ start, end }: CoveredRange): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** As the editor says it: “Branch {label} was not executed”. */
function labelOf(kind: BranchKind): string {
  switch (kind) {
    case 'then':
      return vscode.l10n.t('value if true');
    case 'otherwise':
      return vscode.l10n.t('value if false');
    case 'right-side':
      return vscode.l10n.t('right side');
    default:
      return kind;
  }
}
