import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Workbench } from '../support/window/workbench.ts';

const script = 'app-metadata/subscription.js';
const scenario = 'app-metadata/subscription.events/first-login.event.json';

describe('tests and debugging', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  const tree = () => workbench.page.locator('.test-explorer .monaco-list-row');

  /** `15/15`, above the tree. */
  const allPassed = () =>
    workbench.page
      .getByText(/^(\d+)\/\1$/)
      .first()
      .waitFor({ timeout: 60_000 });

  it('shows the scenarios with an expectation below their scripts', async () => {
    await workbench.openFile(script);
    await workbench.runCommand('Testing: Focus on Test Explorer View');
    for (const name of ['subscription.js', 'roles.js', 'customer-number.js']) {
      await tree().filter({ hasText: name }).first().waitFor();
    }
  });

  it('runs them, and all examples pass', async () => {
    await workbench.runCommand('Test: Run All Tests');
    await allPassed();
    await workbench.screenshot('testing-passed');
  });

  it('shows coverage of the script', async () => {
    await workbench.runCommand('Test: Run All Tests with Coverage');
    await workbench.page.getByText('Test Coverage').first().waitFor({ timeout: 60_000 });
    await workbench.openFile(script);
    await workbench.screenshot('testing-coverage');
  });

  it('shows what differs in a failed test', async () => {
    const file = workbench.path(...scenario.split('/'));
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"expect": \{/, '"expect": { "console": ["something else"],'));
    await workbench.openFile(scenario);
    await workbench.runCommand('Test: Run All Tests');
    await tree().locator('.codicon-testing-failed-icon').first().waitFor({ timeout: 60_000 });
    await workbench.page.getByText('The console output is another.').first().waitFor();
    await workbench.screenshot('testing-failed');
    await writeFile(file, text);
  });

  it('runs the tests of a script again when it or a scenario is saved, until that is turned off', async () => {
    const icon = (script: string, state: string) =>
      tree().filter({ hasText: script }).locator(`.codicon-testing-${state}-icon`).first();
    const replace = async (file: string, text: string): Promise<void> => {
      await workbench.openFile(file);
      await workbench.replaceEditorText(text);
      await workbench.save();
    };
    const sets = (plan: string): string =>
      `exports.onExecutePostLogin = async (event, api) => { api.accessToken.setCustomClaim('https://example.com/subscription', ${plan}); };`;
    const expects = (plan: string): string =>
      `{ "base": "typical", "expect": { "accessToken": { "claims": { "https://example.com/subscription": "${plan}" } } } }`;
    await workbench.runCommand('Test: Run All Tests');
    await allPassed();
    await workbench.runCommand('Test: Start Continuous Run');
    await workbench.quickInput().locator('.monaco-list-row[aria-label^="Run, "] .monaco-checkbox').click();
    await workbench.quickInput().getByRole('button', { name: 'OK' }).click();
    await replace(script, sets("'gold'"));
    await icon('subscription.js', 'failed').waitFor();
    for (const name of await readdir(workbench.path('app-metadata', 'subscription.events'))) {
      await writeFile(workbench.path('app-metadata', 'subscription.events', name), expects('gold'));
    }
    await icon('subscription.js', 'passed').waitFor();
    const rule = await readFile(workbench.path('rule-to-migrate', 'country.js'), 'utf8');
    await replace(
      'rule-to-migrate/country.js',
      'function (user, context, callback) { callback(null, user, context); }',
    );
    await icon('country.js', 'failed').waitFor();
    await workbench.screenshot('testing-continuous');
    await workbench.runCommand('Test: Stop Continuous Run');
    await replace(script, sets("'silver'"));
    await writeFile(workbench.path('rule-to-migrate', 'country.js'), rule);
    await workbench.openFile('rule-to-migrate/country.js');
    await workbench.runCommand('Test: Run Tests in Current File');
    await icon('country.js', 'passed').waitFor();
    assert.ok(await icon('subscription.js', 'passed').isVisible());
  });

  it('stops at a breakpoint, and shows the token at the end', async () => {
    await workbench.openFile('roles-in-token/roles.js');
    await workbench.goTo(13);
    await workbench.page.keyboard.press('F9');
    await workbench.runCommand('Claim Actions: Debug Against Sample Event');
    await workbench.page.locator('.debug-top-stack-frame-line').first().waitFor({ timeout: 60_000 });
    await workbench.screenshot('debugging');
    await workbench.page.keyboard.press('F5');
    await workbench.previewFrame().getByText('https://example.com/roles').first().waitFor({ timeout: 30_000 });
    await workbench.screenshot('debugged');
  });
});
