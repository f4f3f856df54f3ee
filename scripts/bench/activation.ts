import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root, vsixFile } from '../paths.ts';
import { launchBrowser } from '../vscode/browser.ts';
import { startServer, workbenchUrl } from '../vscode/server.ts';
import { emptyExtension, packageEmptyExtension } from './empty-extension.ts';
import { rowOfTimes, type Table } from './table.ts';

const windows = 7;
const ourExtension = 'Claim Actions for Auth0';

/** Until a new window has started its other extensions: they share the thread that is measured. */
const settledMs = 4000;

/**
 * What VS Code itself measures when it loads and activates the packaged extension for the first script that is opened,
 * each time in a new extension host, beside an extension that does nothing. What the latter takes is VS Code's own
 * loading of a module, which this extension cannot make faster.
 */
export async function activation(): Promise<Table> {
  const empty = await packageEmptyExtension();
  const folder = join(empty.folder, 'workspace');
  await mkdir(folder);
  await copyFile(join(root, 'examples', 'first-claim', 'action.js'), join(folder, 'action.js'));
  const server = await startServer({ vsix: [empty.vsix, vsixFile] });
  const browser = await launchBrowser();
  const samples: { empty: number; ours: number }[] = [];
  try {
    for (let count = 0; count < windows; count += 1) {
      const page = await browser.newPage();
      await page.goto(workbenchUrl(server, folder));
      const script = page.locator('.explorer-folders-view').getByText('action.js', { exact: true });
      await script.waitFor();
      await page.waitForTimeout(settledMs);
      await script.dblclick();
      await page.locator('.codelens-decoration').first().waitFor();
      await showRunningExtensions(page);
      samples.push({ empty: await timeOf(page, emptyExtension), ours: await timeOf(page, ourExtension) });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(empty.folder, { recursive: true });
  }
  return {
    title: `Load and activate, in ${windows} new windows, as "Developer: Show Running Extensions" has it`,
    columns: ['', 'median', 'p95', 'wanted'],
    rows: [
      rowOfTimes(
        'an extension that does nothing',
        samples.map(({ empty }) => empty),
        '',
      ),
      rowOfTimes(
        'Claim Actions',
        samples.map(({ ours }) => ours),
        '',
      ),
      rowOfTimes(
        'what Claim Actions adds to it',
        samples.map(({ empty, ours }) => ours - empty),
        '< 50 ms',
      ),
    ],
  };
}

async function showRunningExtensions(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Developer: Show Running Extensions');
  await page.locator('.quick-input-widget').getByRole('option').first().click();
}

/** Milliseconds, read from VS Code's own list of running extensions. */
async function timeOf(page: Page, displayName: string): Promise<number> {
  const entry = page.locator('.runtime-extensions-editor .extension').filter({ hasText: displayName });
  const text = await entry.locator('.activation-time').filter({ hasText: /\d/ }).textContent();
  const time = /(\d+)\s*ms/.exec(text ?? '')?.[1];
  if (time === undefined) throw new Error(`There is no time in "${text}".`);
  return Number(time);
}
