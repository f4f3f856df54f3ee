import type { Sandbox, SandboxRequest } from '../../sandbox/protocol.ts';
import { toJavaScript } from '../../sandbox/strip-types.ts';
import { inTurns } from '../../sandbox/turns.ts';
import { coverParts } from './cover-parts.ts';
import { addCoverage, type ScriptCoverage } from './script-coverage.ts';

/** A sandbox that also finds out what of the scripts runs. */
export interface CoveringSandbox extends Pick<Sandbox, 'run'> {
  /** Of all runs so far, by file. Empty where this Node cannot count. */
  coverage(): ScriptCoverage[];
}

/** Asks for the coverage of every run of another sandbox, and adds it up. */
export function coveringSandbox(sandbox: Pick<Sandbox, 'run'>): CoveringSandbox {
  const found = new Map<string, ScriptCoverage>();
  return {
    async run(request, signal) {
      const result = await sandbox.run({ ...request, coverage: true }, signal);
      for (const blocks of result.coverage ?? []) {
        const coverage = await inTurns(coverParts(blocks, sourceOf(blocks.file, request)));
        const before = found.get(coverage.file);
        found.set(coverage.file, before ? await inTurns(addCoverage(before, coverage)) : coverage);
      }
      return result;
    },
    coverage: () => [...found.values()],
  };
}

/** As it was run: the same places as in the file. */
function sourceOf(file: string, { scripts }: SandboxRequest): string {
  const script = scripts.find((candidate) => candidate.file === file);
  return script === undefined ? '' : toJavaScript(script).source;
}
