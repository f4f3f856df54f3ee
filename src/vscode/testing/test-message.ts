import * as vscode from 'vscode';
import type { Report } from '../../run/report.ts';
import type { RunRequest } from '../../run/run-request.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { UserError } from '../../user-error.ts';
import { differs } from '../contributions.ts';
import { withShortPath } from '../errors.ts';

/**
 * Why a test has failed, with the expectation and what was seen side by side, without the values of secrets; undefined if it
 * has passed.
 */
export async function failureOf(
  report: Report,
  scenario: Scenario,
  request: RunRequest,
): Promise<vscode.TestMessage | undefined> {
  const testing = await import('./load-testing.ts');
  const { inTurns, placeOfExpectation, seenInstead, workspaceFiles } = testing;
  const differences = await testing.shownDifferences(testing.differencesOf(report, scenario), request);
  const mask = testing.maskOf(testing.secretsOfRun(request));
  const [first] = differences;
  if (!first) {
    return undefined;
  }
  const expect = scenario.expect ?? {};
  const sentences = differences.map(({ message }) => message);
  const message = vscode.TestMessage.diff(
    sentences.join('\n'),
    textOf(await inTurns(mask.steps(expect))),
    textOf(await inTurns(mask.steps(seenInstead(expect, differences)))),
  );
  const { line, column } = placeOfExpectation(await workspaceFiles.read(scenario.source), first.path);
  message.location = locationOf(scenario.source, line, column);
  message.contextValue = differs;
  const stack = report.outcome.error?.stack ?? [];
  if (stack.length > 0) {
    message.stackTrace = stack.map(
      (frame) =>
        new vscode.TestMessageStackFrame(
          frame.function || vscode.l10n.t('module scope'),
          vscode.Uri.file(frame.file),
          positionOf(frame.line, frame.column),
        ),
    );
  }
  return message;
}

/** Why a test could not be run, at the place that the sentence speaks of. */
export function messageOfError(error: UserError): vscode.TestMessage {
  const message = new vscode.TestMessage(withShortPath(error));
  if (error.file !== undefined) {
    message.location = locationOf(error.file, error.line ?? 1, error.column ?? 1);
  }
  return message;
}

function textOf(expectation: object): string {
  return `${JSON.stringify(expectation, null, 2)}\n`;
}

function locationOf(file: string, line: number, column: number): vscode.Location {
  return new vscode.Location(vscode.Uri.file(file), positionOf(line, column));
}

function positionOf(line: number, column: number): vscode.Position {
  return new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
}
