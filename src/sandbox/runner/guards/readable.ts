import type { ReadableFolder } from '../../wire.ts';
import * as realm from '../realm/intrinsics.ts';

export type IsReadable = (path: string) => boolean;

const caseless = process.platform === 'win32' || process.platform === 'darwin';
const fold = (path: string) => (caseless ? realm.toLowerCase(path) : path);

/**
 * Whether a resolved path lies in a folder that scripts may read. Besides the folders themselves this keeps files that
 * begin with a dot closed: a script's folder may hold `.env` and `.git`.
 */
export function createIsReadable(folders: readonly ReadableFolder[]): IsReadable {
  const count = folders.length;
  const roots: { path: string; hidesDotFiles: boolean }[] = [];
  for (const { path, hidesDotFiles } of folders) {
    roots.push({ path: fold(realm.endsWith(path, realm.sep) ? realm.slice(path, 0, -1) : path), hidesDotFiles });
  }
  return (path) => {
    const candidate = fold(path);
    for (let index = 0; index < count; index++) {
      const root = roots[index];
      if (root === undefined) {
        continue;
      }
      if (candidate === root.path) {
        return true;
      }
      if (realm.startsWith(candidate, root.path + realm.sep)) {
        const below = realm.slice(candidate, root.path.length);
        if (!root.hidesDotFiles || !hasDotFile(below)) {
          return true;
        }
      }
    }
    return false;
  };
}

function hasDotFile(below: string): boolean {
  const dot = realm.indexOf(below, `${realm.sep}.`);
  const packages = realm.indexOf(below, `${realm.sep}node_modules${realm.sep}`);
  return dot >= 0 && (packages < 0 || dot < packages);
}
