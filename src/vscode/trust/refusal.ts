import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import type { Refusal } from '../../webview/protocol.ts';

/** Why nothing may be run in this window, or undefined. Menus hide what runs; this is what refuses it. */
export function refusalToRun(): Refusal | undefined {
  if (!hasProcesses()) {
    return {
      reason: 'browser',
      message: vscode.l10n.t(
        'Scripts cannot be run in this browser window, because it cannot start processes. Open the folder in VS Code on a computer to run them.',
      ),
    };
  }
  if (!vscode.workspace.isTrusted) {
    return {
      reason: 'untrusted',
      message: vscode.l10n.t(
        'Scripts are not run in Restricted Mode, because running them executes code of this workspace. Trust the workspace to run them.',
      ),
    };
  }
  return undefined;
}

/** Throws a UserError with the reason where nothing may be run. Every path that ends in the sandbox begins here. */
export function assertCanRun(): void {
  const refusal = refusalToRun();
  if (refusal) {
    throw new UserError(refusal.message);
  }
}

/** A browser window connected to a server has processes; one without has none. */
function hasProcesses(): boolean {
  return typeof process === 'object' && typeof process.versions?.node === 'string';
}
