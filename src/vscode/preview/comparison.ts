import type * as vscode from 'vscode';
import type { Report } from '../../run/report.ts';
import type { Comparand, Comparison } from '../../webview/protocol.ts';
import type { RunState, Runs } from '../run/runs.ts';
import type { ScenarioChoice } from '../scenarios/scenario-choices.ts';
import { claimChanges } from './claim-changes.ts';
import { emptyScript } from './empty-script.ts';

/** What a panel compares its tokens with, and the result for the report that it shows. */
export class PanelComparison {
  readonly #runs: Runs;
  #with: Comparand = 'nothing';
  #otherScenario: ScenarioChoice | undefined;
  #result: { of: Report; comparison: Comparison } | undefined;

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  choose(comparand: Comparand, otherScenario?: ScenarioChoice): void {
    this.#with = comparand;
    this.#otherScenario = otherScenario;
    this.#result = undefined;
  }

  /** The comparison as far as it is known; `update` makes the rest. */
  current(state: RunState): Comparison {
    if (this.#with === 'last-run') {
      const { report, previous } = state;
      return report && previous ? { with: 'last-run', changes: claimChanges(previous, report) } : { with: 'last-run' };
    }
    return this.#result && this.#result.of === state.report ? this.#result.comparison : { with: this.#with };
  }

  /** Runs what the report is compared with, where that takes a run. True if there is something new to show. */
  async update(document: vscode.TextDocument, report: Report): Promise<boolean> {
    if (this.#with === 'nothing' || this.#with === 'last-run' || this.#result?.of === report) {
      return false;
    }
    const comparand = this.#with;
    const other = await this.#otherReport(document, report);
    if (comparand !== this.#with) {
      return false;
    }
    const named = comparand === 'other-scenario' ? { scenario: other.scenario.name } : {};
    this.#result = { of: report, comparison: { with: comparand, ...named, changes: claimChanges(other, report) } };
    return true;
  }

  #otherReport(document: vscode.TextDocument, report: Report): Promise<Report> {
    return this.#with === 'other-scenario' && this.#otherScenario
      ? this.#runs.runVariation(document, { scenario: this.#otherScenario })
      : this.#runs.runVariation(document, { source: emptyScript(report.script) });
  }
}
