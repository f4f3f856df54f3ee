import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/host.ts';

interface Message {
  type: string;
  event?: string;
  body?: { reason?: string; threadId?: number };
}

interface Frame {
  id: number;
  line: number;
  source?: { path?: string };
}

/** The session of the JavaScript debugger that a test has started, as the debugger's own messages tell of it. */
export class Debuggee {
  #stop: { session: vscode.DebugSession; threadId: number } | undefined;
  readonly #breakpoints: vscode.Breakpoint[] = [];
  /** Sessions that have begun and not ended. */
  readonly #sessions = new Set<string>();
  readonly #events: string[] = [];
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      vscode.debug.onDidStartDebugSession(({ id }) => this.#sessions.add(id)),
      vscode.debug.onDidTerminateDebugSession(({ id }) => this.#sessions.delete(id)),
      vscode.debug.registerDebugAdapterTrackerFactory('*', {
        createDebugAdapterTracker: (session) => ({
          onDidSendMessage: ({ type, event, body }: Message) => {
            if (type !== 'event') return;
            if (event === 'stopped') this.#stop = { session, threadId: body?.threadId ?? 0 };
            if (event === 'continued' || event === 'terminated') this.#stop = undefined;
            this.#events.push(`${event} ${body?.reason ?? ''}`);
          },
        }),
      }),
    ];
  }

  /** Sets a breakpoint. Lines are 1-based. */
  breakAt(uri: vscode.Uri, line: number): void {
    const breakpoint = new vscode.SourceBreakpoint(new vscode.Location(uri, new vscode.Position(line - 1, 0)));
    this.#breakpoints.push(breakpoint);
    vscode.debug.addBreakpoints([breakpoint]);
  }

  /** Waits for the next stop, and gives its line after checking that it is in this file. */
  async stoppedLine(uri: vscode.Uri): Promise<number> {
    const frame = await this.#frame();
    // In a remote window the debugger knows files by their whole address.
    assert.ok(frame.source?.path?.endsWith(uri.path), `Stopped in ${frame.source?.path}`);
    return frame.line;
  }

  /** The value of an expression where the script has stopped, as the Variables view shows it. */
  async evaluate(expression: string): Promise<string> {
    const { session } = await this.#stopped();
    const { id: frameId } = await this.#frame();
    const { result } = (await session.customRequest('evaluate', { expression, frameId, context: 'repl' })) as {
      result: string;
    };
    return result;
  }

  step(): Promise<void> {
    return this.#goOn('next');
  }

  continue(): Promise<void> {
    return this.#goOn('continue');
  }

  async restart(): Promise<void> {
    await this.#stopped();
    this.#stop = undefined;
    await vscode.commands.executeCommand('workbench.action.debug.restart');
  }

  /** Waits until nothing is debugged any more. */
  async ended(): Promise<void> {
    await until(() => this.#sessions.size === 0, 'The debug session did not end');
  }

  async dispose(): Promise<void> {
    vscode.debug.removeBreakpoints(this.#breakpoints);
    if (this.#sessions.size > 0) await vscode.debug.stopDebugging();
    await this.ended();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #frame(): Promise<Frame> {
    const { session, threadId } = await this.#stopped();
    const { stackFrames } = (await session.customRequest('stackTrace', { threadId, startFrame: 0, levels: 1 })) as {
      stackFrames: Frame[];
    };
    const [frame] = stackFrames;
    assert.ok(frame, 'The script has stopped nowhere.');
    return frame;
  }

  #stopped(): Promise<{ session: vscode.DebugSession; threadId: number }> {
    return until(
      () => this.#stop,
      () => `The script did not stop. The debugger said: ${this.#events.join(', ')}`,
      30_000,
    );
  }

  async #goOn(command: 'next' | 'continue'): Promise<void> {
    const { session, threadId } = await this.#stopped();
    this.#stop = undefined;
    await session.customRequest(command, { threadId });
  }
}
