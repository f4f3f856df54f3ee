import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { outFolder, vsixFile } from '../../../scripts/paths.ts';
import { launchBrowser } from '../../../scripts/vscode/browser.ts';
import { type Server, startServer } from '../../../scripts/vscode/server.ts';

/** Where window tests put their screenshots; git-ignored, and emptied when a run begins. */
export const screenshotFolder = process.env['CLAIM_ACTIONS_SCREENSHOTS'] ?? join(outFolder, 'screenshots');

/** One browser, and a VS Code server of each kind with the packaged extension, for all window tests of a run. */
interface Session {
  browser: Browser;
  server: Server;
  /** Opens folders in Restricted Mode. Started when the first test asks for it. */
  restrictedServer(): Promise<Server>;
  /** Lets the browser run the extension, as a window without a server does. Started when the first test asks for it. */
  browserHostServer(): Promise<Server>;
}

let current: Session | undefined;
let restricted: Promise<Server> | undefined;
let browserHost: Promise<Server> | undefined;

export function session(): Session {
  if (current === undefined)
    throw new Error('The window tests were not started with test/support/window/hooks.ts as --require.');
  return current;
}

/** Without conditions, so that they call in Restricted Mode what no menu offers there. */
export const restrictedKeys = {
  'ctrl+shift+f6': 'claimActions.run',
  'ctrl+shift+f7': 'claimActions.debug',
  'ctrl+shift+f8': 'claimActions.updateExpectation',
} as const;

/** The same for the Test Explorer. */
export const runAllTestsKey = 'ctrl+alt+f6';

export async function startSession(): Promise<void> {
  await rm(screenshotFolder, { recursive: true, force: true });
  await mkdir(screenshotFolder, { recursive: true });
  const browser = await launchBrowser();
  try {
    current = {
      browser,
      server: await startServer({ vsix: [vsixFile] }),
      restrictedServer() {
        restricted ??= startServer({
          vsix: [vsixFile],
          workspaceTrust: true,
          keybindings: Object.entries({ ...restrictedKeys, [runAllTestsKey]: 'testing.runAll' }).map(
            ([key, command]) => ({
              key,
              command,
            }),
          ),
          settings: { 'security.workspace.trust.startupPrompt': 'never' },
        });
        return restricted;
      },
      browserHostServer() {
        browserHost ??= startServer({
          vsix: [vsixFile],
          settings: { 'remote.extensionKind': { 'claim-actions.claim-actions': ['web'] } },
        });
        return browserHost;
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export async function endSession(): Promise<void> {
  await current?.browser.close();
  await current?.server.close();
  await (await restricted)?.close();
  await (await browserHost)?.close();
  restricted = undefined;
  browserHost = undefined;
  current = undefined;
}
