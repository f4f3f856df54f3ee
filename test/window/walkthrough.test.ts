import assert from 'node:assert/strict';
import { type Theme, Workbench } from '../support/window/workbench.ts';

/** Each step by its title, with something that its picture or text shows. */
const steps = [
  ['Write an Action', /exports\.onExecutePostLogin/],
  ['Run it and see the token', /Access Token/],
  ['Try another situation', /first-login\.event\.json/],
  ['Find out why a claim is missing', /Not in the token/],
  ['Keep it working', /claim-actions test/],
] as const;

describe('the walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ viewport: { width: 1280, height: 800 } });
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Claim Actions: Open Walkthrough');
  });

  after(() => workbench.close());

  for (const [index, [title, shown]] of steps.entries()) {
    it(`shows "${title}"`, async () => {
      await workbench.page.locator('.getting-started-step', { hasText: title }).first().click();
      const media = workbench.page.locator('.getting-started-media iframe.webview.ready').last();
      await media.contentFrame().frameLocator('iframe#active-frame').locator('body', { hasText: shown }).waitFor();
      assert.ok(await workbench.page.locator('.getting-started-step.expanded .monaco-button').first().isVisible());
      await workbench.screenshot(`walkthrough-${index + 1}`);
    });
  }

  it('leads to a new Action where there is no script to run', async () => {
    await workbench.page.locator('.getting-started-step', { hasText: 'Run it and see the token' }).first().click();
    await workbench.page.locator('.getting-started-step.expanded .monaco-button').first().click();
    await workbench.runCommand('Notifications: Show Notifications');
    const message = workbench.page.locator('.notifications-center .notification-list-item').first();
    await message.getByText('Open an Action or a Rule first').waitFor();
    await message.getByRole('button', { name: 'New Action…' }).click();
    assert.ok((await workbench.quickPickLabels()).some((label) => label.includes('Post Login')));
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
    it(`has pictures in the colours of the theme, ${theme}`, async () => {
      await workbench.setTheme(theme);
      await workbench.page.locator('.getting-started-step', { hasText: 'Run it and see the token' }).first().click();
      const media = workbench.page.locator('.getting-started-media iframe.webview.ready').last();
      const text = media.contentFrame().frameLocator('iframe#active-frame').locator('text').first();
      await text.waitFor();
      const [shown, foreground] = await text.evaluate((element) => {
        const probe = element.ownerDocument.createElement('i');
        probe.style.color = 'var(--vscode-foreground)';
        element.ownerDocument.body.append(probe);
        const view = element.ownerDocument.defaultView;
        return [view?.getComputedStyle(element).fill, view?.getComputedStyle(probe).color];
      });
      assert.equal(shown, foreground);
      await workbench.screenshot(`walkthrough-${theme}`);
    });
  }
});

describe('the documentation', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  it('opens from the extension itself, and its pages lead to each other', async () => {
    await workbench.runCommand('Claim Actions: Open Documentation');
    const page = workbench.previewFrame();
    await page.getByRole('heading', { name: 'Documentation' }).waitFor();
    await page.getByRole('link', { name: 'Security' }).click();
    await page.getByRole('heading', { name: 'Security', level: 1 }).waitFor();
  });
});
