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
    const method = await workbench.suggestion('setCustomClaim');
    assert.equal(await method.count(), 1);
    await workbench.screenshot('intellisense');
  });

  it('completes the fields of an event in a scenario', async () => {
    const scenario = '{ "trigger": "post-login", "event": { "user": { "" } } }';
    await workbench.openFile('app-metadata/subscription.events/first-login.event.json');
    await workbench.replaceEditorText(scenario);
    await workbench.goTo(1, scenario.indexOf('""') + 2);
    const field = await workbench.suggestion('email_verified');
    assert.equal(await field.count(), 1);
    await workbench.screenshot('intellisense-scenario');
  });
});
