import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import type { Files } from './files.ts';

/** Files of this machine. */
export const nodeFiles: Files = {
  async stat(path) {
    try {
      const [found, link] = await Promise.all([stat(path), lstat(path)]);
      return { size: found.size, isFolder: found.isDirectory(), isLink: link.isSymbolicLink() };
    } catch (error) {
      return missing(error, undefined);
    }
  },
  read: (path) => readFile(path, 'utf8'),
  async list(folder) {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      return missing(error, []);
    }
  },
};

/** What is not there has no error; anything else has (permissions, devices). */
function missing<T>(error: unknown, otherwise: T): T {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return otherwise;
  }
  throw error;
}
