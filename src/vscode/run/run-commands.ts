import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { ReadOnlyDocuments } from '../read-only-documents.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { assertCanRun } from '../trust/refusal.ts';
import type { Runs } from './runs.ts';
import { targetScript } from './target-script.ts';

/** Commands that run a script or show what its last run gave. */
export function registerRunCommands(
  runs: Runs,
  previews: Previews,
  documents: ReadOnlyDocuments,
  errors: ErrorReporter,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(commands.run, errors, async (uri, handler) => {
      assertCanRun();
      const document = await targetScript(uri, previews.activeUri());
      previews.open(document.uri);
      await runs.run(document, typeof handler === 'string' ? { handler } : {});
    }),
    registerCommand(commands.openPreview, errors, async (uri) => {
      previews.open((await targetScript(uri, previews.activeUri())).uri);
    }),
    registerCommand(commands.togglePin, errors, () => previews.togglePin()),
    registerCommand(commands.copyClaimName, errors, (context) => copyClaimName(context)),
    registerCommand(commands.showReport, errors, async (uri) => {
      // The report is there, whether its script still is or not.
      const known = uri instanceof vscode.Uri ? uri : previews.activeUri();
      await showReport(known ?? (await targetScript(undefined, undefined)).uri, runs, documents);
    }),
    registerCommand(commands.clearResults, errors, () => {
      for (const uri of runs.known()) {
        runs.clear(uri);
      }
    }),
    registerCommand(commands.toggleRunOnSave, errors, () => toggleRunOnSave()),
  );
}

/** Without a preview nothing else shows what it is now. */
async function toggleRunOnSave(): Promise<void> {
  const on = !readSetting('run.onSave');
  await writeSetting('run.onSave', on);
  const sentence = on
    ? vscode.l10n.t('Scripts run again when they are saved.')
    : vscode.l10n.t('Scripts do not run again when they are saved.');
  vscode.window.setStatusBarMessage(sentence, 5000);
}

/** @param context what the row of the claim says about itself (`data-vscode-context`) */
async function copyClaimName(context: unknown): Promise<void> {
  const { claim } = (typeof context === 'object' && context !== null ? context : {}) as Record<string, unknown>;
  if (typeof claim === 'string') {
    await vscode.env.clipboard.writeText(claim);
  }
}

async function showReport(script: vscode.Uri, runs: Runs, documents: ReadOnlyDocuments): Promise<void> {
  const { report } = runs.state(script);
  if (!report) {
    throw new UserError(vscode.l10n.t('There is no report yet: run the script first.'));
  }
  await documents.showJson(`${basename(script.path)}.report.json`, report);
}
