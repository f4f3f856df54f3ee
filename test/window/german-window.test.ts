import assert from 'node:assert/strict';
import { Workbench } from '../support/window/workbench.ts';

describe('a German window', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ language: 'de' });
  });
  after(() => workbench.close());

  const page = () => workbench.previewFrame();

  it('says what was found in German', async () => {
    await workbench.openFile('roles-in-token/roles-restricted-name.js');
    const problems = await workbench.problems();
    assert.ok(
      problems.some((problem) => problem.includes('Auth0 behält sich „roles“ vor und lässt den Claim ohne Fehler')),
      problems.join('\n'),
    );
  });

  it('shows the walkthrough in German', async () => {
    await workbench.runCommand('Claim Actions: Einführung öffnen');
    await workbench.page.locator('.getting-started-step', { hasText: 'Eine Action schreiben' }).first().click();
    const media = workbench.page.locator('.getting-started-media iframe.webview.ready').last();
    const body = media.contentFrame().frameLocator('iframe#active-frame').locator('body');
    await body.getByText('exportiert einen Handler, der nach ihrem Trigger benannt ist').waitFor();
  });

  it('says why a claim is lost, and what is to know of the run', async () => {
    await workbench.openFile('first-claim/rule-empty-name.js');
    await workbench.clickEditorAction('Gegen Beispielereignis ausführen');
    await page().getByText('Abgeschlossen').first().waitFor();
    await page().getByText('Der Name ist leer. Solche Claims sollen nie im Token erscheinen').first().waitFor();
    await page().getByText('als den Tag angekündigt, ab dem Rules dort nicht mehr laufen.').first().waitFor();
  });
});
