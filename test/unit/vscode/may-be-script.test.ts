import assert from 'node:assert/strict';
import { mayBeScript } from '../../../src/vscode/scripts/may-be-script.ts';

describe('the first look at a file', () => {
  for (const text of [
    'exports.onExecutePostLogin = async (event, api) => {};',
    'exports.onContinuePostLogin = async () => {};',
    'function (user, context, callback) { callback(null, user, context); }',
    '// a rule\n(user, context, cb) => cb(null, user, context)',
    'module.exports = function (client, scope, audience, context, cb) { cb(null, {}); };',
  ]) {
    it(`goes on reading: ${text}`, () => assert.ok(mayBeScript(text)));
  }

  for (const text of ['', 'const a = 1;', 'export const add = (a, b) => a + b;', "button.on('click', () => {});"]) {
    it(`leaves alone: ${text || 'an empty file'}`, () => assert.ok(!mayBeScript(text)));
  }
});
