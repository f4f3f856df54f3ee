import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, extensionApi, openFile, runCommand, writeWorkspaceFile } from '../../support/host.ts';

const action = (plan: string): string => `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/plan', '${plan}');
};
`;

describe('saving the expectation of a scenario', () => {
  afterEach(closeAllEditors);

  async function openScript(name: string): Promise<{ editor: vscode.TextEditor; scenario: string }> {
    await writeWorkspaceFile(action('free'), 'expectation', `${name}.js`);
    const scenario = await writeWorkspaceFile(
      '{ "base": "typical" }\n',
      'expectation',
      `${name}.events`,
      'one.event.json',
    );
    const editor = await openFile('expectation', `${name}.js`);
    await (await extensionApi()).scenarios.choose(editor.document.uri, { name: 'one', source: scenario });
    return { editor, scenario };
  }

  const textOf = async (file: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.file(file)));

  it('runs a script first that nobody has run yet', async () => {
    const { editor, scenario } = await openScript('never-run');
    await runCommand('claimActions.saveExpectation', editor.document.uri);
    assert.match(await textOf(scenario), /"https:\/\/example\.com\/plan": "free"/);
  });

  it('runs a script again that was edited after its run', async () => {
    const { editor, scenario } = await openScript('edited');
    await runCommand('claimActions.run', editor.document.uri);
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf('free'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 4)), 'gold'));
    await editor.document.save();
    await runCommand('claimActions.saveExpectation', editor.document.uri);
    assert.match(await textOf(scenario), /"https:\/\/example\.com\/plan": "gold"/);
  });
});
