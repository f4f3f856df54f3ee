import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../../../src/run/engine.ts';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import type { Report } from '../../../src/run/report.ts';
import type { RunRequest } from '../../../src/run/run-request.ts';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../../src/scenario/node-files.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

const runnerFile = fileURLToPath(new URL('../../../dist/sandbox/runner.cjs', import.meta.url));
const scriptFolder = fileURLToPath(new URL('./', import.meta.url));

/** An engine with the real sandbox, for one suite: the suite disposes of it. */
export function startRealEngine(): Engine {
  return createEngine({ sandbox: createSandbox({ runnerFile }), keys: createMemoryKeyStore() });
}

/** Runs scripts given as text. Part of a scenario may be given; the rest is the built-in one of the trigger. */
export async function runSource(
  engine: Engine,
  source: string | string[],
  {
    trigger = 'post-login',
    base = 'typical',
    scenario = {},
    ...request
  }: Omit<Partial<RunRequest>, 'scenario' | 'scripts'> & { base?: string; scenario?: Partial<Scenario> } = {},
): Promise<Report> {
  const scripts = [source]
    .flat()
    .map((text, index) => ({ file: `${scriptFolder}script-${index + 1}.js`, source: text }));
  const loaded = await loadScenario(base, trigger, nodeFiles);
  return engine.run({ scripts, scenario: { ...loaded, ...scenario }, ...request });
}
