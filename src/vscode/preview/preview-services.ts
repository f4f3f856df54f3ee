import type * as vscode from 'vscode';
import type { ErrorReporter } from '../errors.ts';
import type { Runs } from '../run/runs.ts';
import type { ScenarioChoices } from '../scenarios/scenario-choices.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';

/** What previews show, and what their buttons start. */
export interface PreviewServices {
  extension: vscode.Uri;
  scripts: OpenScripts;
  scenarios: ScenarioChoices;
  runs: Runs;
  errors: ErrorReporter;
  /** Starts a run under the debugger, where that is possible. */
  debug?: (document: vscode.TextDocument) => Promise<void>;
}
