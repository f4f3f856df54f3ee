import type * as vscode from 'vscode';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import { targetScript } from '../run/target-script.ts';
import type { ScriptDebugger } from './script-debugger.ts';

/** Debug Against Sample Event, from the palette, a CodeLens or a menu. */
export function registerDebugCommands(
  scriptDebugger: ScriptDebugger,
  previews: Previews,
  errors: ErrorReporter,
): vscode.Disposable {
  return registerCommand(commands.debug, errors, async (uri, handler) => {
    const document = await targetScript(uri, previews.activeUri());
    await scriptDebugger.debug(document, typeof handler === 'string' ? { handler } : {});
  });
}
