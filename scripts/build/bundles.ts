import type { BuildOptions } from 'esbuild';
import { PLUGIN_NAME } from '../../src/typescript-plugin/configuration.ts';
import { namesOfTriggers } from './parts-of-triggers.ts';

/** Lets CommonJS packages inside an ES module bundle call `require` for Node's own modules. */
const requireBanner =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

/** One call of the bundler. Paths are relative to the project. */
export interface Bundle {
  name: string;
  /** Output path without extension -> source. */
  entries: Record<string, string>;
  options: BuildOptions;
}

export const bundles: Bundle[] = [
  {
    // One build for all that runs in Node as ES modules, so that what is imported lazily becomes a chunk they share.
    name: 'node',
    entries: {
      'dist/extension': 'src/extension.ts',
      'dist/cli': 'src/cli/main.ts',
      'dist/eslint': 'src/checks/eslint-plugin.ts',
    },
    options: {
      format: 'esm',
      platform: 'node',
      target: 'node22',
      splitting: true,
      chunkNames: 'dist/chunks/[name]-[hash]',
      external: ['vscode'],
      // Some packages have a CommonJS form that bundlers cannot follow (jsonc-parser).
      mainFields: ['module', 'main'],
      banner: { js: requireBanner },
    },
  },
  {
    // The web worker host of vscode.dev loads CommonJS only. In a package of ES modules it takes a path for that only if
    // it ends with .cjs.
    name: 'web extension',
    entries: { 'dist/web/extension': 'src/extension.web.ts' },
    options: {
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      // All of Node that ESLint's linter asks for.
      alias: { 'node:path': 'path-browserify' },
      define: { 'process.env.TIMING': 'undefined' },
    },
  },
  {
    name: 'preview page',
    entries: {
      'dist/webview/main': 'src/webview/main.ts',
      'dist/webview/page': 'src/webview/page.css',
      'dist/webview/codicon': 'src/webview/codicon.css',
    },
    options: {
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      loader: { '.ttf': 'file' },
      assetNames: 'dist/webview/[name]',
    },
  },
  {
    // tsserver finds plugins by package name only, in the `node_modules` of the extension's folder, and calls what module.exports is.
    name: 'TypeScript plugin',
    entries: { [`node_modules/${PLUGIN_NAME}/index`]: 'src/typescript-plugin/index.ts' },
    options: {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      footer: { js: 'module.exports = module.exports.default;' },
      plugins: [namesOfTriggers],
    },
  },
];
