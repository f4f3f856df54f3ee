import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAllEditors,
  extensionApi,
  openFile,
  until,
  within,
  workspaceFile,
  writeWorkspaceFile,
} from '../../support/host.ts';
import { Debuggee } from './debuggee.ts';

const action = `const claim = 'https://example.com/plan';
exports.onExecutePostLogin = async (event, api) => {
  const plan = event.user.app_metadata.plan ?? 'free';
  api.accessToken.setCustomClaim(claim, plan);
  console.log('plan', plan);
};
`;

describe('debugging a script', function () {
  // Starting the debugger takes a while on a busy machine.
  this.timeout(60_000);

  let debuggee: Debuggee;

  beforeEach(() => {
    debuggee = new Debuggee();
  });

  afterEach(async () => {
    await debuggee.dispose();
    await closeAllEditors();
  });

  /** Ends with the run. */
  const debug = (uri: vscode.Uri) => vscode.commands.executeCommand('claimActions.debug', uri);

  it('stops at a breakpoint in its first line', async () => {
    await writeWorkspaceFile(action, 'debug', 'first-line.js');
    const { document } = await openFile('debug', 'first-line.js');
    debuggee.breakAt(document.uri, 1);
    const debugged = debug(document.uri);
    assert.equal(await debuggee.stoppedLine(document.uri), 1);
    await debuggee.continue();
    await within(debugged, 'The run did not end after the breakpoint');
  });

  it('stops in the handler, shows event and api, steps in the script, and shows the report at the end', async () => {
    const { runs } = await extensionApi();
    await writeWorkspaceFile(action, 'debug', 'handler.js');
    const { document } = await openFile('debug', 'handler.js');
    debuggee.breakAt(document.uri, 4);
    const debugged = debug(document.uri);
    assert.equal(await debuggee.stoppedLine(document.uri), 4);
    assert.match(await debuggee.evaluate('event.user.email'), /ada@example\.com/);
    assert.match(await debuggee.evaluate('typeof api.accessToken.setCustomClaim'), /function/);
    await debuggee.step();
    assert.equal(await debuggee.stoppedLine(document.uri), 5);
    await debuggee.continue();
    await within(debugged, 'The run did not end after the breakpoint');
    const { report } = runs.state(document.uri);
    assert.equal(report?.outcome.status, 'completed');
    assert.equal(report?.tokens.accessToken?.claims.find(({ origin }) => origin === 'script')?.location?.line, 4);
    await debuggee.ended();
  });

  it('ends the script, quietly, when the user stops the session', async () => {
    const { runs } = await extensionApi();
    await writeWorkspaceFile(action, 'debug', 'stopped.js');
    const { document } = await openFile('debug', 'stopped.js');
    debuggee.breakAt(document.uri, 3);
    const debugged = debug(document.uri);
    assert.equal(await debuggee.stoppedLine(document.uri), 3);
    await vscode.debug.stopDebugging();
    await within(debugged, 'The run did not end with the session');
    assert.equal(runs.state(document.uri).report, undefined);
  });

  it('starts again when the user restarts the session', async () => {
    const { runs } = await extensionApi();
    await writeWorkspaceFile(action, 'debug', 'restarted.js');
    const { document } = await openFile('debug', 'restarted.js');
    debuggee.breakAt(document.uri, 3);
    const debugged = debug(document.uri);
    assert.equal(await debuggee.stoppedLine(document.uri), 3);
    await debuggee.restart();
    assert.equal(await debuggee.stoppedLine(document.uri), 3);
    await debuggee.continue();
    await within(debugged, 'The run did not end after the restart');
    assert.equal(runs.state(document.uri).report?.outcome.status, 'completed');
  });

  it('debugs what launch.json names: script, scenario, handler', async () => {
    const { runs, scenarios } = await extensionApi();
    const file = workspaceFile('crm-lookup', 'customer-number.js');
    const uri = vscode.Uri.file(file);
    await vscode.debug.startDebugging(vscode.workspace.workspaceFolders?.[0], {
      type: 'claim-actions',
      request: 'launch',
      name: 'one scenario',
      script: file,
      scenario: 'crm-is-down',
    });
    const report = await until(() => runs.state(uri).report, 'The configuration was not run');
    assert.equal(report.scenario.name, 'crm-is-down');
    // What is shown is of this scenario, and so is what runs next.
    await until(() => scenarios.chosen(uri).name === 'crm-is-down', 'The script keeps another sample event');
  });

  it('tells of a handler in launch.json that the script does not have', async () => {
    const { runs } = await extensionApi();
    await writeWorkspaceFile(action, 'debug', 'no-continue.js');
    const { document } = await openFile('debug', 'no-continue.js');
    await vscode.debug.startDebugging(vscode.workspace.workspaceFolders?.[0], {
      type: 'claim-actions',
      request: 'launch',
      name: 'another handler',
      script: document.uri.fsPath,
      handler: 'onContinuePostLogin',
      noDebug: true,
    });
    const report = await until(() => runs.state(document.uri).report, 'The configuration was not run');
    assert.equal(report.outcome.status, 'failed');
    assert.match(JSON.stringify(report.outcome), /onContinuePostLogin/);
  });

  it('stops in TypeScript, and in Rules, at the line that was marked', async () => {
    const typed = action.replace('async (event, api) =>', 'async (event: any, api: any): Promise<void> =>');
    await writeWorkspaceFile(typed, 'debug', 'typed.ts');
    const rule =
      'function (user, context, callback) {\n  const email = user.email;\n  callback(null, user, context);\n}\n';
    await writeWorkspaceFile(rule, 'debug', 'rule.js');
    for (const name of ['typed.ts', 'rule.js']) {
      const { document } = await openFile('debug', name);
      debuggee.breakAt(document.uri, 3);
      const debugged = debug(document.uri);
      assert.equal(await debuggee.stoppedLine(document.uri), 3);
      await debuggee.continue();
      await within(debugged, `The run of ${name} did not end`);
      await debuggee.ended();
    }
  });

  it('debugs a test of the Test Explorer, and the test has its result', async () => {
    const { tests } = await extensionApi();
    const script = vscode.Uri.file(workspaceFile('roles-in-token', 'roles.js'));
    await tests.tree.update(script);
    const [item] = tests.tree.all().filter(({ parent }) => parent?.uri?.fsPath === script.fsPath);
    assert.ok(item);
    const profile = tests.profiles.find(({ kind }) => kind === vscode.TestRunProfileKind.Debug);
    assert.ok(profile);
    debuggee.breakAt(script, 13);
    const running = tests.run(new vscode.TestRunRequest([item], undefined, profile));
    assert.equal(await debuggee.stoppedLine(script), 13);
    await debuggee.continue();
    const { results } = await within(running, 'The test did not end after the breakpoint');
    assert.deepEqual(
      results.map(({ status }) => status),
      ['passed'],
    );
  });
});
