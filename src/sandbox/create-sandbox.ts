import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { type Child, type ChildPlan, startChild } from './child.ts';
import { type HostProbe, probeHost } from './host-probe.ts';
import { LIMITS } from './limits.ts';
import { createMask, maskResult } from './masking.ts';
import { canRecordCoverage, isSupportedNode } from './node-flags.ts';
import { nodeVersionOf } from './node-version.ts';
import { dyingWithParent, setprivFile } from './parent-death.ts';
import { createPool } from './pool.ts';
import type { Sandbox, SandboxRequest, SandboxResult, SandboxScript } from './protocol.ts';
import { readableFolders } from './readable-folders.ts';
import { runInChild } from './run-in-child.ts';
import { inWindowLanguage } from './sentences-of-child.ts';
import { toJavaScript } from './strip-types.ts';
import type { Guards, RunOrder } from './wire.ts';

export interface SandboxOptions {
  /** Absolute path of the bundled runner, `dist/sandbox/runner.cjs`. */
  runnerFile: string;
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
}

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
  const starter = dyingWithParent(options.setpriv ?? setprivFile);
  const tools = async () => ({
    execPath,
    runnerFile,
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
  const startAlone = async (plan: ChildPlan): Promise<Child> => {
    const child = startChild(plan, await tools());
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
  const refuseEarly = async (): Promise<SandboxResult | undefined> => {
    const nodeVersion = await version();
    if (!isSupportedNode(nodeVersion)) {
      return refused(l10n.t('Running scripts safely needs Node 22.15 or newer, and this is Node {0}.', nodeVersion));
    }
    return probed === undefined || probed.holds ? undefined : refused(sentenceFor(probed.failures));
  };

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
        return (
          (await refusedBy(child)) ??
          inWindowLanguage(
            maskResult(
              await runInChild(child, orderOf(prepared), {
                timeoutMs: request.timeoutMs,
                memoryMb: plan.memoryMb,
                allowedHosts,
                signal,
              }),
              createMask(secretsOf(request)),
            ),
          )
        );
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
      const result = (async () =>
        (await refusedBy(child)) ??
        inWindowLanguage(
          maskResult(await runInChild(child, orderOf(prepared), limits), createMask(secretsOf(request))),
        ))();
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

function scriptFolderOf(request: SandboxRequest): string {
  return dirname(request.scripts[0]?.file ?? '');
}

function withoutTypes(request: SandboxRequest): SandboxRequest | SandboxResult {
  try {
    const { scripts, locals, stubs } = request;
    const named = (module: SandboxScript & { name: string }) => ({ ...toJavaScript(module), name: module.name });
    return {
      ...request,
      scripts: scripts.map(toJavaScript),
      ...(locals && { locals: locals.map(named) }),
      ...(stubs && { stubs: stubs.map(named) }),
    };
  } catch (error) {
    return { ...empty, ending: { status: 'load-failed', reason: (error as Error).message } };
  }
}

/** Where to attach; the child neither starts without a debugger nor goes on without one. */
async function inspectorOf(child: Child, version: string): Promise<string> {
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

/** Fails closed: a result without a run, unless every guard holds. */
async function refusedBy(child: Child): Promise<SandboxResult | undefined> {
  let guards: Guards;
  try {
    guards = await child.ready;
  } catch (error) {
    return refused((error as Error).message);
  }
  const missing = Object.entries(guards)
    .filter(([name, holds]) => holds !== true && (child.plan.permissionModel || !ofPermissionModel.has(name)))
    .map(([name]) => name);
  return missing.length === 0 ? undefined : refused(sentenceFor(missing));
}

const ofPermissionModel = new Set(['permissionModel', 'noChildProcesses', 'noWorkers']);

function sentenceFor(missing: string[]): string {
  return l10n.t(
    "Nothing was run: this editor's Node does not give the guarantees that running a script needs ({0}).",
    missing.join(', '),
  );
}

function orderOf(request: SandboxRequest): RunOrder {
  const { timeoutMs: _, memoryMb: __, locale: ___, workspaceFolder: ____, ...rest } = request;
  return { ...rest, nonce: randomBytes(24).toString('base64url') };
}

/** What to mask in the result. */
function* secretsOf(request: SandboxRequest): Iterable<string> {
  if (request.revealSecrets) {
    return;
  }
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
