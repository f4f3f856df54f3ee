import type { ProcessSandbox } from '../sandbox/create-sandbox.ts';
import type { DebugOptions, DebugRun } from '../sandbox/debug-run.ts';
import type { Sandbox } from '../sandbox/protocol.ts';

/** Connects a debugger to a process that waits for it. Rejects where there will be none. */
export type AttachDebugger = (process: Pick<DebugRun, 'url' | 'port'>) => Promise<void>;

/**
 * A sandbox whose every run waits for a debugger, for as long as that takes. Rejects with InspectorClosed where this Node
 * has no debugger, and with what `attach` rejects with.
 */
export function debuggingSandbox(
  sandbox: Pick<ProcessSandbox, 'debug'>,
  attach: AttachDebugger,
  options: Pick<DebugOptions, 'withoutPermissionModel'>,
): Pick<Sandbox, 'run'> {
  return {
    async run(request, signal) {
      const run = await sandbox.debug(request, { ...options, ...(signal && { signal }) });
      try {
        await attach(run);
        return await run.result;
      } finally {
        run.stop();
      }
    },
  };
}
