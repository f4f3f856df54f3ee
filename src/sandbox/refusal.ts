import * as l10n from '@vscode/l10n';
import type { Child } from './child.ts';
import type { HostProbe } from './host-probe.ts';
import { isSupportedNode } from './node-flags.ts';
import { emptyResult, type SandboxResult } from './protocol.ts';
import type { Guards } from './wire.ts';

/** What is known before a child is asked: a result without a run where this host does not give the guarantees. */
export function refusedByHost(version: string, probed: HostProbe | undefined): SandboxResult | undefined {
  if (!isSupportedNode(version)) {
    return refused(l10n.t('Running scripts safely needs Node 22.15 or newer, and this is Node {0}.', version));
  }
  return probed === undefined || probed.holds ? undefined : refused(sentenceFor(probed.failures));
}

/** Fails closed: a result without a run, unless every guard holds. */
export async function refusedBy(child: Child): Promise<SandboxResult | undefined> {
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

function refused(reason: string): SandboxResult {
  return { ...emptyResult, ending: { status: 'refused', reason } };
}
