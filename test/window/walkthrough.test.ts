import assert from 'node:assert/strict';
import { type Theme, Workbench } from '../support/window/workbench.ts';

/** Each step by its title, with something that its text shows, or the name of its picture. */
const steps = [
  ['Write an Action', /exports\.onExecutePostLogin/],
  ['Run it and see the token', 'run-dark.png'],
  ['Try another situation', /first-login\.event\.json/],
  ['Find out why a claim is missing', 'lost-dark.png'],
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

  /** Waits until the picture of this name is really painted; VS Code gives it for screens of 1.5 times as many pixels. */
  async function paints(name: string): Promise<void> {
    const picture = workbench.page.locator(`.getting-started-media img[srcset*="${name}"]`);
    await picture.waitFor();
    assert.ok(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 0));
  }

  for (const [index, [title, shown]] of steps.entries()) {
    it(`shows "${title}"`, async () => {
      await workbench.page.locator('.getting-started-step', { hasText: title }).first().click();
      if (typeof shown === 'string') {
        await paints(shown);
      } else {
        const media = workbench.page.locator('.getting-started-media iframe.webview.ready').last();
        await media.contentFrame().frameLocator('iframe#active-frame').locator('body', { hasText: shown }).waitFor();
      }
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

  for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] satisfies Theme[]) {
    it(`has pictures of the theme, ${theme}`, async () => {
      await workbench.setTheme(theme);
      for (const [title, picture] of [
        ['Run it and see the token', `run-${theme}.png`],
        ['Find out why a claim is missing', `lost-${theme}.png`],
      ] as const) {
        await workbench.page.locator('.getting-started-step', { hasText: title }).first().click();
        await paints(picture);
        await workbench.screenshot(`walkthrough-${picture}`.replace('.png', ''));
      }
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
