import * as vscode from 'vscode';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import { readSetting } from '../settings.ts';
import { refusalToRun } from '../trust/refusal.ts';
import type { Runs } from './runs.ts';

/**
 * Runs a script again when it is saved, once someone has run it in this window or keeps a preview of it open. Nothing
 * runs only because a file was saved.
 */
export function registerRunOnSave(runs: Runs, previews: Previews, errors: ErrorReporter): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((document) => {
    const { report, problem, running } = runs.state(document.uri);
    const wasRun = report !== undefined || problem !== undefined || running;
    if ((wasRun || previews.isShown(document.uri)) && readSetting('run.onSave', document.uri) && !refusalToRun()) {
      void errors.guard(() => runs.run(document));
    }
  });
}
