import * as vscode from 'vscode';
import type { CommandId } from './contributions.ts';
import type { ErrorReporter } from './errors.ts';

/** Registers a command whose errors reach the user in the one way that there is. */
export function registerCommand(
  id: CommandId,
  errors: ErrorReporter,
  handler: (...args: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: unknown[]) => errors.guard(async () => handler(...args)));
}
