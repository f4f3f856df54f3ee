import { createEngine, type Engine } from '../../run/engine.ts';
import { createFolderKeyStore } from '../../run/keys/folder-key-store.ts';
import { createSandbox, type SandboxOptions } from '../../sandbox/create-sandbox.ts';
import type { HostProbe } from '../../sandbox/host-probe.ts';
import { type ProbeListeners, probingSandbox } from './probing-sandbox.ts';

export interface EngineStart
  extends ProbeListeners,
    Required<
      Pick<
        SandboxOptions,
        'runnerFile' | 'compiledFolder' | 'allowNetwork' | 'allowedHosts' | 'memoryMb' | 'maxWaiting'
      >
    > {
  keyFolder: string;
  /** What came out earlier in this session; then it is not tried again. */
  probe: HostProbe | undefined;
}

/** Everything that a run needs, in one module that is loaded with the first run. */
export function startEngine({ keyFolder, probe, onProbed, onNotCompiled, ...options }: EngineStart): Engine {
  const sandbox = createSandbox({ ...options, ...(probe && { probe }) });
  return createEngine({
    sandbox: probe ? sandbox : probingSandbox(sandbox, { onProbed, onNotCompiled }),
    keys: createFolderKeyStore(keyFolder),
  });
}
