import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { asFile, plainText, snippets } from '../../../src/language/snippets.ts';
import {
  closeAllEditors,
  extensionApi,
  openText,
  until,
  workspaceFile,
  writeWorkspaceFile,
} from '../../support/host.ts';

describe('snippets', () => {
  before(() => extensionApi());
  afterEach(() => closeAllEditors());

  it('are offered in an empty file, and statements inside a handler', async () => {
    assert.ok((await offered('')).includes('action-post-login'));
    const inHandler = await offered('exports.onExecutePostLogin = async (event, api) => {\n  §\n};\n');
    assert.ok(inHandler.includes('action-roles'));
    assert.ok(!inHandler.includes('action-post-login') && !inHandler.includes('rule-roles'));
  });

  it('become in the editor what the tests take them for', async () => {
    const editor = await openText('');
    editor.options = { insertSpaces: false };
    for (const snippet of snippets) {
      const { body, prefix } = asFile(snippet);
      const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
      await editor.insertSnippet(new vscode.SnippetString(body), all);
      assert.equal(editor.document.getText(), plainText(body), prefix);
    }
  }).timeout(60_000);

  it('are not offered in other code', async () => {
    assert.deepEqual(await offered('export function App() {\n  §\n}\n'), []);
  });
});

describe('Add Types to This Handler', () => {
  before(() => extensionApi());
  afterEach(() => closeAllEditors());

  it('is a quick fix on the handler, and gone once there are types', async () => {
    const file = await writeWorkspaceFile(
      'exports.onExecutePostLogin = async (event, api) => {\n};\n',
      'add-types',
      'code.js',
    );
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const titles = async () => {
      const line = document.getText().slice(0, document.getText().indexOf('exports')).split('\n').length - 1;
      const range = document.lineAt(line).range;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      return actions.map(({ title }) => title);
    };
    await until(async () => (await titles()).includes('Add Types to This Handler'), 'the quick fix is not offered');
    // The command ends with a question about files, which nobody answers here.
    void vscode.commands.executeCommand('claimActions.addTypes');
    await until(
      () => document.getText().includes("import('claim-actions/types').PostLogin.Api"),
      'no types were written',
    );
    await until(async () => !(await titles()).includes('Add Types to This Handler'), 'the quick fix is still offered');
  });
});

describe('New Action', () => {
  it('is in the palette and in the menu of new files', () => {
    const manifest = vscode.extensions.getExtension('claim-actions.claim-actions')?.packageJSON;
    const commands: string[] = manifest.contributes.menus['file/newFile'].map(
      ({ command }: { command: string }) => command,
    );
    assert.deepEqual(commands, ['claimActions.newAction']);
    assert.ok(workspaceFile().length > 0);
  });
});

/** Prefixes of our snippets at `§`, or at the end. */
async function offered(marked: string): Promise<string[]> {
  const at = marked.includes('§') ? marked.indexOf('§') : marked.length;
  const { document } = await openText(marked.replace('§', ''));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(at),
  );
  return list.items.flatMap(({ kind, label }) => {
    const name = typeof label === 'string' ? label : label.label;
    return kind === vscode.CompletionItemKind.Snippet && /^(?:action|rule)-/.test(name) ? name : [];
  });
}
