import assert from 'node:assert/strict';
import { restrictedKeys, runAllTestsKey } from '../support/window/session.ts';
import { Workbench } from '../support/window/workbench.ts';

const openPreview = 'Claim Actions: Open Token Preview';

describe('in Restricted Mode', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ restricted: true });
    await workbench.openFile('roles-in-token/roles.js');
  });

  after(() => workbench.close());

  /** The commands that the palette finds for these words, when it is opened now. */
  async function commandsFor(words: string): Promise<string[]> {
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput().locator('input.input').first().fill(`>${words}`);
    // The list has at least what else sounds similar, or the words that there is nothing.
    await workbench.quickInput().locator('.monaco-list-row').first().waitFor();
    const found = await workbench.quickPickLabels();
    await workbench.page.keyboard.press('Escape');
    return found.filter((label) => label.includes('Claim Actions:'));
  }

  it('scripts are recognised', async () => {
    let found: string[] = [];
    for (let attempt = 0; attempt < 20 && !found.includes(openPreview); attempt++) {
      found = await commandsFor(openPreview);
    }
    assert.ok(found.includes(openPreview), found.join());
  });

  it('nothing offers to run them', async () => {
    assert.equal(await workbench.page.getByRole('button', { name: 'Run Against Sample Event' }).count(), 0);
    assert.equal(await workbench.page.locator('.codelens-decoration', { hasText: 'Run' }).count(), 0);
    const found = await commandsFor('Claim Actions: Run Against Sample Event');
    assert.ok(!found.includes('Claim Actions: Run Against Sample Event'), found.join());
  });

  describe('commands that are called all the same', () => {
    before(async () => {
      await workbench.openFile('roles-in-token/roles.js');
      await workbench.editor().locator('.view-line').first().click();
    });

    for (const [key, command] of Object.entries(restrictedKeys)) {
      it(`${command} refuses, and says why`, async () => {
        await workbench.page.keyboard.press(key.replace('ctrl+shift+f', 'Control+Shift+F'));
        // In the center, because what pops up goes away again.
        await workbench.runCommand('Notifications: Show Notifications');
        const center = workbench.page.locator('.notifications-center');
        const refusal = center.getByText('Scripts are not run in Restricted Mode');
        await refusal.waitFor({ timeout: 5_000 });
        await workbench.runCommand('Notifications: Clear All Notifications');
        await refusal.waitFor({ state: 'detached' });
        assert.equal(await workbench.page.locator('.debug-toolbar').isVisible(), false);
      });
    }
  });

  describe('the Test Explorer', () => {
    const rows = () => workbench.page.locator('.test-explorer .monaco-list-row');

    it('lists the tests, and offers to run none', async () => {
      await workbench.runCommand('Testing: Focus on Test Explorer View');
      const script = rows().filter({ hasText: 'roles.js' }).first();
      await script.hover();
      assert.equal(await script.getByRole('button', { name: /run|debug/i }).count(), 0);
      assert.equal(await workbench.page.locator('.editor-instance .testing-run-glyph').count(), 0);
    });

    it('runs none when a key asks for it and the question of trust is answered with no', async () => {
      await workbench.page.keyboard.press(runAllTestsKey.replace('ctrl+alt+f', 'Control+Alt+F'));
      const question = workbench.page.locator('.monaco-dialog-box', { hasText: 'Do you trust the authors' });
      await question.getByRole('button', { name: 'Cancel' }).click();
      await question.waitFor({ state: 'detached' });
      await workbench.openFile('roles-in-token/roles.js');
      const results = '.codicon-testing-passed-icon, .codicon-testing-failed-icon, .codicon-testing-error-icon';
      assert.equal(await workbench.page.locator(results).count(), 0);
      await workbench.screenshot('restricted-tests');
    });
  });

  describe('the preview', () => {
    it('says why, also when the script is saved, and leads to where trust is given', async () => {
      await workbench.runCommand('Claim Actions: Open Token Preview');
      const page = workbench.previewFrame();
      await page.getByText('Scripts are not run in Restricted Mode').waitFor();
      assert.equal(await page.locator('vscode-button', { hasText: 'Run' }).count(), 0);
      await workbench.screenshot('restricted-mode');
      assert.equal(await page.locator('.outcome').count(), 0);
      await workbench.openFile('roles-in-token/roles.js');
      await workbench.replaceEditorText('exports.onExecutePostLogin = async () => {};');
      await workbench.save();
      // A run would show itself at once; one that comes later is not waited for.
      await page.getByText('Scripts are not run in Restricted Mode').waitFor();
      assert.equal(await page.locator('.outcome').count(), 0);
      assert.deepEqual(await workbench.notifications(), []);
      await page.locator('vscode-button', { hasText: 'Manage Trust' }).click();
      await workbench.page.locator('.workspace-trust-editor').waitFor();
    });
  });
});
