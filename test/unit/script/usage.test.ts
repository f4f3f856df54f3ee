import assert from 'node:assert/strict';
import { readScript } from '../../../src/script/read-script.ts';
import type { Script } from '../../../src/script/script.ts';

function read(source: string): Script {
  const script = readScript('script.js', source);
  assert.notEqual(script.kind, 'none', script.kind === 'none' ? script.message : '');
  return script as Script;
}

const action = (body: string, before = '') =>
  read(`${before}\nexports.onExecutePostLogin = async (event, api) => {\n${body}\n};`);
const rule = (body: string) => read(`function (user, context, callback) {\n${body}\ncallback(null, user, context);\n}`);

describe('what a script requires', () => {
  it('lists modules once, in order, constant names only', () => {
    const script = action(
      "const { ManagementClient } = require('auth0'); require('auth0'); require(`node:crypto`); require(event.x); await import('jose');",
      "const lib = 'lod' + 'ash';\nconst _ = require(lib);",
    );
    assert.deepEqual(script.requires, ['lodash', 'auth0', 'node:crypto', 'jose']);
  });
});

describe('names that stand for too much', () => {
  it('knows no value of a name that stands for itself many times', () => {
    const itself = 'const a = a + a + a + a; require(a); event.secrets[a];';
    const each = 'const b = c + c + c; const c = b + b + b; require(b); require(c);';
    const { requires, secrets } = action(`${itself} ${each} require('auth0'); event.secrets.KEY;`);
    assert.deepEqual({ requires, secrets }, { requires: ['auth0'], secrets: ['KEY'] });
  });

  it('knows a name that many others are put together from, as long as it is none of hundreds of letters', () => {
    const doubled = Array.from({ length: 28 }, (_, at) => `const a${at + 1} = \`\${a${at}}\${a${at}}\`;`).join('\n');
    const { requires } = action('require(a28); require(a3); require(a0);', `const a0 = 'ab';\n${doubled}`);
    assert.deepEqual(requires, ['abababababababab', 'ab']);
  });
});

describe('what a name stands for, of several things', () => {
  const modules: Record<string, [code: string, module: string[]]> = {
    'the first declaration of two': ["var lib = 'lodash'; var lib = 'axios'; require(lib);", ['lodash']],
    'the nearest declaration around': ["const lib = 'axios'; { const lib = 'lodash'; require(lib); }", ['lodash']],
    'a declaration before what is exported': ["exports.x = 1; const lib = 'lodash'; require(lib);", ['lodash']],
    'no part of what is taken apart': ["const lib = 'lodash'; { const { length: lib } = 'axios'; require(lib); }", []],
    'the last property of its name': ["const all = { lib: 'axios', lib: 'lodash' }; require(all.lib);", ['lodash']],
    'a property behind what is spread': ["const all = { ...event, lib: 'lodash' }; require(all.lib);", ['lodash']],
    'no property before what is spread': ["const all = { lib: 'lodash', ...event }; require(all.lib);", []],
  };
  for (const [what, [code, expected]] of Object.entries(modules)) {
    it(`takes ${what}`, () => assert.deepEqual(action(code).requires, expected));
  }
});

describe('which secrets a script reads', () => {
  const ways: Record<string, string> = {
    'event.secrets.KEY': 'event.secrets.KEY;',
    "event.secrets['KEY']": "event.secrets['KEY'];",
    'event.secrets?.KEY': 'event.secrets?.KEY;',
    'destructured secrets': 'const { KEY } = event.secrets;',
    'destructured event': 'const { secrets } = event; secrets.KEY;',
    'destructured at depth': 'const { secrets: { KEY } } = event;',
    'another name': 'const s = event.secrets || {}; s.KEY;',
    'a constant name': "const name = 'KEY'; event.secrets[name];",
    'a default': 'const { KEY = "none" } = event.secrets;',
  };
  for (const [way, body] of Object.entries(ways)) {
    it(`sees ${way}`, () => assert.deepEqual(action(body).secrets, ['KEY']));
  }

  it('sees destructured parameters', () => {
    const source = 'exports.onExecutePostLogin = async ({ secrets, user }, { accessToken }) => { secrets.KEY; };';
    assert.deepEqual(read(source).secrets, ['KEY']);
  });

  it('sees them in helper functions and under other parameter names', () => {
    const source =
      'exports.onExecuteCredentialsExchange = async (e, a) => { e.secrets.A; };\nfunction token(event) { return event.secrets.B; }';
    assert.deepEqual(read(source).secrets, ['A', 'B']);
  });

  it('sees the configuration of rules and the secrets of hooks', () => {
    assert.deepEqual(rule("configuration.A; configuration['B']; const { C } = configuration;").secrets.sort(), [
      'A',
      'B',
      'C',
    ]);
    const hook =
      'module.exports = function (client, scope, audience, context, cb) { context.webtask.secrets.A; cb(null, {}); };';
    assert.deepEqual(read(hook).secrets, ['A']);
  });

  it('does not take other secrets for them', () => {
    assert.deepEqual(action('const vault = { secrets: { A: 1 } }; vault.secrets.A; event.user.secrets;').secrets, []);
  });
});

describe('names that are constant', () => {
  const names: Record<string, [before: string, expression: string, name: string | undefined]> = {
    'a literal': ['', "'lodash'", 'lodash'],
    'an empty name': ['', "''", ''],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source of a script
    'a template with a constant': ["const scope = '@acme';", '`${scope}/roles`', '@acme/roles'],
    'a concatenation': ["var scope = '@acme/';", "scope + 'roles'", '@acme/roles'],
    'a property of a constant': [
      "const LIBS = Object.freeze({ ROLES: 'roles' });",
      "'@acme/' + LIBS.ROLES",
      '@acme/roles',
    ],
    'a name of a name': ["const a = 'x'; const b = a;", 'b', 'x'],
    'a variable that changes': ["let lib = 'a'; lib = 'b';", 'lib', undefined],
    'a secret': ['', 'event.secrets.LIB', undefined],
    'a parameter of the same name': ["const event = 'x';", 'event', undefined],
    'a name that stands for itself': ['const a = b; const b = a;', 'a', undefined],
    'a keyword of the Deploy CLI': ['', "'##SCOPE##/roles'", undefined],
  };
  for (const [what, [before, expression, name]] of Object.entries(names)) {
    it(`are known from ${what}`, () =>
      assert.deepEqual(action(`require(${expression});`, before).requires, name === undefined ? [] : [name]));
  }

  it('are those of the nearest declaration', () => {
    assert.deepEqual(action("{ const n = 'inner'; require(n); }", "const n = 'outer';").requires, ['inner']);
  });

  for (const body of [
    "for (const n of ['a', 'b']) require(n);",
    'for (const n in packages) { require(n); }',
    'for (let n = 0; n < 2; n++) require(n);',
    'try { load(); } catch (n) { require(n); }',
    '{ function n() {} require(n); }',
    '{ class n {} require(n); }',
  ]) {
    it(`are not those of an outer name in ${body}`, () =>
      assert.deepEqual(action(body, "const n = 'outer';").requires, []));
  }
});
