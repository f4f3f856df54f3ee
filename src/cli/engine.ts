import process from 'node:process';
import { createEngine, type Engine } from '../run/engine.ts';
import { createFolderKeyStore } from '../run/keys/folder-key-store.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import { keyFolder } from './key-folder.ts';
import { runnerFile } from './runner-file.ts';

/**
 * The engine of one command. Dispose of it, or the process does not end.
 *
 * @param runsAtOnce how many runs the command starts at the same time
 */
export function createTerminalEngine(runsAtOnce = 1): Engine {
  return createEngine({
    sandbox: createSandbox({ runnerFile: runnerFile(), maxProcesses: 2 * runsAtOnce, maxWaiting: runsAtOnce }),
    keys: createFolderKeyStore(keyFolder(process.env, process.platform)),
  });
}
