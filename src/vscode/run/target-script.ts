import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { commands } from '../contributions.ts';
import { ErrorWithRemedy } from '../errors.ts';
import { isCode, isCodeDocument } from '../scripts/document-file.ts';
import { mayBeScript } from '../scripts/may-be-script.ts';

/**
 * The document that a command is about: what a menu or the preview handed over, else the preview with the focus, else
 * the active editor, else a script that is open. Throws UserError where there is none.
 */
export async function targetScript(argument: unknown, previewed: vscode.Uri | undefined): Promise<vscode.TextDocument> {
  const uri = argument instanceof vscode.Uri ? argument : previewed;
  const document = uri ? await openDocument(uri) : (vscode.window.activeTextEditor?.document ?? openScriptBehind());
  if (!document) {
    throw new ErrorWithRemedy(vscode.l10n.t('Open an Action or a Rule first, or begin with a new one.'), {
      title: vscode.l10n.t('New Action…'),
      command: commands.newAction,
    });
  }
  return assertCode(document);
}

/** What has the focus is no text, such as the walkthrough: a script that is to be seen is meant, or the last in a tab. */
function openScriptBehind(): vscode.TextDocument | undefined {
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
  const inTabs = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
  const scripts = vscode.workspace.textDocuments.filter(
    (document) => isCodeDocument(document) && mayBeScript(document.getText()),
  );
  return [...visible, ...inTabs.reverse()]
    .map((uri) => scripts.find((script) => script.uri.toString() === uri))
    .find((script) => script !== undefined);
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
  if (!isCode(document)) {
    throw new UserError(
      vscode.l10n.t('{0} is neither JavaScript nor TypeScript, so it can be no Action and no Rule.', document.fileName),
    );
  }
  if (!isCodeDocument(document)) {
    throw new UserError(
      vscode.l10n.t('Scripts run in an editor of their own, not in a cell of a notebook or in a version from Git.'),
    );
  }
  return document;
}
