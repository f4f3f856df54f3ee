import * as l10n from '@vscode/l10n';
import { UserError } from '../../user-error.ts';
import { type Files, folderOf, foldersFrom, foldersUpTo, resolvePath } from '../files.ts';
import type { Project } from './project.ts';
import { readDirectory } from './read-directory.ts';
import { readYaml } from './read-yaml.ts';

/** Folders of the directory format, any of which with JSON in it makes a project. */
const folders = ['actions', 'triggers', 'rules', 'hooks', 'action-modules'];

/**
 * The Deploy CLI project that a folder is the root of; undefined if it is none. Files that cannot be used become notes.
 */
export async function readProject(folder: string, files: Files): Promise<Project | undefined> {
  const names = await files.list(folder);
  const yaml = names.find((name) => /^tenant\.ya?ml$/.test(name));
  if (yaml !== undefined) {
    return readYaml(resolvePath(folder, yaml), files);
  }
  const candidates = names.filter((name) => folders.includes(name));
  const inside = await Promise.all(candidates.map((name) => files.list(resolvePath(folder, name))));
  if (!inside.flat().some((name) => name.endsWith('.json'))) {
    return undefined;
  }
  const project = await readDirectory(folder, files);
  const hasBindings = inside.flat().includes('triggers.json');
  const { actions, rules, hooks, modules } = project;
  return hasBindings || [actions, rules, hooks, modules].some((list) => list.length > 0) ? project : undefined;
}

/** The nearest project around a script: up to the workspace folder, or to the root for a script that is not inside. */
export async function findProject(script: string, workspaceFolder: string, files: Files): Promise<Project | undefined> {
  const folder = folderOf(script);
  for (const around of foldersUpTo(folder, workspaceFolder) ?? foldersFrom(folder)) {
    const project = await readProject(around, files);
    if (project !== undefined) {
      return project;
    }
  }
  return undefined;
}

/** As `readProject` for a path that the user named: a project's folder, its tenant.yaml or its triggers.json. */
export async function openProject(path: string, files: Files): Promise<Project> {
  const stat = await files.stat(path);
  const folder = stat?.isFolder ? path : folderOf(path).replace(/[\\/]triggers$/, '');
  const project = stat === undefined ? undefined : await readProject(folder, files);
  if (project === undefined) {
    throw new UserError(
      l10n.t(
        '{0} is no project of the Auth0 Deploy CLI. Name its folder, its tenant.yaml or its triggers/triggers.json.',
        path,
      ),
      { file: path },
    );
  }
  return project;
}
