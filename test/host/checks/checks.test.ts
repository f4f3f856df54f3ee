import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf, extensionApi, openFile, openText, until } from '../../support/host.ts';

const source = 'Claim Actions';

function ours(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return diagnostics.filter((it) => it.source === source);
}

async function findingsOf(document: vscode.TextDocument, count = 1): Promise<vscode.Diagnostic[]> {
  return ours(await diagnosticsOf(document.uri, (all) => ours(all).length === count));
}

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: vscode.CodeActionKind) {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
    20,
  );
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'The code action has no edit.');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('checks in the editor', () => {
  before(extensionApi);
  afterEach(closeAllEditors);

  it('show a finding with its page when a script is opened', async () => {
    const { document } = await openFile('first-claim', 'action-empty-name.js');
    const [finding] = await findingsOf(document);
    const code = finding?.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, 'undefined-claim-name');
    assert.match(code.target.path, /docs\/checks\/undefined-claim-name\.md$/);
    assert.ok((await vscode.workspace.fs.stat(code.target)).size > 0);
  });

  it('apply a fix from the light bulb, after which the finding is gone', async () => {
    const { document } = await openText(
      'exports.onExecutePostLogin = async (event, api) => {\n  api.idToken.setCustomClaim("https://e.com/r", event.authorization.roles);\n};\n',
    );
    const [finding] = await findingsOf(document);
    assert.ok(finding);
    const actions = await actionsAt(document, finding.range, vscode.CodeActionKind.QuickFix);
    await apply(actions.find(({ title }) => title === 'Insert ?.'));
    assert.match(document.getText(), /event\.authorization\?\.roles/);
    await findingsOf(document, 0);
  });

  it('follow edits, and stay while the text does not parse', async () => {
    const editor = await openText(
      'exports.onExecutePostLogin = async (event, api) => {\n  api.idToken.setCustomClaim("https://e.com/r", 1);\n};\n',
    );
    const name = new vscode.Range(1, 30, 1, 45);
    await editor.edit((edit) => edit.replace(name, 'roles'));
    const [finding] = await findingsOf(editor.document);
    assert.match(finding?.message ?? '', /reserves "roles"/);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '  const broken = (;\n'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    assert.equal(ours(vscode.languages.getDiagnostics(editor.document.uri)).length, 1);
  });

  it('fix all that is certain when a file is saved', async () => {
    const { document } = await openText(
      'exports.onExecutePostlogin = (event, api) => {\n  if (!event.user.email) api.access.deny("x");\n  api.user.setAppMetadata("a", 1);\n};\n',
    );
    await findingsOf(document, 1).catch(() => undefined);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append('claimActions');
    const [action] = await actionsAt(document, whole, kind);
    await apply(action);
    assert.match(document.getText(), /onExecutePostLogin = async \(event, api\)/);
    assert.match(document.getText(), /return api\.access\.deny/);
  });

  it('tell in a hover what becomes of a claim', async () => {
    const { document } = await openText(
      'exports.onExecutePostLogin = async (event, api) => {\n  api.accessToken.setCustomClaim("https://e.com/plan", 1);\n};\n',
    );
    const text = await until(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(1, 40),
      );
      const all = hovers
        .flatMap(({ contents }) => contents.map((it) => (it as vscode.MarkdownString).value))
        .join('\n');
      return all.includes('Claim') && all;
    }, 'No hover came.');
    assert.match(text, /`https:\/\/e\.com\/plan`/);
    assert.match(text, /\*\*Access token:\*\* arrives/);
  });

  it('are silent in files that are no scripts', async () => {
    const { document } = await openText('const roles = ["roles"]; module.exports = roles;');
    await new Promise((resolve) => setTimeout(resolve, 800));
    assert.deepEqual(ours(vscode.languages.getDiagnostics(document.uri)), []);
  });
});
