import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/paths.ts';
import { copyWorkspace, type WorkspaceCopy } from '../../../scripts/test/workspace-copy.ts';
import { type Server, type WorkbenchOptions, workbenchUrl } from '../../../scripts/vscode/server.ts';
import { screenshotFolder, session } from './session.ts';

const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'high-contrast': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
} as const;

/** Windows that are open now, for the pictures of a failure. */
const openWindows = new Set<Workbench>();

/** Read by Mocha from the file of root hooks: a failed test leaves a picture of every open window. */
export async function photographFailure(testTitle: string): Promise<string[]> {
  const name = `failed ${testTitle}`.replaceAll(/[^\w-]+/g, '-').slice(0, 120);
  return Promise.all([...openWindows].map((workbench, index) => workbench.screenshot(`${name}-${index + 1}`)));
}

export type Theme = keyof typeof themes;

/** A part of the window, in CSS pixels. */
export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface OpenOptions extends WorkbenchOptions {
  /** Folder to copy and open, relative to the project; the examples unless given. */
  folder?: string;
  /** Makes more files in the copy, and returns what to open instead: a folder, or a `.code-workspace` file. */
  prepare?: (folder: string) => Promise<string>;
  /** In Restricted Mode, as a folder is whose authors the user does not trust. */
  restricted?: boolean;
  /** With the extension in the browser's own extension host, where there is no Node. */
  browserHost?: boolean;
  /** Display language, as if its language pack were installed: the words of VS Code itself stay English. */
  language?: string;
  /** Size of the window. */
  viewport?: { width: number; height: number };
}

async function serverFor({ restricted, browserHost }: OpenOptions): Promise<Server> {
  const { server, restrictedServer, browserHostServer } = session();
  if (browserHost) return browserHostServer();
  return restricted ? restrictedServer() : server;
}

/**
 * One window of VS Code, used as a person would: keys, clicks and what is to be seen. Every step waits for its effect.
 * Its folder is a copy that the test may write into.
 */
export class Workbench {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #workspace: WorkspaceCopy;

  private constructor(page: Page, context: BrowserContext, workspace: WorkspaceCopy) {
    this.page = page;
    this.#context = context;
    this.#workspace = workspace;
  }

  static async open(options: OpenOptions = {}): Promise<Workbench> {
    const { browser } = session();
    const server = await serverFor(options);
    const workspace = await copyWorkspace(join(root, options.folder ?? 'examples'));
    const opened = (await options.prepare?.(workspace.folder)) ?? workspace.folder;
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1440, height: 900 } });
    if (options.language !== undefined) {
      // What a language pack sets beside the words of VS Code, and all that extensions are told.
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};`);
    }
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const workbench = new Workbench(page, context, workspace);
    openWindows.add(workbench);
    try {
      await page.goto(workbenchUrl(server, opened, options));
      const files = page.locator('.explorer-folders-view .monaco-list-row').first();
      // A window that has not got its folders from the server by then gets them only when it is loaded again.
      await files.waitFor({ timeout: 20_000 }).catch(() => page.reload());
      await files.waitFor();
      return workbench;
    } catch (error) {
      await workbench.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    openWindows.delete(this);
    await this.#context.close();
    await this.#workspace.remove();
  }

  /**
   * Loads the window again, once VS Code has kept what is open. In a browser it keeps that every five seconds, and not
   * when the page goes: a window that is reloaded earlier comes back as it was before, whatever is in it.
   */
  async reload(openTab: string): Promise<void> {
    while (!JSON.stringify(await this.#context.storageState({ indexedDB: true })).includes(openTab)) {
      await sleep(250);
    }
    await this.page.reload();
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Absolute path of a file in the opened folder. */
  path(...segments: string[]): string {
    return join(this.#workspace.folder, ...segments);
  }

  /** Opens a file by its path in the folder: `first-claim/action.js`. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    // Not by the text of the tab: that of a token preview has the name in it, too.
    const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    const hidden = this.page.locator(`.tab:not(.active)[data-resource-name="${name}"]`).first();
    // The list of files puts what was open before above what was asked for, and again while it is being searched.
    if (await hidden.isVisible()) await hidden.click();
    // The list of files changes while it is searched, and a click can meet another row than the one that was seen.
    for (let attempt = 0; attempt < 6 && !(await tab.isVisible()); attempt++) {
      await this.page.keyboard.press('ControlOrMeta+P');
      await this.#quickInputBox().fill(path);
      const option = this.#option(name);
      await option.waitFor();
      await (attempt % 2 === 0 ? option.click() : this.page.keyboard.press('Enter'));
      await tab.waitFor({ timeout: 5_000 }).catch(() => this.page.keyboard.press('Escape'));
    }
    await tab.waitFor();
    await this.editor().locator('.view-line').first().waitFor();
  }

  /** Runs a command by the title that the palette shows: `Claim Actions: Run Against Sample Event`. */
  async runCommand(title: string): Promise<void> {
    const option = this.#option(title);
    // The palette lists what there is when it opens: a command that comes later needs it opened again. So does a window
    // that takes the focus away while it still starts.
    for (let attempt = 0; attempt < 5 && !(await option.isVisible()); attempt++) {
      await this.page.keyboard.press('F1');
      await this.#quickInputBox()
        .fill(`>${title}`, { timeout: 5_000 })
        .then(() => option.waitFor({ timeout: 5_000 }))
        .catch(() => this.page.keyboard.press('Escape'));
    }
    await option.click();
  }

  /** Chooses an entry of *New File…*. Not by typing, which would name a file. */
  async newFile(entry: string): Promise<void> {
    const option = this.#option(entry);
    // It lists what there is when it opens, as the palette does.
    for (let attempt = 0; attempt < 5 && !(await option.isVisible()); attempt++) {
      await this.runCommand('Create: New File...');
      await option.waitFor({ timeout: 3_000 }).catch(() => this.page.keyboard.press('Escape'));
    }
    await option.click();
  }

  quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** The labels that an open quick pick offers. */
  async quickPickLabels(): Promise<string[]> {
    const rows = this.quickInput().locator('.monaco-list-row .label-name');
    await rows.first().waitFor();
    return rows.allTextContents();
  }

  /** Chooses the entry with this text in an open quick pick, by typing it and clicking the entry. */
  async pick(label: string): Promise<void> {
    await this.#quickInputBox().fill(label);
    await this.#option(label).click();
  }

  /** Chooses from the list that a command opens. A window that shows a result just then may close it: once more then. */
  async chooseFrom(title: string, label: string): Promise<void> {
    const option = this.#option(label);
    for (let attempt = 0; attempt < 3 && !(await option.isVisible()); attempt++) {
      await this.runCommand(title);
      await this.#quickInputBox()
        .fill(label, { timeout: 5_000 })
        .then(() => option.waitFor({ timeout: 5_000 }))
        .catch(() => this.page.keyboard.press('Escape'));
    }
    await option.click();
  }

  /** Types into an open input box or quick pick, and confirms. */
  async enter(text: string): Promise<void> {
    await this.#quickInputBox().fill(text);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Opens a file anywhere by its absolute path, as the command for opening files asks for it. */
  async openFileOutside(path: string): Promise<void> {
    await this.runCommand('File: Open File...');
    // The dialog writes the folder that it starts in over what was typed before.
    for (let wait = 0; wait < 50 && !(await this.#quickInputBox().inputValue()).endsWith('/'); wait++) {
      await this.page.waitForTimeout(100);
    }
    // It may do so once more while it reads the folder, and takes no Enter while it looks for what was typed.
    for (let attempt = 0; attempt < 8 && (await this.quickInput().isVisible()); attempt++) {
      await this.#quickInputBox().fill(path);
      await this.page.waitForTimeout(500);
      if ((await this.#quickInputBox().inputValue()) !== path) continue;
      await this.page.keyboard.press('Enter');
      await this.quickInput()
        .waitFor({ state: 'hidden', timeout: 3_000 })
        .catch(() => undefined);
    }
  }

  /** Clicks an action at the right end of the editor's tabs, by its tooltip. */
  async clickEditorAction(title: string | RegExp): Promise<void> {
    await this.page.locator('.editor-actions').getByRole('button', { name: title }).first().click();
  }

  /** The focused editor group's text editor. */
  editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance').first();
  }

  /** The lines of the text editor that are to be seen now, top to bottom. */
  async visibleEditorText(): Promise<string> {
    const lines = await this.editor()
      .locator('.view-line')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
          .sort((one, other) => one.top - other.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      );
    return lines.join('\n');
  }

  /** Puts the cursor at a 1-based place. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.enter(`:${line}:${column}`);
  }

  /**
   * Asks for suggestions at the cursor until there is this one. Languages start in their own time: until then there is
   * nothing to suggest, or only words of the file.
   */
  async suggestion(text: string): Promise<Locator> {
    const found = this.page.locator('.suggest-widget .monaco-list-row', { hasText: text });
    for (let attempt = 0; attempt < 15 && !(await found.first().isVisible()); attempt++) {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Space');
      await found
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
    }
    return found;
  }

  /** Replaces the whole text of the focused editor. */
  async replaceEditorText(text: string): Promise<void> {
    await this.editor().locator('.view-line').first().click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Opens the Problems view and gives its entries as text. Waits until there is one. */
  async problems(): Promise<string[]> {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = this.page
      .locator('.markers-panel .monaco-list-row')
      .filter({ has: this.page.locator('.marker-icon') });
    await rows.first().waitFor();
    return rows.allTextContents();
  }

  /** Inside of the visible webview. */
  previewFrame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** What is in the list of notifications. As toasts they are never to be seen: a VS Code that tests may drive has none. */
  async notifications(): Promise<string[]> {
    const bell = this.page.locator('[id="status.notifications"]');
    const list = this.page.locator('.notifications-center');
    await bell.click();
    await list.waitFor();
    const messages = await list.locator('.notification-list-item-message').allTextContents();
    await bell.click();
    await list.waitFor({ state: 'hidden' });
    return messages;
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.pick(themes[theme]);
    await this.quickInput().waitFor({ state: 'hidden' });
    const kind = {
      dark: '.vs-dark',
      light: '.vs',
      'high-contrast': '.hc-black',
      'high-contrast-light': '.hc-light',
    }[theme];
    await this.page.locator(`.monaco-workbench${kind}`).waitFor();
    if (await this.page.locator('iframe.webview.ready').isVisible()) {
      await this.previewFrame().locator(`body.vscode-${theme}`).waitFor();
    }
  }

  /** Takes a picture of the window, or of a part of it, into `out/screenshots/`, and returns its path. */
  async screenshot(name: string, clip?: Clip): Promise<string> {
    const path = join(screenshotFolder, `${name}.png`);
    await this.page.screenshot({ path, ...(clip && { clip }) });
    return path;
  }

  /** Fails with what axe finds wrong inside the visible webview. */
  async checkPreviewAccessibility(): Promise<void> {
    // The page is transparent and VS Code paints behind its frame, where axe does not look: it would assume white.
    await this.previewFrame()
      .locator('html')
      .evaluate((element) => {
        element.style.backgroundColor = 'var(--vscode-editor-background)';
      });
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(['iframe.webview.ready', 'iframe#active-frame', 'body'])
      .analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
    );
    assert.deepEqual(found, []);
  }

  #option(text: string): Locator {
    return this.quickInput().getByRole('option').filter({ hasText: text }).first();
  }

  #quickInputBox(): Locator {
    return this.quickInput().locator('input.input').first();
  }
}
