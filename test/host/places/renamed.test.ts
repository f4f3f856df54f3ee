import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAllEditors,
  extensionApi,
  openFile,
  runCommand,
  until,
  workspaceFile,
  writeWorkspaceFile,
} from '../../support/host.ts';

const action = `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/plan', 'free');
};
`;

describe('a script that is renamed', () => {
  afterEach(closeAllEditors);

  async function rename(from: string[], to: string[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(vscode.Uri.file(workspaceFile(...from)), vscode.Uri.file(workspaceFile(...to)));
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('keeps its results, its preview and its sample event', async () => {
    const { runs, previews, scenarios } = await extensionApi();
    await writeWorkspaceFile(action, 'renamed', 'old.js');
    const { document } = await openFile('renamed', 'old.js');
    await scenarios.choose(document.uri, { name: 'minimal', source: 'built-in' });
    await runCommand('claimActions.run', document.uri);
    const { report } = runs.state(document.uri);
    assert.ok(report);
    await rename(['renamed', 'old.js'], ['renamed', 'new.js']);
    const uri = vscode.Uri.file(workspaceFile('renamed', 'new.js'));
    await until(() => previews.isShown(uri), 'The preview shows the old name');
    assert.equal(runs.state(uri).report, report);
    assert.equal(runs.wasRun(document.uri), false);
    await until(() => scenarios.chosen(uri).name === 'minimal', 'The sample event is another one');
  });

  it('keeps a scenario of its own that moves with its folder', async () => {
    const { scenarios } = await extensionApi();
    await writeWorkspaceFile(action, 'moved', 'script.js');
    const source = await writeWorkspaceFile('{ "base": "typical" }', 'moved', 'script.events', 'one.event.json');
    const { document } = await openFile('moved', 'script.js');
    await scenarios.choose(document.uri, { name: 'one', source });
    await rename(['moved'], ['moved-again']);
    const uri = vscode.Uri.file(workspaceFile('moved-again', 'script.js'));
    const expected = workspaceFile('moved-again', 'script.events', 'one.event.json');
    await until(() => scenarios.chosen(uri).source === expected, 'The scenario stayed behind');
  });
});
