import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { type Theme, Workbench } from '../support/window/workbench.ts';

const run = 'Claim Actions: Run Against Sample Event';
const pickScenario = 'Claim Actions: Choose Sample Event';

/** Each group is one person at one window; its tests go on where the one before left off. */
describe('the token preview', () => {
  let workbench: Workbench;

  const open = async (): Promise<void> => {
    workbench = await Workbench.open();
  };
  const close = (): Promise<void> => workbench.close();
  const page = () => workbench.previewFrame();
  const claim = (name: string): Locator => page().getByRole('row').filter({ hasText: name }).first();
  const outcome = (status: string): Locator => page().locator(`.outcome.${status}`);
  const previewTab = (title: string): Locator => workbench.page.locator('.tab').filter({ hasText: title });

  async function runExample(path: string): Promise<void> {
    await workbench.openFile(path);
    await workbench.clickEditorAction('Run Against Sample Event');
    await page().locator('.outcome').waitFor();
  }

  describe('of a script that sets roles', () => {
    before(open);
    after(close);

    it('opens beside the script, with both tokens decoded and verified, and each claim with the line that set it', async () => {
      await runExample('roles-in-token/roles.js');
      await outcome('completed').waitFor();
      await page().getByText('Verified', { exact: true }).first().waitFor();
      await claim('https://example.com/roles').getByText('line 13').waitFor();
      await claim('https://example.auth0.com/').getByText('Auth0', { exact: true }).waitFor();
      await page().getByRole('tab', { name: 'ID Token' }).click();
      await page().getByText('line 12').first().waitFor();
      await page().getByRole('tab', { name: 'Access Token' }).click();
    });

    it('copies the signed token', async () => {
      await page().getByTitle('Copy the signed token').first().click();
      await workbench.page.locator('.statusbar-item', { hasText: 'Copied' }).waitFor();
      const copied = await workbench.page.evaluate('navigator.clipboard.readText()');
      assert.match(String(copied), /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/);
    });

    it('copies the name of a claim from its context menu', async () => {
      await claim('https://example.com/roles').click({ button: 'right' });
      // A menu takes no click in its first 50 milliseconds: what opened it might be let go there.
      const copyName = workbench.page.getByRole('menuitem', { name: 'Copy Claim Name' });
      await copyName.click({ delay: 200 });
      await copyName.waitFor({ state: 'detached' });
      const copied = (): Promise<unknown> => workbench.page.evaluate('navigator.clipboard.readText()');
      while ((await copied()) !== 'https://example.com/roles') await sleep(50);
    });

    it('marks what changed against the token without the script', async () => {
      await page().locator('vscode-single-select').click();
      await page().getByRole('option', { name: 'Compared to no script' }).click();
      const tokens = page().getByRole('region', { name: 'Tokens' });
      await tokens.getByText('2 added, 0 changed, 0 removed', { exact: true }).waitFor();
      await claim('https://example.com/roles').getByTitle('Added').waitFor();
    });

    it('goes to the line that set a claim', async () => {
      await claim('https://example.com/roles').getByText('line 13').click();
      await workbench.page.locator('.statusbar-item', { hasText: /Ln 13,/ }).waitFor();
    });

    it('is there again after the window was reloaded, with what a run gives now', async () => {
      await workbench.reload('Token: roles.js');
      await previewTab('Token: roles.js').waitFor();
      await outcome('completed').waitFor();
    });

    it('shows the sample event that it runs with', async () => {
      await page().getByRole('button', { name: 'Open the Sample Event' }).click();
      await workbench.page.locator('.tab.active').filter({ hasText: 'post-login.typical.json' }).waitFor();
      await workbench.page.locator('.view-line', { hasText: '"authentication"' }).first().waitFor();
      assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
    });

    it('shows the report as JSON', async () => {
      await page().getByRole('button', { name: 'Show Report as JSON' }).click();
      await workbench.page.locator('.view-line', { hasText: '"schemaVersion": 1' }).waitFor();
    });
  });

  describe('of a script that is being edited', () => {
    before(open);
    after(close);

    it('follows the script when it is saved', async () => {
      await runExample('first-claim/action.js');
      await claim('https://example.com/hello').getByText('"world"').waitFor();
      await workbench.replaceEditorText(
        "exports.onExecuteCredentialsExchange = async (event, api) => { api.accessToken.setCustomClaim('https://example.com/hello', 'moon'); };",
      );
      await page().getByTitle('The script was edited after this run.').waitFor();
      await workbench.save();
      await claim('https://example.com/hello').getByText('"moon"').waitFor();
    });

    it('shows the value at the end of the line that set it, until the line is edited', async () => {
      // Such a decoration is no text of the line but generated content.
      const shown = `[...document.querySelectorAll('.view-line span')].some(
        (part) => getComputedStyle(part, '::after').content.includes('moon'))`;
      await workbench.page.waitForFunction(shown);
      await workbench.goTo(1);
      await workbench.page.keyboard.type(' ');
      await workbench.page.waitForFunction(`!${shown}`);
    });

    it('shows no values at the ends of lines while the setting is off, from the moment that it changes', async () => {
      const shown = `[...document.querySelectorAll('.view-line span')].some(
        (part) => getComputedStyle(part, '::after').content.includes('= '))`;
      const set = (on: boolean): Promise<void> =>
        writeFile(workbench.path('.vscode', 'settings.json'), JSON.stringify({ 'claimActions.inlineResults': on }));
      await mkdir(workbench.path('.vscode'), { recursive: true });
      await workbench.save();
      await workbench.page.waitForFunction(shown);
      await set(false);
      await workbench.page.waitForFunction(`!${shown}`);
      await set(true);
      await workbench.page.waitForFunction(shown);
    });

    it('shows what was thrown at the end of its line', async () => {
      await workbench.replaceEditorText(
        'exports.onExecuteCredentialsExchange = async (event, api) => { event.user.roles.join(); };',
      );
      await workbench.save();
      await outcome('failed').waitFor();
      await workbench.page.waitForFunction(`[...document.querySelectorAll('.view-line span')].some(
        (part) => getComputedStyle(part, '::after').content.includes('✗ TypeError'))`);
    });

    it('shows a claim that looks like markup as text', async () => {
      const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
      await workbench.replaceEditorText(
        `exports.onExecuteCredentialsExchange = async (event, api) => { api.accessToken.setCustomClaim('https://example.com/bio', ${JSON.stringify(markup)}); };`,
      );
      await workbench.save();
      await claim('https://example.com/bio').locator('.json', { hasText: '<img src=x' }).waitFor();
      assert.equal(await page().locator('img, b').count(), 0);
    });

    it('says what is wrong when there is no script any more', async () => {
      await workbench.replaceEditorText('const answer = 42;');
      await workbench.save();
      await page().getByRole('alert').filter({ hasText: 'No handler found' }).waitFor();
    });
  });

  describe('of logins that do not just succeed', () => {
    before(open);
    after(close);

    it('runs from the status of the language, which names the trigger', async () => {
      await workbench.openFile('first-claim/action-empty-name.js');
      const status = workbench.page.locator('.hover-language-status', {
        hasText: 'Auth0 Action: credentials-exchange',
      });
      await workbench.page.locator('[id="status.languageStatus"]').click();
      await status.getByRole('button', { name: 'Run', exact: true }).click();
      await page().locator('.outcome').waitFor();
    });

    it('says why a claim without a name is in no token', async () => {
      await page().getByText('Not in the token.').waitFor();
      await page().getByRole('heading', { name: 'Lost Claims' }).waitFor();
      await workbench.screenshot('lost-claim-dark');
    });

    it('shows the message that the user would see when the login is denied', async () => {
      await runExample('deny-unverified-email/deny-unverified-email.js');
      await workbench.runCommand(pickScenario);
      await workbench.pick('unverified-email');
      await page().getByText('The user would see: Please confirm your e-mail address first.').waitFor();
    });

    it('waits at a redirect, and goes on when asked to', async () => {
      await workbench.replaceEditorText(
        [
          'exports.onExecutePostLogin = async (event, api) => {',
          "  api.redirect.sendUserTo('https://app.example.com/terms');",
          '};',
          'exports.onContinuePostLogin = async (event, api) => {',
          "  api.idToken.setCustomClaim('https://example.com/terms', true);",
          '};',
        ].join(' '),
      );
      await workbench.runCommand(run);
      await outcome('redirected').waitFor();
      await page().getByText('https://app.example.com/terms').first().waitFor();
      await page().locator('vscode-button', { hasText: 'Continue' }).click();
      await outcome('completed').waitFor();
    });

    it('keeps a pinned script while another preview follows the editor', async () => {
      await page().getByRole('button', { name: 'Pin to This Script' }).click();
      await previewTab('Token: deny-unverified-email.js (pinned)').waitFor();
      await workbench.openFile('first-claim/rule.js');
      await workbench.runCommand(run);
      await previewTab('Token: rule.js').waitFor();
      assert.equal(await previewTab('Token: deny-unverified-email.js (pinned)').count(), 1);
      // Both are tabs of one group: another group would take more of the editor's room with every preview.
      assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
    });
  });

  describe('for everybody', () => {
    before(open);
    after(close);

    it('runs', async () => {
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await runExample('roles-in-token/roles-restricted-name.js');
    });

    for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] satisfies Theme[]) {
      it(`is accessible, ${theme}`, async () => {
        await workbench.setTheme(theme);
        await workbench.checkPreviewAccessibility();
        // Away from whatever has a tooltip.
        await workbench.page.mouse.move(300, 700);
        await workbench.screenshot(`preview-${theme}`);
      });
    }

    it('fits into 320 pixels', async () => {
      await workbench.setTheme('dark');
      const frame = workbench.page.locator('iframe.webview.ready');
      const box = await frame.boundingBox();
      assert.ok(box);
      await workbench.page.mouse.move(box.x, box.y + 300);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(box.x + box.width - 320, box.y + 300, { steps: 8 });
      await workbench.page.mouse.up();
      await workbench.page.waitForFunction(
        "document.querySelector('iframe.webview.ready').getBoundingClientRect().width < 340",
      );
      await workbench.checkPreviewAccessibility();
      const overflow = await page()
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      assert.equal(overflow, 0);
      await workbench.screenshot('preview-320');
    });
  });
});
