import * as vscode from 'vscode';
import { languages } from '../contributions.ts';

/** The name by which the engine knows a document: its path, or a name with an ending for one that is in no file. */
export function fileOf(document: vscode.TextDocument): string {
  if (document.uri.scheme === 'file') {
    return document.uri.fsPath;
  }
  const name = document.uri.path.split('/').at(-1) || 'script';
  return /\.[cm]?[jt]s$/.test(name) ? name : `${name}.${document.languageId === 'typescript' ? 'ts' : 'js'}`;
}

/** The folder whose packages and scenarios belong to a document; undefined for one outside of all folders. */
export function folderOf(uri: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri.scheme === 'file' ? folder.uri.fsPath : undefined;
}

/** JavaScript or TypeScript in an editor; not the read-only sides of a diff or a Git revision. */
export function isCodeDocument(document: vscode.TextDocument): boolean {
  return (
    (languages as readonly string[]).includes(document.languageId) && !['git', 'output'].includes(document.uri.scheme)
  );
}

/** Turns a file of a report back into a URI: the script's own document, or another file on disk. */
export function uriOf(file: string | undefined, script: vscode.TextDocument): vscode.Uri {
  return file === undefined || file === fileOf(script) ? script.uri : vscode.Uri.file(file);
}
