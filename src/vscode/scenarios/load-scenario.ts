import { builtInScenarios } from '../../scenario/built-in/index.ts';
import { loadScenario } from '../../scenario/load-scenario.ts';
import { builtIn, type ListedScenario } from './scenario-choices.ts';
import { workspaceFiles } from './workspace-files.ts';

export { loadScenario, workspaceFiles };

/** Everything that can be chosen for a script: its files, nearest first, then the built-in ones. */
export async function listScenarios(
  _file: string | undefined,
  _folder: string | undefined,
  trigger: string,
): Promise<ListedScenario[]> {
  return builtInScenarios(trigger).map(({ name, description }) => ({ name, description, source: builtIn }));
}
