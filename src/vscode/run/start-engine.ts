import { createEngine, type Engine } from '../../run/engine.ts';
import { createFolderKeyStore } from '../../run/keys/folder-key-store.ts';
import { createSandbox, type SandboxOptions } from '../../sandbox/create-sandbox.ts';
import type { HostProbe } from '../../sandbox/host-probe.ts';
import { probingSandbox } from './probing-sandbox.ts';

export interface EngineStart
  extends Required<Pick<SandboxOptions, 'runnerFile' | 'allowNetwork' | 'allowedHosts' | 'memoryMb' | 'maxWaiting'>> {
  keyFolder: string;
  /** What came out when the guards were tried in this editor. */
  onProbed: (probe: HostProbe) => void;
}

/** Everything that a run needs, in one module that is loaded with the first run. */
export function startEngine({ keyFolder, onProbed, ...options }: EngineStart): Engine {
  return createEngine({
    sandbox: probingSandbox(createSandbox(options), onProbed),
    keys: createFolderKeyStore(keyFolder),
  });
}
