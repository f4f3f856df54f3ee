import { isAuth0ApiAudience } from '../auth0/claims/namespace.ts';
import { discoverScenarios } from '../scenario/discover.ts';
import type { Files } from '../scenario/files.ts';
import { loadScenario } from '../scenario/load-scenario.ts';
import { actionOf, type Project } from '../scenario/project/project.ts';
import { findProject } from '../scenario/project/read-project.ts';
import { UserError } from '../user-error.ts';
import type { CheckSettings } from './analysis/facts.ts';

/** What the files around a script say about it. `trigger` is the one that the script itself shows. */
export interface ScriptPlace {
  file: string;
  trigger: string;
  workspaceFolder: string | undefined;
}

/** Reads the project and the scenarios around a script. What cannot be read is left out: its own editor tells why. */
export async function surroundingsOf(place: ScriptPlace, files: Files): Promise<CheckSettings> {
  const { file, workspaceFolder } = place;
  const project = workspaceFolder === undefined ? undefined : await quietly(findProject(file, workspaceFolder, files));
  const audience = await auth0ApiAudienceOf(place, files);
  return {
    ...(project === undefined ? {} : settingsFromProject(project, place)),
    ...(audience === undefined ? {} : { auth0ApiAudience: audience }),
  };
}

/** What a project of the Deploy CLI declares for a script. */
export function settingsFromProject(project: Project, { file, trigger }: ScriptPlace): CheckSettings {
  if (trigger === 'rule') return project.rules.length > 0 ? { secrets: project.configurationNames } : {};
  const action = actionOf(project, file);
  if (action === undefined) return {};
  const [bound, ...others] = action.triggers;
  const { secrets, dependencies } = action;
  return {
    ...(bound === undefined || others.length > 0 ? {} : { trigger: bound.id }),
    ...(secrets === undefined ? {} : { secrets }),
    ...(dependencies === undefined ? {} : { modules: dependencies }),
  };
}

/** The first audience of the script's own scenarios that is an API of Auth0. */
async function auth0ApiAudienceOf({ file, trigger, workspaceFolder }: ScriptPlace, files: Files) {
  const found = (await quietly(discoverScenarios({ script: file, trigger, workspaceFolder }, files))) ?? [];
  for (const { source, origin } of found) {
    if (origin === 'built-in') continue;
    const scenario = await quietly(loadScenario(source, trigger, files));
    const audience = scenario?.request.audience;
    if (scenario && audience !== undefined && isAuth0ApiAudience(audience, scenario.settings.domain)) return audience;
  }
  return undefined;
}

/** Undefined where a file says something that cannot be used. */
async function quietly<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
