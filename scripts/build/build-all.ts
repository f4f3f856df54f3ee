import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { PLUGIN_NAME } from '../../src/typescript-plugin/configuration.ts';
import { pluginTypeFiles } from '../generate/types.ts';
import { distFolder, outFolder, root } from '../paths.ts';
import { buildSandboxRunner } from './build-sandbox-runner.ts';
import { type Bundle, bundles } from './bundles.ts';

/** What the last whole build said, for the table of bundle sizes: BuiltBundle[]. */
export const metafile = join(outFolder, 'metafile.json');

const runnerSource = 'src/sandbox/runner/main.ts';

export interface BuildRequest {
  /** Minified and without source maps, as it is packaged. */
  production: boolean;
  /** Sources to build: `src/extension.ts`. Everything unless given; then files of earlier builds stay. */
  only?: string[];
}

/** What esbuild says about one bundle: inputs, outputs, sizes in bytes. */
export interface BuiltBundle {
  name: string;
  metafile: Metafile;
}

/** Bundles what ships. */
export async function buildAll({ production, only }: BuildRequest): Promise<BuiltBundle[]> {
  const requested = bundles
    .map((bundle) => (only ? pick(bundle, only) : bundle))
    .filter(({ entries }) => Object.keys(entries).length > 0);
  const built = await Promise.all([
    ...requested.map((bundle) => buildOne(bundle, production)),
    ...(only === undefined || only.includes(runnerSource) ? [buildRunner(production)] : []),
  ]);
  await writePluginFolder();
  if (only === undefined) {
    await removeStaleFiles(built.map(({ metafile }) => metafile));
    await mkdir(outFolder, { recursive: true });
    await writeFile(metafile, JSON.stringify(built));
  }
  return built;
}

function pick(bundle: Bundle, sources: string[]): Bundle {
  return {
    ...bundle,
    entries: Object.fromEntries(Object.entries(bundle.entries).filter(([, source]) => sources.includes(source))),
  };
}

async function buildOne(bundle: Bundle, production: boolean): Promise<BuiltBundle> {
  const { metafile } = await build({
    ...bundle.options,
    absWorkingDir: root,
    entryPoints: Object.entries(bundle.entries).map(([out, source]) => ({ in: source, out })),
    outdir: '.',
    bundle: true,
    metafile: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    // Names show in stack traces and in the Output channel.
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { name: bundle.name, metafile };
}

/** Built by its own rules: what a script can reach depends on them. */
async function buildRunner(production: boolean): Promise<BuiltBundle> {
  const metafile = await buildSandboxRunner(root, join(distFolder, 'sandbox', 'runner.cjs'), production);
  return { name: 'sandbox runner', metafile };
}

/** Beside the plugin: its manifest, and the types that it adds to projects. */
async function writePluginFolder(): Promise<void> {
  const folder = join(root, 'node_modules', PLUGIN_NAME);
  await mkdir(folder, { recursive: true });
  const manifest = { name: PLUGIN_NAME, version: '0.0.0', private: true, main: 'index.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const [name, text] of pluginTypeFiles()) await writeFile(join(folder, name), text);
}

/** Chunks carry a hash in their names: those of earlier builds would pile up and be packaged. */
async function removeStaleFiles(metafiles: Metafile[]): Promise<void> {
  const current = new Set(metafiles.flatMap(({ outputs }) => Object.keys(outputs)).map((file) => join(root, file)));
  for (const entry of await readdir(distFolder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !current.has(file)) await rm(file, { force: true });
  }
}
