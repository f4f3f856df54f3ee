import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun, packageProgram } from '../run-process.ts';

export const emptyExtension = 'Empty Extension';

const manifest = {
  name: 'empty-extension',
  displayName: emptyExtension,
  publisher: 'claim-actions',
  version: '0.0.0',
  license: 'Apache-2.0',
  engines: { vscode: '^1.101.0' },
  type: 'module',
  main: 'extension.js',
  activationEvents: ['onLanguage:javascript'],
};

/**
 * Packages an extension that does nothing, in a new temporary folder: what VS Code itself takes to load an extension, on
 * this machine, now.
 *
 * @returns the folder and the package in it; the caller removes the folder.
 */
export async function packageEmptyExtension(): Promise<{ folder: string; vsix: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'claim-actions-empty-'));
  const vsix = join(folder, 'empty.vsix');
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, manifest.main),
    "import * as vscode from 'vscode';\nexport const activate = () => vscode.version;\n",
  );
  await mustRun(
    process.execPath,
    [
      packageProgram('@vscode/vsce', 'vsce'),
      ...['package', '--out', vsix, '--no-dependencies', '--allow-missing-repository', '--skip-license'],
    ],
    { cwd: folder },
  );
  return { folder, vsix };
}
