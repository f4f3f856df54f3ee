import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

  for (const file of [
    'dist/extension.js',
    'dist/cli.js',
    'dist/eslint.js',
    'dist/sandbox/runner.cjs',
    'dist/web/extension.cjs',
    'dist/webview/main.js',
    'dist/webview/main.css',
    'node_modules/claim-actions-typescript-plugin/index.js',
    'node_modules/claim-actions-typescript-plugin/package.json',
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
    const known = /^(dist|media|snippets|l10n|types|node_modules\/claim-actions-typescript-plugin)\/|^[\w.-]+$/;
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
    const atStart = /import\s*[^;]*?from\s*["']\.\/(chunks\/[^"']+)["']/g;
    const first = text('dist/extension.js');
    const eager = [...first.matchAll(atStart)].map(([, name]) => `dist/${name}`);
    const bytes = [first, ...eager.map(text)].reduce((sum, source) => sum + source.length, 0);
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
