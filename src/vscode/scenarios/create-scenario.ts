import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { pathOf, uriOfPath } from '../scripts/document-file.ts';
import type { ScenarioChoice, ScenarioChoices } from './scenario-choices.ts';
import { workspaceFiles } from './workspace-files.ts';

/**
 * Asks for a name and writes `<script>.events/<name>.event.json`; an existing file is never touched. Undefined if the user
 * changes their mind.
 */
export async function createScenario(
  document: vscode.TextDocument,
  textFor: (title: string, file: string) => Promise<string>,
): Promise<ScenarioChoice | undefined> {
  if (document.isUntitled) {
    throw new UserError(vscode.l10n.t('Save the script first: its scenarios are files beside it.'));
  }
  const folder = vscode.Uri.joinPath(document.uri, '..', `${stem(document.uri)}.events`);
  const fileFor = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name.trim()}.event.json`);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Scenario'),
    prompt: vscode.l10n.t('A name for the situation; the file is made in {0}', vscode.workspace.asRelativePath(folder)),
    placeHolder: vscode.l10n.t('first-login'),
    validateInput: (text) => whyNotName(text, fileFor),
  });
  if (name === undefined) {
    return undefined;
  }
  const uri = fileFor(name);
  const text = await textFor(name.trim(), pathOf(uri));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return { name: name.trim(), source: pathOf(uri) };
}

/** From now on the script runs with the scenario that was made. */
export async function chooseAndShow(
  created: ScenarioChoice | undefined,
  script: vscode.TextDocument,
  scenarios: ScenarioChoices,
): Promise<void> {
  if (created) {
    await scenarios.choose(script.uri, created);
    await vscode.window.showTextDocument(uriOfPath(created.source));
  }
}

/** Changes the text of a scenario's file, as it is in the editor, saves it and shows it. */
export async function editScenario(file: string, change: (text: string) => string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOfPath(file));
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  edit.replace(document.uri, all, change(document.getText()));
  await vscode.workspace.applyEdit(edit);
  await document.save();
  await vscode.window.showTextDocument(document, { preview: true });
}

/** Why a scenario cannot have this name; undefined if it can. */
async function whyNotName(name: string, fileFor: (name: string) => vscode.Uri): Promise<string | undefined> {
  if (!/^[^\\/:*?"<>|]+$/.test(name.trim())) {
    return vscode.l10n.t('A name that can be a file name');
  }
  return (await workspaceFiles.stat(pathOf(fileFor(name))))
    ? vscode.l10n.t('{0} is there already: choose another name.', vscode.workspace.asRelativePath(fileFor(name)))
    : undefined;
}

/** `add-roles.js` -> `add-roles`. */
function stem(uri: vscode.Uri): string {
  return (uri.path.split('/').at(-1) ?? '').replace(/\.[cm]?[jt]s$/, '');
}
