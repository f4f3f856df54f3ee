import assert from 'node:assert/strict';
import { scriptName } from '../../../src/script/script-name.ts';

describe('the name of a script', () => {
  for (const [path, name] of [
    ['/project/actions/roles.js', 'roles.js'],
    ['/project/actions/add-roles/code.js', 'add-roles/code.js'],
    ['C:\\project\\actions\\add-roles\\code.ts', 'add-roles/code.ts'],
    ['/project/node_modules/axios/index.mjs', 'axios/index.mjs'],
    ['/project/actions/barcode.js', 'barcode.js'],
    ['/code.js', 'code.js'],
    ['Untitled-1', 'Untitled-1'],
  ] as const) {
    it(`${name} is for ${path}`, () => assert.equal(scriptName(path), name));
  }
});
