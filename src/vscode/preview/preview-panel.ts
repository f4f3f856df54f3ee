import * as vscode from 'vscode';
import type { Report } from '../../run/report.ts';
import { canBeRecorded } from '../../scenario/record/recorded-response.ts';
import { scriptName } from '../../script/script-name.ts';
import type { FromPage, PreviewState, ToPage } from '../../webview/protocol.ts';
import { commands } from '../contributions.ts';
import { openScript } from '../run/target-script.ts';
import { uriOf } from '../scripts/document-file.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { refusalToRun } from '../trust/refusal.ts';
import { clipboardText } from './clipboard-text.ts';
import { PanelComparison } from './comparison.ts';
import { pageRoot, previewHtml } from './preview-html.ts';
import type { PreviewServices } from './preview-services.ts';

/** Which script is active is not for a panel to know. */
type PanelServices = Omit<PreviewServices, 'scripts'>;

/** One preview beside the editor. It shows the runs of one script; the page asks, and gets the whole state each time. */
export class PreviewPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #services: PanelServices;
  readonly #comparison: PanelComparison;
  readonly #subscriptions: vscode.Disposable[];
  #uri: vscode.Uri | undefined;
  #pinned: boolean;
  #pageIsReady = false;
  /** What the page was told last. */
  #outdated = false;
  #isClosed = false;

  constructor(
    panel: vscode.WebviewPanel,
    services: PanelServices,
    shown: { uri: vscode.Uri | undefined; pinned: boolean },
  ) {
    this.panel = panel;
    this.#services = services;
    this.#comparison = new PanelComparison(services.runs);
    this.#uri = shown.uri;
    this.#pinned = shown.pinned;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageRoot(services.extension)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(services.extension, 'media', 'token-light.svg'),
      dark: vscode.Uri.joinPath(services.extension, 'media', 'token-dark.svg'),
    };
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => services.errors.guard(() => this.#answer(message))),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#noticeEdit(document)),
      vscode.workspace.onDidChangeConfiguration(() => this.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
    ];
    panel.webview.html = previewHtml(panel.webview, services.extension);
    this.refresh();
  }

  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  show(uri: vscode.Uri): void {
    if (this.#uri?.toString() !== uri.toString()) {
      this.#uri = uri;
      this.refresh();
    }
  }

  togglePin(): void {
    this.#pinned = !this.#pinned;
    this.refresh();
  }

  /** Sends the page everything that it shows. Whoever waited for something may come after the panel was closed. */
  refresh(): void {
    if (this.#isClosed) {
      return;
    }
    const state = this.#state();
    this.#outdated = state.outdated;
    this.panel.title = this.#title(state);
    if (this.#pageIsReady) {
      const message: ToPage = { type: 'state', state };
      void this.panel.webview.postMessage(message);
    }
  }

  /** As `refresh`, and fills in the comparison after it. */
  refreshWithComparison(): void {
    this.refresh();
    void this.#services.errors.guard(() => this.#compare());
  }

  dispose(): void {
    this.#isClosed = true;
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #title({ script, pinned }: PreviewState): string {
    if (!script) {
      return vscode.l10n.t('Token Preview');
    }
    return pinned ? vscode.l10n.t('Token: {0} (pinned)', script.name) : vscode.l10n.t('Token: {0}', script.name);
  }

  #state(): PreviewState {
    const uri = this.#uri;
    const runState = uri ? this.#services.runs.state(uri) : { running: false, ended: 0 };
    const { report, problem, running, slow, ended, stopped } = runState;
    const refused = refusalToRun();
    return {
      scenario: uri ? this.#services.scenarios.chosen(uri) : { name: '', source: '' },
      running,
      ended,
      pinned: this.#pinned,
      runOnSave: readSetting('run.onSave', uri),
      canDebug: this.#services.debug !== undefined,
      outdated: this.#isOutdated(),
      comparison: this.#comparison.current(runState),
      recordable: recordable(report),
      ...(uri
        ? { script: { uri: uri.toString(), name: scriptName(uri.path), path: vscode.workspace.asRelativePath(uri) } }
        : {}),
      ...(slow ? { slow } : {}),
      ...(stopped ? { stopped } : {}),
      ...(refused ? { refused } : {}),
      ...(problem === undefined ? {} : { problem }),
      ...(report ? { report } : {}),
    };
  }

  /** Typing changes one thing in the page. Its whole state goes there then, not with every key: a token may be large. */
  #noticeEdit(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.#uri?.toString() && this.#isOutdated() !== this.#outdated) {
      this.refresh();
    }
  }

  /** Whether the script is another one than that which the report is of. */
  #isOutdated(): boolean {
    const uri = this.#uri?.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    const { report, source } = document ? this.#services.runs.state(document.uri) : {};
    return report !== undefined && document?.getText() !== source;
  }

  /** Fills in a comparison that takes a run of its own. */
  async #compare(): Promise<void> {
    const report = this.#uri && this.#services.runs.state(this.#uri).report;
    if (report && (await this.#comparison.update(await this.#document(), report))) {
      this.refresh();
    }
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#pageIsReady = true;
        this.refresh();
        return;
      case 'reveal':
        return this.#reveal(message.location);
      case 'copy':
        return this.#copy(message.what);
      case 'record':
        await vscode.commands.executeCommand(commands.saveRecordedResponse, this.#uri, message.exchange);
        return;
      case 'compare':
        return this.#chooseComparand(message.with);
      case 'command':
        return this.#do(message.command);
    }
  }

  async #do(command: Extract<FromPage, { type: 'command' }>['command']): Promise<void> {
    const { runs, debug } = this.#services;
    switch (command) {
      case 'run':
        await runs.run(await this.#document());
        return;
      case 'stop':
        if (this.#uri) {
          runs.stop(this.#uri);
        }
        return;
      case 'continue':
        await runs.run(await this.#document(), { continue: true });
        return;
      case 'debug':
        await debug?.(await this.#document());
        return;
      case 'pick-scenario':
        await vscode.commands.executeCommand(commands.pickScenario, this.#uri);
        return;
      case 'open-scenario':
        await vscode.commands.executeCommand(commands.openScenario, this.#uri);
        return;
      case 'new-action':
        await vscode.commands.executeCommand(commands.newAction);
        return;
      case 'toggle-run-on-save':
        await writeSetting('run.onSave', !readSetting('run.onSave', this.#uri), this.#uri);
        return;
      case 'toggle-pin':
        this.togglePin();
        return;
      case 'show-json':
        await vscode.commands.executeCommand(commands.showReport, this.#uri);
        return;
      case 'manage-trust':
        await vscode.commands.executeCommand('workbench.trust.manage');
        return;
      case 'show-log':
        await vscode.commands.executeCommand(commands.showLog);
        return;
    }
  }

  async #chooseComparand(comparand: Extract<FromPage, { type: 'compare' }>['with']): Promise<void> {
    if (comparand === 'other-scenario') {
      const other = await this.#services.scenarios.pick(await this.#document());
      if (other) {
        this.#comparison.choose(comparand, other);
      }
    } else {
      this.#comparison.choose(comparand);
    }
    this.refresh();
    await this.#compare();
  }

  async #reveal(location: Extract<FromPage, { type: 'reveal' }>['location']): Promise<void> {
    const script = await this.#document();
    const uri = uriOf(location.file, script);
    const at = new vscode.Position(Math.max(0, location.line - 1), Math.max(0, location.column - 1));
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    // Not `showTextDocument`: it refuses what is no text or too large, which a problem may lead to.
    await vscode.commands.executeCommand('vscode.open', uri, {
      viewColumn: editor?.viewColumn ?? besides(this.panel.viewColumn),
      selection: new vscode.Range(at, at),
    });
  }

  async #copy(what: Extract<FromPage, { type: 'copy' }>['what']): Promise<void> {
    const report = this.#uri && this.#services.runs.state(this.#uri).report;
    const text = report && clipboardText(report, what);
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
    }
  }

  async #document(): Promise<vscode.TextDocument> {
    if (!this.#uri) {
      throw new vscode.CancellationError();
    }
    return openScript(this.#uri);
  }
}

function recordable(report: Report | undefined): number[] {
  return (report?.http ?? []).flatMap((exchange, index) => (canBeRecorded(exchange) ? [index] : []));
}

/** Where a file goes that is in no editor yet: not onto the preview. */
function besides(panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return panel === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
