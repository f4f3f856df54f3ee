import * as vscode from 'vscode';
import { registerCommand } from './commands.ts';
import { commands, walkthroughId } from './contributions.ts';
import type { ErrorReporter } from './errors.ts';

const extensionId = 'claim-actions.claim-actions';

/** @param extension folder of the extension, which has its own copy of the documentation */
export function registerHelpCommands(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  errors: ErrorReporter,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(commands.showLog, errors, () => log.show()),
    registerCommand(commands.openDocumentation, errors, () =>
      vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extension, 'docs', 'README.md')),
    ),
    registerCommand(commands.openWalkthrough, errors, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#${walkthroughId}`),
    ),
  );
}
