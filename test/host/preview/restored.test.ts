import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ErrorReporter } from '../../../src/vscode/errors.ts';
import { PreviewPanel } from '../../../src/vscode/preview/preview-panel.ts';
import { openScript } from '../../../src/vscode/run/target-script.ts';
import type { FromPage, ToPage } from '../../../src/webview/protocol.ts';
import {
  closeAllEditors,
  diagnosticsOf,
  extensionApi,
  openFile,
  openText,
  runCommand,
  until,
  workspaceFile,
  writeWorkspaceFile,
} from '../../support/host.ts';

describe('a preview', () => {
  afterEach(closeAllEditors);

  it('runs its script once when it comes back, as a save would', async () => {
    const { previews, runs } = await extensionApi();
    const script = 'exports.onExecutePostLogin = async (event, api) => {};\n';
    const uri = vscode.Uri.file(await writeWorkspaceFile(script, 'kept.js'));
    const panel = vscode.window.createWebviewPanel('claimActions.preview', 'Token Preview', vscode.ViewColumn.Beside);
    await previews.deserializeWebviewPanel(panel, { uri: uri.toString() });
    await until(() => runs.state(uri).report?.outcome.status === 'completed', 'The script was not run');
  });

  it('tells its page what a run gave before it tells the rest of the window, and that it goes on where it does', async () => {
    const { previews, runs } = await extensionApi();
    const { document } = await openText("exports.onExecutePostLogin = async () => {\n  throw new Error('no');\n};\n");
    const panel = vscode.window.createWebviewPanel('claimActions.preview', 'Token Preview', vscode.ViewColumn.Beside);
    const told: { slow: boolean; status: string | undefined; problems: number }[] = [];
    const post = panel.webview.postMessage.bind(panel.webview);
    panel.webview.postMessage = (message: ToPage) => {
      const { slow = false, report } = message.state;
      const problems = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source?.endsWith(' run'));
      told.push({ slow, status: report?.outcome.status, problems: problems.length });
      return post(message);
    };
    await previews.deserializeWebviewPanel(panel, { uri: document.uri.toString() });
    await until(() => told.at(-1)?.status === 'failed', 'The page was not told of the first run');
    await runCommand('claimActions.clearResults');
    told.length = 0;
    await runs.run(document);
    // On a busy machine it may be slow first.
    assert.deepEqual(
      told.filter(({ slow }) => !slow),
      [{ slow: false, status: 'failed', problems: 0 }],
    );
    await diagnosticsOf(document.uri, (all) => all.some(({ source }) => source?.endsWith(' run')));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(document.lineAt(1).range, 'for (;;);'));
    const endless = runs.run(document);
    await until(() => told.at(-1)?.slow === true, 'The page was not told that the run goes on');
    runs.stop(document.uri);
    assert.equal(await endless, undefined);
    assert.equal(told.at(-1)?.slow, false);
  });

  it('may be closed while what it compares with is still running', async () => {
    const { runs, scenarios } = await extensionApi();
    const { document } = await openText('exports.onExecutePostLogin = async (event, api) => {};\n');
    await runs.run(document);
    const panel = vscode.window.createWebviewPanel('claimActions.preview', 'Token Preview', vscode.ViewColumn.Beside);
    let say: (message: FromPage) => unknown = () => assert.fail('Nobody listens to the page.');
    const onDidReceiveMessage: vscode.Event<FromPage> = (listener) => {
      say = listener;
      return new vscode.Disposable(() => undefined);
    };
    Object.defineProperty(panel.webview, 'onDidReceiveMessage', { value: onDidReceiveMessage });
    const extension = vscode.Uri.file(workspaceFile());
    const failed: unknown[] = [];
    const log = vscode.window.createOutputChannel('What goes wrong in a test', { log: true });
    const errors = new ErrorReporter(Object.assign(log, { error: (error: unknown) => failed.push(error) }));
    const preview = new PreviewPanel(
      panel,
      { extension, runs, scenarios, errors },
      { uri: document.uri, pinned: false },
    );
    const compared = say({ type: 'compare', with: 'without-script' });
    panel.dispose();
    preview.dispose();
    await compared;
    assert.deepEqual(failed, []);
  });

  it('tells its page once that the script was edited, and not with every key', async () => {
    const { previews, runs } = await extensionApi();
    const script = 'exports.onExecutePostLogin = async (event, api) => {};\n';
    const { document } = await openText(script);
    const panel = vscode.window.createWebviewPanel('claimActions.preview', 'Token Preview', vscode.ViewColumn.Beside);
    const told: boolean[] = [];
    const post = panel.webview.postMessage.bind(panel.webview);
    panel.webview.postMessage = (message: ToPage) => {
      told.push(message.state.outdated);
      return post(message);
    };
    await previews.deserializeWebviewPanel(panel, { uri: document.uri.toString() });
    await until(() => told.length > 0, 'The page did not ask for its state');
    await runs.run(document);
    told.length = 0;
    const change = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
    };
    for (const text of [`${script}/`, `${script}//`, `${script}// a`, script]) {
      await change(text);
    }
    await until(() => told.at(-1) === false, 'The page was not told that the script is as it was');
    assert.deepEqual(told, [true, false]);
  });

  it('does not run a script that is gone when it comes back', async () => {
    const { previews, runs } = await extensionApi();
    const uri = vscode.Uri.file(workspaceFile('deleted.js'));
    const panel = vscode.window.createWebviewPanel('claimActions.preview', 'Token Preview', vscode.ViewColumn.Beside);
    await previews.deserializeWebviewPanel(panel, { uri: uri.toString() });
    assert.equal(panel.title, 'Token: deleted.js');
    await assert.rejects(openScript(uri), { message: /^deleted\.js cannot be read/ });
    assert.equal(runs.wasRun(uri), false);
  });
});

describe('a preview that comes back without its state', () => {
  afterEach(closeAllEditors);

  it('shows the visible script as soon as that was read, although no editor is active', async () => {
    const { previews } = await extensionApi();
    await writeWorkspaceFile('const notYet = 1;\n', 'restored.js');
    const { document } = await openFile('restored.js');
    const panel = vscode.window.createWebviewPanel('claimActions.preview', 'Token Preview', vscode.ViewColumn.Beside);
    await previews.deserializeWebviewPanel(panel, undefined);
    await until(() => vscode.window.activeTextEditor === undefined, 'The preview did not take the focus');
    assert.equal(panel.title, 'Token Preview');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'exports.onExecutePostLogin = async (event, api) => {};\n');
    await vscode.workspace.applyEdit(edit);
    await until(
      () => panel.title === 'Token: restored.js',
      () => `The preview is called ${panel.title}`,
    );
    await document.save();
  });
});
