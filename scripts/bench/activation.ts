import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root, vsixFile } from '../paths.ts';
import { launchBrowser } from '../vscode/browser.ts';
import { startServer, workbenchUrl } from '../vscode/server.ts';
import { medianAndP95, milliseconds, type Table } from './table.ts';

const windows = 5;
const displayName = 'Claim Actions for Auth0';

/** What VS Code itself measures when it loads and activates the packaged extension, each time in a new extension host. */
export async function activation(): Promise<Table> {
  const server = await startServer({ vsix: [vsixFile] });
  const browser = await launchBrowser();
  const samples: number[] = [];
  try {
    const folder = join(root, 'examples', 'first-claim');
    for (let count = 0; count < windows; count += 1) {
      const page = await browser.newPage();
      await page.goto(workbenchUrl(server, folder));
      await page.locator('.explorer-folders-view').getByText('action.js', { exact: true }).dblclick();
      await page.locator('.view-line').first().waitFor();
      samples.push(await activationTime(page));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const { median, p95 } = medianAndP95(samples);
  return {
    title: `Activation, in ${windows} new windows, as "Developer: Show Running Extensions" has it`,
    columns: ['', 'median', 'p95'],
    rows: [['load and activate', milliseconds(median), milliseconds(p95)]],
  };
}

/** Milliseconds, read from VS Code's own list of running extensions. */
async function activationTime(page: Page): Promise<number> {
  const entry = page.locator('.runtime-extensions-editor .extension').filter({ hasText: displayName });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Developer: Show Running Extensions');
  await page.locator('.quick-input-widget').getByRole('option').first().click();
  const text = await entry.locator('.activation-time').filter({ hasText: /\d/ }).textContent();
  const time = /(\d+)\s*ms/.exec(text ?? '')?.[1];
  if (time === undefined) throw new Error(`There is no time in "${text}".`);
  return Number(time);
}
