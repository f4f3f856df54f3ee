import * as vscode from 'vscode';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { ScenarioChoices } from '../scenarios/scenario-choices.ts';
import { isCodeDocument } from '../scripts/document-file.ts';
import { readSetting } from '../settings.ts';
import { refusalToRun } from '../trust/refusal.ts';
import type { Runs } from './runs.ts';

/**
 * Runs a script again when it, or the scenario chosen for it, is saved, once someone has run it in this window or keeps
 * a preview of it open. Nothing runs only because a file was saved.
 */
export function registerRunOnSave(
  runs: Runs,
  previews: Previews,
  scenarios: ScenarioChoices,
  errors: ErrorReporter,
): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((saved) => {
    for (const script of vscode.workspace.textDocuments.filter(isCodeDocument)) {
      const isMeant = script === saved || scenarios.chosen(script.uri).source === saved.uri.fsPath;
      const isKept = runs.wasRun(script.uri) || previews.isShown(script.uri);
      if (isMeant && isKept && readSetting('run.onSave', script.uri) && !refusalToRun()) {
        void errors.guard(() => runs.run(script));
      }
    }
  });
}
