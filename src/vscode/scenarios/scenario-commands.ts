import * as vscode from 'vscode';
import type { Report } from '../../run/report.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { ReadOnlyDocuments } from '../read-only-documents.ts';
import type { Runs } from '../run/runs.ts';
import { targetScript } from '../run/target-script.ts';
import { uriOfPath } from '../scripts/document-file.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { assertCanRun, refusalToRun } from '../trust/refusal.ts';
import { chooseAndShow, createScenario, editScenario } from './create-scenario.ts';
import { assertThere, builtIn, type ScenarioChoices } from './scenario-choices.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Commands that choose, make and complete scenarios. */
export function registerScenarioCommands(
  scenarios: ScenarioChoices,
  scripts: OpenScripts,
  runs: Runs,
  previews: Previews,
  documents: ReadOnlyDocuments,
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
    registerCommand(commands.openScenario, errors, async (uri) => {
      const document = await target(uri);
      const { name, source } = scenarios.chosen(document.uri);
      if (source === builtIn) {
        const { trigger } = await scripts.mustRead(document);
        await showBuiltIn(name, trigger, documents);
      } else {
        await assertThere(source);
        // Whatever is in it: it may be what has to be mended.
        await vscode.commands.executeCommand('vscode.open', uriOfPath(source));
      }
    }),
    registerCommand(commands.newScenario, errors, async (uri) => {
      const document = await target(uri);
      const { newScenarioText } = await import('./load-scenario.ts');
      const { trigger, secrets } = await scripts.mustRead(document);
      const chosen = scenarios.chosen(document.uri);
      const base = chosen.source === builtIn ? { base: chosen.name } : {};
      const created = await createScenario(document, async (title) =>
        newScenarioText(trigger, title, { secrets, ...base }),
      );
      await chooseAndShow(created, document, scenarios);
    }),
    registerCommand(commands.saveExpectation, errors, async (uri) => {
      const document = await target(uri);
      const report = await reportOf(document, runs, previews);
      if (!report) {
        return;
      }
      const { trigger } = await scripts.mustRead(document);
      const { source, name } = report.scenario;
      if (source === builtIn) {
        const { expectationFromReport, writeExpectation } = await import('./load-scenario.ts');
        const created = await createScenario(document, async (title, file) => {
          const scenario = { title, trigger, base: name };
          return writeExpectation(`${JSON.stringify(scenario, null, 2)}\n`, expectationFromReport(report), file);
        });
        await chooseAndShow(created, document, scenarios);
      } else {
        await updateExpectation(source, report, trigger);
      }
    }),
  );
}

/** The event of a built-in scenario, which is in no file: to read, and to copy from. */
async function showBuiltIn(name: string, trigger: string, documents: ReadOnlyDocuments): Promise<void> {
  const { loadScenario } = await import('./load-scenario.ts');
  const { event } = await loadScenario(name, trigger, workspaceFiles);
  // Not as *.event.json: it has no file, so nothing in it is to be completed or checked.
  await documents.showJson(`${trigger}.${name}.json`, event);
}

/** The last run, or a new one where none is of this text. Undefined where that gives no report: the preview says why. */
async function reportOf(document: vscode.TextDocument, runs: Runs, previews: Previews): Promise<Report | undefined> {
  const { report, problem, source } = runs.state(document.uri);
  if (report && problem === undefined && source === document.getText()) {
    return report;
  }
  assertCanRun();
  previews.open(document.uri);
  return runs.run(document);
}

/** Another scenario is chosen to see its token; a script that was never run stays so. */
async function runAgain(document: vscode.TextDocument, runs: Runs, previews: Previews): Promise<void> {
  const { report, problem } = runs.state(document.uri);
  if ((report || problem || previews.isShown(document.uri)) && !refusalToRun()) {
    await runs.run(document);
  }
}

/** Brings the expectation of a scenario's file up to date with a report, keeping what else it asks for. */
async function updateExpectation(file: string, report: Report, trigger: string): Promise<void> {
  await assertThere(file);
  const { expectationFromReport, loadScenario, writeExpectation } = await import('./load-scenario.ts');
  const { expect } = await loadScenario(file, trigger, workspaceFiles);
  await editScenario(file, (text) => writeExpectation(text, expectationFromReport(report, expect), file));
}
