import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { Workbench } from '../support/window/workbench.ts';

const run = 'Claim Actions: Run Against Sample Event';

describe('scenarios in the editor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  async function openScript(path: string): Promise<void> {
    await workbench.openFile(path);
    // The palette has the commands for scripts as soon as the file is known to be one.
    await workbench.editor().locator('.codelens-decoration', { hasText: 'Run' }).first().waitFor();
  }

  const scenario = (name: string): string => workbench.path('roles-in-token', 'roles.events', `${name}.event.json`);

  it('are listed with those beside the script first', async () => {
    await openScript('roles-in-token/roles.js');
    await workbench.runCommand('Claim Actions: Choose Sample Event');
    const names = ['typical', 'without-roles', 'editor'];
    const shown = (await workbench.quickPickLabels()).filter((label) => names.includes(label));
    assert.deepEqual(shown, ['editor', 'without-roles', 'typical']);
    await workbench.pick('without-roles');
  });

  it('are remembered for the script, and run with it', async () => {
    await workbench.runCommand(run);
    await workbench.previewFrame().locator('button.scenario', { hasText: 'without-roles' }).waitFor();
    await workbench.previewFrame().getByText('[]', { exact: true }).first().waitFor();
  });

  it('are listed from the chosen one on, however many are above it', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `case-${index + 1}`);
    await Promise.all(names.map((name) => writeFile(scenario(name), '{ "base": "typical" }')));
    await openScript('roles-in-token/roles.js');
    await workbench.chooseFrom('Claim Actions: Choose Sample Event', 'case-42');
    await workbench.previewFrame().locator('button.scenario', { hasText: 'case-42' }).click();
    await workbench.quickInput().locator('.monaco-list-row.focused', { hasText: 'case-42' }).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.previewFrame().locator('button.scenario', { hasText: 'case-43' }).waitFor();
    await workbench.chooseFrom('Claim Actions: Choose Sample Event', 'typical');
    await Promise.all(names.map((name) => rm(scenario(name))));
  });

  it('are made where the script finds them', async () => {
    await workbench.runCommand('Claim Actions: New Scenario');
    await workbench.enter('first-login');
    await workbench.page.locator('.tab.active', { hasText: 'first-login.event.json' }).waitFor();
    assert.match(await readFile(scenario('first-login'), 'utf8'), /"base": "typical"/);
  });

  it('are never written over', async () => {
    await openScript('roles-in-token/roles.js');
    await workbench.runCommand('Claim Actions: New Scenario');
    await workbench.quickInput().locator('input.input').first().fill('editor');
    await workbench.quickInput().getByText('is there already: choose another name').waitFor();
    await workbench.page.keyboard.press('Enter');
    assert.equal(await workbench.quickInput().isVisible(), true);
    await workbench.page.keyboard.press('Escape');
  });

  it('are checked while they are typed, and completed with the event of their trigger', async () => {
    const text = `{
  "trigger": "credentials-exchange",
  "nwo": 1,
  "request": { "grant": "magic" },
  "event": { "accessToken": { "scope": "read" } }
}
`;
    await writeFile(scenario('machine'), text);
    await workbench.openFile('roles-in-token/roles.events/machine.event.json');
    const problems = (await workbench.problems()).join('\n');
    assert.match(problems, /Property nwo is not allowed\..*Ln 3, Col 3/);
    assert.match(problems, /Value is not accepted\. Valid values: "authorization_code".*Ln 4, Col 25/);
    assert.match(problems, /Expected one of array, null\..*Ln 5, Col 40/, 'scope is a list of scopes in this event');
    await workbench.openFile('roles-in-token/roles.events/machine.event.json');
    await workbench.goTo(5, 13);
    await workbench.suggestion('resource_server');
    const offered = await workbench.page.locator('.suggest-widget .monaco-list-row').allInnerTexts();
    await workbench.page.keyboard.press('Escape');
    assert.ok(offered.some((label) => label.includes('client')));
    assert.ok(!offered.some((label) => /user|session/.test(label)), `no user logs in: ${offered.join()}`);
  });

  it('take the last run as their expectation', async () => {
    await openScript('roles-in-token/roles.js');
    await workbench.runCommand(run);
    await workbench.previewFrame().locator('.outcome.completed').waitFor();
    await workbench.runCommand('Claim Actions: Save Last Run as Expectation');
    await workbench.page.locator('.tab.active', { hasText: 'first-login.event.json' }).waitFor();
    const saved = await readFile(scenario('first-login'), 'utf8');
    assert.match(saved, /"expect": \{/);
    assert.match(saved, /https:\/\/example\.com\/roles/);
  });

  it('give way to a secret value that was typed in, which is shown nowhere', async () => {
    await openScript('first-claim/action.js');
    await workbench.replaceEditorText(
      "exports.onExecuteCredentialsExchange = async (event, api) => { api.accessToken.setCustomClaim('https://example.com/length', event.secrets.API_KEY.length); console.log(event.secrets.API_KEY); };",
    );
    await workbench.runCommand('Claim Actions: Set Secret Value');
    await workbench.pick('API_KEY');
    await workbench.enter('correct horse battery');
    await workbench.runCommand(run);
    await workbench.previewFrame().getByText('21', { exact: true }).first().waitFor();
    assert.equal(await workbench.previewFrame().getByText('correct horse battery').count(), 0);
  });
});
