import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Child, ChildPlan } from './child.ts';
import { LIMITS } from './limits.ts';
import { createMask, maskResult } from './masking.ts';
import { isSupportedNode } from './node-flags.ts';
import { nodeVersionOf } from './node-version.ts';
import { createPool } from './pool.ts';
import type { Sandbox, SandboxRequest, SandboxResult } from './protocol.ts';
import { readableFolders } from './readable-folders.ts';
import { runInChild } from './run-in-child.ts';
import { stripTypes } from './strip-types.ts';
import type { Guards, RunOrder } from './wire.ts';

export interface SandboxOptions {
  /** Absolute path of the bundled runner, `dist/sandbox/runner.cjs`. */
  runnerFile: string;
  /** The Node, or Electron, to run children with; this process's own if absent. */
  execPath?: string;
  /** Children at the same time, the waiting one included. */
  maxProcesses?: number;
  /** Real HTTP(S) for requests without a recorded answer; made by this process, never by the child. */
  allowNetwork?: boolean;
  /** Hosts that may be reached although their addresses are not public. */
  allowedHosts?: readonly string[];
}

/**
 * Runs scripts in processes of their own. What a run may do, how it is contained, and what is not promised:
 * docs/security.md. `run` rejects only when it is aborted or the sandbox is closed; whatever a script does is a result.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { runnerFile, execPath = process.execPath, allowNetwork = false, allowedHosts = [] } = options;
  let folder: string | undefined;
  const workingDirectory = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'claim-actions-'));
    return folder;
  };
  const version = nodeVersionOf(execPath);
  const pool = createPool(
    async () => ({ execPath, runnerFile, version: await version(), workingDirectory: workingDirectory() }),
    Math.max(1, options.maxProcesses ?? 3),
  );
  // Without this a host that ends by process.exit would leave the running children to their own watch.
  const onExit = () => pool.dispose();
  process.once('exit', onExit);

  const planFor = (file: { scriptFolder: string; workspaceFolder?: string | undefined }): ChildPlan => ({
    setup: {
      folders: readableFolders(file.scriptFolder, file.workspaceFolder),
      network: allowNetwork,
      debug: false,
      host: process.pid,
    },
    memoryMb: LIMITS.memoryMb,
    locale: 'en-US',
    inspect: false,
  });

  return {
    async run(request, signal) {
      signal?.throwIfAborted();
      const nodeVersion = await version();
      if (!isSupportedNode(nodeVersion)) {
        return refused(`This editor brings Node ${nodeVersion}; running scripts safely needs 22.15 or newer.`);
      }
      let scripts: SandboxRequest['scripts'];
      try {
        scripts = request.scripts.map(stripTypes);
      } catch (error) {
        return { ...empty, ending: { status: 'load-failed', reason: (error as Error).message } };
      }
      const scriptFolder = dirname(scripts[0]?.file ?? '');
      const plan = planFor({ scriptFolder, workspaceFolder: request.workspaceFolder });
      plan.memoryMb = request.memoryMb ?? plan.memoryMb;
      plan.locale = request.locale ?? plan.locale;
      const child = await pool.take(plan);
      try {
        const reason = await reasonToRefuse(child);
        if (reason !== undefined) {
          return refused(reason);
        }
        const order = orderOf({ ...request, scripts });
        const result = await runInChild(child, order, {
          timeoutMs: request.timeoutMs,
          memoryMb: plan.memoryMb,
          allowedHosts,
          signal,
        });
        return request.revealSecrets ? result : maskResult(result, createMask(secretsOf(request)));
      } finally {
        pool.release(child);
      }
    },
    prepare({ workspaceFolder, scriptFolder, packages }) {
      pool.prepare(planFor({ scriptFolder, workspaceFolder }), scriptFolder, packages.filter(isPackageName));
    },
    dispose() {
      process.off('exit', onExit);
      pool.dispose();
      if (folder !== undefined) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Fails closed: a sentence, unless every guard holds. */
async function reasonToRefuse(child: Child): Promise<string | undefined> {
  let guards: Guards;
  try {
    guards = await child.ready;
  } catch (error) {
    return (error as Error).message;
  }
  const missing = Object.entries(guards)
    .filter(([, holds]) => holds !== true)
    .map(([name]) => name);
  return missing.length === 0
    ? undefined
    : `Nothing was run: this editor's Node does not give the guarantees that running a script needs (missing: ${missing.join(', ')}).`;
}

function orderOf(request: SandboxRequest): RunOrder {
  const { timeoutMs: _, memoryMb: __, locale: ___, workspaceFolder: ____, ...rest } = request;
  return { ...rest, nonce: randomBytes(24).toString('base64url') };
}

function* secretsOf(request: SandboxRequest): Iterable<string> {
  yield* Object.values(request.secrets);
  for (const { secrets } of request.modules ?? []) {
    yield* Object.values(secrets);
  }
}

function isPackageName(name: string): boolean {
  return /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w./-]+)?$/.test(name) && !name.includes('..');
}

const empty: Omit<SandboxResult, 'ending'> = { effects: [], console: [], http: [], notes: [], cache: [], scriptMs: 0 };

function refused(reason: string): SandboxResult {
  return { ...empty, ending: { status: 'refused', reason } };
}
