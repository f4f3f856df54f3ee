import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { readScript } from '../../../src/script/read-script.ts';
import type { NoScript, Script } from '../../../src/script/script.ts';

function read(source: string, file = 'action.js'): Script {
  const script = readScript(file, source);
  assert.notEqual(script.kind, 'none', script.kind === 'none' ? script.message : '');
  return script as Script;
}

function refuse(source: string, file = 'action.js'): NoScript {
  const script = readScript(file, source);
  assert.equal(script.kind, 'none');
  return script as NoScript;
}

const handlerNames = (source: string) => read(source).handlers.map(({ name }) => name);

describe('reading an Action', () => {
  const forms: Record<string, string> = {
    'exports.name': 'exports.onExecutePostLogin = async (event, api) => {};',
    "exports['name']": "exports['onExecutePostLogin'] = async (event, api) => {};",
    'module.exports.name': 'module.exports.onExecutePostLogin = async function (event, api) {};',
    'an object with a method': 'module.exports = { async onExecutePostLogin(event, api) {} };',
    'an object with a shorthand':
      'const onExecutePostLogin = async (event, api) => {};\nmodule.exports = { onExecutePostLogin };',
    'an object with another name':
      'async function login(event, api) {}\nmodule.exports = { onExecutePostLogin: login };',
    'a chained object': 'exports = module.exports = { onExecutePostLogin: async (event, api) => {} };',
    'a chained object the other way': 'module.exports = exports = { onExecutePostLogin: async (event, api) => {} };',
    'a chained handler': 'exports.onExecutePostLogin = exports.handler = async (event, api) => {};',
    'a function of another name': 'async function login(event, api) {}\nexports.onExecutePostLogin = login;',
    parentheses: 'exports.onExecutePostLogin = (async (event, api) => {});',
    'Object.assign': 'Object.assign(exports, { onExecutePostLogin: async (event, api) => {} });',
    'module.exports = Object.assign':
      'module.exports = Object.assign({}, { onExecutePostLogin: async (event, api) => {} });',
    'Object.defineProperty':
      "Object.defineProperty(exports, 'onExecutePostLogin', { enumerable: true, value: async (event, api) => {} });",
    'an alias of exports': 'const self = (module.exports = {});\nself.onExecutePostLogin = async (event, api) => {};',
    'an object that is exported later':
      'const handlers = {};\nhandlers.onExecutePostLogin = async (event, api) => {};\nmodule.exports = handlers;',
    'a spread': 'const login = { onExecutePostLogin: async (event, api) => {} };\nmodule.exports = { ...login };',
    'a getter':
      'const login = async (event, api) => {};\nmodule.exports = { get onExecutePostLogin() { return login; } };',
    'strict mode': "'use strict';\nexports.onExecutePostLogin = async (event, api) => {};",
    'a function called at once': '(function () { exports.onExecutePostLogin = async (event, api) => {}; })();',
    'output of TypeScript':
      '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.onExecutePostLogin = void 0;\nconst onExecutePostLogin = async (event, api) => {};\nexports.onExecutePostLogin = onExecutePostLogin;',
    'output of esbuild':
      'var __defProp = Object.defineProperty;\nvar __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name] }); };\nvar action_exports = {};\n__export(action_exports, { onExecutePostLogin: () => onExecutePostLogin });\nmodule.exports = __toCommonJS(action_exports);\nvar onExecutePostLogin = async (event, api) => {};',
  };
  for (const [form, source] of Object.entries(forms)) {
    it(`finds the handler in ${form}`, () => {
      const script = read(source);
      assert.equal(script.kind, 'action');
      assert.equal(script.trigger, 'post-login');
      const [handler] = script.handlers;
      assert.deepEqual(
        { name: handler?.name, parameters: handler?.parameters },
        { name: 'onExecutePostLogin', parameters: ['event', 'api'] },
      );
    });
  }

  it('says where the name is, in the lines of the file', () => {
    const [handler] = read('/**\n * Roles.\n */\n  exports.onExecutePostLogin = async () => {};').handlers;
    assert.deepEqual(handler?.location, { line: 4, column: 11 });
  });

  it('finds every handler of a trigger', () => {
    const source =
      'exports.onExecutePostLogin = async (e, a) => {};\nexports.onContinuePostLogin = async (e, a) => {};';
    assert.deepEqual(handlerNames(source), ['onExecutePostLogin', 'onContinuePostLogin']);
  });

  it('finds a handler that a call makes', () => {
    assert.deepEqual(read('exports.onExecutePostLogin = withLogging(handle);').handlers[0]?.parameters, []);
  });

  it('knows the trigger of each handler', () => {
    assert.equal(read('exports.onExecuteCredentialsExchange = async () => {};').trigger, 'credentials-exchange');
    assert.equal(read('exports.onExecutePostChallenge = async () => {};').trigger, 'password-reset-post-challenge');
    assert.equal(read('exports.onExecuteEventStream = async () => {};').trigger, 'event-stream');
  });

  it('finds the handler of an ES module, and with an await around it', () => {
    const script = read(
      "import jwt from 'jsonwebtoken';\n\nexport const onExecutePostLogin = async (event, api) => {};",
    );
    assert.deepEqual(script.requires, ['jsonwebtoken']);
    for (const source of [
      'export async function onExecutePostLogin(event, api) {}',
      'const onExecutePostLogin = async () => {};\nexport { onExecutePostLogin };',
      "const keys = await fetch('https://example.com');\nexports.onExecutePostLogin = async () => {};",
    ]) {
      assert.equal(read(source).trigger, 'post-login', source);
    }
  });

  it('reads TypeScript when something takes the types away', () => {
    const source =
      'import type { Event } from "x";\nexport const onExecutePostLogin = async (event: Event, api: unknown): Promise<void> => {};';
    const script = readScript('action.ts', source, { stripTypes: (code) => stripTypeScriptTypes(code) });
    assert.equal(script.kind, 'action');
    assert.deepEqual((script as Script).handlers[0]?.location, { line: 2, column: 14 });
  });
});

describe('reading a Rule', () => {
  it('finds the anonymous function that a rule is', () => {
    const script = read('// adds roles\nfunction (user, context, callback) {\n  callback(null, user, context);\n}\n');
    assert.equal(script.kind, 'rule');
    assert.equal(script.trigger, 'rule');
    assert.deepEqual(script.handlers[0], {
      name: '',
      trigger: 'rule',
      location: { line: 2, column: 1 },
      parameters: ['user', 'context', 'callback'],
    });
  });

  for (const source of [
    'async function (user, context, callback) { callback(null, user, context); }',
    'function addRoles(user, context, callback) { return callback(null, user, context); }',
    'async function addRoles(user, context, callback) { return callback(null, user, context); }',
    '(user, context, callback) => { callback(null, user, context); }',
    'async (user, context, callback) => { callback(null, user, context); };',
    'function (user, context, callback) { callback(null, user, context); };',
    'function (usr, ctx, cb) { cb(null, usr, ctx); }',
    'function (a, b, c) { c(null, a, b); }',
    'function named(a, b, c) { b.idToken["https://example.com/x"] = 1; c(null, a, b); }',
    'function (user, context) { }',
    '/**\n * @title Roles\n */\n\nfunction setRoles(user, context, callback) {}',
  ]) {
    it(`reads ${source.replace(/\s+/g, ' ').slice(0, 60)}`, () => assert.equal(read(source).kind, 'rule'));
  }

  it('reads a rule that is exported for tests', () => {
    const script = read(
      "const _ = require('lodash');\nmodule.exports = function (user, context, callback) { callback(null, user, context); };",
    );
    assert.equal(script.kind, 'rule');
  });

  for (const source of [
    'function sum(a, b, c) { return a + b + c; }',
    'function addUser(user, name, options) { return { ...user, name, options }; }',
    'module.exports = function (req, res, next) { next(); };',
    'module.exports = function (req, ctx, next) { next(); };',
    'module.exports = { render(user, context, callback) {} };',
    'const x = 1;\nfunction other(user, context, callback) {}',
    '(function (root, factory, name) { root[name] = factory(); })(this, make, "x");',
  ]) {
    it(`does not take for a rule: ${source.slice(0, 60)}`, () => assert.equal(refuse(source).reason, 'no-handler'));
  }

  it('says where there is code after the function', () => {
    const none = refuse('function (user, context, callback) {\n  callback(null, user, context);\n}\n}\n');
    assert.equal(none.reason, 'syntax-error');
    assert.deepEqual(none.location, { line: 4, column: 1 });
  });

  it('says where the syntax error inside the function is', () => {
    const none = refuse('function (user, context, callback) {\n  var x = = 1;\n}\n');
    assert.deepEqual(none.location, { line: 2, column: 11 });
    assert.match(none.message, /^Syntax error at 2:11: Unexpected token =\.$/);
  });
});

describe('reading a Hook', () => {
  it('finds the exported function of client-credentials-exchange', () => {
    const script = read('module.exports = function (client, scope, audience, context, cb) { cb(null, {}); };');
    assert.equal(script.kind, 'hook');
    assert.equal(script.trigger, 'client-credentials-exchange');
    assert.deepEqual(script.handlers[0]?.parameters, ['client', 'scope', 'audience', 'context', 'cb']);
  });

  it('finds those of a registration, which take what rules take and answer in their own way', () => {
    for (const source of [
      'module.exports = function (user, context, cb) { notify(user.email, () => cb()); };',
      'module.exports = function (user, context, callback) { callback(null, { user: { app_metadata: {} } }); };',
      'module.exports = function (user, context, cb) { var response = {}; response.user = user; cb(null, response); };',
      'module.exports = function (user, context, cb) {};',
    ]) {
      const script = read(source);
      assert.deepEqual([script.kind, script.trigger], ['hook', 'user-registration'], source);
    }
  });

  it('takes an exported function for a rule that uses what only rules have, or has the names of rules', () => {
    for (const source of [
      'module.exports = function (user, context, cb) { cb(null, user, context); };',
      'module.exports = function (user, context, cb) { context.idToken.a = 1; cb(); };',
      'module.exports = function (user, context, callback) { context. };'.replace('context. ', 'context.x '),
      'module.exports = function (user, context, callback) { callback(null, user); };',
    ]) {
      assert.equal(read(source).kind, 'rule', source);
    }
  });

  it('finds the secrets that a hook of a registration reads', () => {
    const script = read('module.exports = (user, context, cb) => cb(null, { key: context.webtask.secrets.KEY });');
    assert.deepEqual(script.secrets, ['KEY']);
  });

  it('finds one whose parameters have other names of their own kind', () => {
    const script = read('module.exports = (app, scopes, audience, context, done) => done(null, { scope: scopes });');
    assert.deepEqual([script.kind, script.trigger], ['hook', 'client-credentials-exchange']);
  });

  it('finds the one that sends messages, with the secrets that it reads', () => {
    const script = read(
      'module.exports = function (recipient, text, context, cb) { send(context.webtask.secrets.KEY, recipient, text, cb); };',
    );
    assert.deepEqual([script.kind, script.trigger], ['hook', 'send-phone-message']);
    assert.deepEqual(script.secrets, ['KEY']);
  });

  it('does not take other parameters for those of a hook', () => {
    refuse('module.exports = function (app, passport, io, db, config) { app.listen(); };');
    refuse('module.exports = function (error, text, context, callback) { callback(error); };');
    refuse('module.exports = function (client, scope, audience, context) { return client; };');
  });
});

describe('a file that holds no script', () => {
  it('says that it is empty', () => assert.equal(refuse(' \n\n').reason, 'empty'));
  it('says that it is binary', () =>
    assert.equal(refuse('\u0089PNG\0\0exports.onExecutePostLogin = 1').reason, 'binary'));
  it('says that it is too large', () => {
    const none = refuse('x'.repeat(200_001));
    assert.equal(none.reason, 'too-large');
    assert.match(none.message, /200,001/);
  });

  it('says that it is nested too deeply', () => {
    const none = refuse(`exports.onExecutePostLogin = async () => x${'.a'.repeat(90_000)};`);
    assert.match(none.message, /nested too deeply/);
  });

  it('says where the syntax error is', () => {
    const none = refuse('exports.onExecutePostLogin = async (event, api) => {\n  const x = ;\n};');
    assert.equal(none.reason, 'syntax-error');
    assert.deepEqual(none.location, { line: 2, column: 13 });
  });

  it('says which names it looked for', () => {
    const none = refuse('console.log("hello");');
    assert.equal(none.reason, 'no-handler');
    assert.ok(none.lookedFor.includes('exports.onExecutePostLogin'));
    assert.ok(none.lookedFor.includes('function (user, context, callback)'));
    assert.match(none.message, /^No handler found: the file exports nothing/);
  });

  it('looks for a handler of the trigger that comments, types and folders name', () => {
    const looksFor = (source: string, file?: string) =>
      /a handler of ([a-z-]+)/.exec(refuse(source, file).message)?.[1];
    assert.equal(looksFor('/**\n * @param {Event} event\n * @param {PostLoginAPI} api\n */\nf();'), 'post-login');
    assert.equal(
      looksFor("/** @import {Event} from '@auth0/actions/credentials-exchange/v2' */\nf();"),
      'credentials-exchange',
    );
    assert.equal(looksFor('f();', 'templates/add-roles-POST_LOGIN/code.js'), 'post-login');
    assert.equal(looksFor('f();'), undefined);
  });

  it('is read also where it exports thousands of names at once', () => {
    const none = refuse(`${'exports.a='.repeat(800)}1;\n`.repeat(20));
    assert.match(none.message, /^No handler found/);
  });

  it('suggests the name that was meant', () => {
    assert.match(refuse('exports.onExecutePostLogn = async () => {};').message, /Did you mean onExecutePostLogin\?/);
    assert.match(refuse('exports.onexecutepostlogin = async () => {};').message, /Did you mean onExecutePostLogin\?/);
    assert.match(refuse('exports.onPostLogin = async () => {};').message, /Did you mean onExecutePostLogin\?/);
    assert.match(
      refuse('exports.onExecutePasswordResetPostChallenge = async () => {};').message,
      /Did you mean onExecutePostChallenge\?/,
    );
    assert.match(
      refuse('exports.onContinuePasswordResetPostChallenge = async () => {};').message,
      /Did you mean onContinuePostChallenge\?/,
    );
  });

  it('says that a handler is declared but not exported', () => {
    const { message } = refuse('const onExecutePostLogin = async (event, api) => {};');
    assert.match(message, /declared but not exported\. Write exports\.onExecutePostLogin = onExecutePostLogin\./);
  });

  it('says how to write a Rule that is a member of what is exported', () => {
    const rule = 'function rule(user, context, callback) { callback(null, user, context); }';
    assert.match(
      refuse(`${rule}\nmodule.exports = { rule };`).message,
      /rule is a Rule within an object.* write module\.exports = rule\.$/,
    );
  });

  it('names the form of the first beta', () => {
    assert.match(
      refuse('module.exports = async (event, context) => ({ command: {} });').message,
      /first beta of Actions/,
    );
  });

  it('says how to write what is nearly right', () => {
    const rule = 'function add(user, context, callback) { callback(null, user, context); }';
    for (const [source, message] of [
      [
        'export default async (event, api) => {};',
        /as CommonJS, where export is a syntax error\. Write exports\.onExecutePostLogin = /,
      ],
      [
        'export default async function onExecuteCredentialsExchange(event, api) {}',
        /Write exports\.onExecuteCredentialsExchange/,
      ],
      ['exports.default = async (event, api) => {};', /a default export has none\. Write exports\.onExecutePostLogin/],
      ['module.export = { onExecutePostLogin: async () => {} };', /module\.exports with an s/],
      ['module.export.onExecutePostLogin = async () => {};', /module\.exports with an s/],
      ['exports.onExecutePostLogin(async (event, api) => {});', /is called, but nothing is assigned to it/],
      ['onExecutePostLogin = async (event, api) => {};', /is assigned but not exported/],
      [`const ns = 1;\n${rule}`, /Move the other code of the file into the function in line 2/],
      [`${rule}\nconsole.log(1);`, /Move the other code of the file into the function in line 1/],
      [`${rule}\n${rule.replace('add', 'other')}`, /there are 2 Rules in this file/],
      [`var rule = ${rule.replace(' add', '')};`, /Delete what stands before the function in line 1/],
      ['function (client, scope, audience, context, cb) {}', /a Hook is exported\. Write module\.exports = /],
      ['// exports.onExecutePostLogin = async (event, api) => {};', /is in comments/],
      ['```js\nexports.onExecutePostLogin = async (event, api) => {};\n```', /are Markdown/],
    ] as const) {
      const none = refuse(source);
      assert.deepEqual([none.reason, none.saysLookedFor], ['no-handler', true], source);
      assert.match(none.message, message, source);
    }
  });

  it('says of TypeScript that a handler has a name, because export is right there', () => {
    const none = readScript('a.ts', 'export default async (event, api) => {};', { stripTypes: (code) => code });
    assert.match(none.kind === 'none' ? none.message : '', /Write export const onExecutePostLogin = async/);
  });

  it('does not find a handler that a compiler only announces', () => {
    assert.equal(refuse('exports.onExecutePostLogin = void 0;').reason, 'no-handler');
  });

  it('does not find handlers that are only mentioned', () => {
    assert.equal(
      refuse("const { onExecutePostLogin } = require('./action');\nonExecutePostLogin({}, {});").reason,
      'no-handler',
    );
    assert.equal(refuse('function later() { exports.onExecutePostLogin = async () => {}; }').reason, 'no-handler');
  });

  it('asks to compile TypeScript where nothing can take the types away', () => {
    const none = refuse('export const onExecutePostLogin = async (event: any) => {};', 'action.ts');
    assert.equal(none.reason, 'syntax-error');
    assert.match(none.message, /Compile it to CommonJS/);
  });

  it('says that TypeScript needs a compiler, and where', () => {
    for (const [source, line] of [
      ['enum A {}\nexports.onExecutePostLogin = async () => {};', 1],
      ['exports.onExecutePostLogin = async () => {};\n@d class A {}', 2],
    ] as const) {
      const none = readScript('action.ts', source, { stripTypes: (code) => stripTypeScriptTypes(code) });
      assert.ok(none.kind === 'none');
      assert.deepEqual([none.needsCompiler, none.location?.line], [true, line]);
    }
  });

  it('says where the syntax error of TypeScript is', () => {
    const none = readScript('action.ts', 'type A = 1;\nlet x: ;', {
      stripTypes: (code) => stripTypeScriptTypes(code),
    });
    assert.ok(none.kind === 'none');
    assert.deepEqual([none.needsCompiler, none.location], [undefined, { line: 2, column: 8 }]);
  });

  it('reads an object once that others spread over and over', () => {
    const spread = Array.from({ length: 26 }, (_, index) => `const o${index + 1} = { ...o${index}, ...o${index} };`);
    const source = `const o0 = { onExecutePostLogin: async () => {} };\n${spread.join('\n')}\nmodule.exports = o26;`;
    assert.equal(readScript('action.js', source).kind, 'action');
  });
});
