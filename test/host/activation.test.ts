import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi, openFile } from '../support/host.ts';

describe('the extension in its host', () => {
  it('activates as an ES module', async () => {
    await extensionApi();
    assert.equal(vscode.extensions.getExtension('claim-actions.claim-actions')?.isActive, true);
  });

  it('sees the example workspace', async () => {
    const editor = await openFile('first-claim', 'action.js');
    assert.equal(editor.document.languageId, 'javascript');
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});
