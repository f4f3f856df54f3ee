import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../src/run/engine.ts';
import { createFolderKeyStore } from '../../src/run/keys/folder-key-store.ts';
import type { RunRequest } from '../../src/run/run-request.ts';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../src/scenario/node-files.ts';
import { installedWorkspace } from '../../test/support/sandbox/workspace.ts';
import { distFolder } from '../paths.ts';

/** Runs one script through the engine as the editor does: with its packages loaded ahead, to the report. */
export interface BenchEngine {
  /** Milliseconds from the call to the report with its signed tokens. */
  run(): Promise<number>;
  dispose(): void;
}

/** Where the measurements find their packages, their scripts and the key that signs. */
export interface BenchWorkspace {
  start(source: string, options?: Partial<RunRequest>): BenchEngine;
  dispose(): void;
}

/** A workspace folder with the packages that scripts of users require. */
export async function openBenchWorkspace(): Promise<BenchWorkspace> {
  const workspaceFolder = installedWorkspace();
  const scripts = mkdtempSync(join(workspaceFolder, 'bench-'));
  const keyFolder = mkdtempSync(join(tmpdir(), 'claim-actions-bench-'));
  // Made before anything is measured: an RSA key takes longer than all the rest, and is made once in a lifetime.
  await createFolderKeyStore(keyFolder).key('RS256');
  const sandboxOptions = {
    runnerFile: join(distFolder, 'sandbox', 'runner.cjs'),
    compiledFolder: join(keyFolder, 'compiled'),
  };
  // As the editor does after the first run of a new version.
  const compiling = createSandbox(sandboxOptions);
  await compiling.compileRunner();
  compiling.dispose();
  return {
    start(source, options = {}) {
      const engine = createEngine({
        sandbox: createSandbox(sandboxOptions),
        keys: createFolderKeyStore(keyFolder),
      });
      const script = { file: join(scripts, 'action.js'), source };
      return {
        run: () => timed(engine, { scripts: [script], workspaceFolder, ...options }, script),
        dispose: () => engine.dispose(),
      };
    },
    dispose() {
      rmSync(scripts, { recursive: true });
      rmSync(keyFolder, { recursive: true });
    },
  };
}

async function timed(
  engine: Engine,
  request: Omit<RunRequest, 'scenario'>,
  script: { file: string; source: string },
): Promise<number> {
  const scenario = await loadScenario('typical', 'post-login', nodeFiles);
  const started = performance.now();
  await engine.run({ ...request, scenario });
  const took = performance.now() - started;
  // The editor does so when a script is opened or edited.
  engine.prepare({
    ...script,
    ...(request.workspaceFolder !== undefined && { workspaceFolder: request.workspaceFolder }),
  });
  return took;
}
