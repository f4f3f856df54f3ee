import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../../scripts/build/bundles.ts';
import { pluginTypeFiles } from '../../../../scripts/generate/types.ts';
import { PLUGIN_NAME } from '../../../../src/typescript-plugin/configuration.ts';

const root = join(import.meta.dirname, '../../../..');

/** The folder with the plugin, for the tests of a suite: it is there while they run. */
export function pluginFolder(): () => string {
  let probe = '';
  before(async () => {
    probe = await buildPluginFolder();
  });
  after(() => rmSync(probe, { recursive: true, force: true }));
  return () => probe;
}

/** Builds the plugin as the extension ships it, in a folder that tsserver can probe. */
export async function buildPluginFolder(): Promise<string> {
  const probe = realpathSync(mkdtempSync(join(tmpdir(), 'claim-actions-plugin-')));
  const folder = join(probe, 'node_modules', PLUGIN_NAME);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(root, 'src/typescript-plugin/index.ts')],
    outfile: join(folder, 'index.js'),
    ...bundles.find(({ name }) => name === 'TypeScript plugin')?.options,
    bundle: true,
    logLevel: 'error',
  });
  for (const [name, text] of pluginTypeFiles()) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: PLUGIN_NAME, main: 'index.js' }));
  return probe;
}
