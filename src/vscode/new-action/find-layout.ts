import { type Files, folderOf, resolvePath } from '../../scenario/files.ts';
import { findProject } from '../../scenario/project/read-project.ts';
import { recognise } from '../../script/recognise.ts';
import type { Layout } from './layout.ts';

/**
 * The layout that a workspace folder uses already: the Deploy CLI project around the active script or in the folder, the
 * folder of the active script, an `actions` folder with scripts in it, else the workspace folder itself.
 */
export async function findLayout(
  workspaceFolder: string,
  activeScript: string | undefined,
  files: Files,
): Promise<Layout> {
  const start = activeScript ?? resolvePath(workspaceFolder, 'new.js');
  const project = await findProject(start, workspaceFolder, files);
  if (project) return { project };
  if (activeScript !== undefined && recognise(await files.read(activeScript)))
    return { folder: folderOf(activeScript) };
  const actions = resolvePath(workspaceFolder, 'actions');
  const hasScripts = (await files.list(actions)).some((name) => name.endsWith('.js'));
  return { folder: hasScripts ? actions : workspaceFolder };
}
