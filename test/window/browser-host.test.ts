import assert from 'node:assert/strict';
import { Workbench } from '../support/window/workbench.ts';

const script = 'roles-in-token/roles-restricted-name.js';

/** The entry for browsers, in the extension host that VS Code runs as a web worker: no process, no TypeScript plugin. */
describe('in a browser window without a server', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ browserHost: true });
    await workbench.openFile(script);
  });

  after(() => workbench.close());

  it('finds what goes wrong', async () => {
    const problems = await workbench.problems();
    assert.ok(
      problems.some((problem) => problem.includes('restricted-claim')),
      problems.join('\n'),
    );
  });

  it('explains a finding', async () => {
    await workbench.openFile(script);
    await workbench.goTo(9, 30);
    await workbench.runCommand('Show or Focus Hover');
    await workbench.page
      .locator('.monaco-hover', { hasText: /Auth0 reserves/ })
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('says in the palette that running needs a computer or a server', async () => {
    await workbench.openFile(script);
    await workbench.runCommand('Claim Actions: Run Against Sample Event');
    // Toasts come and go; the notification stays.
    await workbench.runCommand('Notifications: Show Notifications');
    const center = workbench.page.locator('.notifications-center');
    await center.getByText('cannot be run in this browser window').first().waitFor();
    await workbench.screenshot('browser-host');
    await workbench.page.keyboard.press('Escape');
  });

  it('completes the members of api', async () => {
    await workbench.openFile(script);
    await workbench.replaceEditorText('exports.onExecutePostLogin = async (event, api) => {\n  api.accessToken.\n};\n');
    await workbench.goTo(2);
    await workbench.page.keyboard.press('End');
    assert.equal(await (await workbench.suggestion('setCustomClaim')).count(), 1);
  });
});
