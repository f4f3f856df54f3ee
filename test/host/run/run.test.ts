import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Report } from '../../../src/run/report.ts';
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

const action = (body: string): string => `exports.onExecutePostLogin = async (event, api) => {\n  ${body}\n};\n`;

describe('running the script of the active editor', () => {
  afterEach(closeAllEditors);

  async function runActive(): Promise<Report> {
    const { runs } = await extensionApi();
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.ok(uri);
    await runCommand('claimActions.run');
    const { report, problem } = runs.state(uri);
    assert.ok(report, problem?.message);
    return report;
  }

  it('gives the claims of an Action with the lines that set them', async () => {
    await openFile('roles-in-token', 'roles.js');
    const report = await runActive();
    const claim = report.tokens.accessToken?.claims.find(({ origin }) => origin === 'script');
    assert.equal(claim?.name, 'https://example.com/roles');
    assert.equal(claim?.location?.line, 13);
  });

  it('runs a Rule', async () => {
    await openFile('first-claim', 'rule.js');
    const report = await runActive();
    assert.equal(report.script.kind, 'rule');
    assert.equal(report.tokens.accessToken?.payload['https://example.com/hello'], 'world');
  });

  it('runs a machine-to-machine Action, with the client as subject and no ID token', async () => {
    await openFile('first-claim', 'action.js');
    const report = await runActive();
    assert.match(String(report.tokens.accessToken?.payload['sub']), /@clients$/);
    assert.equal(report.tokens.idToken, undefined);
  });

  it('runs text that was never saved', async () => {
    await openText(action("api.accessToken.setCustomClaim('https://example.com/a', 1);"));
    assert.equal((await runActive()).tokens.accessToken?.payload['https://example.com/a'], 1);
  });

  it('runs what is in the editor, not what is on disk', async () => {
    const editor = await openFile('first-claim', 'action.js');
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf('world'));
    await editor.edit((edit) => edit.insert(at, 'new '));
    assert.equal((await runActive()).tokens.accessToken?.payload['https://example.com/hello'], 'new world');
  });

  it('runs a file with spaces and other letters in its path', async () => {
    await writeWorkspaceFile(
      action("api.idToken.setCustomClaim('https://example.com/é', 'ü');"),
      'mit Leerzeichen',
      'rôles.js',
    );
    await openFile('mit Leerzeichen', 'rôles.js');
    assert.equal((await runActive()).tokens.idToken?.payload['https://example.com/é'], 'ü');
  });

  it('marks the line of a thrown error, and nothing once the line is edited', async () => {
    await writeWorkspaceFile(action("throw new Error('no plan');"), 'throws.js');
    const { document } = await openFile('throws.js');
    await runActive();
    const ofRun = (all: vscode.Diagnostic[]) => all.filter(({ source }) => source === 'Claim Actions run');
    const diagnostics = await diagnosticsOf(document.uri, (all) => ofRun(all).length > 0);
    const [thrown] = ofRun(diagnostics);
    assert.equal(thrown?.range.start.line, 1);
    assert.match(thrown?.message ?? '', /no plan/);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '// '));
    await diagnosticsOf(document.uri, (all) => ofRun(all).length === 0);
    await runCommand('undo');
  });

  it('keeps a problem until the next run has ended, so that nothing else flashes up in between', async () => {
    const { runs } = await extensionApi();
    const { document } = await openText('exports.onExecutePostLogin = async (event, api) => {');
    await runCommand('claimActions.run');
    const problem = runs.state(document.uri).problem?.message;
    assert.match(problem ?? '', /Syntax error/);
    const again = runs.run(document);
    const { running, problem: kept } = runs.state(document.uri);
    assert.deepEqual({ running, message: kept?.message }, { running: true, message: problem });
    await again;
    assert.equal(runs.state(document.uri).problem?.message, problem);
  });

  it('runs again on save after the first run, and the last save wins', async () => {
    const { runs } = await extensionApi();
    await writeWorkspaceFile(action("api.idToken.setCustomClaim('https://example.com/n', 0);"), 'saved.js');
    const editor = await openFile('saved.js');
    await runActive();
    for (const n of [1, 2, 3]) {
      const at = editor.document.getText().indexOf(');') - 1;
      const digit = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 1));
      await editor.edit((edit) => edit.replace(digit, String(n)));
      await editor.document.save();
    }
    await until(
      () => runs.state(editor.document.uri).report?.tokens.idToken?.payload['https://example.com/n'] === 3,
      'The run of the last save did not come',
    );
  });

  it('runs what was saved where saving changes the text, as formatting does', async () => {
    const { runs } = await extensionApi();
    await writeWorkspaceFile(action("api.idToken.setCustomClaim('https://example.com/n', 'typed');"), 'formatted.js');
    const editor = await openFile('formatted.js');
    const { document } = editor;
    await runActive();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    const formatter = vscode.workspace.onWillSaveTextDocument((event) => {
      const at = document.positionAt(document.getText().indexOf('typed'));
      event.waitUntil(
        Promise.resolve([vscode.TextEdit.replace(new vscode.Range(at, at.translate(0, 5)), 'formatted')]),
      );
    });
    try {
      await document.save();
      await until(
        () => runs.state(document.uri).report?.tokens.idToken?.payload['https://example.com/n'] === 'formatted',
        'The run of the formatted text did not come',
      );
    } finally {
      formatter.dispose();
    }
  });

  it('runs what is in the editor where it cannot be saved, because the file has changed on disk, and when it can', async () => {
    const { runs } = await extensionApi();
    const setting = (value: string): string =>
      action(`api.idToken.setCustomClaim('https://example.com/of', '${value}');`);
    const file = await writeWorkspaceFile(setting('both'), 'conflict.js');
    const editor = await openFile('conflict.js');
    const { document } = editor;
    await runActive();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, setting('editor')));
    await writeFile(file, setting('another program'));
    assert.equal(await document.save(), false);
    const shown = () => runs.state(document.uri).report?.tokens.idToken?.payload['https://example.com/of'];
    await until(() => shown() === 'editor', 'The text of the editor was not run');
    await runCommand('claimActions.clearResults');
    await runActive();
    assert.equal(shown(), 'editor');
    await runCommand('workbench.action.files.revert');
    assert.equal(document.getText(), setting('another program'));
    await runCommand('workbench.action.files.save');
    await until(() => shown() === 'another program', 'What was saved was not run');
  });

  it('shows the report of a script that was deleted since', async () => {
    const file = await writeWorkspaceFile(action('return;'), 'deleted-since.js');
    // Not as a document of an extension, which stays open for minutes.
    await runCommand('vscode.open', vscode.Uri.file(file));
    const document = vscode.window.activeTextEditor?.document;
    await runActive();
    await closeAllEditors();
    await vscode.workspace.fs.delete(vscode.Uri.file(file));
    await until(() => document?.isClosed, 'The document was not closed');
    await runCommand('claimActions.showReport', vscode.Uri.file(file));
    const shown = await until(() => vscode.window.activeTextEditor?.document, 'There is no report');
    assert.match(shown.uri.path, /deleted-since\.js\.report\.json$/);
  });

  it('takes the script that is open while the walkthrough has the focus', async () => {
    const { runs } = await extensionApi();
    const document = await vscode.workspace.openTextDocument(workspaceFile('roles-in-token', 'roles.js'));
    await vscode.window.showTextDocument(document, { preview: false });
    await runCommand('claimActions.openWalkthrough');
    await until(() => vscode.window.activeTextEditor === undefined, 'The walkthrough did not take the focus');
    await runCommand('claimActions.clearResults');
    await runCommand('claimActions.run');
    assert.equal(runs.state(document.uri).report?.outcome.status, 'completed');
  });

  it('says of a file without a handler why it is none', async () => {
    const { runs } = await extensionApi();
    const { document } = await openText('const answer = 42;\n');
    await runCommand('claimActions.run');
    assert.match(runs.state(document.uri).problem?.message ?? '', /[Nn]o handler/);
  });

  it('says where a script does not parse', async () => {
    const { runs } = await extensionApi();
    const { document } = await openText(action('api.idToken.setCustomClaim("https://example.com/a", ;'));
    await runCommand('claimActions.run');
    const { problem } = runs.state(document.uri);
    assert.deepEqual(problem?.location, { line: 2, column: 55 });
  });

  it('says where a scenario is wrong, with its path in the workspace', async () => {
    const { runs, scenarios } = await extensionApi();
    const file = await writeWorkspaceFile('{\n  "event": oops\n}\n', 'broken.event.json');
    const { document } = await openText(action('return;'));
    await scenarios.choose(document.uri, { name: 'broken', source: file });
    await runCommand('claimActions.run');
    const { problem } = runs.state(document.uri);
    assert.match(problem?.message ?? '', /^broken\.event\.json:2:12 /);
    assert.deepEqual(problem?.location, { file, line: 2, column: 12 });
  });

  it('says that the chosen scenario is gone, though VS Code still has its text', async () => {
    const { runs, scenarios } = await extensionApi();
    const file = await writeWorkspaceFile('{}\n', 'gone.event.json');
    await vscode.workspace.openTextDocument(file);
    const { document } = await openText(action('return;'));
    await scenarios.choose(document.uri, { name: 'gone', source: file });
    await runActive();
    await vscode.workspace.fs.delete(vscode.Uri.file(file));
    await runCommand('claimActions.run');
    assert.match(runs.state(document.uri).problem?.message ?? '', /^gone\.event\.json is not there any more/);
  });

  it('knows nothing of an earlier text that was never saved and had the same name', async () => {
    const { runs, scenarios } = await extensionApi();
    const { document } = await openText(action('return;'));
    await scenarios.choose(document.uri, { name: 'minimal', source: 'built-in' });
    await runActive();
    await vscode.window.showTextDocument(document);
    await runCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => document.isClosed, 'The text was not closed');
    assert.equal(runs.wasRun(document.uri), false);
    assert.equal(scenarios.chosen(document.uri).name, 'typical');
  });

  it('leaves nothing of the last run when there is a new problem', async () => {
    const { runs } = await extensionApi();
    const editor = await openText(action('throw new Error("no");'));
    await runActive();
    const ofRun = (all: vscode.Diagnostic[]) => all.filter(({ source }) => source === 'Claim Actions run');
    await diagnosticsOf(editor.document.uri, (all) => ofRun(all).length > 0);
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, 'const answer = 42;\n'));
    await runCommand('claimActions.run');
    assert.match(runs.state(editor.document.uri).problem?.message ?? '', /[Nn]o handler/);
    assert.deepEqual(ofRun(vscode.languages.getDiagnostics(editor.document.uri)), []);
  });
});

describe('above handlers', () => {
  afterEach(closeAllEditors);

  async function lensTitles(uri: vscode.Uri): Promise<string[]> {
    const lenses = await runCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
    return lenses.flatMap(({ command }) => (command?.command.startsWith('claimActions.') ? [command.title] : []));
  }

  it('offers to run, the scenario, and the outcome after a run', async () => {
    await runCommand('claimActions.clearResults');
    const { document } = await openFile('roles-in-token', 'roles.js');
    assert.deepEqual(await lensTitles(document.uri), ['$(play) Run', 'Debug', 'typical $(chevron-down)']);
    await runCommand('claimActions.run');
    const [, , , outcome] = await lensTitles(document.uri);
    assert.match(outcome ?? '', /^✓ 2 claims · \d+ ms$/);
  });

  it('offers nothing in files that are no scripts', async () => {
    const { document } = await openText('export const add = (a, b, c) => a + b + c;\nonExecute();\n');
    assert.deepEqual(await lensTitles(document.uri), []);
  });
});
