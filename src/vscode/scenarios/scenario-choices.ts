import * as vscode from 'vscode';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Script } from '../../script/script.ts';
import { fileOf, folderOf } from '../scripts/document-file.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';

/** Which scenario, without what is in it. */
export interface ScenarioChoice {
  name: string;
  /** Absolute path, or `built-in`. */
  source: string;
}

export const builtIn = 'built-in';

/** With what a script runs until someone chooses. */
const initial: ScenarioChoice = { name: 'typical', source: builtIn };

/** The scenario that is chosen for each script, remembered in the workspace, and all that could be. */
export class ScenarioChoices implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #scripts: OpenScripts;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** Another scenario was chosen for this script. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento, scripts: OpenScripts) {
    this.#memory = memory;
    this.#scripts = scripts;
  }

  chosen(script: vscode.Uri): ScenarioChoice {
    return this.#memory.get<ScenarioChoice>(keyOf(script)) ?? initial;
  }

  async choose(script: vscode.Uri, choice: ScenarioChoice): Promise<void> {
    await this.#memory.update(keyOf(script), choice);
    this.#changed.fire(script);
  }

  /** The chosen scenario, read now. Throws UserError with the place of what cannot be read. */
  loadChosen(document: vscode.TextDocument, script: Script): Promise<Scenario> {
    return this.load(script, this.chosen(document.uri));
  }

  async load(script: Script, { name, source }: ScenarioChoice): Promise<Scenario> {
    const { loadScenario, workspaceFiles } = await import('./load-scenario.ts');
    return loadScenario(source === builtIn ? name : source, script.trigger, workspaceFiles);
  }

  /** Lets the user pick one of the scenarios that fit the script. Undefined if they change their mind. */
  async pick(document: vscode.TextDocument): Promise<ScenarioChoice | undefined> {
    const script = await this.#scripts.explain(document);
    const trigger = script.kind === 'none' ? 'post-login' : script.trigger;
    const { listScenarios } = await import('./load-scenario.ts');
    const listed = await listScenarios(
      document.isUntitled ? undefined : fileOf(document),
      folderOf(document.uri),
      trigger,
    );
    const picked = await vscode.window.showQuickPick(itemsOf(listed, this.chosen(document.uri)), {
      title: vscode.l10n.t('Sample Event'),
      placeHolder: vscode.l10n.t('The situation in which the script runs'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return picked?.choice;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** A scenario as it is offered. */
export interface ListedScenario extends ScenarioChoice {
  /** The situation in one sentence; for a file its path. */
  description: string;
}

interface Item extends vscode.QuickPickItem {
  choice?: ScenarioChoice;
}

function itemsOf(listed: ListedScenario[], chosen: ScenarioChoice): Item[] {
  const item = ({ name, source, description }: ListedScenario): Item => ({
    label: name,
    detail: description,
    choice: { name, source },
    ...(name === chosen.name && source === chosen.source ? { description: vscode.l10n.t('chosen') } : {}),
  });
  const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const files = listed.filter(({ source }) => source !== builtIn).map(item);
  const builtIns = listed.filter(({ source }) => source === builtIn).map(item);
  return [
    ...(files.length > 0 ? [separator(vscode.l10n.t('Files')), ...files] : []),
    separator(vscode.l10n.t('Built-in')),
    ...builtIns,
  ];
}

function keyOf(script: vscode.Uri): string {
  return `scenario:${script.toString()}`;
}
