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

/** The folder of a file, or the one above a folder. The root has itself, a bare name nothing. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut <= 0 ? path.slice(0, Math.max(cut, 0) + (cut === 0 ? 1 : 0)) : path.slice(0, cut);
}

/** A folder and all above it, the nearest first. */
export function foldersFrom(folder: string): string[] {
  const above = folderOf(folder);
  return above === folder || above === '' ? [folder] : [folder, ...foldersFrom(above)];
}

/** A folder and those above it up to `top`, the nearest first; undefined if it is not inside of that. */
export function foldersUpTo(folder: string, top: string): string[] | undefined {
  const folders = foldersFrom(folder);
  const end = folders.indexOf(top.length > 1 ? top.replace(/[\\/]$/, '') : top);
  return end === -1 ? undefined : folders.slice(0, end + 1);
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
