import * as vscode from 'vscode';
import type { Engine } from '../../run/engine.ts';
import type { Report } from '../../run/report.ts';
import type { RunRequest } from '../../run/run-request.ts';
import { UserError } from '../../user-error.ts';
import type { Previews } from '../preview/previews.ts';
import type { Runs, Variation } from '../run/runs.ts';
import { assertCanRun } from '../trust/refusal.ts';
import { attachSession } from './attach-session.ts';

/** Runs scripts under VS Code's own JavaScript debugger. */
export class ScriptDebugger {
  readonly #engine: () => Promise<Engine>;
  readonly #runs: Runs;
  readonly #previews: Previews;
  readonly #runnerFile: string;

  constructor(services: { engine: () => Promise<Engine>; runs: Runs; previews: Previews; runnerFile: string }) {
    this.#engine = services.engine;
    this.#runs = services.runs;
    this.#previews = services.previews;
    this.#runnerFile = services.runnerFile;
  }

  /** Debugs a script and shows its report at the end. Rejects with CancellationError when the user stops it. */
  async debug(document: vscode.TextDocument, variation: Omit<Variation, 'source'> = {}): Promise<Report> {
    assertCanRun();
    assertIsFile(document);
    if (document.isDirty) {
      await document.save();
    }
    const report = await this.debugRequest(await this.#runs.requestFor(document, variation), document.uri);
    this.#runs.adopt(document, report, document.getText());
    this.#previews.open(document.uri);
    return report;
  }

  /** Debugs a run as it is asked for, without showing its report. */
  async debugRequest(request: RunRequest, script: vscode.Uri): Promise<Report> {
    assertCanRun();
    try {
      return await this.#run(request, script, false);
    } catch (error) {
      if (error instanceof Error && error.name === 'InspectorClosed' && (await agreesToFewerGuards())) {
        return this.#run(request, script, true);
      }
      throw error;
    }
  }

  /** Runs, and runs again as often as the user restarts the session. */
  async #run(request: RunRequest, script: vscode.Uri, withoutPermissionModel: boolean): Promise<Report> {
    const engine = await this.#engine();
    for (;;) {
      const stopped = new AbortController();
      let restart = false;
      const attach = (process: { url: string }): Promise<void> =>
        attachSession({
          script,
          inspector: process.url,
          runnerFile: this.#runnerFile,
          onEnd: (again) => {
            restart ||= again;
            stopped.abort();
          },
        });
      try {
        return await engine.debug(request, attach, { withoutPermissionModel, signal: stopped.signal });
      } catch (error) {
        if (!restart) {
          throw error;
        }
      }
    }
  }
}

/** Breakpoints belong to files. */
function assertIsFile(document: vscode.TextDocument): void {
  if (document.uri.scheme !== 'file') {
    throw new UserError(vscode.l10n.t('Save the script first: the debugger needs a file to set breakpoints in.'));
  }
}

/** Throws CancellationError if the user does not agree. */
async function agreesToFewerGuards(): Promise<true> {
  const debugAnyway = vscode.l10n.t('Debug Anyway');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Debug this script with fewer guards?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'The Node of this editor has no debugger for processes under its permission model. The script would run without that model, behind the other guards of the sandbox alone. Agree only for a script that you trust.',
      ),
    },
    debugAnyway,
  );
  if (answer !== debugAnyway) {
    throw new vscode.CancellationError();
  }
  return true;
}
