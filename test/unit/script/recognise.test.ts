import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { recognise } from '../../../src/script/recognise.ts';

describe('recognising a script by its text', () => {
  for (const source of [
    'exports.onExecutePostLogin = async (event, api) => {',
    "exports['onExecutePostLogin'] = handler;",
    'module.exports = {\n  onExecuteCredentialsExchange: async (event, api) => {},\n};',
    'const onContinuePostLogin = async () => {};\nmodule.exports = { onContinuePostLogin };',
    'export const onExecutePostLogin = async (event, api) => {};',
    'export async function onExecutePostLogin(event, api) {}',
    'const onExecutePostLogin = async (event, api) => {};',
    'exports.onExecutePostlogin = async (event, api) => {};',
    'export.onExecutePostLogin = async (event, api) => {};',
    'function (user, context, callback) {',
    '// a rule\nfunction addRoles(user, context, callback) {}',
    'async (user, context, cb) => {}',
    '/* a rule */\nfunction (u, c, done) { done(null, u, c); }',
    'module.exports = function (client, scope, audience, context, cb) {',
    'module.exports = async (client, scope, audience, context, callback) => {',
    'module.exports = (app, scopes, audience, ctx, done) => {',
    'function issue(client, scope, audience, context, cb) { cb(null, {}); }\nmodule.exports = issue;',
    'module.exports = function (recipient, text, context, cb) {',
  ]) {
    it(`lights up on ${source.replace(/\s+/g, ' ').slice(0, 70)}`, () => assert.equal(recognise(source), true));
  }

  for (const source of [
    '',
    'module.exports = { port: 3000 };',
    'export function render(props) {}',
    'connection.onExecuteCommand((params) => {});\nexports.start = start;',
    'const onExecutePostLogin = loadAction(file);\nawait onExecutePostLogin(event, api);',
    "const { onExecutePostLogin } = require('../actions/roles');\ntest('sets roles', async () => { await onExecutePostLogin(event, api); });",
    'app.use(function (req, res, next) { next(); });',
    'function add(a, b, c) { return a + b + c; }',
    'var x = function (a, b, c) {};',
    'module.exports = function (app, passport, io, db, config) {',
    'module.exports = function (error, text, context, callback) {',
    'send(client, scope, audience, context, cb);\nexports.send = send;',
    '(client, scope, audience, context, cb) => {};',
  ]) {
    it(`is silent on ${source.replace(/\s+/g, ' ').slice(0, 70) || 'an empty file'}`, () =>
      assert.equal(recognise(source), false));
  }

  for (const start of [
    '(user, context',
    '(user, context, callback',
    'module.exports = function',
    'module.exports = async',
    'module.exports = function (recipient, text, context, cb)',
  ]) {
    it(`reads on over any number of blanks after ${start}`, () =>
      assert.equal(recognise(`${start}${' '.repeat(150_000)}`), false));
  }

  it("is silent on other people's modules", () => {
    const lit = ['commander', 'acorn-walk', 'jsonc-parser', 'yaml', 'mocha'].flatMap((name) => {
      const folder = new URL(`../../../node_modules/${name}/`, import.meta.url);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
      assert.ok(files.length > 0, name);
      return files.filter((file) => recognise(readFileSync(new URL(file, folder), 'utf8')));
    });
    assert.deepEqual(lit, []);
  });
});
