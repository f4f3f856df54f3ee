import * as vscode from 'vscode';
import type { ErrorReporter } from '../errors.ts';
import { isScenario, type TestTree } from './test-tree.ts';

/** Saving several files is one change. Milliseconds. */
const pause = 100;

const watchedFiles = '**/*.{js,cjs,ts,cts,event.json}';

/** Follows the files of the workspace: keeps the tree up to date, and runs the tests that are watched. */
export class ContinuousTests implements vscode.Disposable {
  readonly #tree: TestTree;
  readonly #errors: ErrorReporter;
  readonly #run: (request: vscode.TestRunRequest) => Promise<void>;
  readonly #watched = new Set<vscode.TestRunRequest>();
  readonly #changed = new Map<string, vscode.Uri>();
  #subscriptions: vscode.Disposable | undefined;
  #timer: NodeJS.Timeout | undefined;
  #working = Promise.resolve();

  constructor(tree: TestTree, errors: ErrorReporter, run: (request: vscode.TestRunRequest) => Promise<void>) {
    this.#tree = tree;
    this.#errors = errors;
    this.#run = run;
  }

  /** Begins to follow files. Nothing is followed before someone has looked at the tests. */
  keepUpToDate(): void {
    if (this.#subscriptions) {
      return;
    }
    const watcher = vscode.workspace.createFileSystemWatcher(watchedFiles);
    const note = (uri: vscode.Uri): void => this.#note(uri);
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(note),
      watcher.onDidCreate(note),
      watcher.onDidDelete(note),
      // Comes before the watcher, and where there is none.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => note(uri)),
    );
  }

  /** Runs the tests of a request whenever their script or scenario changes, until it is cancelled. */
  watch(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
    this.keepUpToDate();
    this.#watched.add(request);
    token.onCancellationRequested(() => this.#watched.delete(request));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions?.dispose();
  }

  #note(uri: vscode.Uri): void {
    if (uri.path.includes('/node_modules/') || !(isScenario(uri) || /\.c?[jt]s$/.test(uri.path))) {
      return;
    }
    this.#changed.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // One after the other: the last change is always seen.
      this.#working = this.#working.then(() => this.#errors.guard(() => this.#follow()));
    }, pause);
  }

  async #follow(): Promise<void> {
    const uris = [...this.#changed.values()];
    this.#changed.clear();
    for (const uri of uris) {
      await this.#tree.update(uri);
    }
    const touched = new Set((await Promise.all(uris.map((uri) => this.#tree.touchedBy(uri)))).flat());
    for (const { include, exclude = [], profile } of this.#watched) {
      const watched = include ? this.#tree.testsOf(include) : this.#tree.all();
      const excluded = new Set(this.#tree.testsOf(exclude));
      const items = watched.filter((item) => touched.has(item) && !excluded.has(item));
      if (items.length > 0) {
        await this.#run(new vscode.TestRunRequest(items, undefined, profile, true));
      }
    }
  }
}
