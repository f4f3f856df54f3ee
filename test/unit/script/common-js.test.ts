import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { toCommonJs } from '../../../src/script/common-js.ts';

const packages: Record<string, unknown> = {
  axios: Object.assign(() => 'called', { get: () => 'got' }),
  compiled: { __esModule: true, default: 'its default', other: 'its other' },
  'node:path': { join: (...parts: string[]) => parts.join('/') },
};

/** What a script exports that may require these packages only. */
function load(source: string): Record<string, unknown> {
  const exports: Record<string, unknown> = {};
  const require = (name: string) => {
    assert.ok(name in packages, `requires ${name}`);
    return packages[name];
  };
  runInNewContext(toCommonJs(source), { exports, require });
  return { ...exports };
}

describe('an ES module as CommonJS', () => {
  it('exports what is declared and what is listed', () => {
    const { a, f, C, other, x, rest, y } = load(`export const a = 1, { x, ...rest } = { x: 2, y: 3 }, [y = 4] = [];
export async function f(parameter) {} export class C {}
const inner = 5; export { inner as other };`);
    assert.deepEqual([a, other, x, y], [1, 5, 2, 4]);
    assert.equal(JSON.stringify(rest), '{"y":3}');
    assert.deepEqual([typeof f, typeof C], ['function', 'function']);
  });

  it('exports nothing that is only a parameter or a local variable', () => {
    assert.deepEqual(Object.keys(load('export const f = (event, { api } = {}) => { const x = 1; };')), ['f']);
  });

  for (const [what, source] of Object.entries({
    'an expression': 'export default [1, 2][1];',
    'an expression in brackets': 'export   default (1, 2);',
    'an anonymous function': 'export default function () { return 2; }',
    'a declared function': 'export default function two() { return 2; }\ntwo.called = two();',
  })) {
    it(`exports ${what} as default`, () => {
      const { default: value } = load(source);
      assert.equal(typeof value === 'function' ? value() : value, 2);
    });
  }

  it('takes the whole package for the default of one that is CommonJS', () => {
    const { values } = load(`import axios, { get } from 'axios'; import value, { other as renamed } from 'compiled';
import * as path from "node:path"; import { default as same } from 'axios';
export const values = [axios(), get(), value, renamed, path.join('a', 'b'), same === axios].join();`);
    assert.equal(values, 'called,got,its default,its other,a/b,true');
  });

  it('leaves out imports that only types needed, as a compiler does', () => {
    assert.deepEqual(
      Object.keys(
        load(
          `import { Event } from 'types';\nimport axios, { Response } from 'axios';\nexport const a = { Event: axios };`,
        ),
      ),
      ['a'],
    );
  });

  it('loads a package that is imported for nothing but its effect', () => {
    assert.throws(() => load(`import 'unknown';`), /requires unknown/);
  });

  it('passes on what other modules export', () => {
    const { mine, get, path } = load(
      `export { other as mine } from 'compiled'; export * from 'axios'; export * as path from 'node:path';`,
    );
    assert.deepEqual([mine, typeof get, typeof path], ['its other', 'function', 'object']);
  });

  it('keeps every line and column', () => {
    const source = `import {
  a,
  B
} from 'axios'; export const f = () => a;
export default (x) => mark(x);
export { f as g }; const m = mark(1);
export async function h() { mark(2); }`;
    const code = toCommonJs(source);
    for (const [index, line] of source.split('\n').entries()) {
      assert.equal(code.split('\n')[index]?.indexOf('mark'), line.indexOf('mark'), line);
    }
  });

  it('leaves CommonJS alone, and what is neither', () => {
    for (const source of ['exports.a = async () => {};', "import { from 'x'", 'function (user, context, cb) {}']) {
      assert.equal(toCommonJs(source), source);
    }
  });
});
