import { mkdir, writeFile } from 'node:fs/promises';
import { type Clip, type Theme, Workbench } from '../support/window/workbench.ts';

const script = 'roles-in-token/roles.js';
/** With the claim that most people lose: its name is one that Auth0 keeps for itself. */
const losingScript = {
  path: 'roles-in-token/plain-roles.js',
  text: `exports.onExecutePostLogin = async (event, api) => {
  api.accessToken.setCustomClaim('roles', event.authorization?.roles);
};
`,
};
/** Wide enough for the longest line of code. */
const editorWidth = 692;
/** What a step of the walkthrough has room for. */
const stepHeight = 480;

/** What the README and the walkthrough show; `npm run screenshots` copies it to where they find it. */
describe('a picture', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await Workbench.open({ viewport: { width: 1280, height: 800 } });
    await mkdir(workbench.path('.vscode'));
    const settings = {
      'editor.fontSize': 12,
      'editor.lightbulb.enabled': 'off',
      // It shows its progress in the status bar.
      'typescript.disableAutomaticTypeAcquisition': true,
      'window.commandCenter': false,
      'window.title': 'Claim Actions',
    };
    await writeFile(workbench.path('.vscode', 'settings.json'), JSON.stringify(settings));
    await writeFile(workbench.path(losingScript.path), losingScript.text);
  });

  afterEach(() => workbench.close());

  /** Without tooltips and other traces of the mouse. */
  async function take(name: string, clip?: Clip): Promise<void> {
    await workbench.page.mouse.move(420, 780);
    await workbench.page.locator('.monaco-hover:visible, .workbench-hover:visible').waitFor({ state: 'detached' });
    await workbench.screenshot(name, clip);
  }

  it('shows a script beside its token, in three kinds of theme', async () => {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.openFile(script);
    await workbench.runCommand('Fold All Block Comments');
    await workbench.clickEditorAction('Run Against Sample Event');
    await workbench.previewFrame().getByText('https://example.com/roles').first().waitFor();
    const frame = workbench.page.locator('iframe.webview.ready');
    const box = await frame.boundingBox();
    if (!box) throw new Error('The preview has no place in the window.');
    await workbench.page.mouse.move(box.x, 400);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(48 + editorWidth, 400, { steps: 8 });
    await workbench.page.mouse.up();
    for (const theme of ['high-contrast', 'light', 'dark'] satisfies Theme[]) {
      await workbench.setTheme(theme);
      await take(`token-${theme}`);
    }
  });

  for (const { name, script, shown } of [
    { name: 'run', script: 'roles-in-token/roles.js', shown: 'https://example.com/roles' },
    { name: 'lost', script: losingScript.path, shown: 'Not in the token' },
  ]) {
    it(`shows the preview alone, for the step "${name}" of the walkthrough, in every kind of theme`, async () => {
      await workbench.openFile(script);
      await workbench.clickEditorAction('Run Against Sample Event');
      await workbench.previewFrame().getByText(shown).first().waitFor();
      for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] satisfies Theme[]) {
        await workbench.setTheme(theme);
        const box = await workbench.page.locator('iframe.webview.ready').boundingBox();
        if (!box) throw new Error('The preview has no place in the window.');
        await take(`${name}-${theme}`, { ...box, height: stepHeight });
      }
    });
  }

  it('shows scenarios as tests, with what they reached of a script', async () => {
    await workbench.openFile(script);
    await workbench.runCommand('Fold All Block Comments');
    await workbench.runCommand('Testing: Focus on Test Explorer View');
    await workbench.page.locator('.test-explorer .monaco-list-row', { hasText: 'roles.js' }).first().waitFor();
    await workbench.runCommand('Test: Run All Tests with Coverage');
    // As many passed as there are, above the tree.
    await workbench.page
      .getByText(/^(\d+)\/\1$/)
      .first()
      .waitFor();
    await workbench.page.getByText('Test Coverage').first().waitFor();
    await workbench.openFile(script);
    await take('tests');
  });

  it('shows a script that stands at a breakpoint', async () => {
    await workbench.openFile(script);
    await workbench.page.locator('.codelens-decoration', { hasText: 'Debug' }).waitFor();
    await workbench.goTo(12);
    await workbench.page.keyboard.press('F9');
    await workbench.runCommand('Claim Actions: Debug Against Sample Event');
    await workbench.page.locator('.debug-top-stack-frame-line').first().waitFor();
    const local = workbench.page.locator('.debug-variables .monaco-list-row', { hasText: 'Local' }).first();
    await local.click();
    await workbench.page.locator('.debug-variables .monaco-list-row', { hasText: 'roles' }).first().waitFor();
    await take('debugging');
  });
});
