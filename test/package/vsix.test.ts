import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { vsixFile } from '../../scripts/paths.ts';

const maximumBytes = 3_000_000;

describe('the package', () => {
  const archive = readFileSync(vsixFile);
  const files = unzipSync(archive);
  const names = Object.keys(files)
    .filter((name) => name.startsWith('extension/'))
    .map((name) => name.slice('extension/'.length))
    .sort();
  const text = (name: string) => new TextDecoder().decode(files[`extension/${name}`]);

  /** A module and all that it imports before its first line runs, without what `import()` loads later. */
  function withImports(name: string, seen: string[] = []): string[] {
    if (seen.includes(name)) return seen;
    const imported = [...text(name).matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)];
    return imported.reduce(
      (all, [, path]) => withImports(posix.join(posix.dirname(name), path ?? ''), all),
      [...seen, name],
    );
  }

  for (const file of [
    'dist/extension.js',
    'dist/cli.js',
    'dist/eslint.js',
    'dist/sandbox/runner.cjs',
    'dist/web/extension.cjs',
    'dist/webview/main.js',
    'dist/webview/page.css',
    'dist/webview/codicon.css',
    'dist/webview/codicon.ttf',
    'node_modules/claim-actions-typescript-plugin/index.js',
    'node_modules/claim-actions-typescript-plugin/package.json',
    'node_modules/claim-actions-typescript-plugin/shared.d.ts',
    'node_modules/claim-actions-typescript-plugin/post-login.d.ts',
    'types/claim-actions.d.ts',
    'docs/README.md',
    'docs/checks/restricted-claim.md',
    'media/icon.png',
    'package.json',
    'package.nls.json',
    'readme.md',
    'changelog.md',
    'LICENSE.txt',
  ]) {
    it(`holds ${file}`, () => assert.ok(names.includes(file), names.join('\n')));
  }

  it('holds every file that package.json names', () => {
    const named = [...text('package.json').matchAll(/"(?:\.\/)?((?:dist|media|snippets|l10n|types)\/[\w./-]+\.\w+)"/g)];
    assert.deepEqual(
      named.map(([, name]) => name ?? '').filter((name) => !names.includes(name)),
      [],
    );
  });

  it('holds no source, test, script, example or source map', () => {
    const known = /^(dist|docs|media|snippets|l10n|types|node_modules\/claim-actions-typescript-plugin)\/|^[\w.-]+$/;
    const wrong = names.filter(
      (name) => !known.test(name) || (/\.(ts|map|vsix)$/.test(name) && !name.endsWith('.d.ts')),
    );
    assert.deepEqual(wrong, []);
  });

  it('holds no other file at the top than what VS Code and a reader need', () => {
    const top = names.filter((name) => !name.includes('/') && !/^package(\.nls(\.\w+)?)?\.json$/.test(name));
    assert.deepEqual(top, ['LICENSE.txt', 'changelog.md', 'readme.md']);
  });

  it('loads heavy parts lazily: what starts with VS Code is small', () => {
    const eager = withImports('dist/extension.js');
    const bytes = eager.reduce((sum, name) => sum + text(name).length, 0);
    assert.ok(bytes < 400_000, `${bytes} bytes: ${eager.join(', ')}`);
  });

  it('names no folder of the machine that built it', () => {
    const telling = names.filter((name) => /\.(js|cjs|css|json)$/.test(name) && text(name).includes(process.cwd()));
    assert.deepEqual(telling, []);
  });

  it(`is smaller than ${maximumBytes / 1_000_000} MB`, () => {
    assert.ok(archive.length < maximumBytes, `${archive.length} bytes`);
  });
});
