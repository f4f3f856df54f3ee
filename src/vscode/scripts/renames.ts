import type * as vscode from 'vscode';

/** What was renamed or moved in the window, one file or folder each. */
export type Renames = vscode.FileRenameEvent['files'];

/** Where a file is after that; undefined if it is where it was. */
export function movedTo(uri: vscode.Uri, renames: Renames): vscode.Uri | undefined {
  for (const { oldUri, newUri } of renames) {
    const [old, now] = [oldUri.toString(), uri.toString()];
    if (now === old) {
      return newUri;
    }
    if (now.startsWith(`${old}/`)) {
      return newUri.with({ path: `${newUri.path}${uri.path.slice(oldUri.path.length)}` });
    }
  }
  return undefined;
}
