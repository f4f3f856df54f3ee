import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, extensionApi, openText, until, within } from '../../support/host.ts';

const action = (body: string): string => `exports.onExecutePostLogin = async (event, api) => {\n  ${body}\n};\n`;

describe('a run that is stopped', () => {
  afterEach(closeAllEditors);

  it('ends at once, and leaves what was known before it', async () => {
    const { runs } = await extensionApi();
    const { document } = await openText(action("api.idToken.setCustomClaim('https://example.com/a', 1);"));
    const before = await runs.run(document);
    assert.ok(before);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '  for (;;);\n'));
    const endless = runs.run(document);
    await until(() => runs.state(document.uri).running, 'The run did not begin');
    runs.stop(document.uri);
    assert.equal(await within(endless, 'The run did not end'), undefined);
    const { running, stopped, report } = runs.state(document.uri);
    assert.deepEqual({ running, stopped, report }, { running: false, stopped: true, report: before });
  });

  it('does not stop the one after it', async () => {
    const { runs } = await extensionApi();
    const { document } = await openText(action('for (;;);'));
    const endless = runs.run(document);
    await until(() => runs.state(document.uri).running, 'The run did not begin');
    runs.stop(document.uri);
    await within(endless, 'The run did not end');
    const editor = await vscode.window.showTextDocument(document);
    const line = document.lineAt(1).range;
    await editor.edit((edit) => edit.replace(line, ''));
    assert.equal((await runs.run(document))?.outcome.status, 'completed');
    assert.equal(runs.state(document.uri).stopped, undefined);
  });
});
