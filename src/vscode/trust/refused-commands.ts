import * as vscode from 'vscode';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import { assertCanRun } from './refusal.ts';

const needProcesses = [
  commands.run,
  commands.debug,
  commands.openPreview,
  commands.pickScenario,
  commands.openScenario,
  commands.newScenario,
  commands.saveExpectation,
  commands.saveRecordedResponse,
] as const;

/** Where nothing can be run, the commands that the walkthrough and the palette name still say why. */
export function registerRefusedCommands(errors: ErrorReporter): vscode.Disposable {
  return vscode.Disposable.from(...needProcesses.map((command) => registerCommand(command, errors, assertCanRun)));
}
