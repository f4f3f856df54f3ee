import { createEngine, type Engine } from '../../run/engine.ts';
import { createFolderKeyStore } from '../../run/keys/folder-key-store.ts';
import { createSandbox, type SandboxOptions } from '../../sandbox/create-sandbox.ts';
import type { HostProbe } from '../../sandbox/host-probe.ts';
import { probingSandbox } from './probing-sandbox.ts';

export interface EngineStart
  extends Required<Pick<SandboxOptions, 'runnerFile' | 'allowNetwork' | 'allowedHosts' | 'memoryMb' | 'maxWaiting'>> {
  keyFolder: string;
  /** What came out earlier in this session; then it is not tried again. */
  probe: HostProbe | undefined;
  /** What came out when the guards were tried in this editor. */
  onProbed: (probe: HostProbe) => void;
}

/** Everything that a run needs, in one module that is loaded with the first run. */
export function startEngine({ keyFolder, probe, onProbed, ...options }: EngineStart): Engine {
  const sandbox = createSandbox({ ...options, ...(probe && { probe }) });
  return createEngine({
    sandbox: probe ? sandbox : probingSandbox(sandbox, onProbed),
    keys: createFolderKeyStore(keyFolder),
  });
}
