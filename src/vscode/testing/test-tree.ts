import * as vscode from 'vscode';
import type { FoundScenario } from '../../scenario/discover.ts';
import { folderOf } from '../scripts/document-file.ts';
import { mayBeScript } from '../scripts/may-be-script.ts';
import { refusalToRun } from '../trust/refusal.ts';

/** What a test runs: a script with a scenario that says what to expect. */
export interface ScenarioTest {
  script: vscode.Uri;
  trigger: string;
  scenario: FoundScenario;
}

const scenarioPattern = '**/*.event.json';
const notSearched = '**/node_modules/**';

/** The tests of the workspace as the Test Explorer shows them: scripts, and their scenarios below them. */
export class TestTree {
  readonly #controller: vscode.TestController;
  readonly #tests = new WeakMap<vscode.TestItem, ScenarioTest>();

  constructor(controller: vscode.TestController) {
    this.#controller = controller;
  }

  /** Undefined for the item of a script. */
  test(item: vscode.TestItem): ScenarioTest | undefined {
    return this.#tests.get(item);
  }

  /** The tests among these items and below them. */
  testsOf(items: Iterable<vscode.TestItem>): vscode.TestItem[] {
    return [...items].flatMap((item) => (this.#tests.has(item) ? [item] : this.testsOf(childrenOf(item.children))));
  }

  all(): vscode.TestItem[] {
    return this.testsOf(childrenOf(this.#controller.items));
  }

  /** Looks through the workspace: only scripts that have a scenario near them are read. */
  async discover(token?: vscode.CancellationToken): Promise<void> {
    const { folderOfScripts } = await import('./load-testing.ts');
    const scenarios = await vscode.workspace.findFiles(scenarioPattern, notSearched, undefined, token);
    const folders = [...new Set(scenarios.filter(isFile).map(({ fsPath }) => folderOfScripts(fsPath)))];
    const found = new Set((await Promise.all(folders.map((folder) => this.#scriptsBelow(folder)))).flat());
    for (const [id] of this.#controller.items) {
      if (!found.has(id)) {
        this.#controller.items.delete(id);
      }
    }
    await Promise.all([...found].map((id) => this.update(vscode.Uri.parse(id, true))));
  }

  /** Reads one script again, or the scripts that a scenario file belongs to. */
  async update(file: vscode.Uri): Promise<void> {
    if (!isFile(file)) {
      return;
    }
    if (isScenario(file)) {
      const { folderOfScripts } = await import('./load-testing.ts');
      const scripts = await this.#scriptsBelow(folderOfScripts(file.fsPath));
      await Promise.all(scripts.map((id) => this.#read(vscode.Uri.parse(id, true))));
    } else {
      await this.#read(file);
    }
  }

  /** The tests that a change of this file may turn. */
  async touchedBy(file: vscode.Uri): Promise<vscode.TestItem[]> {
    if (!isScenario(file)) {
      return this.all().filter((item) => this.#tests.get(item)?.script.toString() === file.toString());
    }
    // Others may be based on it.
    const { folderOfScripts } = await import('./load-testing.ts');
    const folder = `${vscode.Uri.file(folderOfScripts(file.fsPath)).path}/`;
    return this.all().filter((item) => this.#tests.get(item)?.script.path.startsWith(folder));
  }

  async #scriptsBelow(folder: string): Promise<string[]> {
    const { scriptPattern } = await import('./load-testing.ts');
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), scriptPattern);
    return (await vscode.workspace.findFiles(pattern, notSearched)).filter(isFile).map(String);
  }

  async #read(script: vscode.Uri): Promise<void> {
    const { placeOfExpectation, testsOfScript, workspaceFiles } = await import('./load-testing.ts');
    const { items } = this.#controller;
    const id = script.toString();
    const source = (await workspaceFiles.stat(script.fsPath)) && (await workspaceFiles.read(script.fsPath));
    const isWorthReading = source !== undefined && mayBeScript(source);
    const tested =
      isWorthReading && (await testsOfScript({ file: script.fsPath, source }, folderOf(script), workspaceFiles));
    if (!tested) {
      items.delete(id);
      return;
    }
    const scriptItem = items.get(id) ?? this.#controller.createTestItem(id, nameOf(script), script);
    scriptItem.description = folderName(script);
    // Most scripts of a project have the same name.
    scriptItem.sortText = vscode.workspace.asRelativePath(script);
    scriptItem.range = placeInEditor(tested.line);
    const children = await Promise.all(
      tested.scenarios.map(async (scenario) => {
        const uri = vscode.Uri.file(scenario.source);
        const child =
          scriptItem.children.get(scenario.source) ??
          this.#controller.createTestItem(scenario.source, scenario.name, uri);
        child.description = scenario.description;
        child.range = placeInEditor(placeOfExpectation(await workspaceFiles.read(scenario.source)).line);
        this.#tests.set(child, { script, trigger: tested.trigger, scenario });
        return child;
      }),
    );
    scriptItem.children.replace(children);
    items.add(scriptItem);
  }
}

export function isScenario({ path }: vscode.Uri): boolean {
  return path.endsWith('.event.json');
}

function isFile({ scheme }: vscode.Uri): boolean {
  return scheme === 'file';
}

function childrenOf(items: vscode.TestItemCollection): vscode.TestItem[] {
  return [...items].map(([, item]) => item);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** Where the script is, for those of the same name; nothing for one in the workspace folder itself. */
function folderName(script: vscode.Uri): string {
  return vscode.workspace.asRelativePath(script).split('/').slice(0, -1).join('/');
}

/** None where nothing may be run: VS Code would show a button to run the test beside the line. */
function placeInEditor(line: number): vscode.Range | undefined {
  return refusalToRun() ? undefined : new vscode.Range(line - 1, 0, line - 1, 0);
}
