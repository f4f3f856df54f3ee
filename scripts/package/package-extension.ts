import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { PLUGIN_NAME } from '../../src/typescript-plugin/configuration.ts';
import { root, vsixFile } from '../paths.ts';
import { mustRun, packageProgram } from '../run-process.ts';

/** Packages what was built last, and returns what the packager says about it. */
export async function packageExtension(): Promise<string> {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const output = await mustRun(process.execPath, [
    packageProgram('@vscode/vsce', 'vsce'),
    ...['package', '--out', vsixFile],
    ...options,
  ]);
  await addTypescriptPlugin();
  return output;
}

/**
 * tsserver looks for plugins in the extension's `node_modules` only, and without dependencies the packager leaves that
 * folder out, whatever `.vscodeignore` says.
 */
async function addTypescriptPlugin(): Promise<void> {
  const archive = unzipSync(await readFile(vsixFile));
  const folder = `node_modules/${PLUGIN_NAME}`;
  for (const file of await readdir(join(root, folder))) {
    if (!file.endsWith('.map')) archive[`extension/${folder}/${file}`] = await readFile(join(root, folder, file));
  }
  await writeFile(vsixFile, zipSync(archive, { level: 9 }));
}
