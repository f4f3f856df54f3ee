import * as vscode from 'vscode';
import { previewViewType } from '../contributions.ts';
import { openScript } from '../run/target-script.ts';
import { movedTo, type Renames } from '../scripts/renames.ts';
import { readSetting } from '../settings.ts';
import { refusalToRun } from '../trust/refusal.ts';
import { PreviewPanel } from './preview-panel.ts';
import type { PreviewServices } from './preview-services.ts';

/** All previews of a window: at most one that follows the active script, and any number of pinned ones. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #services: PreviewServices;
  readonly #panels = new Set<PreviewPanel>();
  /** Restored with the window, and waiting for a script: what they showed went with the old window. */
  readonly #toRun = new Set<PreviewPanel>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: PreviewServices) {
    this.#services = services;
    this.#subscriptions = [
      // Here, not in each panel: who subscribes first is told first, and it is the page that people wait for.
      services.runs.onDidChange((uri) => this.#refresh(uri)),
      services.scenarios.onDidChange((uri) => this.#refresh(uri)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      services.scripts.onDidChange((document) => this.#followWhenRead(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#takeRenamed(files)),
      vscode.window.registerWebviewPanelSerializer(previewViewType, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some(isPreview)) {
          void unlockEmptyGroup();
        }
      }),
    ];
  }

  /** Shows a script: in the preview that is pinned to it, else in the one that follows, else in a new one beside. */
  open(uri: vscode.Uri): PreviewPanel {
    const panels = [...this.#panels];
    const found =
      panels.find(({ pinned, uri: shown }) => pinned && shown?.toString() === uri.toString()) ??
      panels.find(({ pinned }) => !pinned);
    if (found) {
      found.show(uri);
      found.panel.reveal(covers(found.panel) ? vscode.ViewColumn.Beside : undefined, true);
      return found;
    }
    const panel = vscode.window.createWebviewPanel(
      previewViewType,
      vscode.l10n.t('Token Preview'),
      { viewColumn: this.#column() ?? vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    return this.#add(panel, { uri, pinned: false });
  }

  /** The script of the preview that has the focus. */
  activeUri(): vscode.Uri | undefined {
    return this.#active()?.uri;
  }

  togglePin(): void {
    this.#active()?.togglePin();
  }

  isShown(uri: vscode.Uri): boolean {
    return this.#showing(uri).length > 0;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { uri, pinned } = (typeof state === 'object' && state !== null ? state : {}) as Record<string, unknown>;
    // A window can be gone before the page has kept its state. The script may have been read before the panel was here.
    const restored = typeof uri === 'string' ? vscode.Uri.parse(uri) : this.#visibleScript();
    const preview = this.#add(panel, { uri: restored, pinned: pinned === true });
    this.#toRun.add(preview);
    this.#runRestored(preview);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, ...this.#panels).dispose();
  }

  #showing(uri: vscode.Uri): PreviewPanel[] {
    return [...this.#panels].filter((panel) => panel.uri?.toString() === uri.toString());
  }

  #refresh(uri: vscode.Uri): void {
    for (const panel of this.#showing(uri)) {
      panel.refreshWithComparison();
    }
  }

  /** Where other previews are: one group for all of them leaves room for the editor. */
  #column(): vscode.ViewColumn | undefined {
    const ofEditor = vscode.window.activeTextEditor?.viewColumn;
    const columns = [...this.#panels].map(({ panel }) => panel.viewColumn);
    return columns.find((column) => column !== undefined && column !== ofEditor);
  }

  #active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ panel }) => panel.active);
  }

  #visibleScript(): vscode.Uri | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
    return editors.find(({ document }) => this.#services.scripts.script(document))?.document.uri;
  }

  /** A script is known only after it was read. Until one is active, a preview that shows none takes a visible one. */
  #followWhenRead(document: vscode.TextDocument): void {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const isVisible = visibleTextEditors.some((editor) => editor.document === document);
    const isMissed = isVisible && [...this.#panels].some(({ pinned, uri }) => !pinned && uri === undefined);
    if (document === activeTextEditor?.document || isMissed) {
      this.#follow(document);
    }
  }

  #follow(document: vscode.TextDocument | undefined): void {
    const preview = [...this.#panels].find(({ pinned }) => !pinned);
    if (preview && document && this.#services.scripts.script(document)) {
      preview.show(document.uri);
      this.#runRestored(preview);
    }
  }

  #takeRenamed(renames: Renames): void {
    for (const preview of this.#panels) {
      const moved = preview.uri && movedTo(preview.uri, renames);
      if (moved) {
        preview.show(moved);
      }
    }
  }

  /** Once, as a save would: where that runs nothing, this does neither. */
  #runRestored(preview: PreviewPanel): void {
    const { runs, errors } = this.#services;
    const { uri } = preview;
    if (uri && this.#toRun.delete(preview) && readSetting('run.onSave', uri) && !refusalToRun() && !runs.wasRun(uri)) {
      void errors.guard(async () => runs.run(await openScript(uri)));
    }
  }

  #add(panel: vscode.WebviewPanel, shown: { uri: vscode.Uri | undefined; pinned: boolean }): PreviewPanel {
    const preview = new PreviewPanel(panel, this.#services, shown);
    this.#panels.add(preview);
    panel.onDidDispose(() => {
      this.#panels.delete(preview);
      this.#toRun.delete(preview);
      preview.dispose();
    });
    return preview;
  }
}

/** Whether revealing the panel would hide the editor that someone works in. */
function covers(panel: vscode.WebviewPanel): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && editor.viewColumn === panel.viewColumn && !panel.visible;
}

/**
 * The group of a preview is locked, so that files open beside it (`configurationDefaults` in package.json). VS Code keeps
 * the last group when everything in it is closed, and its lock too; nothing could be opened there then.
 */
async function unlockEmptyGroup(): Promise<void> {
  if (vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) {
    await vscode.commands.executeCommand('workbench.action.unlockEditorGroup');
  }
}

function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(previewViewType);
}
