import * as vscode from 'vscode';
import type { Engine } from '../../run/engine.ts';
import { canRecordCoverage } from '../../sandbox/node-flags.ts';
import { registerCommand } from '../commands.ts';
import { commands, testControllerId } from '../contributions.ts';
import type { ScriptDebugger } from '../debug/script-debugger.ts';
import type { ErrorReporter } from '../errors.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { assertCanRun, refusalToRun } from '../trust/refusal.ts';
import { ContinuousTests } from './continuous-tests.ts';
import { type Execute, runTest, type TestResult, updateExpectation } from './run-test.ts';
import { CoveredFile, TestCoverage } from './test-coverage.ts';
import { type ScenarioTest, TestTree } from './test-tree.ts';

/** While one script runs, what the others need is prepared: a sandbox has few processes. */
const runsAtOnce = 2;

interface Services {
  engine: () => Promise<Engine>;
  scriptDebugger: ScriptDebugger;
  scripts: OpenScripts;
  errors: ErrorReporter;
}

/** What a run has put into the Test Explorer. */
export interface FinishedRun {
  results: TestResult[];
  coverage: CoveredFile[];
}

/** Every scenario that says what to expect, as a test in the Test Explorer. The same tests as `claim-actions test`. */
export class ScriptTests implements vscode.Disposable {
  readonly tree: TestTree;
  readonly #services: Services;
  readonly #controller: vscode.TestController;
  /** For tests: what a person would choose in the Test Explorer. */
  readonly profiles: vscode.TestRunProfile[] = [];
  readonly #continuous: ContinuousTests;
  readonly #subscriptions: vscode.Disposable[];
  readonly #ended = new vscode.EventEmitter<FinishedRun>();
  /** A run has ended, whoever started it. */
  readonly onDidRun = this.#ended.event;

  constructor(services: Services) {
    this.#services = services;
    const controller = vscode.tests.createTestController(testControllerId, vscode.l10n.t('Auth0 Scripts'));
    this.#controller = controller;
    this.tree = new TestTree(controller);
    this.#continuous = new ContinuousTests(
      this.tree,
      services.errors,
      async (request) => void (await this.run(request)),
    );
    controller.resolveHandler = (item) => this.#resolve(item);
    controller.refreshHandler = (token) => this.tree.discover(token);
    this.#subscriptions = [
      controller,
      this.#ended,
      this.#continuous,
      services.scripts.onDidChange((document) => void services.errors.guard(() => this.tree.update(document.uri))),
      registerCommand(commands.updateExpectation, services.errors, (target) => this.#update(target)),
      ...(refusalToRun() ? [vscode.workspace.onDidGrantWorkspaceTrust(() => this.#allowRuns())] : []),
    ];
    if (!refusalToRun()) {
      this.#addProfiles();
    }
  }

  /** Runs what the Test Explorer asks for; in a window where nothing may be run, each test says why. */
  async run(request: vscode.TestRunRequest, token?: vscode.CancellationToken): Promise<FinishedRun> {
    if (request.include === undefined) {
      await this.tree.discover(token);
    }
    const items = this.#itemsOf(request);
    const run = this.#controller.createTestRun(request);
    const abort = new AbortController();
    const cancelling = [token, run.token].map((it) => it?.onCancellationRequested(() => abort.abort()));
    const coverage = request.profile?.kind === vscode.TestRunProfileKind.Coverage ? new TestCoverage() : undefined;
    const finished: FinishedRun = { results: [], coverage: [] };
    const { results } = finished;
    try {
      for (const item of items) {
        run.enqueued(item);
      }
      const execute = this.#executeFor(request.profile?.kind, coverage);
      const atOnce = request.profile?.kind === vscode.TestRunProfileKind.Debug ? 1 : runsAtOnce;
      const left = items.entries();
      const runner = async () => {
        for (const [index, item] of left) {
          results[index] = await this.#runItem(item, run, execute, abort.signal);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, runner));
      finished.coverage.push(...((await coverage?.files()) ?? []));
      for (const file of finished.coverage) {
        run.addCoverage(file);
      }
      if (coverage && !canRecordCoverage(process.version)) {
        run.appendOutput(`${noCoverage()}\r\n`);
      }
    } finally {
      vscode.Disposable.from(...cancelling.filter((it) => it !== undefined)).dispose();
      run.end();
      this.#ended.fire(finished);
    }
    return finished;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #runItem(
    item: vscode.TestItem,
    run: vscode.TestRun,
    execute: Execute,
    signal: AbortSignal,
  ): Promise<TestResult> {
    const refusal = refusalToRun();
    if (refusal) {
      const message = new vscode.TestMessage(refusal.message);
      run.errored(item, message);
      return { item, status: 'errored', message };
    }
    const test = this.tree.test(item);
    if (!test || signal.aborted) {
      run.skipped(item);
      return { item, status: 'skipped' };
    }
    return runTest(item, test, run, { execute, errors: this.#services.errors, signal });
  }

  /** The workspace is trusted now: tests get their buttons in the list and beside their lines. */
  #allowRuns(): void {
    this.#addProfiles();
    if (this.tree.all().length > 0) {
      void this.#services.errors.guard(() => this.tree.discover());
    }
  }

  #addProfiles(): void {
    const { Run, Debug, Coverage } = vscode.TestRunProfileKind;
    const add = (label: string, kind: vscode.TestRunProfileKind, isContinuous: boolean): vscode.TestRunProfile => {
      const handler = async (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => {
        if (request.continuous) {
          this.#continuous.watch(request, token);
        } else {
          await this.run(request, token);
        }
      };
      const profile = this.#controller.createRunProfile(label, kind, handler, true, undefined, isContinuous);
      this.profiles.push(profile);
      return profile;
    };
    add(vscode.l10n.t('Run'), Run, true);
    add(vscode.l10n.t('Debug'), Debug, false);
    const coverage = add(vscode.l10n.t('Run with Coverage'), Coverage, true);
    coverage.loadDetailedCoverage = async (_run, file) => (file instanceof CoveredFile ? file.details : []);
  }

  async #resolve(item: vscode.TestItem | undefined): Promise<void> {
    if (!item) {
      this.#continuous.keepUpToDate();
      await this.#services.errors.guard(() => this.tree.discover());
    }
  }

  #itemsOf({ include, exclude = [] }: vscode.TestRunRequest): vscode.TestItem[] {
    const excluded = new Set(this.tree.testsOf(exclude));
    const included = include ? this.tree.testsOf(include) : this.tree.all();
    return included.filter((item) => !excluded.has(item));
  }

  #executeFor(kind: vscode.TestRunProfileKind | undefined, coverage: TestCoverage | undefined): Execute {
    const { engine, scriptDebugger } = this.#services;
    if (kind === vscode.TestRunProfileKind.Debug) {
      return (request, { script }) => scriptDebugger.debugRequest(request, script);
    }
    return async (request, _test, signal) => {
      if (!coverage) {
        return (await engine()).run(request, signal);
      }
      const covered = await (await engine()).cover(request, signal);
      await coverage.add(covered.coverage);
      return covered.report;
    };
  }

  /** Update Expectation, on a test, a script, or the message of a failed test. */
  async #update(target: unknown): Promise<void> {
    assertCanRun();
    const items = this.tree.testsOf(itemsIn(target));
    const engine = await this.#services.engine();
    const tests = items.map((item) => this.tree.test(item)).filter((test): test is ScenarioTest => test !== undefined);
    for (const test of tests) {
      await updateExpectation(test, engine);
    }
    await this.run(new vscode.TestRunRequest(items));
  }
}

/** A menu hands over the item, or the message together with its item. */
function itemsIn(target: unknown): vscode.TestItem[] {
  const candidate = typeof target === 'object' && target !== null && 'test' in target ? target.test : target;
  return typeof candidate === 'object' && candidate !== null && 'children' in candidate
    ? [candidate as vscode.TestItem]
    : [];
}

function noCoverage(): string {
  return vscode.l10n.t(
    'There is no coverage: the Node of this editor ({0}) counts nothing under its permission model, which takes 24.12 or newer.',
    process.version,
  );
}
