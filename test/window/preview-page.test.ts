import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { root } from '../../scripts/paths.ts';
import type { Report } from '../../src/run/report.ts';
import type { FromPage, PageSetup, PreviewState } from '../../src/webview/protocol.ts';
import { session } from '../support/window/session.ts';
import { completedReport, failedReport, opaqueReport, redirectedReport } from '../unit/webview/reports.ts';

/** The page alone in a browser, with a host that only listens: for what is hard to bring about in a whole window. */
describe('the preview page', () => {
  let context: BrowserContext;

  before(async () => {
    context = await session().browser.newContext({ viewport: { width: 1000, height: 900 } });
  });

  after(() => context.close());

  async function show(report: Report, setup: Partial<PageSetup> = {}): Promise<{ page: Page; sent: FromPage[] }> {
    const page = await context.newPage();
    const sent: FromPage[] = [];
    await page.exposeFunction('sendToHost', (message: FromPage) => sent.push(message));
    const complete: PageSetup = { language: 'en', limits: { customClaims: 102_400, typicalHeaders: 8_192 }, ...setup };
    await page.route('http://preview/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlWith(complete) })
        : route.fulfill({ path: join(root, 'dist', 'webview', pathname) });
    });
    await page.goto('http://preview/');
    await page.evaluate(`window.postMessage(${JSON.stringify({ type: 'state', state: stateWith(report) })}, '*')`);
    await page.locator('.outcome').waitFor();
    return { page, sent };
  }

  it('asks its host for the state, once', async () => {
    const { sent } = await show(completedReport());
    assert.deepEqual(sent, [{ type: 'ready' }]);
  });

  it('puts both tokens side by side where they fit', async () => {
    const { page } = await show(completedReport());
    assert.equal(await page.locator('.columns .token').count(), 2);
    await page.setViewportSize({ width: 500, height: 900 });
    await page.getByRole('tab', { name: 'ID Token' }).waitFor();
    await page.setViewportSize({ width: 1000, height: 900 });
  });

  it('shows requests, changed metadata and what was printed, all as text', async () => {
    const { page } = await show(completedReport());
    await page.getByText('200 · answered from the scenario · 3 ms').waitFor();
    await page.getByText('app_metadata.visits').waitFor();
    await page.getByText('<script>alert(1)</script>').waitFor();
    assert.equal(await page.title(), 'Preview');
  });

  it('offers to save an answer where the scenario could give one', async () => {
    const { page, sent } = await show(completedReport());
    await page.getByRole('button', { name: 'Add Response to Scenario' }).click();
    assert.equal(await page.getByRole('button', { name: 'Save as Recorded Response' }).count(), 0);
    assert.deepEqual(sent.at(-1), { type: 'record', exchange: 1 });
  });

  it('leads from an error to its line', async () => {
    const { page, sent } = await show(failedReport());
    await page.getByText('line 4').click();
    assert.deepEqual(sent.at(-1), { type: 'reveal', location: { line: 4, column: 31 } });
  });

  it('says why an access token is opaque', async () => {
    const { page } = await show(opaqueReport());
    await page.getByText('This token is opaque').waitFor();
    await page.getByText('asked for no audience').waitFor();
  });

  it('decodes the session token of a redirect and offers to go on', async () => {
    const { page, sent } = await show(redirectedReport());
    await page.getByText('"sub": "auth0|64b7c1f2e1"').waitFor();
    await page.locator('vscode-button', { hasText: 'Continue' }).click();
    assert.deepEqual(sent.at(-1), { type: 'command', command: 'continue' });
  });

  it('speaks German when the window does', async () => {
    const translations = JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.de.json'), 'utf8')) as Record<
      string,
      string
    >;
    const { page } = await show(completedReport(), { language: 'de', translations });
    await page.getByText('Abgeschlossen').waitFor();
    await page.getByText('Zeile 12').first().waitFor();
    await page.getByText(/24\sStunden nach der Ausstellung/).waitFor();
  });
});

function htmlWith(setup: PageSetup): string {
  return `<!DOCTYPE html><html><head><title>Preview</title>
    <link rel="stylesheet" id="vscode-codicon-stylesheet" href="codicon.css"><link rel="stylesheet" href="page.css"></head>
    <body><script type="application/json" id="setup">${JSON.stringify(setup)}</script>
    <script>
      let state;
      window.acquireVsCodeApi = () => ({
        postMessage: (message) => window.sendToHost(message),
        getState: () => state,
        setState: (next) => { state = next; },
      });
    </script><script type="module" src="main.js"></script></body></html>`;
}

function stateWith(report: Report): PreviewState {
  return {
    script: { uri: 'file:///actions/roles.js', name: 'roles.js', path: 'actions/roles.js' },
    scenario: { name: 'typical', source: 'built-in' },
    running: false,
    pinned: false,
    runOnSave: true,
    canDebug: true,
    outdated: false,
    recordable: [1],
    comparison: { with: 'nothing' },
    report,
  };
}
