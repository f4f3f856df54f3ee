import * as vscode from 'vscode';
import type { SourceLocation } from '../auth0/effect.ts';
import { UserError } from '../user-error.ts';
import { commands } from './contributions.ts';
import { fileOf, uriOfFile } from './scripts/document-file.ts';

/** Why something could not be done, as a sentence, and the place that it speaks of. */
export interface Problem {
  message: string;
  location?: SourceLocation;
}

/** A UserError that offers to do what it asks for. */
export class ErrorWithRemedy extends UserError {
  readonly remedy: vscode.Command;

  constructor(message: string, remedy: vscode.Command) {
    super(message);
    this.remedy = remedy;
  }
}

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

  /** What to say at a place of its own, such as the preview of a script; bugs are logged on the way. */
  problemOf(error: unknown, script: vscode.TextDocument): Problem {
    if (error instanceof UserError) {
      const location = placeOf(error, script);
      return { message: withShortPath(error), ...(location ? { location } : {}) };
    }
    return { message: this.sentenceForBug(error) };
  }

  /** Logs an error that is no UserError. */
  sentenceForBug(error: unknown): string {
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

/** The sentence, with a button: to the place that it speaks of, whose file is named, or to what helps. */
async function showUserError(error: UserError): Promise<void> {
  const { file, line, column } = error;
  if (error instanceof ErrorWithRemedy) {
    const { title, command } = error.remedy;
    if ((await vscode.window.showErrorMessage(error.message, title)) === title) {
      await vscode.commands.executeCommand(command);
    }
    return;
  }
  if (file === undefined) {
    await vscode.window.showErrorMessage(error.message);
    return;
  }
  const sentence = error.message.includes(file)
    ? withShortPath(error)
    : `${vscode.workspace.asRelativePath(uriOfFile(file))}: ${error.message}`;
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showErrorMessage(sentence, open)) === open) {
    const at = new vscode.Position(Math.max(0, (line ?? 1) - 1), Math.max(0, (column ?? 1) - 1));
    // Not `showTextDocument`: it refuses what is no text or too large, and either may be what is wrong with the file.
    await vscode.commands.executeCommand('vscode.open', uriOfFile(file), { selection: new vscode.Range(at, at) });
  }
}

/** The sentence with the file's path as VS Code writes it; people know their files from the folder that is open. */
export function withShortPath({ message, file }: UserError): string {
  return file === undefined ? message : message.replaceAll(file, vscode.workspace.asRelativePath(uriOfFile(file)));
}

/** Of the script itself only a line is worth going to: it is what is looked at. */
function placeOf({ file, line, column = 1 }: UserError, script: vscode.TextDocument): SourceLocation | undefined {
  if (file === undefined || file === fileOf(script)) {
    return line === undefined ? undefined : { line, column };
  }
  return { file, line: line ?? 1, column };
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
