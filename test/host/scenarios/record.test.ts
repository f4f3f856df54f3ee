import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contributions.ts';
import { closeAllEditors, extensionApi, openFile, runCommand, writeWorkspaceFile } from '../../support/host.ts';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimActions.sandbox');

describe('saving a recorded response', function () {
  this.timeout(30_000);
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('set-cookie', 'id=1');
    response.end(JSON.stringify({ path: request.url?.split('?')[0], access_token: 'real-one', note: 'pass-phrase-1' }));
  });
  let origin = '';

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    server.close();
    await settings().update('allowNetwork', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('allowedHosts', undefined, vscode.ConfigurationTarget.Global);
    await closeAllEditors();
  });

  async function openScript(name: string): Promise<{ script: vscode.TextDocument; scenario: string }> {
    await writeWorkspaceFile(
      `exports.onExecutePostLogin = async (event, api) => {
  const answer = await fetch('${origin}/users?access_token=' + event.secrets.KEY + '&page=2');
  api.accessToken.setCustomClaim('https://example.com/path', (await answer.json()).path);
};
`,
      'record',
      `${name}.js`,
    );
    const scenario = await writeWorkspaceFile(
      '{\n  // Kept.\n  "base": "typical",\n  "secrets": { "KEY": "pass-phrase-1" }\n}\n',
      'record',
      `${name}.events`,
      'crm.event.json',
    );
    const { document: script } = await openFile('record', `${name}.js`);
    const { scenarios } = await extensionApi();
    await scenarios.choose(script.uri, { name: 'crm', source: scenario });
    return { script, scenario };
  }

  const textOf = async (file: string): Promise<string> =>
    (await vscode.workspace.openTextDocument(vscode.Uri.file(file))).getText();

  it('takes what a blocked request was, to be filled in', async () => {
    const { runs } = await extensionApi();
    const { script, scenario } = await openScript('blocked');
    const report = await runs.run(script);
    assert.ok(report, runs.state(script.uri).problem?.message);
    assert.deepEqual(
      report.http?.map(({ source }) => source),
      ['blocked'],
    );
    await runCommand(commands.saveRecordedResponse, script.uri, 0);
    const text = await textOf(scenario);
    assert.match(text, /\/\/ Kept\./);
    assert.match(
      text,
      /"url": "http:\/\/localhost:\d+\/users\?access_token=\*&page=2",\s*"status": 200,\s*"body": \{\}/,
    );
    await closeAllEditors();
  });

  it('takes what the network answers, as soon as the settings allow it, without credentials', async () => {
    await settings().update('allowNetwork', true, vscode.ConfigurationTarget.Global);
    await settings().update('allowedHosts', ['localhost'], vscode.ConfigurationTarget.Global);
    const { runs } = await extensionApi();
    const { script, scenario } = await openScript('answered');
    const report = await runs.run(script);
    assert.ok(report, runs.state(script.uri).problem?.message);
    assert.deepEqual(
      report.http?.map(({ source, status, reason }) => [source, status, reason]),
      [['network', 200, undefined]],
    );
    await runCommand(commands.saveRecordedResponse, script.uri, 0);
    const text = await textOf(scenario);
    assert.match(text, /"path": "\/users"/);
    assert.match(text, /"access_token": "fake-access-token"/);
    assert.doesNotMatch(text.replace('"KEY": "pass-phrase-1"', ''), /real-one|pass-phrase|set-cookie/i);
    const again = await runs.run(script);
    assert.deepEqual(
      again?.http?.map(({ source }) => source),
      ['recorded'],
    );
    assert.equal(again?.tokens.accessToken?.payload['https://example.com/path'], '/users');
  });
});
