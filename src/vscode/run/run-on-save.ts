import * as vscode from 'vscode';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { ScenarioChoices } from '../scenarios/scenario-choices.ts';
import { isCodeDocument, pathOf } from '../scripts/document-file.ts';
import { readSetting } from '../settings.ts';
import { refusalToRun } from '../trust/refusal.ts';
import type { Runs } from './runs.ts';

/**
 * Runs a script again when it, or the scenario chosen for it, is saved, once someone has run it in this window or keeps
 * a preview of it open. Nothing runs only because a file was saved.
 *
 * The run starts while VS Code is still writing the file, because it takes the text of the editor anyway. Where saving
 * has changed the text, as formatting does, it starts again with that.
 */
export function registerRunOnSave(
  runs: Runs,
  previews: Previews,
  scenarios: ScenarioChoices,
  errors: ErrorReporter,
): vscode.Disposable {
  const begun = new WeakMap<vscode.TextDocument, number>();
  const runScriptsOf = (saved: vscode.TextDocument): void => {
    for (const script of vscode.workspace.textDocuments.filter(isCodeDocument)) {
      const isMeant = script === saved || scenarios.chosen(script.uri).source === pathOf(saved.uri);
      const isKept = runs.wasRun(script.uri) || previews.isShown(script.uri);
      if (isMeant && isKept && readSetting('run.onSave', script.uri) && !refusalToRun()) {
        void errors.guard(() => runs.run(script));
      }
    }
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveTextDocument(({ document }) => {
      begun.set(document, document.version);
      runScriptsOf(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      const version = begun.get(document);
      begun.delete(document);
      if (version !== document.version) {
        runScriptsOf(document);
      }
    }),
  );
}
