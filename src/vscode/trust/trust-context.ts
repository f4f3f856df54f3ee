import * as vscode from 'vscode';
import { contextKeys } from '../contributions.ts';
import { refusalToRun } from './refusal.ts';

/** Keeps the context keys by which menus show what runs, also when trust is granted later. */
export function registerTrustContext(): vscode.Disposable {
  const update = (): void => {
    const refusal = refusalToRun();
    void vscode.commands.executeCommand('setContext', contextKeys.canRun, refusal === undefined);
    void vscode.commands.executeCommand('setContext', contextKeys.inBrowser, refusal?.reason === 'browser');
  };
  update();
  return vscode.workspace.onDidGrantWorkspaceTrust(update);
}
