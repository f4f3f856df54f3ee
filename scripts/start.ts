import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build/build-all.ts';
import { root } from './paths.ts';
import { findDesktop } from './vscode/desktop.ts';
import { startServer, workbenchUrl } from './vscode/server.ts';

/** `npm start`: VS Code on the examples, with this extension loaded. */
const { values } = parseArgs({
  options: {
    /** Take the browser-hosted VS Code although one is installed. */
    browser: { type: 'boolean', default: false },
    /** Only print the address. */
    'no-open': { type: 'boolean', default: false },
  },
});

const examples = join(root, 'examples');
const whatToPress = `
  1. Open roles-in-token/roles.js.
  2. Press the play button at the top right of the editor
     (or F1, then "Claim Actions: Run Against Sample Event").
  3. The token that Auth0 would issue is beside the script.
`;

process.stdout.write('Building …\n');
await buildAll({ production: false });

const desktop = values.browser ? undefined : findDesktop();
if (desktop === undefined) {
  await startInBrowser();
} else {
  spawn(desktop.command, ['--new-window', `--extensionDevelopmentPath=${root}`, examples], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.stdout.write(`VS Code opens on the examples.\n${whatToPress}`);
}

async function startInBrowser(): Promise<void> {
  const server = await startServer();
  const address = workbenchUrl(server, examples, { extensionDevelopmentPath: root });
  process.stdout.write(`\nVS Code is at\n\n  ${address}\n${whatToPress}\nCtrl+C ends it.\n`);
  if (!values['no-open']) openAddress(address);
  const end = async () => {
    process.stdout.write('\n');
    await server.close();
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
}

/** Shows the address in the default browser, where there is a screen. The address is printed anyway. */
function openAddress(address: string): void {
  const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'], linux: ['xdg-open'] };
  const [command, ...args] = openers[process.platform as keyof typeof openers] ?? [];
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (command === undefined || !hasScreen) return;
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => process.stdout.write('Open the address in a browser.\n'))
    .unref();
}
