import * as vscode from 'vscode';
import type { FoundScenario } from '../../scenario/discover.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Script } from '../../script/script.ts';
import { UserError } from '../../user-error.ts';
import { pathOf, uriOfPath } from '../scripts/document-file.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { movedTo, type Renames } from '../scripts/renames.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Which scenario, without what is in it. */
export interface ScenarioChoice {
  name: string;
  /** A path as `pathOf` has it, or `built-in`. */
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
  readonly #subscriptions = [
    vscode.workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
      // The next text that is not saved gets the same name.
      if (isUntitled) {
        void this.#memory.update(keyOf(uri), undefined);
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => void this.#takeRenamed(files)),
  ];
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
  async loadChosen(document: vscode.TextDocument, script: Script): Promise<Scenario> {
    const choice = this.chosen(document.uri);
    await assertThere(choice.source);
    return this.load(script, choice);
  }

  async load(script: Script, { name, source }: ScenarioChoice): Promise<Scenario> {
    const { loadScenario } = await import('./load-scenario.ts');
    return loadScenario(source === builtIn ? name : source, script.trigger, workspaceFiles);
  }

  /** The scenario that a configuration names: one that belongs to the script, a built-in one, or the path of a file. */
  async named(document: vscode.TextDocument, name: string): Promise<ScenarioChoice> {
    const found = (await this.#all(document)).find((scenario) => scenario.name === name);
    // Loading says what is wrong with a path.
    return found ? { name, source: found.source } : { name, source: name };
  }

  /** Lets the user pick one of the scenarios that fit the script. Undefined if they change their mind. */
  async pick(document: vscode.TextDocument): Promise<ScenarioChoice | undefined> {
    const items = itemsOf(await this.#all(document), this.chosen(document.uri));
    return (await pickItem(items))?.choice;
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }

  /** Scripts and scenarios keep to each other under their new names. */
  async #takeRenamed(renames: Renames): Promise<void> {
    for (const key of this.#memory.keys().filter((known) => known.startsWith(prefix))) {
      const script = vscode.Uri.parse(key.slice(prefix.length), true);
      const choice = this.chosen(script);
      const scriptNow = movedTo(script, renames);
      const sourceNow = choice.source === builtIn ? undefined : movedTo(uriOfPath(choice.source), renames);
      if (scriptNow) {
        await this.#memory.update(key, undefined);
      }
      if (scriptNow || sourceNow) {
        await this.choose(scriptNow ?? script, { ...choice, ...(sourceNow && { source: pathOf(sourceNow) }) });
      }
    }
  }

  /** Everything that fits the script, nearest first. */
  async #all(document: vscode.TextDocument): Promise<FoundScenario[]> {
    const script = await this.#scripts.explain(document);
    const trigger = script.kind === 'none' ? 'post-login' : script.trigger;
    const around = vscode.workspace.getWorkspaceFolder(document.uri);
    const { discoverScenarios } = await import('./load-scenario.ts');
    return discoverScenarios(
      {
        script: document.isUntitled ? undefined : pathOf(document.uri),
        trigger,
        workspaceFolder: around && pathOf(around.uri),
      },
      workspaceFiles,
    );
  }
}

/** Throws UserError for a scenario's file that was chosen once and is gone. */
export async function assertThere(source: string): Promise<void> {
  if (source !== builtIn && (await workspaceFiles.stat(source)) === undefined) {
    const file = vscode.workspace.asRelativePath(uriOfPath(source));
    throw new UserError(vscode.l10n.t('{0} is not there any more: choose another sample event.', file));
  }
}

interface Item extends vscode.QuickPickItem {
  choice?: ScenarioChoice;
  isChosen?: boolean;
}

/** The list begins at the chosen one, however many are above it: from there the next one is a key away. */
function pickItem(items: Item[]): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = vscode.l10n.t('Sample Event');
  list.placeholder = vscode.l10n.t('The situation in which the script runs');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  list.activeItems = items.filter(({ isChosen }) => isChosen);
  list.show();
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
  });
}

function itemsOf(found: FoundScenario[], chosen: ScenarioChoice): Item[] {
  const group = (label: string, members: FoundScenario[]): Item[] =>
    members.length === 0
      ? []
      : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...members.map((scenario) => itemOf(scenario, chosen))];
  return [
    ...group(
      vscode.l10n.t('Files'),
      found.filter(({ source }) => source !== builtIn),
    ),
    ...group(
      vscode.l10n.t('Built-in'),
      found.filter(({ source }) => source === builtIn),
    ),
  ];
}

function itemOf({ name, source, description, hasExpectation }: FoundScenario, chosen: ScenarioChoice): Item {
  const isChosen = name === chosen.name && source === chosen.source;
  const path = source === builtIn ? '' : vscode.workspace.asRelativePath(uriOfPath(source));
  const remarks = [
    ...(isChosen ? [vscode.l10n.t('chosen')] : []),
    ...(hasExpectation ? [vscode.l10n.t('has an expectation')] : []),
  ];
  const detail = description || path;
  return { label: name, description: remarks.join(' · '), detail, choice: { name, source }, isChosen };
}

const prefix = 'scenario:';

function keyOf(script: vscode.Uri): string {
  return `${prefix}${script.toString()}`;
}
