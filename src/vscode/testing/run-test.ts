import * as vscode from 'vscode';
import type { Engine } from '../../run/engine.ts';
import type { Report } from '../../run/report.ts';
import type { RunRequest } from '../../run/run-request.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { UserError } from '../../user-error.ts';
import { type ErrorReporter, isAbort } from '../errors.ts';
import { folderOf } from '../scripts/document-file.ts';
import { failureOf, messageOfError } from './test-message.ts';
import { outputOf, type TestOutput } from './test-output.ts';
import type { ScenarioTest } from './test-tree.ts';

/** How a test is run: by the engine, under the debugger, with coverage. */
export type Execute = (request: RunRequest, test: ScenarioTest, signal: AbortSignal) => Promise<Report>;

/** The result of one test, as the Test Explorer shows it. */
export interface TestResult {
  item: vscode.TestItem;
  status: 'passed' | 'failed' | 'errored' | 'skipped';
  message?: vscode.TestMessage;
  /** In the Test Results; absent where the script did not come to run. */
  output?: TestOutput[];
}

/** Runs one test and puts its result into the Test Explorer. What goes wrong is the result of the test. */
export async function runTest(
  item: vscode.TestItem,
  test: ScenarioTest,
  run: vscode.TestRun,
  { execute, errors, signal }: { execute: Execute; errors: ErrorReporter; signal: AbortSignal },
): Promise<TestResult> {
  run.started(item);
  const started = performance.now();
  try {
    const { request, scenario } = await requestOf(test);
    const report = await execute(request, test, signal);
    const { maskSecrets, secretsOfRun } = await import('./load-testing.ts');
    const output = outputOf(item, await maskSecrets(report, secretsOfRun(request)));
    for (const { text, location } of output) {
      run.appendOutput(text, location, item);
    }
    const message = await failureOf(report, scenario, request);
    // Under the debugger it tells how long somebody has looked.
    const duration = report.timing.debugged ? undefined : performance.now() - started;
    if (message) {
      run.failed(item, message, duration);
      return { item, status: 'failed', message, output };
    }
    run.passed(item, duration);
    return { item, status: 'passed', output };
  } catch (error) {
    if (isAbort(error) || error instanceof vscode.CancellationError) {
      run.skipped(item);
      return { item, status: 'skipped' };
    }
    const message =
      error instanceof UserError ? messageOfError(error) : new vscode.TestMessage(errors.sentenceForBug(error));
    run.errored(item, message);
    return { item, status: 'errored', message };
  }
}

/** Runs one test and writes what it gave into the scenario's `expect`, unless it passes. */
export async function updateExpectation(test: ScenarioTest, engine: Engine): Promise<void> {
  const { differencesOf, withSeenExpectation } = await import('./load-testing.ts');
  const { request, scenario } = await requestOf(test);
  const report = await engine.run(request);
  if (differencesOf(report, scenario).length === 0) {
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(scenario.source));
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  edit.replace(document.uri, all, withSeenExpectation(document.getText(), report, scenario));
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

/** As `claim-actions test` runs it. */
async function requestOf({ script, trigger, scenario: found }: ScenarioTest): Promise<{
  request: RunRequest;
  scenario: Scenario;
}> {
  const { loadScenario, testRequest, workspaceFiles } = await import('./load-testing.ts');
  const scenario = await loadScenario(found.source, trigger, workspaceFiles);
  const source = await workspaceFiles.read(script.fsPath);
  return { request: testRequest({ file: script.fsPath, source }, scenario, folderOf(script)), scenario };
}
