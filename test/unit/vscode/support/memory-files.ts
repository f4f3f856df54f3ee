import type { Files } from '../../../../src/scenario/files.ts';

/** Files that are nowhere: text by absolute path. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  const below = (folder: string) =>
    Object.keys(texts).filter((path) => path.startsWith(`${folder.replace(/\/$/, '')}/`));
  return {
    async stat(path) {
      const text = texts[path];
      if (text !== undefined) return { size: text.length, isFolder: false };
      return below(path).length > 0 ? { size: 0, isFolder: true } : undefined;
    },
    async read(path) {
      const text = texts[path];
      if (text === undefined) throw new Error(`There is no ${path}`);
      return text;
    },
    async list(folder) {
      const depth = folder.replace(/\/$/, '').length + 1;
      return [...new Set(below(folder).map((path) => path.slice(depth).split('/')[0] ?? ''))].sort();
    },
  };
}
