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
