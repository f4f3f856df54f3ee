import * as vscode from 'vscode';
import { registerCommand } from './commands.ts';
import { commands, walkthroughId } from './contributions.ts';
import type { ErrorReporter } from './errors.ts';

const extensionId = 'claim-actions.claim-actions';

export function registerHelpCommands(log: vscode.LogOutputChannel, errors: ErrorReporter): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(commands.showLog, errors, () => log.show()),
    registerCommand(commands.openWalkthrough, errors, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#${walkthroughId}`),
    ),
  );
}
