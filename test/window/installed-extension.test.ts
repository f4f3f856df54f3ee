import assert from 'node:assert/strict';
import { Workbench } from '../support/window/workbench.ts';

describe('the packaged extension in a whole window', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  it('opens an example', async () => {
    await workbench.openFile('first-claim/action.js');
    assert.match(await workbench.visibleEditorText(), /onExecute/);
  });

  it('is listed among the installed extensions', async () => {
    await workbench.runCommand('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extensions-list').getByText('Claim Actions for Auth0').first().waitFor();
  });
});
