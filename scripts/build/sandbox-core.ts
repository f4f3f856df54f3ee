import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../paths.ts';

/**
 * Serves `import source from 'core:source'`: the part of the runner that lives inside the script's own realm, bundled
 * as a script that declares the global `core`, and given as text because it is compiled there and not in the runner.
 */
export const sandboxCore: Plugin = {
  name: 'sandbox core',
  setup({ onResolve, onLoad, initialOptions }) {
    onResolve({ filter: /^core:source$/ }, () => ({ path: 'core', namespace: 'sandbox-core' }));
    onLoad({ filter: /.*/, namespace: 'sandbox-core' }, async () => {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [join('src', 'sandbox', 'runner', 'core', 'main.ts')],
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'core',
        platform: 'neutral',
        target: 'node22',
        minify: initialOptions.minify ?? false,
        logLevel: 'warning',
      });
      return { contents: outputFiles[0]?.text ?? '', loader: 'text' };
    });
  },
};
