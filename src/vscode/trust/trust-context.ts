import * as vscode from 'vscode';
import { contextKeys } from '../contributions.ts';
import { refusalToRun } from './refusal.ts';

/** Keeps the context key by which menus show what runs, also when trust is granted later. */
export function registerTrustContext(): vscode.Disposable {
  const update = (): void => {
    void vscode.commands.executeCommand('setContext', contextKeys.canRun, refusalToRun() === undefined);
  };
  update();
  return vscode.workspace.onDidGrantWorkspaceTrust(update);
}
