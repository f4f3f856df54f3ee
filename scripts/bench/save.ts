import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { root, vsixFile } from '../paths.ts';
import { copyWorkspace } from '../test/workspace-copy.ts';
import { launchBrowser } from '../vscode/browser.ts';
import { startServer, workbenchUrl } from '../vscode/server.ts';
import { rowOfTimes, type Table } from './table.ts';

const saves = 30;
const warmUps = 5;
/** As between two saves of somebody who types: the next process is waiting, and the file was read. */
const pauseMs = 700;

/** In one line, because the editor indents and closes what comes in several. */
const actionSetting = (value: string): string =>
  `exports.onExecuteCredentialsExchange = async (event, api) => { api.accessToken.setCustomClaim('https://example.com/hello', '${value}'); };`;

/** Milliseconds from the key press, all by the clock of the page itself, so that watching costs nothing. */
interface Sample {
  saved: number;
  shown: number;
}

/** From Ctrl+S in a whole window to the new value in the token preview, beside what VS Code needs for the save alone. */
export async function save(): Promise<Table> {
  const workspace = await copyWorkspace(join(root, 'examples'));
  const server = await startServer({ vsix: [vsixFile] });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(workbenchUrl(server, workspace.folder));
    await openAndRun(page);
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    const samples: Sample[] = [];
    for (let count = 0; count < warmUps + saves; count += 1) {
      samples.push(await sampleOf(page, preview, `value ${count}`));
    }
    return tableOf(samples.slice(warmUps));
  } finally {
    await browser.close();
    await server.close();
    await workspace.remove();
  }
}

async function openAndRun(page: Page): Promise<void> {
  const explorer = page.locator('.explorer-folders-view');
  await explorer.getByText('first-claim', { exact: true }).click();
  await explorer.getByText('action.js', { exact: true }).dblclick();
  await page.locator('.codelens-decoration', { hasText: 'Run' }).first().waitFor();
  await page.locator('.editor-actions').getByRole('button', { name: 'Run Against Sample Event' }).click();
  await page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('.outcome').waitFor();
}

/** Replaces the text, as if typed, waits, saves, and reads when what happened. */
async function sampleOf(page: Page, preview: FrameLocator, value: string): Promise<Sample> {
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(actionSetting(value));
  await page.locator('.tab.active.dirty').waitFor();
  await sleep(pauseMs);
  await page.evaluate(watchSave);
  await preview.locator('body').evaluate(watchFor(value));
  await page.keyboard.press('ControlOrMeta+S');
  const shown = Number(await preview.locator('body').evaluate('window.shownAt'));
  const { pressed, saved } = await page.evaluate<{ pressed: number; saved: number }>('window.savedAt');
  return { saved: saved - pressed, shown: shown - pressed };
}

/** Inside the window: when the key went down, and when the mark of unsaved changes went away. */
const watchSave = `(() => {
  const now = () => performance.timeOrigin + performance.now();
  window.savedAt = new Promise((resolve) => {
    let pressed;
    addEventListener('keydown', ({ code }) => { if (code === 'KeyS') pressed ??= now(); }, { capture: true });
    const tab = document.querySelector('.tab.active.dirty');
    const observer = new MutationObserver(() => {
      if (tab.classList.contains('dirty')) return;
      observer.disconnect();
      resolve({ pressed, saved: now() });
    });
    observer.observe(tab, { attributeFilter: ['class'] });
  });
})()`;

/** Inside the preview: when the value is first in its text. */
const watchFor = (value: string): string => `(() => {
  const { body } = document;
  window.shownAt = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!body.textContent.includes(${JSON.stringify(value)})) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(body, { subtree: true, childList: true, characterData: true });
  });
})()`;

function tableOf(samples: Sample[]): Table {
  return {
    title: `From Ctrl+S, ${saves} times in a whole window`,
    columns: ['', 'median', 'p95'],
    rows: [
      rowOfTimes(
        'saved: the mark of unsaved changes is gone',
        samples.map(({ saved }) => saved),
      ),
      rowOfTimes(
        'the new value is in the token preview',
        samples.map(({ shown }) => shown),
      ),
      rowOfTimes(
        'the preview after the save',
        samples.map(({ saved, shown }) => shown - saved),
      ),
    ],
  };
}
