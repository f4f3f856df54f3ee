import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { isCodeDocument } from '../scripts/document-file.ts';

/**
 * The document that a command is about: what a menu or the preview handed over, else the preview with the focus, else
 * the active editor. Throws UserError where there is none.
 */
export async function targetScript(argument: unknown, previewed: vscode.Uri | undefined): Promise<vscode.TextDocument> {
  const uri = argument instanceof vscode.Uri ? argument : previewed;
  const document = uri ? await openDocument(uri) : vscode.window.activeTextEditor?.document;
  if (!document) {
    throw new UserError(
      vscode.l10n.t('Open an Action or a Rule first: it is the script in the active editor that is run.'),
    );
  }
  return assertCode(document);
}

/** The document of a script that was there once. Throws UserError if it is gone or can be no script. */
export async function openScript(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return assertCode(await openDocument(uri));
}

/** VS Code opens an untitled document that is gone as a new and empty one, and explains a missing file in its own terms. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) {
    return open;
  }
  const missing = new UserError(
    vscode.l10n.t(
      '{0} cannot be read: it is not there any more, or it is no text.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
  if (uri.scheme === 'untitled') {
    throw missing;
  }
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw missing;
  }
}

function assertCode(document: vscode.TextDocument): vscode.TextDocument {
  if (!isCodeDocument(document)) {
    throw new UserError(
      vscode.l10n.t('{0} is neither JavaScript nor TypeScript, so it can be no Action and no Rule.', document.fileName),
    );
  }
  return document;
}
