import * as vscode from 'vscode';
import { makesToken } from '../../auth0/catalogue/rules.ts';
import type { Handler } from '../../script/script.ts';
import { commands, languages } from '../contributions.ts';
import type { Runs } from '../run/runs.ts';
import type { ScenarioChoices } from '../scenarios/scenario-choices.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { onDidChangeSettings, readSetting } from '../settings.ts';
import { refusalToRun } from '../trust/refusal.ts';
import { outcomeText } from './outcome-text.ts';

/** Above each handler: run it, debug it, its scenario, and how the last run ended. Nothing where nothing can be run. */
export class RunCodeLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #scripts: OpenScripts;
  readonly #runs: Runs;
  readonly #scenarios: ScenarioChoices;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(scripts: OpenScripts, runs: Runs, scenarios: ScenarioChoices) {
    this.#scripts = scripts;
    this.#runs = runs;
    this.#scenarios = scenarios;
    const update = (): void => this.#changed.fire();
    this.#subscriptions = [
      this.#changed,
      scripts.onDidChange(update),
      runs.onDidChange(update),
      scenarios.onDidChange(update),
      onDidChangeSettings(['codeLens'], update),
      vscode.workspace.onDidGrantWorkspaceTrust(update),
      vscode.languages.registerCodeLensProvider([...languages], this),
    ];
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!readSetting('codeLens', document.uri) || refusalToRun()) {
      return [];
    }
    await this.#scripts.read(document);
    const script = this.#scripts.script(document);
    const canRun = script !== undefined && (script.kind !== 'hook' || makesToken(script.trigger));
    return canRun ? script.handlers.flatMap((handler) => this.#lenses(document, handler)) : [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #lenses(document: vscode.TextDocument, handler: Handler): vscode.CodeLens[] {
    const { uri } = document;
    const line = Math.min(handler.location.line, document.lineCount) - 1;
    const range = new vscode.Range(line, 0, line, 0);
    const { slow, report, problem } = this.#runs.state(uri);
    const lenses: vscode.Command[] = [
      {
        title: slow ? vscode.l10n.t('$(sync~spin) Running') : vscode.l10n.t('$(play) Run'),
        command: commands.run,
        arguments: [uri, handler.name],
      },
      ...(uri.scheme === 'file'
        ? [{ title: vscode.l10n.t('Debug'), command: commands.debug, arguments: [uri, handler.name] }]
        : []),
      {
        title: `${this.#scenarios.chosen(uri).name} $(chevron-down)`,
        tooltip: vscode.l10n.t('Choose the sample event'),
        command: commands.pickScenario,
        arguments: [uri],
      },
    ];
    if (report && !slow && problem === undefined && report.script.handler === handler.name) {
      lenses.push({ title: outcomeText(report), command: commands.openPreview, arguments: [uri] });
    }
    return lenses.map((command) => new vscode.CodeLens(range, command));
  }
}
