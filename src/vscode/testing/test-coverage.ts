import * as vscode from 'vscode';
import type { BranchKind, CoveredRange, ScriptCoverage } from '../../run/cover/script-coverage.ts';

/** The coverage of the scripts that a test run has run, over all of its tests. */
export class TestCoverage {
  readonly #byFile = new Map<string, ScriptCoverage>();

  async add(coverage: readonly ScriptCoverage[]): Promise<void> {
    const { addCoverage } = await import('./load-testing.ts');
    for (const script of coverage) {
      const before = this.#byFile.get(script.file);
      this.#byFile.set(script.file, before ? addCoverage(before, script) : script);
    }
  }

  files(): CoveredFile[] {
    return [...this.#byFile.values()].map((script) => new CoveredFile(script));
  }
}

/** A file in the list of the coverage view, with the details that its editor shows. */
export class CoveredFile extends vscode.FileCoverage {
  readonly details: vscode.FileCoverageDetail[];

  constructor(script: ScriptCoverage) {
    const details = detailsOf(script);
    const { statementCoverage, branchCoverage, declarationCoverage } = vscode.FileCoverage.fromDetails(
      vscode.Uri.file(script.file),
      details,
    );
    super(vscode.Uri.file(script.file), statementCoverage, branchCoverage, declarationCoverage);
    this.details = details;
  }
}

function detailsOf({ statements, functions }: ScriptCoverage): vscode.FileCoverageDetail[] {
  return [
    ...statements.map(({ branches, ...statement }) => {
      const ways = branches.map((way) => new vscode.BranchCoverage(way.count, rangeOf(way), labelOf(way.kind)));
      return new vscode.StatementCoverage(statement.count, rangeOf(statement), ways);
    }),
    ...functions.map((found) => {
      const name = found.name || vscode.l10n.t('function in line {0}', found.start.line);
      return new vscode.DeclarationCoverage(name, found.count, rangeOf(found));
    }),
  ];
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
