import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { activate } from '../../src/extension.ts';

/** What host tests need again and again. Every wait has a limit and says what it waited for. */

/** What `activate` gives to tests. */
type ExtensionApi = Awaited<ReturnType<typeof activate>>;

const extensionId = 'claim-actions.claim-actions';
const defaultTimeoutMs = 10_000;

/** The activated extension's object for tests. */
export async function extensionApi(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(extensionId);
  assert.ok(extension, `The extension ${extensionId} is not installed in this host.`);
  return within(extension.activate(), `The extension ${extensionId} did not activate`);
}

/** Absolute path of a file in the workspace folder that the tests run on, a copy of `examples/`. */
export function workspaceFile(...segments: string[]): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return join(folder.uri.fsPath, ...segments);
}

/** Opens a file of the workspace folder in an editor. */
export async function openFile(...segments: string[]): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(...segments));
  return vscode.window.showTextDocument(document);
}

/** Opens text that is in no file. */
export async function openText(content: string, language = 'javascript'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document);
}

/** Writes a file into the workspace folder, with the folders it needs, and returns its path. */
export async function writeWorkspaceFile(content: string, ...segments: string[]): Promise<string> {
  const file = workspaceFile(...segments);
  await vscode.workspace.fs.writeFile(vscode.Uri.file(file), new TextEncoder().encode(content));
  return file;
}

export async function closeAllEditors(): Promise<void> {
  await runCommand('workbench.action.closeAllEditors');
}

/** Executes a command, and fails when it takes longer than the limit: a question that nobody answers, mostly. */
export async function runCommand<T>(command: string, ...args: unknown[]): Promise<T> {
  return within(vscode.commands.executeCommand<T>(command, ...args), `The command ${command} did not end`);
}

/** Diagnostics of a document as soon as `accept` holds for them. */
export async function diagnosticsOf(
  uri: vscode.Uri,
  accept: (diagnostics: vscode.Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<vscode.Diagnostic[]> {
  return until(
    () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      return accept(diagnostics) ? diagnostics : undefined;
    },
    () =>
      `The awaited diagnostics of ${uri.path} did not come. There are: ${describe(vscode.languages.getDiagnostics(uri))}`,
  );
}

function describe(diagnostics: vscode.Diagnostic[]): string {
  return diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`).join('; ') || 'none';
}

/** Asks again and again until there is an answer other than undefined or false. */
export async function until<T>(
  ask: () => T | Thenable<T>,
  message: string | (() => string),
  timeoutMs = defaultTimeoutMs,
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) assert.fail(typeof message === 'string' ? message : message());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The promise's value, or a failure that says what was waited for. */
export async function within<T>(promise: Thenable<T>, message: string, timeoutMs = defaultTimeoutMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${message} within ${timeoutMs / 1000} seconds.`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
