import type { SourceLocation } from '../../auth0/effect.ts';

/** Which parts of a script ran, and how often. Places are in the script's file. */
export interface ScriptCoverage {
  file: string;
  statements: CoveredStatement[];
  functions: CoveredFunction[];
}

export interface CoveredRange {
  start: SourceLocation;
  /** Exclusive. */
  end: SourceLocation;
  count: number;
}

export interface CoveredStatement extends CoveredRange {
  branches: CoveredBranch[];
}

export interface CoveredFunction extends CoveredRange {
  /** Empty if it has none. */
  name: string;
}

/** One of the ways that a statement can go. An `else` that is not written has the place of its `if`. */
export interface CoveredBranch extends CoveredRange {
  kind: BranchKind;
}

export type BranchKind = 'if' | 'else' | 'case' | 'default' | 'then' | 'otherwise' | 'right-side';

/** The same scripts over several runs: counts are added up. Both must be of the same sources. */
export function addCoverage(one: ScriptCoverage, other: ScriptCoverage): ScriptCoverage {
  const sum = <Range extends CoveredRange>(range: Range, added: CoveredRange | undefined): Range => ({
    ...range,
    count: range.count + (added?.count ?? 0),
  });
  return {
    file: one.file,
    functions: one.functions.map((found, index) => sum(found, other.functions[index])),
    statements: one.statements.map((statement, index) => {
      const added = other.statements[index];
      const branches = statement.branches.map((branch, place) => sum(branch, added?.branches[place]));
      return { ...sum(statement, added), branches };
    }),
  };
}
