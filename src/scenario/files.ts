/**
 * What loading needs of a file system: Node's, or an editor's where files are not on a disk. Paths are of one kind
 * throughout: platform paths, or URIs as text. Nothing is ever written.
 */
export interface Files {
  /** Undefined if there is nothing at that path. Of a link: what it leads to, and that it is one. */
  stat(path: string): Promise<{ size: number; isFolder: boolean; isLink?: boolean } | undefined>;
  /** Text of a file, UTF-8. */
  read(path: string): Promise<string>;
  /** Names in a folder; empty if there is no such folder. */
  list(folder: string): Promise<string[]>;
}

/** The folder of a file; the same path if it has none above. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut <= 0 ? path.slice(0, Math.max(cut, 0) + (cut === 0 ? 1 : 0)) : path.slice(0, cut);
}

export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** With a drive letter, or on another machine. */
const isWindowsPath = /^(?:[a-z]:\\|\\\\)/i;

/** `relative` as seen from `folder`; absolute paths and URIs stay as they are. */
export function resolvePath(folder: string, relative: string): string {
  if (/^(?:[a-z]:[\\/]|[\\/]|[a-z][a-z\d+.-]+:)/i.test(relative)) {
    return relative;
  }
  const separator = isWindowsPath.test(folder) ? '\\' : '/';
  let path = folder.replace(/[\\/]$/, '');
  for (const part of relative.split(/[\\/]/)) {
    if (part === '..') {
      path = folderOf(path);
    } else if (part !== '.' && part !== '') {
      path += `${separator}${part}`;
    }
  }
  return path;
}
