import * as vscode from 'vscode';
import { UserError } from '../user-error.ts';
import { commands } from './contributions.ts';
import { uriOfPath } from './scripts/document-file.ts';

/**
 * The one way in which errors reach the user. A UserError carries its sentence and is shown; cancelling is quiet;
 * anything else is a bug: logged with its stack, shown as one sentence that leads to the log.
 */
export class ErrorReporter {
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Runs a task and reports what it throws. Undefined if it failed. */
  async guard<T>(task: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  report(error: unknown): void {
    if (error instanceof vscode.CancellationError || isAbort(error)) {
      return;
    }
    if (error instanceof UserError) {
      this.#log.warn(error.message);
      void showUserError(error);
    } else {
      this.#log.error(error instanceof Error ? error : String(error));
      void this.#showBug();
    }
  }

  /** The sentence for a place of its own, such as the preview; bugs are logged on the way. */
  sentenceFor(error: unknown): string {
    if (error instanceof UserError) {
      return error.message;
    }
    this.#log.error(error instanceof Error ? error : String(error));
    return bugSentence();
  }

  async #showBug(): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    if ((await vscode.window.showErrorMessage(bugSentence(), showLog)) === showLog) {
      await vscode.commands.executeCommand(commands.showLog);
    }
  }
}

function bugSentence(): string {
  return vscode.l10n.t('Claim Actions did something wrong; your files are untouched. The log has the details.');
}

/** The sentence, with a button to the place that it speaks of. */
async function showUserError(error: UserError): Promise<void> {
  const { file, line, column } = error;
  if (file === undefined) {
    await vscode.window.showErrorMessage(error.message);
    return;
  }
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showErrorMessage(error.message, open)) === open) {
    const at = new vscode.Position(Math.max(0, (line ?? 1) - 1), Math.max(0, (column ?? 1) - 1));
    await vscode.window.showTextDocument(uriOfPath(file), { selection: new vscode.Range(at, at) });
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
