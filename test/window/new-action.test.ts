import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Workbench } from '../support/window/workbench.ts';

describe('New Action…', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ folder: 'examples/first-claim' });
  });

  after(() => workbench.close());

  it('asks for trigger, name and claim, writes script and scenario, and opens both', async () => {
    await workbench.runCommand('Claim Actions: New Action…');
    await workbench.pick('Login / Post Login');
    await workbench.quickInput().getByText('Name of the Action').waitFor();
    await workbench.page.keyboard.insertText('Add roles');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput().getByText('Name of the first claim').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'add-roles.js' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'first.event.json' }).waitFor();
    const script = readFileSync(workbench.path('add-roles.js'), 'utf8');
    assert.match(script, /api\.accessToken\.setCustomClaim\('https:\/\/example\.com\/roles', value\)/);
    assert.match(readFileSync(workbench.path('add-roles.events', 'first.event.json'), 'utf8'), /"base": "typical"/);
  });
});

describe('New Action… in a project of the Deploy CLI', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ folder: 'examples/tenant' });
  });

  after(() => workbench.close());

  it('comes from New File…, and writes script, definition and scenario where the project has them', async () => {
    await workbench.newFile('New Action…');
    await workbench.quickInput().getByText('Login / Post Login').waitFor();
    await workbench.pick('Machine to Machine');
    await workbench.quickInput().getByText('Name of the Action').waitFor();
    await workbench.page.keyboard.insertText('Add partner');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput().getByText('Name of the first claim').waitFor();
    await workbench.screenshot('new-action-first-claim');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'code.js' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'first.event.json' }).waitFor();
    await workbench.screenshot('new-action-deploy-cli');
    const script = readFileSync(workbench.path('actions', 'Add partner', 'code.js'), 'utf8');
    assert.match(script, /exports\.onExecuteCredentialsExchange = /);
    const definition = JSON.parse(readFileSync(workbench.path('actions', 'Add partner.json'), 'utf8'));
    assert.deepEqual(definition.supported_triggers, [{ id: 'credentials-exchange', version: 'v2' }]);
    assert.match(
      readFileSync(workbench.path('actions', 'Add partner', 'code.events', 'first.event.json'), 'utf8'),
      /"base": "typical"/,
    );
  });
});
