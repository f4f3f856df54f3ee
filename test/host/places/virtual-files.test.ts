import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, extensionApi, runCommand, until } from '../../support/host.ts';
import { MemoryDisk } from './memory-disk.ts';

const script = `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/plan', event.user.app_metadata.plan ?? 'none');
};
`;
const scenario = (plan: string): string =>
  JSON.stringify({ base: 'typical', event: { user: { app_metadata: { plan } } } });

describe('a script in a file that is on no disk', () => {
  const disk = new MemoryDisk();
  const file = (path: string): vscode.Uri => vscode.Uri.from({ scheme: 'memory-disk', authority: 'tenant', path });
  const uri = file('/rôles & co/50% #1.js');
  const ownScenario = file('/rôles & co/50% #1.events/team.event.json');
  let registration: vscode.Disposable;

  before(async () => {
    registration = vscode.workspace.registerFileSystemProvider('memory-disk', disk, { isCaseSensitive: true });
    await vscode.workspace.fs.writeFile(uri, Buffer.from(script));
    await vscode.workspace.fs.writeFile(ownScenario, Buffer.from(scenario('team')));
  });

  beforeEach(async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  });

  afterEach(closeAllEditors);

  after(() => registration.dispose());

  const planIn = async (): Promise<unknown> => {
    const { runs } = await extensionApi();
    const { report, problem } = runs.state(uri);
    assert.equal(problem, undefined);
    return report?.tokens.idToken?.payload['https://example.com/plan'];
  };

  it('runs', async () => {
    await runCommand('claimActions.run');
    assert.notEqual(await planIn(), undefined);
  });

  it('has the scenarios beside it, and runs again when the chosen one is saved', async () => {
    const { scenarios } = await extensionApi();
    const document = await vscode.workspace.openTextDocument(uri);
    const found = await scenarios.named(document, 'team');
    assert.match(found.source, /^memory-disk:/);
    await scenarios.choose(uri, found);
    await runCommand('claimActions.run');
    assert.equal(await planIn(), 'team');
    const edited = await vscode.workspace.openTextDocument(ownScenario);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(ownScenario, new vscode.Range(0, 0, edited.lineCount, 0), scenario('business'));
    await vscode.workspace.applyEdit(edit);
    await edited.save();
    await until(
      async () => (await planIn()) === 'business',
      'The script was not run again when its scenario was saved',
    );
  });

  it('takes the last run as the expectation of its scenario', async () => {
    await runCommand('claimActions.run');
    await runCommand('claimActions.saveExpectation');
    assert.match(disk.text(ownScenario.path) ?? '', /"expect"/);
  });
});
