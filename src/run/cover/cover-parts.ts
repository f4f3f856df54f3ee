import type { Steps } from '../../auth0/steps.ts';
import type { SandboxCoverage } from '../../sandbox/protocol.ts';
import { placesIn } from '../../script/location.ts';
import { type BranchPart, partsOfScript } from './parts-of-script.ts';
import { innermostOf, type Range } from './ranges.ts';
import type { CoveredBranch, CoveredRange, CoveredStatement, ScriptCoverage } from './script-coverage.ts';

/** Statements, branches or functions in one step. */
const perStep = 200;

/**
 * What of a script ran, from the blocks that V8 counted in it. `source` is JavaScript, as it was run. Of two blocks around
 * the same text the first counts.
 */
export function* coverParts({ file, blocks }: SandboxCoverage, source: string): Steps<ScriptCoverage> {
  const { statements, functions } = yield* partsOfScript(source);
  const blockAt = yield* innermostOf(blocks.toReversed());
  const countAt = (offset: number) => blockAt(offset)?.count ?? 0;
  const placeOf = placesIn(source);
  const covered = ({ start, end }: Range, count: number): CoveredRange => ({
    start: placeOf(start),
    end: placeOf(end),
    count,
  });
  const coveredBranch = (part: BranchPart): CoveredBranch => {
    const instead = part.insteadOf === undefined ? 0 : countAt(part.insteadOf);
    return { ...covered(part, Math.max(0, countAt(part.counted) - instead)), kind: part.kind };
  };
  const made: CoveredStatement[] = [];
  for (const statement of statements) {
    // Attack: all branches of a script in one statement.
    const branches = yield* each(statement.branches, coveredBranch);
    made.push({ ...covered(statement, countAt(statement.start)), branches });
    if (made.length % perStep === 0) yield;
  }
  return {
    file,
    functions: yield* each(functions, (part) => ({ ...covered(part, countAt(part.counted)), name: part.name })),
    statements: made,
  };
}

function* each<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % perStep === 0) yield;
  }
  return made;
}
