import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { localModules } from '../../../src/run/local-modules.ts';

describe('the files that a script in TypeScript imports', () => {
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'local-modules-')));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Names and files of what is found, below the folder. */
  function found(files: Record<string, string>, script = 'src/action.ts', below = folder): [string, string][] {
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), source);
    }
    const language = script.endsWith('.ts') ? 'typescript' : 'javascript';
    const scripts = [{ file: join(folder, script), source: files[script] ?? '', language } as const];
    return localModules(scripts, below)
      .map(({ name, file }): [string, string] => [relative(folder, name), relative(folder, file)])
      .sort();
  }

  it('are those behind every way to write a path, and what they import, also in a circle', () => {
    assert.deepEqual(
      found({
        'src/action.ts': `import { a } from './a';\nimport { b } from "../lib/b.js";\nimport * as c from './c';\nexport const x = [a, b, c];`,
        'src/a.ts': `import { b } from '../lib/b';\nexport const a = b;`,
        'lib/b.ts': `import { a } from '../src/a.ts';\nexport const b = () => a;`,
        'src/c/index.ts': 'export const c = 1;',
      }),
      [
        ['lib/b', 'lib/b.ts'],
        ['lib/b.js', 'lib/b.ts'],
        ['src/a', 'src/a.ts'],
        ['src/a.ts', 'src/a.ts'],
        ['src/c', 'src/c/index.ts'],
      ],
    );
  });

  it('are none where the path is none that a file can have', () => {
    const odd = [`./${'a'.repeat(5000)}`, './action.ts/inside'];
    const source = odd.map((path, index) => `import x${index} from '${path}';\nx${index};`).join('\n');
    assert.deepEqual(found({ 'src/action.ts': source }), []);
  });

  it('are not packages, types, JavaScript, or what is not there', () => {
    assert.deepEqual(
      found({
        'src/action.ts': `import { T } from './types';\nimport axios from 'axios';\nimport { gone } from './gone';\nimport { js } from './plain';\nexport const x: T = [axios, gone, js];`,
        'src/types.ts': 'export type T = unknown;',
        'src/plain.js': 'exports.js = 1;',
      }),
      [],
    );
    assert.deepEqual(found({ 'src/action.js': `require('./a');` }, 'src/action.js'), []);
  });

  it('do not lie outside of the folder', () => {
    const files = {
      'in/action.ts': `import { o } from '../out/o';\nexport const x = o;`,
      'out/o.ts': 'export const o = 1;',
    };
    assert.deepEqual(found(files, 'in/action.ts', join(folder, 'in')), []);
    assert.deepEqual(found(files, 'in/action.ts'), [['out/o', 'out/o.ts']]);
  });

  it('do not lie outside of the folder behind a link either', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      writeFileSync(join(outside, 'secret.ts'), 'export const o = 1;');
      mkdirSync(join(folder, 'linked'));
      symlinkSync(join(outside, 'secret.ts'), join(folder, 'linked/secret.ts'));
      const files = { 'linked/action.ts': `import { o } from './secret';\nexport const x = o;` };
      assert.deepEqual(found(files, 'linked/action.ts'), []);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('are none of a script that cannot run', () => {
    assert.deepEqual(
      found({ 'src/action.ts': `import { a } from './a';\nenum E { A }\nexport const x = [a, E];` }),
      [],
    );
  });
});
