import type { SourceLocation } from '../../auth0/effect.ts';
import type { Steps } from '../../auth0/steps.ts';

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

/** Statements in one step. */
const perStep = 200;

/** The same script over several runs: counts are added up. Both must be of the same source. */
export function* addCoverage(one: ScriptCoverage, other: ScriptCoverage): Steps<ScriptCoverage> {
  const sum = <Range extends CoveredRange>(range: Range, added: CoveredRange | undefined): Range => ({
    ...range,
    count: range.count + (added?.count ?? 0),
  });
  const statements: CoveredStatement[] = [];
  for (const [index, statement] of one.statements.entries()) {
    const added = other.statements[index];
    const branches = statement.branches.map((branch, place) => sum(branch, added?.branches[place]));
    statements.push({ ...sum(statement, added), branches });
    if (index % perStep === 0) yield;
  }
  return {
    file: one.file,
    functions: one.functions.map((found, index) => sum(found, other.functions[index])),
    statements,
  };
}
