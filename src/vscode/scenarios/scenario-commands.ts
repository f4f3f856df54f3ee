import * as vscode from 'vscode';
import type { Report } from '../../run/report.ts';
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
import { workspaceFiles } from './workspace-files.ts';

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
      const { newScenarioText } = await import('./load-scenario.ts');
      const chosen = scenarios.chosen(document.uri);
      const created = await createScenario(document, async (title) => {
        const trigger = await triggerOf(document, scripts);
        const secrets = scripts.script(document)?.secrets ?? [];
        return newScenarioText(trigger, title, {
          secrets,
          ...(chosen.source === builtIn ? { base: chosen.name } : {}),
        });
      });
      await chooseAndShow(created, document, scenarios);
    }),
    registerCommand(commands.saveExpectation, errors, async (uri) => {
      const document = await target(uri);
      const { report } = runs.state(document.uri);
      if (!report) {
        throw new UserError(vscode.l10n.t('There is no run to save as an expectation: run the script first.'));
      }
      const { source, name } = report.scenario;
      if (source === builtIn) {
        const { expectationFromReport, writeExpectation } = await import('./load-scenario.ts');
        const created = await createScenario(document, async (title, file) => {
          const scenario = { title, trigger: await triggerOf(document, scripts), base: name };
          return writeExpectation(`${JSON.stringify(scenario, null, 2)}\n`, expectationFromReport(report), file);
        });
        await chooseAndShow(created, document, scenarios);
      } else {
        await updateExpectation(source, report, await triggerOf(document, scripts));
      }
    }),
  );
}

async function triggerOf(document: vscode.TextDocument, scripts: OpenScripts): Promise<string> {
  const script = await scripts.explain(document);
  if (script.kind === 'none') {
    throw new UserError(script.message, { file: script.file, ...script.location });
  }
  return script.trigger;
}

async function chooseAndShow(
  created: ScenarioChoice | undefined,
  script: vscode.TextDocument,
  scenarios: ScenarioChoices,
): Promise<void> {
  if (created) {
    await scenarios.choose(script.uri, created);
    await vscode.window.showTextDocument(vscode.Uri.file(created.source));
  }
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
  textFor: (title: string, file: string) => Promise<string>,
): Promise<ScenarioChoice | undefined> {
  if (document.uri.scheme !== 'file') {
    throw new UserError(vscode.l10n.t('Save the script first: its scenarios are files beside it.'));
  }
  const folder = vscode.Uri.joinPath(document.uri, '..', `${stem(document.uri)}.events`);
  const fileFor = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name.trim()}.event.json`);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Scenario'),
    prompt: vscode.l10n.t('A name for the situation; the file is made in {0}', vscode.workspace.asRelativePath(folder)),
    placeHolder: vscode.l10n.t('first-login'),
    validateInput: (text) => whyNotName(text, fileFor),
  });
  if (name === undefined) {
    return undefined;
  }
  const uri = fileFor(name);
  const text = await textFor(name.trim(), uri.fsPath);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return { name: name.trim(), source: uri.fsPath };
}

/** Why a scenario cannot have this name; undefined if it can. */
async function whyNotName(name: string, fileFor: (name: string) => vscode.Uri): Promise<string | undefined> {
  if (!/^[^\\/:*?"<>|]+$/.test(name.trim())) {
    return vscode.l10n.t('A name that can be a file name');
  }
  return (await workspaceFiles.stat(fileFor(name).fsPath))
    ? vscode.l10n.t('{0} is there already: choose another name.', vscode.workspace.asRelativePath(fileFor(name)))
    : undefined;
}

/** Brings the expectation of a scenario's file up to date with a report, keeping what else it asks for. */
async function updateExpectation(file: string, report: Report, trigger: string): Promise<void> {
  const { expectationFromReport, loadScenario, workspaceFiles, writeExpectation } = await import('./load-scenario.ts');
  const { expect } = await loadScenario(file, trigger, workspaceFiles);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  edit.replace(document.uri, all, writeExpectation(document.getText(), expectationFromReport(report, expect), file));
  await vscode.workspace.applyEdit(edit);
  await document.save();
  await vscode.window.showTextDocument(document, { preview: true });
}

/** `add-roles.js` -> `add-roles`. */
function stem(uri: vscode.Uri): string {
  return (uri.path.split('/').at(-1) ?? '').replace(/\.[cm]?[jt]s$/, '');
}
