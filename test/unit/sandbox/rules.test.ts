import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('Rules in the sandbox', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;
  before(async () => {
    runner = await createScriptRunner();
    const folder = join(runner.workspaceFolder, 'node_modules/lodash');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"lodash","version":"4.17.21","main":"index.js"}');
    writeFileSync(
      join(folder, 'index.js'),
      'exports.merge = function merge(a, b) { for (const k of Object.keys(b)) if (a[k] && typeof a[k] === "object") merge(a[k], b[k]); else a[k] = b[k]; return a; };',
    );
  });
  after(() => runner.close());
  const done = 'callback(null, user, context);';

  it('records claims at the lines where they are assigned', async () => {
    const { ending, effects, callbacks, output } = await runner.rules([
      `function (user, context, callback) {\n  context.idToken['https://x/a'] = 1;\n  context.accessToken.scope = ['b'];\n  ${done}\n}`,
    ]);
    assert.equal(ending.status, 'completed');
    assert.deepEqual(
      effects.map(({ method, arguments: args, location }) => [method, args, location?.line]),
      [
        ['context.idToken', ['https://x/a', 1], 2],
        ['context.accessToken', ['scope', ['b']], 3],
      ],
    );
    assert.equal(callbacks?.[0]?.location?.line, 4);
    assert.deepEqual(output?.['context'], {
      tenant: 'example',
      idToken: { 'https://x/a': 1 },
      accessToken: { scope: ['b'] },
    });
  });

  it('tells that it goes on with the old user and context where the callback got none, which is not confirmed', async () => {
    const rules = ['callback();', 'callback(null, user);', done].map(
      (call) => `function (user, context, callback) {\n  context.idToken[user.user_id] = 1;\n  ${call}\n}`,
    );
    const { ending, notes } = await runner.rules(rules);
    assert.equal(ending.status, 'completed');
    assert.deepEqual(
      notes.map(({ code, location }) => [code, location?.line]),
      [
        ['callback-arguments', 3],
        ['callback-arguments', 3],
      ],
    );
    assert.match(notes[0]?.message ?? '', /without user and context\..*not confirmed/);
    assert.match(notes[1]?.message ?? '', /without context\..*not confirmed/);
  });

  it('answers the requests of a package that is a global of Rules', async () => {
    const cold = await createScriptRunner({ maxWaiting: 0 });
    const folder = join(cold.workspaceFolder, 'node_modules/request');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.js'), `exports.get = (url, done) => require('https').get(url, done);`);
    const { ending, effects } = await cold.rules(
      [
        `function (user, context, callback) { request.get('https://api.example/x', ({ statusCode }) => { context.idToken.a = statusCode; ${done} }); }`,
      ],
      { http: [{ url: 'https://api.example/x', status: 203 }] },
    );
    cold.close();
    assert.deepEqual([ending.status, effects[0]?.arguments], ['completed', ['a', 203]]);
  });

  for (const [what, statement] of [
    ['Object.assign', `Object.assign(context.idToken, { a: 1 });`],
    ['a new object', `context.idToken = Object.assign({}, context.idToken, { a: 1 });`],
    ['spread', `context.idToken = { ...context.idToken, a: 1 };`],
    ['an object with a default', `context.idToken = context.idToken || {}; context.idToken.a = 1;`],
    ['lodash.merge', `_.merge(context, { idToken: { a: 1 } });`],
    [
      'Object.defineProperty',
      `Object.defineProperty(context.idToken, 'a', { value: 1, enumerable: true, configurable: true });`,
    ],
    ['a reference kept before', `const claims = {}; context.idToken = claims; claims.a = 1;`],
    [
      'a value changed later',
      `const list = {}; context.idToken.a = list; delete context.idToken.a; context.idToken.a = 1;`,
    ],
  ] as const) {
    it(`sees a claim that is set by ${what}`, async () => {
      const { ending, effects } = await runner.rules([`function (user, context, callback) { ${statement} ${done} }`]);
      assert.equal(ending.status, 'completed', JSON.stringify(ending));
      assert.deepEqual(effects.at(-1)?.arguments, ['a', 1]);
      assert.equal(effects.at(-1)?.method, 'context.idToken');
    });
  }

  it('sees a claim whose value is changed after it was set', async () => {
    const { effects } = await runner.rules([
      `function (user, context, callback) { context.idToken.a = []; context.idToken.a.push(1);\n ${done} }`,
    ]);
    assert.deepEqual(
      effects.map(({ arguments: [, value] }) => value),
      [[], [1]],
    );
    assert.equal(effects[1]?.location?.line, 2);
  });

  it('records what a Rule has changed the built-ins for while it was loaded', async () => {
    const { effects } = await runner.rules([
      `(Object.entries = () => [['role', 'admin']], function (user, context, callback) { context.idToken = { role: 'admin' }; ${done} })`,
    ]);
    assert.deepEqual(
      effects.map(({ method, arguments: args }) => [method, ...args]),
      [['context.idToken', 'role', 'admin']],
    );
  });

  it('records the claims that are passed on, whatever a getter or an inherited member showed before', async () => {
    const { effects, output } = await runner.rules([
      `function (user, context, callback) {
  let reads = 0;
  Object.prototype.toJSON = function () { return this === user || reads > 0 ? this : {}; };
  Object.prototype.accessToken = { role: 'none' };
  callback(null, user, { get idToken() { return reads++ === 0 ? {} : { role: 'admin' }; } });
}`,
    ]);
    assert.deepEqual(
      effects.map(({ method, arguments: args }) => [method, ...args]),
      [['context.idToken', 'role', 'admin']],
    );
    assert.deepEqual(output?.['context'], { idToken: { role: 'admin' } });
  });

  it('shows friendly code ordinary objects', async () => {
    const { console } = await runner.rules([
      `function (user, context, callback) { context.idToken.a = 1; console.log(JSON.stringify(context), Object.keys(context.idToken), context.idToken); ${done} }`,
    ]);
    assert.equal(console[0]?.text, `{"tenant":"example","idToken":{"a":1},"accessToken":{}} [ 'a' ] { a: 1 }`);
  });

  it('records redirect, multifactor and primary user', async () => {
    const { effects } = await runner.rules([
      `function (user, context, callback) { context.redirect = { url: 'https://x' }; context.multifactor = { provider: 'any' }; context.primaryUser = 'u'; ${done} }`,
    ]);
    assert.deepEqual(
      effects.map(({ method, arguments: [value] }) => [method, value]),
      [
        ['context.redirect', { url: 'https://x' }],
        ['context.multifactor', { provider: 'any' }],
        ['context.primaryUser', 'u'],
      ],
    );
  });

  it('passes user and context on from one Rule to the next', async () => {
    const { effects, output } = await runner.rules([
      `function (user, context, callback) { user.seen = true; context.idToken.first = 1; ${done} }`,
      `function (user, context, callback) { context.idToken.second = user.seen; ${done} }`,
    ]);
    assert.deepEqual(
      effects.map(({ arguments: args, location }) => [args, location?.file]),
      [
        [['first', 1], runner.path('rule-0.js')],
        [['second', true], runner.path('rule-1.js')],
      ],
    );
    assert.deepEqual(output?.['user'], { user_id: 'auth0|1', seen: true });
  });

  it('ends with the error given to the callback, and runs no later Rule', async () => {
    const { ending, callbacks, effects } = await runner.rules([
      `function (user, context, callback) { callback(new UnauthorizedError('not you')); }`,
      `function (user, context, callback) { context.idToken.never = 1; ${done} }`,
    ]);
    assert.deepEqual(
      [ending.status, ending.error?.name, ending.error?.message],
      ['threw', 'UnauthorizedError', 'not you'],
    );
    assert.equal(callbacks?.[0]?.error?.name, 'UnauthorizedError');
    assert.deepEqual(effects, []);
  });

  it('tells when the callback was never called, and when it was called twice', async () => {
    const never = await runner.rules(['function (user, context, callback) {}']);
    assert.equal(never.ending.status, 'never-settled');
    assert.match(never.ending.reason ?? '', /callback was never called/);
    const twice = await runner.rules([`function (user, context, callback) { ${done} ${done} }`]);
    assert.equal(twice.ending.status, 'completed');
    assert.deepEqual(
      twice.notes.map(({ code }) => code),
      ['callback-twice'],
    );
    assert.equal(twice.callbacks?.length, 2);
  });

  it('offers configuration, auth0.users and the global object', async () => {
    const { effects, ending } = await runner.rules(
      [
        `async function (user, context, callback) { global.cached = configuration.KEY; await auth0.users.updateAppMetadata(user.user_id, { a: 1 }); context.idToken.k = global.cached + ' ' + auth0.domain; ${done} }`,
      ],
      { secrets: { KEY: 'value' } },
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(
      effects.map(({ method, arguments: args }) => [method, args]),
      [
        ['auth0.users.updateAppMetadata', ['auth0|1', { a: 1 }]],
        ['context.idToken', ['k', 'value example.auth0.com']],
      ],
    );
  });

  it('takes the installed version of a package, and says so', async () => {
    const { ending, notes } = await runner.rules([
      `function (user, context, callback) { require('lodash@4.17.10').merge({}, {}); ${done} }`,
    ]);
    assert.equal(ending.status, 'completed');
    assert.match(notes[0]?.message ?? '', /asks for lodash@4\.17\.10; lodash@4\.17\.21 from node_modules was used/);
  });

  it('takes a stub for a package, also with a version and as a global', async () => {
    const { ending, effects } = await runner.rules(
      [
        `function (user, context, callback) { context.idToken['https://x/a'] = [require('pg@8.1.0').who, request('y')]; ${done} }`,
      ],
      {
        stubs: [
          { name: 'pg', file: '/stubs/pg.js', language: 'javascript', source: `exports.who = 'stub';` },
          { name: 'request', file: '/stubs/r.js', language: 'javascript', source: `module.exports = (url) => url;` },
        ],
      },
    );
    assert.deepEqual(effects[0]?.arguments[1], ['stub', 'y'], JSON.stringify(ending));
  });

  it('says what to install for a package that is missing, by name or as a global', async () => {
    const required = await runner.rules([`function (user, context, callback) { require('request@2.88.0'); }`]);
    assert.match(required.ending.error?.message ?? '', /npm install request@2\.88\.0/);
    const global = await runner.rules([`function (user, context, callback) { request.get('x'); }`]);
    assert.match(global.ending.error?.message ?? '', /npm install request/);
  });

  it('accepts a semicolon at the end, and module.exports', async () => {
    for (const source of [
      `function rule(user, context, callback) { ${done} };\n`,
      `module.exports = function (user, context, callback) { ${done} };`,
    ]) {
      assert.equal((await runner.rules([source])).ending.status, 'completed');
    }
  });

  it('gives the place of an error on the first line of a Rule', async () => {
    const { ending } = await runner.rules([`function (user, context, callback) { user.a.b.c = 1; }`]);
    assert.deepEqual(ending.error?.stack.map(({ line, column }) => [line, column])[0], [1, 45]);
  });

  it('runs a Hook and gives what it passes to its callback', async () => {
    const { ending, output } = await runner.action(
      `module.exports = function (client, scope, audience, context, cb) { cb(null, { scope: [...scope, audience], 'https://x/secret': context.webtask.secrets.KEY }); };`,
      {
        kind: 'hook',
        handler: '',
        secrets: { KEY: 'value' },
        input: { client: { id: 'c' }, scope: ['a'], audience: 'https://api', context: {} },
      },
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(output, { scope: ['a', 'https://api'], 'https://x/secret': 'value' });
  });

  it('reads once what a Hook passes to its callback', async () => {
    const { effects, output } = await runner.action(
      `module.exports = function (client, scope, audience, context, cb) { let n = 0; cb(null, { get 'https://x/reads'() { return ++n; } }); };`,
      { kind: 'hook', handler: '', input: { client: {}, scope: [], audience: '', context: {} } },
    );
    assert.deepEqual([effects[0]?.arguments, output], [[{ 'https://x/reads': 1 }], { 'https://x/reads': 1 }]);
  });
});
