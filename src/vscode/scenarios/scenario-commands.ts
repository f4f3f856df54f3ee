import * as vscode from 'vscode';
import type { Expectation } from '../../scenario/scenario.ts';
import { UserError } from '../../user-error.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { Runs } from '../run/runs.ts';
import { targetScript } from '../run/target-script.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { refusalToRun } from '../trust/refusal.ts';
import { builtIn, type ScenarioChoice, type ScenarioChoices } from './scenario-choices.ts';

/** Commands that choose, make and complete scenarios. */
export function registerScenarioCommands(
  scenarios: ScenarioChoices,
  scripts: OpenScripts,
  runs: Runs,
  previews: Previews,
  errors: ErrorReporter,
): vscode.Disposable {
  const target = (uri: unknown): Promise<vscode.TextDocument> => targetScript(uri, previews.activeUri());
  return vscode.Disposable.from(
    registerCommand(commands.pickScenario, errors, async (uri) => {
      const document = await target(uri);
      const choice = await scenarios.pick(document);
      if (choice) {
        await scenarios.choose(document.uri, choice);
        await runAgain(document, runs, previews);
      }
    }),
    registerCommand(commands.newScenario, errors, async (uri) => {
      const document = await target(uri);
      const { name } = scenarios.chosen(document.uri);
      const created = await createScenario(document, scripts, {
        base: scenarios.chosen(document.uri).source === builtIn ? name : 'typical',
      });
      if (created) {
        await scenarios.choose(document.uri, created);
        await vscode.window.showTextDocument(vscode.Uri.file(created.source));
      }
    }),
    registerCommand(commands.saveExpectation, errors, async (uri) => {
      const document = await target(uri);
      const { report } = runs.state(document.uri);
      if (!report) {
        throw new UserError(vscode.l10n.t('There is no run to save as an expectation: run the script first.'));
      }
      const { expectationOf } = await import('./expectation.ts');
      const expect = expectationOf(report);
      if (report.scenario.source === builtIn) {
        const created = await createScenario(document, scripts, { base: report.scenario.name, expect });
        if (created) {
          await scenarios.choose(document.uri, created);
          await vscode.window.showTextDocument(vscode.Uri.file(created.source));
        }
      } else {
        await saveExpectation(vscode.Uri.file(report.scenario.source), expect);
      }
    }),
  );
}

/** Another scenario is chosen to see its token; a script that was never run stays so. */
async function runAgain(document: vscode.TextDocument, runs: Runs, previews: Previews): Promise<void> {
  const { report, problem } = runs.state(document.uri);
  if ((report || problem || previews.isShown(document.uri)) && !refusalToRun()) {
    await runs.run(document);
  }
}

/** Asks for a name and writes `<script>.events/<name>.event.json`; an existing file is never touched. */
async function createScenario(
  document: vscode.TextDocument,
  scripts: OpenScripts,
  content: { base: string; expect?: Expectation },
): Promise<ScenarioChoice | undefined> {
  if (document.uri.scheme !== 'file') {
    throw new UserError(vscode.l10n.t('Save the script first: its scenarios are files beside it.'));
  }
  const script = document.uri;
  const folder = vscode.Uri.joinPath(script, '..', `${stem(script)}.events`);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Scenario'),
    prompt: vscode.l10n.t('A name for the situation; the file is made in {0}', vscode.workspace.asRelativePath(folder)),
    placeHolder: vscode.l10n.t('first-login'),
    validateInput: (text) =>
      /^[^\\/:*?"<>|]+$/.test(text.trim()) ? undefined : vscode.l10n.t('A name that can be a file name'),
  });
  if (name === undefined) {
    return undefined;
  }
  const uri = vscode.Uri.joinPath(folder, `${name.trim()}.event.json`);
  const { newScenarioText } = await import('./scenario-text.ts');
  const text = newScenarioText({ ...content, secrets: scripts.script(document)?.secrets ?? [] });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError(
      vscode.l10n.t('{0} could not be made: is there one already?', vscode.workspace.asRelativePath(uri)),
    );
  }
  return { name: name.trim(), source: uri.fsPath };
}

async function saveExpectation(uri: vscode.Uri, expect: Expectation): Promise<void> {
  const { withExpectation } = await import('./scenario-text.ts');
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  edit.replace(uri, all, withExpectation(document.getText(), expect));
  await vscode.workspace.applyEdit(edit);
  await document.save();
  await vscode.window.showTextDocument(document, { preview: true });
}

/** `add-roles.js` -> `add-roles`. */
function stem(uri: vscode.Uri): string {
  return (uri.path.split('/').at(-1) ?? '').replace(/\.[cm]?[jt]s$/, '');
}
