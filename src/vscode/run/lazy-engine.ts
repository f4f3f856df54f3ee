import * as vscode from 'vscode';
import type { Engine } from '../../run/engine.ts';
import type { HostProbe } from '../../sandbox/host-probe.ts';
import type { Settings } from '../contributions.ts';
import { onDidChangeSettings, readSetting } from '../settings.ts';
import { assertCanRun } from '../trust/refusal.ts';

/** Decided when a sandbox is made; after a change the next run makes another one. */
const sandboxSettings = [
  'sandbox.allowNetwork',
  'sandbox.allowedHosts',
  'sandbox.memory',
  'sandbox.processes',
] as const satisfies (keyof Settings)[];

/** The engine of this window, loaded and started with the first run. */
export class LazyEngine implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  readonly #settings: vscode.Disposable;
  #engine: Promise<Engine> | undefined;
  #started: Engine | undefined;
  #probe: HostProbe | undefined;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    this.#settings = onDidChangeSettings(sandboxSettings, () => this.#stop());
  }

  /** The engine, if something was run already: nothing is loaded for a guess. */
  get ifStarted(): Engine | undefined {
    return this.#started;
  }

  /** Throws where nothing may be run: whatever way led here, this is the last door before the sandbox. */
  get(): Promise<Engine> {
    assertCanRun();
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
      compiledFolder: vscode.Uri.joinPath(this.#context.globalStorageUri, 'compiled').fsPath,
      keyFolder: vscode.Uri.joinPath(this.#context.globalStorageUri, 'keys').fsPath,
      allowNetwork: readSetting('sandbox.allowNetwork'),
      allowedHosts: readSetting('sandbox.allowedHosts'),
      memoryMb: readSetting('sandbox.memory'),
      maxWaiting: readSetting('sandbox.processes'),
      probe: this.#probe,
      onProbed: (probe) => {
        this.#probe = probe;
        this.#logProbe(probe);
      },
      onNotCompiled: (error) => this.#log.warn(vscode.l10n.t('Runs start slower than they could: {0}', String(error))),
    });
    return this.#started;
  }

  #logProbe({ holds, failures }: HostProbe): void {
    if (holds) {
      this.#log.info(vscode.l10n.t('The guards of the sandbox hold in this editor: a script tried what is forbidden.'));
    } else {
      this.#log.error(
        vscode.l10n.t(
          'The guards of the sandbox do not hold in this editor, so nothing is run: {0}',
          failures.join('; '),
        ),
      );
    }
  }
}
