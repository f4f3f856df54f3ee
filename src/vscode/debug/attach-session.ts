import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { scriptName } from '../../script/script-name.ts';

export interface AttachedSession {
  script: vscode.Uri;
  /** Where the process listens: `ws://127.0.0.1:<port>/<id>`. */
  inspector: string;
  /** Code of the sandbox, which stepping passes over. */
  runnerFile: string;
  /** The user, or an error, ends the session before the process has ended; with `restart` if it is to start again. */
  onEnd: (restart: boolean) => void;
}

/** The debugger that comes with VS Code, for Node. */
const debuggerType = 'pwa-node';
/** In the configuration of a session: which one it is. */
const mark = 'claimActionsSession';

/**
 * Attaches the built-in JavaScript debugger to a process that waits for it. Resolves when it is attached, and rejects with
 * CancellationError where it is not.
 */
export async function attachSession({ script, inspector, runnerFile, onEnd }: AttachedSession): Promise<void> {
  const id = randomUUID();
  let processHasEnded = false;
  const trackerOf = (session: vscode.DebugSession): vscode.DebugAdapterTracker => ({
    onDidSendMessage({ event }: { event?: string }) {
      processHasEnded ||= event === 'terminated';
    },
    // Detaching would let the script go on, and there is nothing to attach to again: both end the process first.
    onWillReceiveMessage({ command }: { command?: string }) {
      if (command === 'restart') {
        onEnd(true);
        // The debugger would keep it, and wait for the process to come back.
        void vscode.debug.stopDebugging(session.parentSession ?? session);
      } else if ((command === 'disconnect' || command === 'terminate') && !processHasEnded) {
        onEnd(false);
      }
    },
  });
  const subscriptions = vscode.Disposable.from(
    vscode.debug.registerDebugAdapterTrackerFactory(debuggerType, {
      createDebugAdapterTracker: (session) => (isPartOf(session, id) ? trackerOf(session) : undefined),
    }),
    vscode.debug.onDidTerminateDebugSession((session) => {
      if (session.configuration[mark] === id) {
        subscriptions.dispose();
        if (!processHasEnded) {
          onEnd(false);
        }
      }
    }),
  );
  const started = await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(script), {
    type: debuggerType,
    request: 'attach',
    name: vscode.l10n.t('Debug {0}', scriptName(script.path)),
    websocketAddress: inspector,
    // The process waits at the first line of the sandbox, which is of no interest.
    continueOnAttach: true,
    // Scripts start no processes; looking for them would run code of the debugger in the sandbox.
    autoAttachChildProcesses: false,
    skipFiles: ['<node_internals>/**', runnerFile, 'claim-actions:*', '**/node_modules/**'],
    sourceMaps: false,
    [mark]: id,
  });
  if (!started) {
    subscriptions.dispose();
    throw new vscode.CancellationError();
  }
}

/** The debugger has a session for the connection, and one below it for the process. */
function isPartOf(session: vscode.DebugSession, id: string): boolean {
  return session.configuration[mark] === id || session.parentSession?.configuration[mark] === id;
}
