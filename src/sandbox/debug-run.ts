import * as l10n from '@vscode/l10n';
import type { Child } from './child.ts';
import type { SandboxResult } from './protocol.ts';

export interface DebugOptions {
  /**
   * Some versions of Node (22.23, for one) close the inspector under the permission model and cannot open it again. Where
   * that is so, `debug` rejects with an InspectorClosed, and only with this set, which is for the user to decide, goes on
   * with the other guards alone.
   */
  withoutPermissionModel?: boolean;
  signal?: AbortSignal;
}

/** This Node does not let a process be debugged that runs under its permission model. */
export class InspectorClosed extends Error {
  override readonly name = 'InspectorClosed';
}

export interface DebugRun {
  /** Where the debugger attaches: `ws://127.0.0.1:<port>/<id>`. */
  url: string;
  port: number;
  processId: number;
  /** As that of `run`; settles when the script has ended or the debugger has ended it. */
  result: Promise<SandboxResult>;
  stop(): void;
}

/** Where to attach; the child neither starts without a debugger nor goes on without one. */
export async function inspectorOf(child: Child, version: string): Promise<string> {
  try {
    const url = await Promise.race([child.inspector, child.ready.then(() => undefined)]);
    if (url !== undefined) {
      return url;
    }
  } catch {
    // It ended at once, because it must not wait for a debugger.
  }
  child.kill();
  throw new InspectorClosed(
    l10n.t("This editor's Node ({0}) closes its debugger for processes under the permission model.", version),
  );
}
