import { createEngine, type Engine } from '../../run/engine.ts';
import { createFolderKeyStore } from '../../run/keys/folder-key-store.ts';
import { createSandbox } from '../../sandbox/create-sandbox.ts';

export interface EngineStart {
  /** Code of the sandbox's process. */
  runnerFile: string;
  keyFolder: string;
  allowNetwork: boolean;
}

/** Everything that a run needs, in one module that is loaded with the first run. */
export function startEngine({ runnerFile, keyFolder, allowNetwork }: EngineStart): Engine {
  return createEngine({
    sandbox: createSandbox({ runnerFile, allowNetwork }),
    keys: createFolderKeyStore(keyFolder),
  });
}
