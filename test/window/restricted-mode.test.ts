import assert from 'node:assert/strict';
import { Workbench } from '../support/window/workbench.ts';

describe('in Restricted Mode', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ restricted: true });
    await workbench.openFile('roles-in-token/roles.js');
  });

  after(() => workbench.close());

  it('scripts are recognised', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput().locator('input.input').first().fill('>Claim Actions: Open Token Preview');
    await workbench.quickInput().getByRole('option', { name: 'Open Token Preview' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('nothing offers to run them', async () => {
    assert.equal(await workbench.page.getByRole('button', { name: 'Run Against Sample Event' }).count(), 0);
    assert.equal(await workbench.page.locator('.codelens-decoration', { hasText: 'Run' }).count(), 0);
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput().locator('input.input').first().fill('>Claim Actions: Run Against');
    await workbench.quickInput().getByText('No matching commands').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('the preview says why, and leads to where trust is given', async () => {
    await workbench.runCommand('Claim Actions: Open Token Preview');
    const page = workbench.previewFrame();
    await page.getByText('Scripts are not run in Restricted Mode').waitFor();
    assert.equal(await page.locator('vscode-button', { hasText: 'Run' }).count(), 0);
    await workbench.screenshot('restricted-mode');
    await page.locator('vscode-button', { hasText: 'Manage Trust' }).click();
    await workbench.page.locator('.workspace-trust-editor').waitFor();
  });
});
