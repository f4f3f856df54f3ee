import assert from 'node:assert/strict';
import { Workbench } from '../support/window/workbench.ts';

const HANDLER = 'exports.onExecutePostLogin = async (event, api) => {\n  api.accessToken.\n};\n';

describe('types in plain JavaScript, from the installed package', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  it('completes the methods of a handler in a file that nobody configured', async () => {
    await workbench.openFile('first-claim/action.js');
    await workbench.replaceEditorText(HANDLER);
    await workbench.goTo(2);
    await workbench.page.keyboard.press('End');
    const method = workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'setCustomClaim' });
    // TypeScript starts in its own time: until then there is nothing to suggest, or only words of the file.
    for (let attempt = 0; attempt < 20 && !(await method.first().isVisible()); attempt++) {
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Control+Space');
      await method
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
    }
    assert.equal(await method.count(), 1);
    await workbench.screenshot('intellisense');
  });
});
