import * as vscode from 'vscode';
import { triggers } from '../../auth0/catalogue/triggers.ts';
import { UserError } from '../../user-error.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import { pathOf, uriOfPath } from '../scripts/document-file.ts';
import type { Layout, Obstacle, Plan } from './layout.ts';

/** What the user chose; each step can be left with Escape, which ends the command. */
interface Choices {
  trigger: string;
  name: string;
  /** Empty for none. */
  claim: string;
}

/** New Action…: asks for trigger, name and first claim, writes script and scenario, and opens both. */
export function registerNewAction(errors: ErrorReporter): vscode.Disposable {
  return registerCommand(commands.newAction, errors, async () => {
    const choices = await ask();
    if (choices) await createAction(choices);
  });
}

async function ask(): Promise<Choices | undefined> {
  const trigger = await askTrigger();
  if (trigger === undefined) return undefined;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Action'),
    prompt: vscode.l10n.t('Name of the Action'),
    value: vscode.l10n.t('Add claims'),
    validateInput: (text) => (/[\p{L}\p{N}]/u.test(text) ? undefined : vscode.l10n.t('A name with a letter or digit')),
  });
  if (name === undefined) return undefined;
  const { canSetClaims, suggestedClaim } = await import('../intellisense/language.ts');
  if (!canSetClaims(trigger)) return { trigger, name, claim: '' };
  const claim = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Action'),
    prompt: vscode.l10n.t('Name of the first claim; leave it empty to start without one'),
    value: suggestedClaim(trigger),
  });
  return claim === undefined ? undefined : { trigger, name, claim: claim.trim() };
}

async function askTrigger(): Promise<string | undefined> {
  const items = triggers
    .filter(({ event, handlers }) => event && handlers.length > 0)
    .map(({ id, label, runs }) => ({
      label,
      description: id,
      detail: runs === undefined ? '' : vscode.l10n.t(runs),
      id,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Action'),
    placeHolder: vscode.l10n.t('When does it run?'),
    matchOnDescription: true,
  });
  return picked?.id;
}

/** Writes the files and opens script and scenario side by side. Without a folder, the script alone, unsaved. */
export async function createAction({ trigger, name, claim }: Choices): Promise<void> {
  const { newActionText } = await import('../intellisense/language.ts');
  const script = newActionText(trigger, claim);
  const folder = await targetFolder();
  if (!folder) {
    const document = await vscode.workspace.openTextDocument({ language: 'javascript', content: script });
    await vscode.window.showTextDocument(document);
    return;
  }
  const { findLayout, newScenarioText, planNewAction, workspaceFiles } = await import('./load-new-action.ts');
  const layout: Layout = await findLayout(pathOf(folder), activeScript(folder), workspaceFiles);
  const scenario = newScenarioText(trigger, name);
  const plan = await planNewAction({ name: name.trim(), trigger, script, scenario }, layout, workspaceFiles);
  if ('obstacle' in plan) throw obstacleError(plan);
  await write(plan);
  await vscode.window.showTextDocument(uriOfPath(plan.script), { preview: false });
  await vscode.window.showTextDocument(uriOfPath(plan.scenario), {
    preview: false,
    preserveFocus: true,
    viewColumn: vscode.ViewColumn.Beside,
  });
}

function obstacleError({ obstacle, path }: Obstacle): UserError {
  const file = vscode.workspace.asRelativePath(uriOfPath(path));
  const message =
    obstacle === 'exists'
      ? vscode.l10n.t('{0} is there already: choose another name for the Action.', file)
      : vscode.l10n.t('{0} cannot be read, so the Action was not added to it. Nothing was written.', file);
  return new UserError(message, { file: path });
}

async function write({ files }: Plan): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text, replaces } of files) {
    const uri = uriOfPath(path);
    if (!replaces) {
      edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
      continue;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError(vscode.l10n.t('The files of the Action could not be written.'));
  for (const { path, replaces } of files)
    if (replaces) await (await vscode.workspace.openTextDocument(uriOfPath(path))).save();
}

/** The folder of the active editor, the only one, or the one that the user picks. */
async function targetFolder(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = active && vscode.workspace.getWorkspaceFolder(active.document.uri);
  if (around) return around.uri;
  if (folders.length <= 1) return folders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick();
  if (!picked) throw new vscode.CancellationError();
  return picked.uri;
}

function activeScript(folder: vscode.Uri): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const isInside = document && vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() === folder.toString();
  return isInside && document.languageId === 'javascript' ? pathOf(document.uri) : undefined;
}
