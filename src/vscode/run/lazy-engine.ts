import * as vscode from 'vscode';
import type { Engine } from '../../run/engine.ts';
import { onDidChangeSettings, readSetting } from '../settings.ts';

/** The engine of this window, loaded and started with the first run. */
export class LazyEngine implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #settings: vscode.Disposable;
  #engine: Promise<Engine> | undefined;
  #started: Engine | undefined;

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
    // Whether there is a network is decided when a sandbox is made; the next run makes another one.
    this.#settings = onDidChangeSettings(['sandbox.allowNetwork'], () => this.#stop());
  }

  /** The engine, if something was run already: nothing is loaded for a guess. */
  get ifStarted(): Engine | undefined {
    return this.#started;
  }

  get(): Promise<Engine> {
    this.#engine ??= this.#start();
    return this.#engine;
  }

  /** Code of the sandbox's process. */
  get runnerFile(): string {
    return vscode.Uri.joinPath(this.#context.extensionUri, 'dist', 'sandbox', 'runner.cjs').fsPath;
  }

  dispose(): void {
    this.#settings.dispose();
    this.#stop();
  }

  #stop(): void {
    void this.#engine?.then((engine) => engine.dispose());
    this.#engine = undefined;
    this.#started = undefined;
  }

  async #start(): Promise<Engine> {
    const { startEngine } = await import('./start-engine.ts');
    this.#started = startEngine({
      runnerFile: this.runnerFile,
      keyFolder: vscode.Uri.joinPath(this.#context.globalStorageUri, 'keys').fsPath,
      allowNetwork: readSetting('sandbox.allowNetwork'),
    });
    return this.#started;
  }
}
