import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { type Child, type ChildPlan, startChild } from './child.ts';
import { codeOf } from './compile-runner.ts';
import { createCompiledRunner } from './compiled-runner.ts';
import { type DebugOptions, type DebugRun, inspectorOf } from './debug-run.ts';
import { type HostProbe, probeHost } from './host-probe.ts';
import { LIMITS } from './limits.ts';
import { createMask, maskResult } from './masking.ts';
import { canRecordCoverage } from './node-flags.ts';
import { nodeVersionOf } from './node-version.ts';
import { dyingWithParent, setprivFile } from './parent-death.ts';
import { createPool } from './pool.ts';
import { orderOf, scriptFolderOf, secretsOf, withoutTypes } from './prepared-request.ts';
import type { Sandbox, SandboxRequest, SandboxResult } from './protocol.ts';
import { readableFolders } from './readable-folders.ts';
import { refusedBy, refusedByHost } from './refusal.ts';
import { type RunLimits, runInChild } from './run-in-child.ts';
import { inWindowLanguage } from './sentences-of-child.ts';
import type { Purpose } from './wire.ts';

export interface SandboxOptions {
  /** Absolute path of the bundled runner, `dist/sandbox/runner.cjs`. */
  runnerFile: string;
  /** Absolute path of the folder where what V8 makes of the runner is kept; nothing is if absent. See CompiledRunner. */
  compiledFolder?: string;
  /** The Node, or Electron, to run children with; this process's own if absent. */
  execPath?: string;
  /** Children at the same time, the waiting ones included; as many as may wait and two more if absent. */
  maxProcesses?: number;
  /** Children that wait for the next runs; one if absent. */
  maxWaiting?: number;
  /** Megabytes for a run that does not say; 256 if absent. */
  memoryMb?: number;
  /** The program `setpriv` of util-linux, which lets a child die with its host; the usual one if absent. */
  setpriv?: string;
  /** CPU time after which the system ends a child whose host has died, in seconds; 120 if absent. */
  cpuSeconds?: number;
  /** Real HTTP(S) for requests without a recorded answer; made by this process, never by the child. */
  allowNetwork?: boolean;
  /** What `probeHost` has found in this host already: it is not tried again, and holds for this sandbox, too. */
  probe?: HostProbe;
  /** Hosts that may be reached although their addresses are not public. */
  allowedHosts?: readonly string[];
}

/** A sandbox that runs scripts in child processes of this one. */
export interface ProcessSandbox extends Sandbox {
  /**
   * Starts the same run under V8's inspector. The child waits at its first line until a debugger has attached and goes
   * on; the script is compiled under its real path, so breakpoints set by path bind before its first line. There is no
   * time limit. How to attach VS Code's debugger: docs/security.md, "Debugging".
   */
  debug(request: SandboxRequest, options?: DebugOptions): Promise<DebugRun>;
  /**
   * Tries, by a script, what scripts must not be able to do in this host. Done once, in the background; if something
   * works that must not, every later run is refused.
   */
  probeHost(): Promise<HostProbe>;
  /**
   * Lets a child that runs nothing compile the runner, and keeps that for the children of this sandbox and of later ones.
   * Does nothing where it has been kept before, or is not to be. Rejects with what stood in the way: speed is all that is
   * lost.
   */
  compileRunner(): Promise<void>;
}

/**
 * Runs scripts in processes of their own. What a run may do, how it is contained, and what is not promised:
 * docs/security.md. `run` rejects only when it is aborted or the sandbox is closed; whatever a script does is a result.
 */
export function createSandbox(options: SandboxOptions): ProcessSandbox {
  const { runnerFile, execPath = process.execPath, allowNetwork = false, allowedHosts = [] } = options;
  let folder: string | undefined;
  const workingDirectory = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'claim-actions-'));
    return folder;
  };
  const version = nodeVersionOf(execPath);
  const compiled =
    options.compiledFolder === undefined
      ? undefined
      : createCompiledRunner({ folder: options.compiledFolder, runnerFile, execPath });
  // Read before anybody waits for it.
  void compiled?.file();
  const starter = dyingWithParent(options.setpriv ?? setprivFile);
  const tools = async () => ({
    execPath,
    runnerFile,
    compiledRunner: await compiled?.file(),
    version: await version(),
    workingDirectory: workingDirectory(),
    dyingWithParent: await starter,
    cpuSeconds: options.cpuSeconds ?? LIMITS.cpuSeconds,
  });
  const maxWaiting = Math.max(0, options.maxWaiting ?? 1);
  const pool = createPool(tools, { maxProcesses: Math.max(1, options.maxProcesses ?? maxWaiting + 2), maxWaiting });
  // Without this a host that ends by process.exit would leave the running children to their own watch.
  const onExit = () => {
    pool.dispose();
    for (const child of outsidePool) {
      child.kill();
    }
  };
  process.once('exit', onExit);

  let probed = options.probe;
  let probe = probed && Promise.resolve(probed);
  const outsidePool = new Set<Child>();
  let disposed = false;

  const planFor = (
    scriptFolder: string,
    request: Partial<SandboxRequest>,
    { debug = false, permissionModel = true, network = allowNetwork } = {},
  ): ChildPlan => ({
    setup: {
      folders: readableFolders(scriptFolder, request.workspaceFolder),
      network,
      debug,
      coverage: request.coverage === true,
      host: process.pid,
    },
    memoryMb: request.memoryMb ?? options.memoryMb ?? LIMITS.memoryMb,
    locale: request.locale ?? 'en-US',
    inspect: debug,
    permissionModel,
  });

  /** A child that nobody has waited for and nobody waits for again. */
  const startAlone = async (plan: ChildPlan, purpose: Purpose = 'run'): Promise<Child> => {
    const found = await tools();
    if (disposed) {
      throw new Error('The sandbox has been closed.');
    }
    const child = startChild(plan, found, purpose);
    outsidePool.add(child);
    child.onClose(() => outsidePool.delete(child));
    return child;
  };

  /** For the probe: whatever the user allows, it must reach nothing, and it must not take the place of a waiting child. */
  const runAlone = async (request: SandboxRequest): Promise<SandboxResult> => {
    const plan = planFor(scriptFolderOf(request), request, { network: false });
    const child = await startAlone(plan);
    const { timeoutMs } = request;
    try {
      return (
        (await refusedBy(child)) ??
        (await runInChild(child, orderOf(request), { timeoutMs, memoryMb: plan.memoryMb, allowedHosts: [] }))
      );
    } finally {
      child.kill();
    }
  };

  /** What has to be known before a child gets an order; a result where there will be none. */
  const refuseEarly = async () => refusedByHost(await version(), probed);

  /** As people may read it. */
  const runFor = async (request: SandboxRequest, prepared: SandboxRequest, child: Child, limits: RunLimits) =>
    (await refusedBy(child)) ??
    inWindowLanguage(
      await maskResult(await runInChild(child, orderOf(prepared), limits), createMask(secretsOf(request))),
    );

  const tryProbe = async (): Promise<HostProbe> => {
    const early = await refuseEarly();
    if (early !== undefined) {
      return { holds: false, failures: [early.ending.reason ?? ''] };
    }
    try {
      return await probeHost({ run: runAlone, folder: workingDirectory(), execPath });
    } catch (error) {
      return { holds: false, failures: [l10n.t('the probe could not be made: {0}', (error as Error).message)] };
    }
  };

  const sandbox: ProcessSandbox = {
    async run(request, signal) {
      signal?.throwIfAborted();
      const early = await refuseEarly();
      if (early !== undefined) {
        return early;
      }
      const prepared = withoutTypes(request);
      if ('ending' in prepared) {
        return prepared;
      }
      const coverage = request.coverage === true && canRecordCoverage(await version());
      const plan = planFor(scriptFolderOf(request), { ...request, coverage });
      const child = await pool.take(plan);
      try {
        const { timeoutMs } = request;
        return await runFor(request, prepared, child, { timeoutMs, memoryMb: plan.memoryMb, allowedHosts, signal });
      } finally {
        pool.release(child);
      }
    },

    async debug(request, { withoutPermissionModel = false, signal } = {}) {
      const early = await refuseEarly();
      const prepared = withoutTypes(request);
      if (early !== undefined || 'ending' in prepared) {
        throw new Error(early?.ending.reason ?? 'The script cannot be compiled.');
      }
      const plan = planFor(scriptFolderOf(request), request, { debug: true, permissionModel: !withoutPermissionModel });
      const child = await startAlone(plan);
      const url = await inspectorOf(child, await version());
      const limits = { timeoutMs: 0, memoryMb: plan.memoryMb, allowedHosts, signal };
      const result = runFor(request, prepared, child, limits);
      result.catch(() => child.kill());
      return { url, port: Number(new URL(url).port), processId: child.pid ?? 0, result, stop: child.kill };
    },

    probeHost() {
      probe ??= (async () => {
        const tried = await tryProbe();
        // A sandbox that was closed on the way says nothing about the host.
        probed = disposed ? undefined : tried;
        return tried;
      })();
      return probe;
    },

    async compileRunner() {
      const known = await compiled?.file();
      if (compiled === undefined || known !== undefined || disposed) {
        return;
      }
      try {
        const child = await startAlone(planFor(workingDirectory(), {}, { network: false }), 'compile');
        await compiled.keep(await codeOf(child));
      } catch (error) {
        // A sandbox that was closed on the way has ended the child.
        if (!disposed) {
          throw error;
        }
      }
    },

    prepare({ workspaceFolder, scriptFolder, packages }) {
      if (!disposed) {
        const plan = planFor(scriptFolder, workspaceFolder === undefined ? {} : { workspaceFolder });
        pool.prepare(plan, scriptFolder, packages.filter(isPackageName));
      }
    },

    dispose() {
      disposed = true;
      process.off('exit', onExit);
      onExit();
      if (folder !== undefined) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
  return sandbox;
}

function isPackageName(name: string): boolean {
  return /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w./-]+)?$/.test(name) && !name.includes('..');
}
