import * as vscode from 'vscode';
import { registerChecks } from './vscode/checks/register.ts';
import { registerScriptStatus } from './vscode/editor/script-status.ts';
import { ErrorReporter } from './vscode/errors.ts';
import { registerHelpCommands } from './vscode/help-commands.ts';
import { registerIntelliSense } from './vscode/intellisense/register.ts';
import { registerNewAction } from './vscode/new-action/register.ts';
import { OpenScripts } from './vscode/scripts/open-scripts.ts';
import { registerRefusedCommands } from './vscode/trust/refused-commands.ts';
import { registerTrustContext } from './vscode/trust/trust-context.ts';
import { speakLanguageOfWindow } from './vscode/window-language.ts';

/** What the extension is in a browser window without a server: writing and checking scripts, but nothing that runs them. */
export function activate(context: vscode.ExtensionContext): void {
  speakLanguageOfWindow();
  const log = vscode.window.createOutputChannel('Claim Actions', { log: true });
  const errors = new ErrorReporter(log);
  const scripts = new OpenScripts();

  context.subscriptions.push(
    log,
    scripts,
    registerTrustContext(),
    registerRefusedCommands(errors),
    registerScriptStatus(scripts),
    registerHelpCommands(context.extensionUri, log, errors),
    registerIntelliSense({ extensionUri: context.extensionUri, scripts, errors, hostRunsPlugins: false }),
    registerNewAction(errors),
    registerChecks(context, { scripts, errors }),
  );
}
