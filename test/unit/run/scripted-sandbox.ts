import type { Sandbox, SandboxRequest, SandboxResult } from '../../../src/sandbox/protocol.ts';

/** A sandbox that answers with results given in advance, in order, and remembers what it was asked. */
export function scriptedSandbox(...results: Partial<SandboxResult>[]): Sandbox & { requests: SandboxRequest[] } {
  const requests: SandboxRequest[] = [];
  return {
    requests,
    async run(request) {
      requests.push(request);
      const result = results.shift();
      if (!result) throw new Error('The sandbox was asked for a run that the test did not expect.');
      return {
        ending: { status: 'completed' },
        effects: [],
        console: [],
        http: [],
        notes: [],
        cache: [],
        scriptMs: 1,
        ...result,
      };
    },
    prepare() {
      throw new Error('Not expected.');
    },
    dispose() {
      throw new Error('Not expected.');
    },
  };
}
