import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { zipSync } from 'fflate';
import { buildHostTests } from '../build/build-host-tests.ts';
import { outFolder, root } from '../paths.ts';
import { launchBrowser } from '../vscode/browser.ts';
import { findDesktop } from '../vscode/desktop.ts';
import { startServer, workbenchUrl } from '../vscode/server.ts';
import { followFile } from './follow-file.ts';
import { countedRun, type Run } from './mocha-suite.ts';
import type { Suite } from './suite.ts';
import { copyWorkspace } from './workspace-copy.ts';

/** Longer than the tests need, shorter than anybody waits. */
const limitMs = 5 * 60_000;

/** The host tests inside the browser-hosted VS Code. `only` is part of a file's name: `preview`. */
export function hostSuite(only?: string): Suite {
  return { name: 'host', run: () => countedRun('host', (run) => runInBrowser(narrowed(run, only))) };
}

/** The same tests inside the desktop VS Code: an installed one, else the one that `@vscode/test-electron` downloads. */
export function desktopSuite(only?: string): Suite {
  return { name: 'desktop', run: () => countedRun('desktop', (run) => runOnDesktop(narrowed(run, only))) };
}

/** Takes the place of the extension that brings TypeScript 7, which no package registry has. */
const nativePreview = join(root, 'test/fixtures/native-preview');

/** Packs an extension that is nothing but its manifest. */
async function packedFolder(extension: string, folder: string): Promise<string> {
  const vsix = join(folder, `${basename(extension)}.vsix`);
  const manifest = await readFile(join(extension, 'package.json'));
  await writeFile(vsix, zipSync({ 'extension/package.json': manifest }));
  return vsix;
}

/** Read by `test/host/index.ts`. */
function narrowed(run: Run, only: string | undefined): Run {
  return only === undefined ? run : { ...run, env: { ...run.env, CLAIM_ACTIONS_HOST_TESTS: only } };
}

async function runOnDesktop({ folder, env }: Run): Promise<void> {
  const extensionTestsPath = await buildHostTests(folder);
  const workspace = await copyWorkspace(join(root, 'examples'));
  const installed = findDesktop();
  try {
    await runTests({
      ...(installed ? { vscodeExecutablePath: installed.executable } : {}),
      extensionDevelopmentPath: [root, nativePreview],
      extensionTestsPath,
      extensionTestsEnv: env,
      launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    await workspace.remove();
  }
}

async function runInBrowser({ folder, env }: Run): Promise<void> {
  const outputFile = join(folder, 'output.txt');
  const extensionTestsPath = await buildHostTests(folder);
  const stopFollowing = await followFile(outputFile);
  const workspace = await copyWorkspace(join(root, 'examples'));
  const server = await startServer({
    vsix: [await packedFolder(nativePreview, folder)],
    env: { ...env, CLAIM_ACTIONS_TEST_OUTPUT: outputFile },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const windowLog = createWriteStream(join(outFolder, 'host-window.log'));
    const ended = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`The host tests did not end within ${limitMs / 60_000} minutes; see out/host-window.log.`));
      }, limitMs);
      // The workbench calls these two where a desktop window would print and end its process.
      const exit = page.exposeFunction('codeAutomationExit', () => {
        clearTimeout(timer);
        resolve();
      });
      const log = page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
        windowLog.write(`${type} ${values.map(String).join(' ')}\n`);
      });
      Promise.all([exit, log])
        .then(() =>
          page.goto(workbenchUrl(server, workspace.folder, { extensionDevelopmentPath: root, extensionTestsPath })),
        )
        .catch(reject);
    });
    await ended;
    windowLog.end();
  } finally {
    await browser.close();
    await server.close();
    await workspace.remove();
    await stopFollowing();
  }
}
