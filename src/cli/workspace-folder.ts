import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder whose packages a script may use: the nearest one above it that has `node_modules`, as `require` looks. */
export function workspaceFolderOf(scriptFile: string): string | undefined {
  let folder = dirname(scriptFile);
  while (!existsSync(join(folder, 'node_modules'))) {
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return folder;
}
