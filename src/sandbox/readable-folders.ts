import { existsSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse, relative, sep } from 'node:path';
import type { ReadableFolder } from './wire.ts';

/**
 * What a script may read: its own folder, and the `node_modules` folders that Node would look into from there, up to the
 * workspace folder. Each as it is named and as it really is, because Node's permission model compares names.
 *
 * A script that lies directly in the home folder, the temporary folder or a root gets no folder of its own: that would
 * be everything. Nor are files that begin with a dot readable in it.
 */
export function readableFolders(scriptFolder: string, workspaceFolder: string | undefined): ReadableFolder[] {
  const folders = new Map<string, ReadableFolder>();
  const add = (path: string, hidesDotFiles: boolean) => {
    for (const name of [path, realPath(path)]) {
      if (name !== undefined && !folders.has(name)) {
        folders.set(name, { path: name, hidesDotFiles });
      }
    }
  };
  if (!isTooWide(scriptFolder)) {
    add(scriptFolder, true);
  }
  const top = workspaceFolder !== undefined && isInside(scriptFolder, workspaceFolder) ? workspaceFolder : scriptFolder;
  for (let folder = scriptFolder; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(packages)) {
      add(packages, false);
    }
    if (folder === top || folder === dirname(folder)) {
      break;
    }
  }
  if (workspaceFolder !== undefined && top === scriptFolder) {
    const packages = join(workspaceFolder, 'node_modules');
    if (existsSync(packages)) {
      add(packages, false);
    }
  }
  return [...folders.values()];
}

function isTooWide(folder: string): boolean {
  const real = realPath(folder);
  return [parse(folder).root, homedir(), dirname(homedir()), tmpdir()].some(
    (wide) => folder === wide || real === realPath(wide),
  );
}

function isInside(folder: string, parent: string): boolean {
  const path = relative(parent, folder);
  return path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && parse(path).root === '');
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
