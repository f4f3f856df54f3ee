import { resolve } from 'node:path';
import { builtInScenario } from '../scenario/built-in/index.ts';
import { loadScenario } from '../scenario/load-scenario.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * The sample event that `--event` names for a script: a file, one that lies beside the script, or a built-in one.
 * Throws UserError for anything else.
 */
export async function scenarioFor(scriptFile: string, trigger: string, event: string): Promise<Scenario> {
  const isBuiltIn = builtInScenario(trigger, event) !== undefined;
  return loadScenario(isBuiltIn ? event : resolve(event), trigger, nodeFiles);
}
