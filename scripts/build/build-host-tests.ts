import { join } from 'node:path';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { root } from '../paths.ts';

/**
 * Compiles the host tests, because an older desktop VS Code does not strip types itself.
 * Returns the module that VS Code is told to run.
 */
export async function buildHostTests(outdir: string): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/host/index.ts', ...(await glob('test/host/**/*.test.ts', { cwd: root }))],
    outbase: 'test/host',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}
