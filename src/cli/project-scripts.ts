import process from 'node:process';
import type { RunRequest } from '../run/run-request.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import { actionOf, flowOf, type Project, type ProjectAction } from '../scenario/project/project.ts';
import { findProject, openProject } from '../scenario/project/read-project.ts';
import { UserError } from '../user-error.ts';
import { readScriptFile } from './read-script-file.ts';

/** What a run takes from a Deploy CLI project besides the scenario. */
export type ProjectScripts = Pick<RunRequest, 'scripts' | 'modules' | 'keywords' | 'trigger'>;

/**
 * The scripts of a trigger in their order: enabled rules, then bound and deployed Actions. `path` is the project's
 * folder, its tenant.yaml or its triggers.json. Throws UserError if there is nothing to run.
 */
export async function scriptsOfTrigger(path: string, trigger: string): Promise<ProjectScripts> {
  const project = await openProject(path, nodeFiles);
  const steps = flowOf(project, trigger);
  if (steps.length === 0) {
    const others = Object.keys(project.bindings).filter((bound) => flowOf(project, bound).length > 0);
    const instead = others.length > 0 ? ` Scripts are bound to ${others.join(', ')}.` : '';
    const why = project.notes[0] ? ` ${project.notes[0].message}` : '';
    throw new UserError(`No deployed Action and no enabled rule runs at ${trigger} in ${path}.${instead}${why}`);
  }
  const scripts = await Promise.all(steps.map(({ file }) => scriptOf(file, project)));
  return { ...(await withProject(scripts, project)), trigger };
}

/** Script files that the user named, with what the project around them knows: which trigger an Action is for, too. */
export async function scriptsOfFiles(files: readonly string[]): Promise<ProjectScripts> {
  const scripts = await Promise.all(files.map((file) => readScriptFile(file)));
  const project = scripts[0] && (await findProject(scripts[0].file, process.cwd(), nodeFiles));
  if (!project) return { scripts };
  const trigger = scripts[0] && actionOf(project, scripts[0].file)?.triggers[0]?.id;
  const inProject = await withProject(await Promise.all(files.map((file) => scriptOf(file, project))), project);
  return { ...inProject, ...(trigger !== undefined && { trigger }) };
}

async function scriptOf(file: string, project: Project): Promise<RunRequest['scripts'][number]> {
  const version = actionOf(project, file)?.triggers[0]?.version;
  return { ...(await readScriptFile(file)), ...(version !== undefined && { version }) };
}

async function withProject(scripts: RunRequest['scripts'], project: Project): Promise<ProjectScripts> {
  const actions = scripts.map(({ file }) => actionOf(project, file)).filter((action) => action !== undefined);
  const modules = await modulesOf(actions, project);
  return { scripts, keywords: project.keywords, ...(modules.length > 0 && { modules }) };
}

/** Values of a module's secrets are placeholders in these files, so modules have none here. */
async function modulesOf(
  actions: readonly ProjectAction[],
  project: Project,
): Promise<NonNullable<RunRequest['modules']>> {
  const used = project.modules.filter(({ name }) => actions.some(({ modules }) => modules.includes(name)));
  return Promise.all(
    used.map(async ({ name, code }) => ({
      name,
      file: code,
      source: (await readScriptFile(code)).source,
      secrets: {},
    })),
  );
}
