import * as vscode from 'vscode';
import type { Files } from '../../scenario/files.ts';
import { uriOfPath } from '../scripts/document-file.ts';

/**
 * Files as the editor has them: the text of a document with unsaved changes, else what is saved. A document that is saved
 * says nothing more than its file, and stays open for a while when the file is gone. Paths are those of `pathOf`.
 */
export const workspaceFiles: Files = {
  async stat(path) {
    const open = unsavedDocument(path);
    if (open) {
      return { size: Buffer.byteLength(open.getText()), isFolder: false };
    }
    const found = await orIfMissing(vscode.workspace.fs.stat(uriOfPath(path)), undefined);
    const is = (type: vscode.FileType) => found !== undefined && (found.type & type) !== 0;
    return (
      found && {
        size: found.size,
        isFolder: is(vscode.FileType.Directory),
        isLink: is(vscode.FileType.SymbolicLink),
      }
    );
  },
  async read(path) {
    const open = unsavedDocument(path);
    return open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOfPath(path)));
  },
  async list(folder) {
    const entries = await orIfMissing(vscode.workspace.fs.readDirectory(uriOfPath(folder)), []);
    return entries.map(([name]) => name).sort();
  },
};

function unsavedDocument(path: string): vscode.TextDocument | undefined {
  const uri = uriOfPath(path).toString();
  return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
}

async function orIfMissing<T>(found: Thenable<T>, otherwise: T): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)) {
      return otherwise;
    }
    throw error;
  }
}
