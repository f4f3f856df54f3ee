import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';
import { type Import, importsOfSources } from './imports.ts';

/** Rooms below a room, which it may import. `src/user-error.ts` is below all but the model of Auth0. */
const below: Record<string, string[]> = {
  auth0: [],
  script: ['auth0'],
  language: ['script', 'auth0'],
  'typescript-plugin': ['script', 'auth0'],
  scenario: ['script', 'auth0'],
  checks: ['scenario', 'script', 'auth0'],
  sandbox: ['scenario', 'script', 'auth0'],
  run: ['sandbox', 'checks', 'scenario', 'script', 'auth0'],
  cli: ['run', 'sandbox', 'checks', 'scenario', 'script', 'auth0'],
  vscode: ['run', 'sandbox', 'checks', 'language', 'typescript-plugin', 'scenario', 'script', 'auth0'],
  extension: ['vscode', 'run', 'sandbox', 'checks', 'language', 'scenario', 'script', 'auth0'],
  webview: [],
};

const browserRooms = ['auth0', 'script', 'language', 'checks', 'webview'];
const imports = importsOfSources();

function room(file: string): string {
  if (/^src\/extension(\.\w+)?\.ts$/.test(file)) return 'extension';
  return file.split('/')[1] ?? '';
}

function list(wrong: Import[]): string[] {
  return wrong.map(({ file, specifier }) => `${file} imports ${specifier}`);
}

describe('the rooms of the source', () => {
  it('are all known', () => {
    const rooms = new Set(imports.map(({ file }) => room(file)));
    assert.deepEqual(
      [...rooms].filter((name) => name !== 'user-error.ts' && !(name in below)),
      [],
    );
  });

  it('import downwards only', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) => {
      // package.json, snippets and the like are data, and belong to no room.
      if (!target?.startsWith('src/')) return false;
      const [from, to] = [room(file), room(target)];
      if (from === to || from === 'user-error.ts') return false;
      if (to === 'user-error.ts') return from === 'auth0';
      // The host and the preview page share what they say to each other and how they call a script, and the page shows
      // types of the report.
      if (target === 'src/webview/protocol.ts') return from !== 'vscode';
      if (target === 'src/script/script-name.ts' && from === 'webview') return false;
      if (from === 'webview') return !typeOnly || !['run', 'auth0'].includes(to);
      return !(below[from] ?? []).includes(to);
    });
    assert.deepEqual(list(wrong), []);
  });

  it("import 'vscode' only where VS Code is", () => {
    const wrong = imports.filter(
      ({ file, specifier }) => specifier === 'vscode' && !['vscode', 'extension'].includes(room(file)),
    );
    assert.deepEqual(list(wrong), []);
  });

  it("leave languages out of the sandbox's child, which is to start fast and to hold little", () => {
    const specifiers = [...reachedFrom('src/sandbox/runner/main.ts')].flatMap((file) =>
      imports.filter((it) => it.file === file && !it.typeOnly).map(({ specifier }) => specifier),
    );
    assert.ok(!specifiers.includes('@vscode/l10n'));
  });

  it('use nothing of Node where a browser runs them too', () => {
    const wrong = imports.filter(
      ({ file, specifier, typeOnly }) => !typeOnly && isBuiltin(specifier) && browserRooms.includes(room(file)),
    );
    assert.deepEqual(list(wrong), []);
  });

  it('import files that exist, by their whole name', () => {
    const wrong = imports.filter(({ target }) => target !== undefined && !existsSync(join(root, target)));
    assert.deepEqual(list(wrong), []);
  });
});

describe('the files of the source', () => {
  it('import each other in no circle, not even for types', () => {
    assert.deepEqual(circle(), []);
  });
});

/** A file, and all that is loaded with it. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  reached.add(file);
  for (const { target, typeOnly, file: from } of imports) {
    if (from === file && target !== undefined && !typeOnly && !reached.has(target)) reachedFrom(target, reached);
  }
  return reached;
}

/** Files of one circle in its order, if there is any. */
function circle(): string[] {
  const targets = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { target } of targets.get(file) ?? []) {
      const found = target === undefined ? [] : visit(target, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('the search for imports', () => {
  it('sees static, type, re-exporting and lazy imports', () => {
    assert.ok(imports.some(({ typeOnly }) => typeOnly));
    assert.ok(imports.some(({ specifier, typeOnly }) => specifier === 'vscode' && !typeOnly));
    assert.ok(imports.some(({ file, target }) => room(file) === 'vscode' && target === 'src/webview/protocol.ts'));
  });
});
