import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '../run-process.ts';
import { installServer } from './install-server.ts';

export interface ServerOptions {
  /** Packaged extensions to install before the start. */
  vsix?: string[];
  /** User settings, added to the quiet ones below. */
  settings?: Record<string, unknown>;
  /** Keys of the user, for commands that no menu offers. */
  keybindings?: { key: string; command: string }[];
  /** Keep workspace trust on, as a user has it. Off by default: its question would cover every test. */
  workspaceTrust?: boolean;
  /** Environment of the extension host. */
  env?: Record<string, string>;
}

export interface Server {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  close(): Promise<void>;
}

/** Nothing that moves, asks or calls home while somebody looks at one extension. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Dark Modern',
  'window.autoDetectColorScheme': false,
  'workbench.reduceMotion': 'on',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
};

/** Starts the browser-hosted VS Code on a free port of this machine, with folders of its own that `close` removes. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const serverMain = join(await installServer(), 'out', 'server-main.js');
  const home = await mkdtemp(join(tmpdir(), 'claim-actions-vscode-'));
  const extensionsFolder = join(home, 'extensions');
  const settingsFolder = join(home, 'data', 'User');
  await mkdir(settingsFolder, { recursive: true });
  await writeFile(
    join(settingsFolder, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  await writeFile(join(settingsFolder, 'keybindings.json'), JSON.stringify(options.keybindings ?? []));
  const folders = ['--server-data-dir', home, '--extensions-dir', extensionsFolder];
  for (const file of options.vsix ?? []) {
    await mustRun(process.execPath, [serverMain, ...folders, '--install-extension', file, '--force']);
  }

  const child = spawn(
    process.execPath,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', '0'],
      // The server listens on this machine only and lives as long as one run.
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      // Without it a released build ignores extensionDevelopmentPath and extensionTestsPath in the address.
      '--enable-smoke-test-driver',
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
      ...folders,
    ],
    // An empty gallery, so that nothing asks a marketplace.
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const port = await listeningPort(child);
  return {
    authority: `127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await closed;
      }
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const startTimeoutMs = 60_000;

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const give = (outcome: () => void) => {
      clearTimeout(timer);
      outcome();
    };
    const fail = (why: string) => give(() => reject(new Error(`The VS Code server ${why}. It printed:\n${output}`)));
    const timer = setTimeout(() => {
      child.kill();
      fail(`did not listen within ${startTimeoutMs / 1000} seconds`);
    }, startTimeoutMs);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`stopped with exit code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
        if (port !== undefined) give(() => resolve(Number(port)));
      });
    }
  });
}

/** What the page is told besides the folder. Paths are absolute and on this machine. */
export interface WorkbenchOptions {
  /** Extension under development, loaded from its folder. */
  extensionDevelopmentPath?: string;
  /** Module whose `run` is called inside the extension host. */
  extensionTestsPath?: string;
}

/** Address of the workbench that shows a folder, or the folders of a `.code-workspace` file. */
export function workbenchUrl(server: Server, opened: string, options: WorkbenchOptions = {}): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${slashes(path)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extensionDevelopmentPath) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  const kind = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: slashes(opened), payload: JSON.stringify(payload) });
  return `http://${server.authority}/?${query}`;
}

/** `C:\folder` as the path of an address: `/C:/folder`. */
function slashes(path: string): string {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
