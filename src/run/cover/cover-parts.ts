import type { SandboxCoverage } from '../../sandbox/protocol.ts';
import { placesIn } from '../../script/location.ts';
import { type Part, partsOfScript } from './parts-of-script.ts';
import type { CoveredRange, ScriptCoverage } from './script-coverage.ts';

type Block = SandboxCoverage['blocks'][number];

/** What of a script ran, from the blocks that V8 counted in it. `source` is JavaScript, as it was run. */
export function coverParts({ file, blocks }: SandboxCoverage, source: string): ScriptCoverage {
  const { statements, functions } = partsOfScript(source);
  const countAt = countsOf(blocks);
  const placeOf = placesIn(source);
  const covered = ({ start, end }: Part, count: number): CoveredRange => ({
    start: placeOf(start),
    end: placeOf(end),
    count,
  });
  return {
    file,
    functions: functions.map((part) => ({ ...covered(part, countAt(part.counted)), name: part.name })),
    statements: statements.map((statement) => ({
      ...covered(statement, countAt(statement.start)),
      branches: statement.branches.map((part) => {
        const instead = part.insteadOf === undefined ? 0 : countAt(part.insteadOf);
        return { ...covered(part, Math.max(0, countAt(part.counted) - instead)), kind: part.kind };
      }),
    })),
  };
}

/** The count of the innermost block around an offset. Blocks are nested in each other or apart. */
function countsOf(blocks: readonly Block[]): (offset: number) => number {
  const innermostFirst = [...blocks].sort((one, other) => one.end - one.start - (other.end - other.start));
  return (offset) => innermostFirst.find(({ start, end }) => start <= offset && offset < end)?.count ?? 0;
}
