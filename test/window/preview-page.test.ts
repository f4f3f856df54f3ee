import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { root } from '../../scripts/paths.ts';
import type { Report } from '../../src/run/report.ts';
import type { FromPage, PageSetup, PreviewState } from '../../src/webview/protocol.ts';
import { session } from '../support/window/session.ts';
import {
  completedReport,
  deniedReport,
  failedReport,
  idTokenOnly,
  opaqueReport,
  redirectedReport,
  reportWithFoldedClaims,
  rolesInIdTokenOnly,
} from '../unit/webview/reports.ts';

/** The page alone in a browser, with a host that only listens: for what is hard to bring about in a whole window. */
describe('the preview page', () => {
  let context: BrowserContext;

  before(async () => {
    context = await session().browser.newContext({ viewport: { width: 1000, height: 900 } });
  });

  after(() => context.close());

  interface Shown {
    page: Page;
    /** What the page has said to its host. */
    sent: FromPage[];
    /** Sends another state, which differs from that of the report. */
    update(change: Partial<PreviewState>): Promise<void>;
  }

  async function show(report: Report, setup: Partial<PageSetup> = {}): Promise<Shown> {
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
    const update = async (change: Partial<PreviewState>): Promise<void> => {
      const state = { ...stateWith(report), ...change };
      await page.evaluate(`window.postMessage(${JSON.stringify({ type: 'state', state })}, '*')`);
    };
    await update({});
    await page.locator('.outcome').waitFor();
    return { page, sent, update };
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

  it('shows the token first that the script has set a claim in, where one tab hides the other', async () => {
    const { page } = await show(idTokenOnly());
    await page.setViewportSize({ width: 500, height: 900 });
    await page.getByRole('tab', { name: 'ID Token', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Access Token' }).click();
    await page.getByRole('tab', { name: 'Access Token', selected: true }).waitFor();
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

  it('moves nothing on its own for people who want less motion', async () => {
    const { page, update } = await show(completedReport());
    await update({ running: true });
    const bar = page.locator('vscode-progress-bar');
    await bar.waitFor();
    // As VS Code tells its pages of the setting.
    await page.locator('body').evaluate((body) => body.classList.add('vscode-reduce-motion'));
    await bar.waitFor({ state: 'hidden' });
  });

  it('leads from a problem to its place', async () => {
    const { page, sent, update } = await show(completedReport());
    const location = { file: '/project/admin.event.json', line: 3, column: 9 };
    await update({ problem: { message: 'admin.event.json:3:9 is not JSON.', location } });
    await page.getByRole('alert').getByRole('button', { name: 'admin.event.json:3' }).click();
    assert.deepEqual(sent.at(-1), { type: 'reveal', location });
    assert.equal(await page.locator('.outcome').count(), 0);
  });

  it('keeps a problem in sight while the script runs again, and says it again where it is still there', async () => {
    const { page, update } = await show(completedReport());
    const problem = { message: 'Syntax error at 9:1: Unexpected token.', location: { line: 9, column: 1 } };
    await update({ problem, outdated: true });
    const alert = await page.getByRole('alert').elementHandle();
    // No run is to be seen that it could have been edited after.
    assert.equal(await page.getByTitle('The script was edited after this run.').count(), 0);
    await update({ problem, running: true });
    await update({ problem, running: false, ended: 2 });
    await page.getByRole('status').getByText(problem.message).waitFor({ state: 'attached' });
    assert.ok(await alert?.evaluate((element) => element.isConnected));
  });

  it('lets nothing that has the focus come to rest under its head', async () => {
    const { page } = await show(completedReport());
    await page.setViewportSize({ width: 320, height: 400 });
    await page.locator('main button:visible').last().focus();
    for (let pressed = 0; pressed < 12; pressed++) {
      await page.keyboard.press('Shift+Tab');
      const overlap = await page.evaluate(`document.querySelector('header').getBoundingClientRect().bottom -
        document.activeElement.getBoundingClientRect().top`);
      assert.ok(Number(overlap) <= 0, `${await page.evaluate('document.activeElement.outerHTML')} by ${overlap}`);
    }
  });

  it('says why an access token is opaque', async () => {
    const { page } = await show(opaqueReport());
    await page.getByText('This token is opaque').waitFor();
    await page.getByText('asked for no audience').waitFor();
  });

  it('decodes the session token of a redirect, names the secret that verifies it, and offers to go on', async () => {
    const { page, sent } = await show(redirectedReport());
    await page.getByText('"sub": "auth0|64b7c1f2e1"').waitFor();
    await page.getByText('Verified with the secret SESSION_SECRET').waitFor();
    await page.locator('vscode-button', { hasText: 'Continue' }).click();
    assert.deepEqual(sent.at(-1), { type: 'command', command: 'continue' });
  });

  it('says in one place, once and whole, how a run ended', async () => {
    const { page, update } = await show(completedReport());
    assert.equal(await page.getByRole('status').count(), 1);
    assert.equal(await page.getByRole('status').textContent(), '');
    await update({ ended: 2 });
    await page
      .getByRole('status')
      .getByText('Completed. 4 claims set · 1 dropped · 4 ms')
      .waitFor({ state: 'attached' });
  });

  it('offers to stop a run that goes on, in the place of the button that started it', async () => {
    const { page, sent, update } = await show(completedReport());
    await update({ running: true });
    assert.equal(await page.locator('vscode-button', { hasText: 'Stop' }).count(), 0);
    await update({ running: true, slow: true });
    await page.locator('vscode-button', { hasText: 'Stop' }).click();
    assert.deepEqual(sent.at(-1), { type: 'command', command: 'stop' });
    await update({ running: false, ended: 2, stopped: true });
    await page.getByRole('status').getByText('Stopped').waitFor({ state: 'attached' });
    await page.locator('vscode-button', { hasText: 'Run' }).waitFor();
  });

  it('moves nothing and keeps the focus while the script is edited and run again', async () => {
    const { page, update } = await show(completedReport());
    const link = page.getByRole('button', { name: 'line 12' }).first();
    await link.focus();
    await page.mouse.wheel(0, 300);
    const before = await link.boundingBox();
    for (const change of [{ outdated: true }, { running: true, outdated: true }, { ended: 2 }]) {
      await update(change);
      await page.getByTitle('The script was edited after this run.').waitFor({
        state: change.outdated ? 'visible' : 'detached',
      });
      assert.deepEqual(await link.boundingBox(), before);
      assert.ok(await link.evaluate((element) => element.ownerDocument.activeElement === element));
    }
  });

  it('says which claims are in the other token only, and what sets them here', async () => {
    const { page } = await show(rolesInIdTokenOnly());
    const hint = page.locator('.elsewhere');
    await hint.filter({ hasText: /Only in the ID Token:\s+https:\/\/example.com\/roles\s+line 13/ }).waitFor();
    await hint.filter({ hasText: 'set it with api.accessToken.setCustomClaim too' }).waitFor();
  });

  it('says once why an opaque token has no claims, however many were lost', async () => {
    const { page } = await show(opaqueReport(40));
    await page.getByRole('row').nth(40).waitFor();
    assert.equal(await page.getByText('asked for no audience').count(), 2);
  });

  it('opens all folded values at once', async () => {
    const { page } = await show(reportWithFoldedClaims());
    await page.getByRole('button', { name: 'Expand or Collapse All' }).first().click();
    await page.getByText('"seats": 12').nth(1).waitFor();
    await page.getByRole('button', { name: 'Expand or Collapse All' }).first().click();
    await page.getByText('"seats": 12').first().waitFor({ state: 'hidden' });
  });

  it('shows that it has copied', async () => {
    const { page, sent } = await show(completedReport());
    const button = page.getByRole('button', { name: 'Copy sub' });
    await button.click();
    await button.locator('.codicon-check').waitFor();
    await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    assert.deepEqual(sent.at(-1), { type: 'copy', what: { kind: 'claim', token: 'accessToken', claim: 'sub' } });
  });

  it('goes back to what is compared when nobody chose another scenario', async () => {
    const { page, sent, update } = await show(completedReport());
    const select = page.locator('vscode-single-select');
    await select.click();
    await page.getByRole('option', { name: 'Compared to another scenario…' }).click();
    assert.deepEqual(sent.at(-1), { type: 'compare', with: 'other-scenario' });
    await update({ comparison: { with: 'nothing' } });
    await select.getByRole('combobox').getByText('No comparison').waitFor();
  });

  it('names the scenario that it compares with, and lets another one be chosen', async () => {
    const { page, sent, update } = await show(completedReport());
    await update({ comparison: { with: 'other-scenario', scenario: 'password', changes: {} } });
    const select = page.locator('vscode-single-select');
    await select.getByRole('combobox').getByText('Compared to password').waitFor();
    await select.click();
    await page.getByRole('option', { name: 'Compared to another scenario…' }).click();
    assert.deepEqual(sent.at(-1), { type: 'compare', with: 'other-scenario' });
  });

  it('does not look content when claims were lost', async () => {
    const { page } = await show(completedReport());
    await page.locator('.outcome.completed .codicon-warning').waitFor();
  });

  it('gives no time to a script that was stopped', async () => {
    const { page } = await show({
      ...failedReport(),
      outcome: { status: 'timed-out' },
      timing: { totalMs: 500, scriptMs: 0 },
    });
    assert.equal((await page.locator('.outcome .status').innerText()).trim(), 'Timed out');
  });

  it('tells what the application gets when a login is denied', async () => {
    const { page } = await show(deniedReport());
    await page.getByText('The user would see: Not today.').waitFor();
    await page.getByText('The application gets the error access_denied.').waitFor();
    await page.getByText('https://app.example.com/callback?error=access_denied').waitFor();
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
    ended: 1,
    pinned: false,
    runOnSave: true,
    canDebug: true,
    outdated: false,
    recordable: [1],
    comparison: { with: 'nothing' },
    report,
  };
}
