import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UserError } from '../user-error.ts';

/** A file or folder that was named on the command line. */
export interface GivenPath {
  /** Absolute. */
  path: string;
  isFolder: boolean;
}

/**
 * What the arguments of a command name: files and folders, or patterns of files (`**\/*.js`), which not every shell fills
 * in. Throws UserError for a path that does not exist, and for a pattern that fits nothing.
 */
export async function givenPaths(given: readonly string[]): Promise<GivenPath[]> {
  return (await Promise.all(given.map(pathsOf))).flat();
}

async function pathsOf(given: string): Promise<GivenPath[]> {
  const path = resolve(given);
  const found = await stat(path).catch(() => undefined);
  if (found) return [{ path, isFolder: found.isDirectory() }];
  if (!isDynamicPattern(given)) throw new UserError(`There is no file or folder ${path}.`);
  const files = await glob(given.replaceAll('\\', '/'), { ignore: ['**/node_modules/**'], absolute: true });
  if (files.length === 0) throw new UserError(`No file fits ${given}.`);
  return files.map((file) => ({ path: resolve(file), isFolder: false })).sort((a, b) => (a.path < b.path ? -1 : 1));
}
