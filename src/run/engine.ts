import { dirname } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ProcessSandbox } from '../sandbox/create-sandbox.ts';
import type { DebugOptions } from '../sandbox/debug-run.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { UserError } from '../user-error.ts';
import { createCacheRecords } from './cache-records.ts';
import { coveringSandbox } from './cover/covering-sandbox.ts';
import type { ScriptCoverage } from './cover/script-coverage.ts';
import { type AttachDebugger, debuggingSandbox } from './debugging-sandbox.ts';
import type { KeyStore } from './keys/key-store.ts';
import { readSource } from './read-source.ts';
import type { Report } from './report.ts';
import type { RunRequest } from './run-request.ts';
import { runScripts } from './run-scripts.ts';

export type { AttachDebugger, DebugOptions };

/** Script + scenario -> Report. One engine per window or per terminal command; it owns the sandbox and the keys. */
export interface Engine {
  /** Never rejects for anything a script or scenario does: that is in the Report. Rejects with UserError for unusable input. */
  run(request: RunRequest, signal?: AbortSignal): Promise<Report>;
  /**
   * As `run`, in processes that each wait for a debugger: one for each handler that runs. There is no time limit.
   * Rejects also with InspectorClosed, and with what `attach` rejects with.
   */
  debug(request: RunRequest, attach: AttachDebugger, options?: DebugOptions): Promise<Report>;
  /** As `run`, with what of the scripts ran; nothing of that where this Node cannot count, or the script did not end. */
  cover(request: RunRequest, signal?: AbortSignal): Promise<{ report: Report; coverage: ScriptCoverage[] }>;
  /** Called when a script is opened or edited: lets the waiting process load what it requires. */
  prepare(script: { file: string; source: string; workspaceFolder?: string }): void;
  dispose(): void;
}

export interface EngineOptions {
  /** One that cannot debug does for everything else. */
  sandbox: Sandbox & Partial<Pick<ProcessSandbox, 'debug'>>;
  keys: KeyStore;
}

/** `api.cache` lives as long as the engine does. The engine owns the sandbox and disposes of it. */
export function createEngine({ sandbox, keys }: EngineOptions): Engine {
  const shared = createCacheRecords();
  const cacheFor = ({ isolated }: RunRequest) => (isolated ? createCacheRecords() : shared);
  // Making an RSA key takes longer than everything else in a first run, so it starts before anybody waits for it. What
  // goes wrong here goes wrong again, and is told, when the key is needed.
  keys.key('RS256').catch(() => undefined);
  return {
    run: (request, signal) => runScripts(request, { sandbox, keys, cache: cacheFor(request), signal }),
    async debug(request, attach, options = {}) {
      const { debug } = sandbox;
      if (debug === undefined) throw new UserError(l10n.t('Scripts cannot be debugged here.'));
      const unlimited = { ...request, timeoutMs: Number.POSITIVE_INFINITY };
      const debugging = debuggingSandbox({ debug }, attach, options);
      const means = { sandbox: debugging, keys, cache: cacheFor(request), signal: options.signal };
      const report = await runScripts(unlimited, means);
      return { ...report, timing: { ...report.timing, debugged: true } };
    },
    async cover(request, signal) {
      const covering = coveringSandbox(sandbox);
      const report = await runScripts(request, { sandbox: covering, keys, cache: cacheFor(request), signal });
      return { report, coverage: covering.coverage() };
    },
    prepare({ file, source, workspaceFolder }) {
      const read = readSource(file, source);
      if (read.kind === 'none') return;
      const packages = read.requires;
      sandbox.prepare({
        scriptFolder: dirname(file),
        packages,
        ...(workspaceFolder !== undefined && { workspaceFolder }),
      });
    },
    dispose: () => sandbox.dispose(),
  };
}
