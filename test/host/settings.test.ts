import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, extensionApi, openFile, runCommand } from '../support/host.ts';

const wrong = { 'run.timeout': 'soon', namespace: 5, checks: 'none', inlineResults: 3 };

describe('settings of the wrong type', () => {
  const configuration = () => vscode.workspace.getConfiguration('claimActions');

  before(async () => {
    for (const [name, value] of Object.entries(wrong)) {
      await configuration().update(name, value, vscode.ConfigurationTarget.Global);
    }
  });

  after(async () => {
    for (const name of Object.keys(wrong)) {
      await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
    }
    await closeAllEditors();
  });

  it('are as if they were not set', async () => {
    const { runs } = await extensionApi();
    const { document } = await openFile('roles-in-token', 'roles-restricted-name.js');
    await runCommand('claimActions.run', document.uri);
    assert.equal(runs.state(document.uri).report?.outcome.status, 'completed');
    const actions = await runCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    assert.ok(
      actions.some(({ title }) => /namespace/i.test(title)),
      actions.map(({ title }) => title).join(),
    );
  });
});
