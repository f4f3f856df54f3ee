import { build, type Metafile, type Plugin } from 'esbuild';
import { methodsOfTriggers } from './build/parts-of-triggers.ts';

const runner = 'src/sandbox/runner';
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  // Strict mode hides the runner's functions and `this` from stack walking (arguments.callee.caller, CallSite.getThis).
  banner: { js: '"use strict";' },
} as const;

/**
 * Bundles the code of the sandbox's child into one CommonJS file. The core is bundled first and put into it as text,
 * because the runner evaluates it in a V8 context of its own.
 *
 * @param root folder of the repository.
 * @param outfile absolute path; `dist/sandbox/runner.cjs` in the extension. The runner recognises its own frames by this name.
 */
export async function buildSandboxRunner(root: string, outfile: string, minify = false): Promise<Metafile> {
  const { metafile } = await build({
    ...shared,
    absWorkingDir: root,
    entryPoints: [`${runner}/main.ts`],
    outfile,
    format: 'cjs',
    metafile: true,
    minifySyntax: minify,
    minifyWhitespace: minify,
    plugins: [coreAsText(root), methodsOfTriggers],
  });
  return metafile;
}

function coreAsText(root: string): Plugin {
  return {
    name: 'core-as-text',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^core:source$/ }, () => ({ path: 'core', namespace: 'core-source' }));
      onLoad({ filter: /.*/, namespace: 'core-source' }, async () => {
        const core = await build({
          ...shared,
          absWorkingDir: root,
          entryPoints: [`${runner}/core/main.ts`],
          write: false,
          format: 'iife',
          globalName: 'core',
          minifyWhitespace: true,
          platform: 'neutral',
        });
        return { contents: core.outputFiles[0]?.text ?? '', loader: 'text' };
      });
    },
  };
}
