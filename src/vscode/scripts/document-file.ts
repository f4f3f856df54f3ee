import * as vscode from 'vscode';
import { languages } from '../contributions.ts';

/**
 * The path by which the engine knows a document. One that is in no file gets the path that it would have in the workspace
 * folder, so that its packages are found; without a folder a path in the root, where a script may read nothing.
 */
export function fileOf(document: vscode.TextDocument): string {
  if (document.uri.scheme === 'file') {
    return document.uri.fsPath;
  }
  const name = document.uri.path.split('/').at(-1) || 'script';
  const file = /\.[cm]?[jt]s$/.test(name) ? name : `${name}.${document.languageId === 'typescript' ? 'ts' : 'js'}`;
  const folder = fileFolder(vscode.workspace.workspaceFolders?.[0]);
  return folder ? vscode.Uri.joinPath(folder, file).fsPath : `/${file}`;
}

/**
 * How the files around a document are named where scenarios are looked for: by paths of this machine, or by whole URIs
 * where a file is on no disk. Nothing in such a name is percent-encoded, so that names can be joined to it.
 */
export function pathOf({ scheme, authority, path, fsPath }: vscode.Uri): string {
  return scheme === 'file' ? fsPath : `${scheme}://${authority}${path}`;
}

/** The opposite of `pathOf`. */
export function uriOfPath(path: string): vscode.Uri {
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z\d+.-]+):\/\/([^/]*)(\/.*)$/is.exec(path) ?? [];
  return scheme === undefined ? vscode.Uri.file(path) : vscode.Uri.from({ scheme, authority, path: rest });
}

/** The folder whose packages and scenarios belong to a document; undefined for one outside of all folders. */
export function folderOf(uri: vscode.Uri): string | undefined {
  const folder =
    uri.scheme === 'file' ? vscode.workspace.getWorkspaceFolder(uri) : vscode.workspace.workspaceFolders?.[0];
  return fileFolder(folder)?.fsPath;
}

function fileFolder(folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  return folder?.uri.scheme === 'file' ? folder.uri : undefined;
}

/** JavaScript or TypeScript. */
export function isCode({ languageId }: vscode.TextDocument): boolean {
  return (languages as readonly string[]).includes(languageId);
}

/** What is shown beside something else, or as a part of it: the sides that Git has in a diff, cells of notebooks. */
const partsOfOthers = ['git', 'output', 'vscode-notebook-cell'];

/** JavaScript or TypeScript in an editor of its own. */
export function isCodeDocument(document: vscode.TextDocument): boolean {
  return isCode(document) && !partsOfOthers.includes(document.uri.scheme);
}

/** Turns a file of a report back into a URI: the script's own document, or another file. */
export function uriOf(file: string | undefined, script: vscode.TextDocument): vscode.Uri {
  return file === undefined || file === fileOf(script) ? script.uri : uriOfPath(file);
}

/** The URI of a file that an error names, which may be what the engine calls a document that is in no file. */
export function uriOfFile(file: string): vscode.Uri {
  return vscode.workspace.textDocuments.find((document) => fileOf(document) === file)?.uri ?? uriOfPath(file);
}
