import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { methodsOfTriggers } from './parts-of-triggers.ts';

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
 * Bundles the code of the sandbox's child into one CommonJS file. What is evaluated under a name of its own is bundled first
 * and put into the rest as text: the core, for a V8 context of its own, and the runner itself.
 *
 * @param root folder of the repository.
 * @param outfile absolute path; `dist/sandbox/runner.cjs` in the extension.
 */
export async function buildSandboxRunner(root: string, outfile: string, minify = false): Promise<Metafile> {
  const minified = { minifySyntax: minify, minifyWhitespace: minify };
  const core = asText('core', () =>
    textOf({
      ...shared,
      absWorkingDir: root,
      entryPoints: [`${runner}/core/main.ts`],
      format: 'iife',
      globalName: 'core',
      minifyWhitespace: true,
      platform: 'neutral',
    }),
  );
  const whole = asText('runner', () =>
    textOf({
      ...shared,
      ...minified,
      absWorkingDir: root,
      entryPoints: [`${runner}/main.ts`],
      format: 'cjs',
      plugins: [core, methodsOfTriggers],
    }),
  );
  const { metafile } = await build({
    ...shared,
    ...minified,
    absWorkingDir: root,
    entryPoints: [`${runner}/start.ts`],
    outfile,
    format: 'cjs',
    metafile: true,
    plugins: [whole],
  });
  return metafile;
}

async function textOf(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

/** `import source from '<name>:source'` gives this text. */
function asText(name: string, text: () => Promise<string>): Plugin {
  return {
    name: `${name}-as-text`,
    setup({ onResolve, onLoad }) {
      const namespace = `${name}-source`;
      onResolve({ filter: new RegExp(`^${name}:source$`) }, () => ({ path: name, namespace }));
      onLoad({ filter: /.*/, namespace }, async () => ({ contents: await text(), loader: 'text' }));
    },
  };
}
