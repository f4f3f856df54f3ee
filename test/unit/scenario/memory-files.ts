import type { Files } from '../../../src/scenario/files.ts';

/** Files that are only in memory, by absolute path. Reading what is not there throws, as a disk does. */
export function memoryFiles(contents: Record<string, string>): Files & { readPaths: string[] } {
  const paths = Object.keys(contents);
  const readPaths: string[] = [];
  return {
    readPaths,
    async stat(path) {
      const content = contents[path];
      if (content !== undefined) {
        return { size: content.length, isFolder: false };
      }
      return paths.some((it) => it.startsWith(`${path}/`)) ? { size: 0, isFolder: true } : undefined;
    },
    async read(path) {
      readPaths.push(path);
      const content = contents[path];
      if (content === undefined) {
        throw new Error(`No such file: ${path}`);
      }
      return content;
    },
    async list(folder) {
      const below = paths.filter((it) => it.startsWith(`${folder}/`)).map((it) => it.slice(folder.length + 1));
      return [...new Set(below.map((it) => it.split('/')[0] ?? ''))].sort();
    },
  };
}
