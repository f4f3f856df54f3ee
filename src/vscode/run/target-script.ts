import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { isCodeDocument } from '../scripts/document-file.ts';

/**
 * The document that a command is about: what a menu or the preview handed over, else the preview with the focus, else
 * the active editor. Throws UserError where there is none.
 */
export async function targetScript(argument: unknown, previewed: vscode.Uri | undefined): Promise<vscode.TextDocument> {
  const uri = argument instanceof vscode.Uri ? argument : previewed;
  const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  if (!document) {
    throw new UserError(
      vscode.l10n.t('Open an Action or a Rule first: it is the script in the active editor that is run.'),
    );
  }
  if (!isCodeDocument(document)) {
    throw new UserError(
      vscode.l10n.t('{0} is neither JavaScript nor TypeScript, so it can be no Action and no Rule.', document.fileName),
    );
  }
  return document;
}
