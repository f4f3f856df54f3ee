import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { targetScript } from '../../../src/vscode/run/target-script.ts';
import { closeAllEditors, extensionApi, runCommand } from '../../support/host.ts';

const action = 'exports.onExecutePostLogin = async (event, api) => {};\n';

describe('a script in a cell of a notebook', () => {
  let cell: vscode.TextDocument;

  before(async () => {
    await extensionApi();
    const data = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, action, 'javascript');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([data]));
    await vscode.window.showNotebookDocument(notebook);
    cell = notebook.cellAt(0).document;
  });

  after(closeAllEditors);

  it('has nothing above it', async () => {
    const lenses = await runCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', cell.uri, 20);
    assert.deepEqual(
      lenses.filter(({ command }) => command?.command.startsWith('claimActions.')),
      [],
    );
  });

  it('is refused where it is run all the same, with the reason', async () => {
    await assert.rejects(targetScript(cell.uri, undefined), { message: /^Scripts run in an editor of their own/ });
  });
});
