import * as vscode from 'vscode';
import type { Engine } from '../../run/engine.ts';
import type { Report } from '../../run/report.ts';
import type { RunRequest } from '../../run/run-request.ts';
import type { Script } from '../../script/script.ts';
import type { ErrorReporter, Problem } from '../errors.ts';
import type { ScenarioChoice, ScenarioChoices } from '../scenarios/scenario-choices.ts';
import { fileOf, folderOf } from '../scripts/document-file.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { movedTo, type Renames } from '../scripts/renames.ts';
import type { ScriptSecrets } from '../secrets/script-secrets.ts';
import { readSetting } from '../settings.ts';
import { assertCanRun } from '../trust/refusal.ts';
import { LatestOnly } from './latest-only.ts';

/** What is known of the runs of one script. */
export interface RunState {
  running: boolean;
  /** The run that is under way has taken long enough to be noticed, and to be stopped by hand. */
  slow?: true;
  /** How many runs have ended, in whatever way: tells a result from the same one before it. */
  ended: number;
  /** The last run was ended by the user; `report` is of one before it. */
  stopped?: true;
  report?: Report;
  /** The report before `report`. */
  previous?: Report;
  /** The text that `report` is of. */
  source?: string;
  /** Why the last attempt has no report. */
  problem?: Problem;
  /** Handler that was asked for; absent: the script's first. */
  handler?: string;
}

export interface RunOptions {
  /** Export to call; absent: the one of the last run, else the script's first. */
  handler?: string;
  /** Comes back from the redirect of this handler: runs the continue handler too. */
  continue?: boolean;
}

/** A run that differs from the usual one of a script: other sources, another scenario or handler, same everything else. */
export interface Variation {
  source?: string;
  scenario?: ScenarioChoice;
  handler?: string;
}

/**
 * Milliseconds after which a run is told of before it has ended. Most are over by then: what changes twice in a moment only
 * flickers, and drawing it the first time keeps the window from drawing the result.
 */
const noticeable = 200;

/** Runs the scripts of open documents and remembers their reports, while the window is open. */
export class Runs implements vscode.Disposable {
  readonly #engine: () => Promise<Engine>;
  readonly #scripts: OpenScripts;
  readonly #scenarios: ScenarioChoices;
  readonly #secrets: ScriptSecrets;
  readonly #errors: ErrorReporter;
  readonly #states = new Map<string, RunState>();
  readonly #queues = new Map<string, LatestOnly>();
  readonly #notices = new Map<string, NodeJS.Timeout>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions = [
    vscode.workspace.onDidCloseTextDocument((document) => {
      // The next text that is not saved gets the same name.
      if (document.isUntitled) {
        this.clear(document.uri);
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => this.#takeRenamed(files)),
  ];
  /** A run of this script has ended or become slow, or its results were cleared. */
  readonly onDidChange = this.#changed.event;

  constructor(services: {
    engine: () => Promise<Engine>;
    scripts: OpenScripts;
    scenarios: ScenarioChoices;
    secrets: ScriptSecrets;
    errors: ErrorReporter;
  }) {
    this.#engine = services.engine;
    this.#scripts = services.scripts;
    this.#scenarios = services.scenarios;
    this.#secrets = services.secrets;
    this.#errors = services.errors;
  }

  state(uri: vscode.Uri): RunState {
    return this.#states.get(uri.toString()) ?? { running: false, ended: 0 };
  }

  /** Whether someone has run this script, with whatever result. */
  wasRun(uri: vscode.Uri): boolean {
    return this.#states.has(uri.toString());
  }

  /** Runs the text that is in the editor, saved or not. Undefined if a newer run replaced this one or it failed. */
  async run(document: vscode.TextDocument, options: RunOptions = {}): Promise<Report | undefined> {
    assertCanRun();
    const { uri } = document;
    const before = this.state(uri);
    const again = before.handler === undefined ? {} : { handler: before.handler };
    const asked = { ...again, ...options };
    // What is wrong is shown until it is known whether it still is: otherwise the results before it would flash up.
    const { stopped: _, ...kept } = before;
    this.#begin(uri, { ...kept, running: true, ...(options.handler ? { handler: options.handler } : {}) });
    const source = document.getText();
    try {
      const report = await this.#queue(uri).run((signal) => this.#attempt(document, asked, signal));
      if (report) {
        this.#remember(uri, report, source);
      }
      return report;
    } catch (error) {
      const { slow: _, ...state } = this.state(uri);
      this.#end(uri, { ...state, problem: this.#errors.problemOf(error, document) });
      return undefined;
    }
  }

  /** A report beside the remembered ones, to compare with. */
  async runVariation(document: vscode.TextDocument, variation: Variation): Promise<Report> {
    const request = await this.requestFor(document, variation);
    return (await this.#engine()).run(request);
  }

  /** What a run is asked for, to start it in another way, such as under the debugger. */
  async requestFor(document: vscode.TextDocument, variation: Variation): Promise<RunRequest> {
    assertCanRun();
    const script = await this.#scripts.mustRead(document);
    const scenario = variation.scenario
      ? await this.#scenarios.load(script, variation.scenario)
      : await this.#scenarios.loadChosen(document, script);
    const request = await this.#request(document, script, this.state(document.uri).handler);
    const source = variation.source ?? document.getText();
    return {
      ...request,
      scripts: [{ file: fileOf(document), source }],
      scenario,
      // Tried as it is, so that the report tells where there is none of that name.
      ...(variation.handler !== undefined && { handler: variation.handler }),
    };
  }

  /** Takes a report that came about in another way, such as under the debugger. */
  adopt(document: vscode.TextDocument, report: Report, source: string): void {
    this.#remember(document.uri, report, source);
  }

  /** Ends the run of a script, if there is one: what was known before it stays. */
  stop(uri: vscode.Uri): void {
    const { slow: _, ...state } = this.state(uri);
    if (state.running) {
      this.#queue(uri).cancel();
      this.#end(uri, { ...state, stopped: true });
    }
  }

  clear(uri: vscode.Uri): void {
    if (this.#states.delete(uri.toString())) {
      this.#changed.fire(uri);
    }
  }

  /** Uris of all scripts that were run. */
  known(): vscode.Uri[] {
    return [...this.#states.keys()].map((uri) => vscode.Uri.parse(uri, true));
  }

  dispose(): void {
    for (const queue of this.#queues.values()) {
      queue.cancel();
    }
    for (const notice of this.#notices.values()) {
      clearTimeout(notice);
    }
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }

  #takeRenamed(renames: Renames): void {
    for (const uri of this.known()) {
      const moved = movedTo(uri, renames);
      if (moved) {
        const { slow: _, ...state } = this.state(uri);
        this.#set(moved, { ...state, running: false });
        this.clear(uri);
      }
    }
  }

  async #attempt(document: vscode.TextDocument, options: RunOptions, signal: AbortSignal): Promise<Report> {
    const script = await this.#scripts.mustRead(document);
    const scenario = await this.#scenarios.loadChosen(document, script);
    const request = await this.#request(document, script, options.handler);
    const engine = await this.#engine();
    return engine.run(
      {
        ...request,
        scenario: options.continue ? { ...scenario, continue: scenario.continue ?? {} } : scenario,
      },
      signal,
    );
  }

  async #request(
    document: vscode.TextDocument,
    script: Script,
    handler: string | undefined,
  ): Promise<Omit<RunRequest, 'scenario'>> {
    const folder = folderOf(document.uri);
    const known = script.handlers.some(({ name }) => name === handler);
    return {
      scripts: [{ file: fileOf(document), source: document.getText() }],
      secrets: await this.#secrets.valuesFor(document.uri),
      timeoutMs: readSetting('run.timeout', document.uri),
      ...(folder === undefined ? {} : { workspaceFolder: folder }),
      ...(known && handler !== undefined ? { handler } : {}),
    };
  }

  #remember(uri: vscode.Uri, report: Report, source: string): void {
    const { report: previous, handler, ended } = this.state(uri);
    this.#end(uri, {
      ended,
      report,
      source,
      ...(previous ? { previous } : {}),
      ...(handler === undefined ? {} : { handler }),
    });
  }

  #begin(uri: vscode.Uri, state: RunState): void {
    const key = uri.toString();
    this.#states.set(key, state);
    clearTimeout(this.#notices.get(key));
    const tell = (): void => {
      const now = this.state(uri);
      if (now.running) {
        this.#set(uri, { ...now, slow: true });
      }
    };
    this.#notices.set(key, setTimeout(tell, noticeable));
  }

  #end(uri: vscode.Uri, state: Omit<RunState, 'running'>): void {
    this.#set(uri, { ...state, running: false, ended: state.ended + 1 });
  }

  #set(uri: vscode.Uri, state: RunState): void {
    this.#states.set(uri.toString(), state);
    this.#changed.fire(uri);
  }

  #queue(uri: vscode.Uri): LatestOnly {
    const key = uri.toString();
    const queue = this.#queues.get(key) ?? new LatestOnly();
    this.#queues.set(key, queue);
    return queue;
  }
}
