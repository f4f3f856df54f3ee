import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestResult } from '../../../src/vscode/testing/run-test.ts';
import type { ScriptTests } from '../../../src/vscode/testing/script-tests.ts';
import {
  closeAllEditors,
  extensionApi,
  openFile,
  runCommand,
  until,
  within,
  workspaceFile,
  writeWorkspaceFile,
} from '../../support/host.ts';

const action = `exports.onExecutePostLogin = async (event, api) => {
  const { plan } = event.user.app_metadata;
  if (plan === 'free') {
    api.access.deny('Pay first.');
    return;
  }
  api.accessToken.setCustomClaim('https://example.com/plan', plan);
};
`;

function scenario(plan: string, expect: object): string {
  return `{\n  // Kept.\n  "event": { "user": { "app_metadata": { "plan": "${plan}" } } },\n  "base": "typical",\n  "expect": ${JSON.stringify(expect)}\n}\n`;
}

const teamPasses = scenario('team', { accessToken: { claims: { 'https://example.com/plan': 'team' } } });
const teamFails = scenario('team', {
  outcome: 'completed',
  accessToken: { claims: { 'https://example.com/plan': 'free' } },
});

describe('the Test Explorer', function () {
  this.timeout(60_000);
  let tests: ScriptTests;

  before(async () => {
    ({ tests } = await extensionApi());
    await writeWorkspaceFile(action, 'plans', 'plan.js');
    await writeWorkspaceFile(teamPasses, 'plans', 'plan.events', 'team.event.json');
    await writeWorkspaceFile(scenario('free', { outcome: 'denied' }), 'plans', 'plan.events', 'free.event.json');
    await writeWorkspaceFile('{ "event": {} }', 'plans', 'plan.events', 'no-expectation.event.json');
    await tests.tree.discover();
  });

  afterEach(async () => {
    await writeWorkspaceFile(action, 'plans', 'plan.js');
    await writeWorkspaceFile(teamPasses, 'plans', 'plan.events', 'team.event.json');
    await closeAllEditors();
  });

  const itemsOf = (...path: string[]): vscode.TestItem[] => {
    const file = workspaceFile(...path);
    return tests.tree.all().filter((item) => item.parent?.uri?.fsPath === file || item.uri?.fsPath === file);
  };
  const team = (): vscode.TestItem => {
    const [item] = itemsOf('plans', 'plan.events', 'team.event.json');
    assert.ok(item);
    return item;
  };
  const statuses = (results: TestResult[]): string[] => results.map(({ item, status }) => `${item.label} ${status}`);

  it('has every scenario with an expectation, below its script, at its place', () => {
    const items = itemsOf('plans', 'plan.js');
    assert.deepEqual(items.map(({ label }) => label).sort(), ['free', 'team']);
    assert.equal(team().parent?.label, 'plan.js');
    assert.equal(team().range?.start.line, 4);
  });

  it('runs all tests of the workspace, and those of the examples pass', async () => {
    const { results } = await tests.run(new vscode.TestRunRequest());
    assert.ok(results.length > 10, `${results.length} tests`);
    const bad = results.filter(({ status }) => status !== 'passed');
    assert.deepEqual(
      bad.map(({ item, message }) => `${item.id}: ${message?.message}`),
      [],
    );
  });

  it('shows what the script printed, and where, with what would steer a terminal made visible', async () => {
    const printing = action.replace(
      '  const {',
      "  console.warn('plan\\u001b[31m of\\n' + event.user.email);\n  const {",
    );
    await writeWorkspaceFile(printing, 'plans', 'plan.js');
    const { results } = await tests.run(new vscode.TestRunRequest([team()]));
    const output = results[0]?.output ?? [];
    assert.deepEqual(
      output.map(({ text }) => text),
      ['plan.js · team\r\n', '  warn  plan\\u001b[31m of\r\n        ada@example.com\r\n'],
    );
    assert.equal(output[1]?.location?.uri.fsPath, workspaceFile('plans', 'plan.js'));
    assert.equal(output[1]?.location?.range.start.line, 1);
  });

  it('shows what was expected beside what was seen, at the place of the difference', async () => {
    await writeWorkspaceFile(teamFails, 'plans', 'plan.events', 'team.event.json');
    const [result] = (await tests.run(new vscode.TestRunRequest([team()]))).results;
    assert.equal(result?.status, 'failed');
    const { message } = result;
    assert.match(`${message?.message}`, /https:\/\/example\.com\/plan in the access token is another value/);
    assert.match(message?.expectedOutput ?? '', /"https:\/\/example\.com\/plan": "free"/);
    assert.equal(message?.actualOutput, message?.expectedOutput?.replace('"free"', '"team"'));
    assert.equal(message?.location?.uri.fsPath, workspaceFile('plans', 'plan.events', 'team.event.json'));
    assert.equal(message?.location?.range.start.line, 4);
  });

  it('says of a scenario that cannot be read why, and where', async () => {
    await writeWorkspaceFile('{ "expect": { "outcome": 3 } }', 'plans', 'plan.events', 'team.event.json');
    const [result] = (await tests.run(new vscode.TestRunRequest([team()]))).results;
    assert.equal(result?.status, 'errored');
    assert.equal(result.message?.location?.uri.fsPath, workspaceFile('plans', 'plan.events', 'team.event.json'));
  });

  it('updates the expectation of a test that fails, and keeps the comments', async () => {
    await writeWorkspaceFile(teamFails, 'plans', 'plan.events', 'team.event.json');
    const passed = new Promise<TestResult[]>((resolve) => {
      const subscription = tests.onDidRun(({ results }) => {
        subscription.dispose();
        resolve(results);
      });
    });
    await runCommand('claimActions.updateExpectation', { test: team(), message: undefined });
    assert.deepEqual(statuses(await passed), ['team passed']);
    const { document } = await openFile('plans', 'plan.events', 'team.event.json');
    assert.match(document.getText(), /\/\/ Kept\./);
    assert.match(document.getText(), /"https:\/\/example\.com\/plan": ?"team"/);
    await runCommand('undo');
    assert.equal(document.getText(), teamFails);
    await runCommand('workbench.action.files.save');
  });

  it('honours cancelling', async () => {
    const source = new vscode.CancellationTokenSource();
    await writeWorkspaceFile('exports.onExecutePostLogin = async () => { for (;;); };\n', 'plans', 'plan.js');
    const running = tests.run(new vscode.TestRunRequest(itemsOf('plans', 'plan.js')), source.token);
    setTimeout(() => source.cancel(), 1000);
    const { results } = await within(running, 'The run did not end after it was cancelled');
    assert.deepEqual(new Set(results.map(({ status }) => status)), new Set(['skipped']));
  });

  it('shows which branch no scenario reaches', async () => {
    const profile = tests.profiles.find(({ kind }) => kind === vscode.TestRunProfileKind.Coverage);
    assert.ok(profile);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const { coverage } = await tests.run(new vscode.TestRunRequest([team()], undefined, profile));
    if (major < 24 || (major === 24 && minor < 12)) {
      assert.deepEqual(coverage, []);
      return;
    }
    const [file] = coverage;
    assert.ok(file);
    assert.equal(file.uri.fsPath, workspaceFile('plans', 'plan.js'));
    assert.deepEqual([file.branchCoverage?.covered, file.branchCoverage?.total], [1, 2]);
  });

  it('runs again when the script or the scenario is saved, until that is cancelled', async () => {
    const profile = tests.profiles.find(({ kind }) => kind === vscode.TestRunProfileKind.Run);
    assert.ok(profile);
    const source = new vscode.CancellationTokenSource();
    const runs: string[][] = [];
    const subscription = tests.onDidRun(({ results }) => runs.push(statuses(results)));
    await profile.runHandler(new vscode.TestRunRequest([team()], undefined, profile, true), source.token);
    const editor = await openFile('plans', 'plan.js');
    const replaceInScript = async (before: string, after: string): Promise<void> => {
      const { document } = editor;
      const at = document.getText().indexOf(before);
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
      await editor.edit((edit) => edit.replace(range, after));
      await document.save();
    };
    await replaceInScript(', plan)', ', 1)');
    await until(() => runs.flat().includes('team failed'), 'The test was not run after the script was saved');
    await replaceInScript(', 1)', ', plan)');
    await until(() => runs.flat().at(-1) === 'team passed', 'The test was not run after the script was saved again');
    source.cancel();
    subscription.dispose();
  });
});
