import { discoverScenarios } from '../../scenario/discover.ts';
import { type Files, folderOf } from '../../scenario/files.ts';
import { loadScenario } from '../../scenario/load-scenario.ts';
import { actionOf } from '../../scenario/project/project.ts';
import { findProject } from '../../scenario/project/read-project.ts';
import type { SecretName } from '../../typescript-plugin/configuration.ts';
import { UserError } from '../../user-error.ts';

export interface ScriptPlace {
  /** Absolute path of the script. */
  file: string;
  trigger: string;
  workspaceFolder: string | undefined;
}

/**
 * Names that a script can read from `event.secrets` (a Rule: from `configuration`): what the Deploy CLI project declares
 * for it, then what its scenarios have. `declaredIn` is the absolute path of the file that has the name.
 */
export async function secretNamesOf(script: ScriptPlace, files: Files): Promise<SecretName[]> {
  const found = new Map<string, string>();
  for (const { name, declaredIn } of [...(await inProject(script, files)), ...(await inScenarios(script, files))])
    if (!found.has(name)) found.set(name, declaredIn);
  return [...found].map(([name, declaredIn]) => ({ name, declaredIn }));
}

async function inProject({ file, trigger, workspaceFolder }: ScriptPlace, files: Files): Promise<SecretName[]> {
  const project = await findProject(file, workspaceFolder ?? folderOf(file), files);
  if (!project) return [];
  if (trigger === 'rule') return project.configurationNames.map((name) => ({ name, declaredIn: project.root }));
  const action = actionOf(project, file);
  return (action?.secrets ?? []).map((name) => ({ name, declaredIn: action?.file ?? project.root }));
}

async function inScenarios({ file, trigger, workspaceFolder }: ScriptPlace, files: Files): Promise<SecretName[]> {
  const names: SecretName[] = [];
  for (const { source, origin } of await discoverScenarios({ script: file, trigger, workspaceFolder }, files)) {
    if (origin === 'built-in') continue;
    try {
      const { secrets, configuration } = await loadScenario(source, trigger, files);
      for (const name of Object.keys(trigger === 'rule' ? configuration : secrets))
        names.push({ name, declaredIn: source });
    } catch (error) {
      // A scenario that cannot be read says so when it is run; its names are missing until then.
      if (!(error instanceof UserError)) throw error;
    }
  }
  return names;
}
