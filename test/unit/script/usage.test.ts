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
const claims = ({ claims: sites }: Script) => sites.map(({ token, name }) => `${token} ${name}`);

describe('what a script requires', () => {
  it('lists modules once, in order, constant names only', () => {
    const script = action(
      "const { ManagementClient } = require('auth0'); require('auth0'); require(`node:crypto`); require(event.x); await import('jose');",
      "const lib = 'lod' + 'ash';\nconst _ = require(lib);",
    );
    assert.deepEqual(script.requires, ['lodash', 'auth0', 'node:crypto', 'jose']);
  });
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
    const source =
      'exports.onExecutePostLogin = async ({ secrets, user }, { accessToken }) => { secrets.KEY; accessToken.setCustomClaim("a", user); };';
    const script = read(source);
    assert.deepEqual(script.secrets, ['KEY']);
    assert.deepEqual(claims(script), ['accessToken a']);
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

describe('where a script sets claims', () => {
  const names: Record<string, [before: string, expression: string, name: string | undefined]> = {
    'a literal': ['', "'https://example.com/roles'", 'https://example.com/roles'],
    'an empty name': ['', "''", ''],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source of a script
    'a template with a constant': ["const ns = 'https://example.com';", '`${ns}/roles`', 'https://example.com/roles'],
    'a concatenation': ["var ns = 'https://example.com/';", "ns + 'roles'", 'https://example.com/roles'],
    'a property of a constant': ["const CLAIMS = Object.freeze({ ROLES: 'roles' });", "'x/' + CLAIMS.ROLES", 'x/roles'],
    'a name of a name': ["const a = 'x'; const b = a;", 'b', 'x'],
    'a variable that changes': ["let ns = 'a'; ns = 'b';", 'ns', undefined],
    'a secret': ['', 'event.secrets.NS', undefined],
    'a parameter of the same name': ["const event = 'x';", 'event', undefined],
    'a name that stands for itself': ['const a = b; const b = a;', 'a', undefined],
    'a keyword of the Deploy CLI': ['', "'https://##DOMAIN##/roles'", undefined],
  };
  for (const [what, [before, expression, name]] of Object.entries(names)) {
    it(`knows ${what}`, () => {
      const script = action(`api.accessToken.setCustomClaim(${expression}, 1);`, before);
      assert.deepEqual(script.claims, [{ token: 'accessToken', name, location: { line: 3, column: 1 } }]);
    });
  }

  it('takes the nearest declaration of a name', () => {
    const script = action("{ const n = 'inner'; api.idToken.setCustomClaim(n, 1); }", "const n = 'outer';");
    assert.deepEqual(claims(script), ['idToken inner']);
  });

  it('sees other names for the token, and chains', () => {
    const script = action(
      "const { idToken } = api; idToken.setCustomClaim('a', 1);\nconst token = api.accessToken; token.setCustomClaim('b', 1);\napi.accessToken.setCustomClaim('c', 1).idToken.setCustomClaim('d', 1);",
    );
    assert.deepEqual(claims(script).sort(), ['accessToken b', 'accessToken c', 'idToken a', 'idToken d']);
  });

  it('sees assignments in rules', () => {
    const script = rule(
      "const ns = 'https://example.com/';\ncontext.idToken[ns + 'roles'] = [];\ncontext.accessToken.plan = 1;\nObject.assign(context.idToken, { a: 1 });\ncontext.accessToken.scope = [];\ncontext.idToken = context.idToken || {};\ncontext.redirect = { url: '' };",
    );
    assert.deepEqual(claims(script), ['idToken https://example.com/roles', 'accessToken plan', 'idToken a']);
    assert.deepEqual(script.claims[0]?.location, { line: 3, column: 1 });
  });

  it('sees the claims of hooks', () => {
    const script = read(
      "module.exports = function (client, scope, audience, context, cb) {\n  var access_token = {};\n  access_token.scope = scope;\n  access_token['https://example.com/tier'] = 'gold';\n  cb(null, access_token);\n};",
    );
    assert.deepEqual(claims(script), ['accessToken https://example.com/tier']);
  });
});
