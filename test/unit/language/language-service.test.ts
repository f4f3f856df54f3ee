import assert from 'node:assert/strict';
import { hookPoints, ruleContext, ruleUser } from '../../../src/auth0/catalogue/rules.ts';
import { triggers } from '../../../src/auth0/catalogue/triggers.ts';
import { addTypesEdits, handlerOffsets } from '../../../src/language/add-types.ts';
import { callAt, completionsAt, memberAtPosition, textsAt, triggerIn } from '../../../src/language/language-service.ts';
import { declarationOf, markdown } from '../../../src/language/member.ts';
import { snippetsAt } from '../../../src/language/snippets.ts';
import { eventProbes, hookProbes, type Probe, probeLines, probesOf } from '../typescript-plugin/support/probe.ts';

/** `§` is the position. */
function at(marked: string): [source: string, offset: number] {
  return [marked.replace('§', ''), marked.indexOf('§')];
}

function offered(marked: string): string[] {
  return (completionsAt(...at(marked))?.members ?? []).map(({ name }) => name).sort();
}

const inHandler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n  ${body}\n};\n`;

describe('members without TypeScript', () => {
  for (const trigger of triggers)
    for (const { name } of trigger.event ? trigger.handlers : [])
      it(`are all offered, with words, in ${name}`, () => {
        const probes = probesOf(trigger);
        assertProbes(`exports.${name} = async (event, api) => {\n${probeLines(probes)}};\n`, probes);
      });

  it("are all offered, with words, for a Rule's user and context", () => {
    const probes = [...eventProbes('user', ruleUser), ...eventProbes('context', ruleContext)];
    assertProbes(
      `function (user, context, callback) {\n${probeLines(probes)}  callback(null, user, context);\n}\n`,
      probes,
    );
  });

  for (const point of hookPoints)
    it(`are all offered, with words, for a Hook: ${point.id}`, () => {
      const probes = hookProbes(point);
      assertProbes(`module.exports = function (${point.parameters.join(', ')}) {\n${probeLines(probes)}};\n`, probes);
    });

  for (const [form, marked] of Object.entries({
    'a half-typed name': inHandler('api.accessToken.set§'),
    'an optional chain': inHandler('event.authorization?.§'),
    'an unfinished call': inHandler("api.accessToken.setCustomClaim('x', event.authorization.§"),
    'an unfinished condition': inHandler('if (event.authorization.§'),
    'a chained call': inHandler("api.access.deny('x').authorization.§").replace('authorization', 'accessToken'),
    'a constant': inHandler('const { accessToken } = api;\n  accessToken.§'),
    'a renamed constant': inHandler('const { accessToken: token } = api;\n  token.§'),
    'an alias': inHandler('const token = api.accessToken;\n  token.§'),
    'an alias with a default': inHandler('const roles = event.authorization || {};\n  roles.§'),
    'a destructured parameter':
      'exports.onExecutePostLogin = async ({ authorization = {} }, api) => { authorization.§ };',
    'other parameter names': 'exports.onExecutePostLogin = async (e, a) => { a.accessToken.§ };',
    'a function declared before':
      'async function handler(event, api) { api.accessToken.§ }\nexports.onExecutePostLogin = handler;',
    'chained exports': 'exports = module.exports = { async onExecutePostLogin(event, api) { api.accessToken.§ } };',
    'a choice': inHandler('const token = event.client ? api.accessToken : api.idToken;\n  token.§'),
    'a helper': `async function roles(event, api) { api.accessToken.§ }\n${inHandler('await roles(event, api);')}`,
    'a helper that is a constant': `const roles = (e, a) => { a.accessToken.§ };\n${inHandler('roles(event, api);')}`,
    'a helper for one member': `function set(token) { token.§ }\n${inHandler('set(api.accessToken);')}`,
    'a helper of a helper': `function set(token) { token.§ }\nfunction add(api) { set(api.accessToken); }\n${inHandler('add(api);')}`,
    'a helper that calls itself': `function set(api) { set(api); api.accessToken.§ }\n${inHandler('set(api);')}`,
    'a nested function': inHandler('const set = (name) => {\n    api.accessToken.§\n  };'),
    'a line before other code': inHandler("api.accessToken.§\n  api.idToken.setCustomClaim('a', 1);"),
  }))
    it(`are offered behind ${form}`, () => {
      const names = offered(marked);
      assert.ok(names.includes('setCustomClaim') || names.includes('roles'), names.join());
    });

  it('are offered for the elements of a list', () => {
    for (const body of [
      'event.user.identities[0].§',
      'event.user.identities.at(0)?.§',
      'event.user.identities.find((it) => it.§)',
      'event.user.identities.filter((it) => it.isSocial).map((it) => it.§)',
      'event.user.identities.slice(0, 1)[0].§',
      'event.user.identities.map((identity) => identity.§)',
      'for (const identity of event.user.identities) { identity.§ }',
      'const [first] = event.user.identities;\n  first.§',
    ])
      assert.deepEqual(
        offered(inHandler(body)),
        ['connection', 'isSocial', 'profileData', 'provider', 'user_id'],
        body,
      );
  });

  it('are offered inside a destructuring pattern', () => {
    assert.ok(offered(inHandler('const { § } = event.user;')).includes('email'));
    assert.ok(offered('exports.onExecutePostLogin = async ({ user: { § } }, api) => {};').includes('email'));
  });

  it('are offered for a Rule, named or not, and for a Hook', () => {
    assert.ok(offered('function (user, context, callback) {\n  context.§\n}').includes('idToken'));
    assert.ok(offered('async function roles(user, context, cb) {\n  context.§\n}').includes('idToken'));
    const hook = 'module.exports = function (client, scope, audience, context, cb) {\n  client.§\n};';
    assert.deepEqual(offered(hook), ['id', 'metadata', 'name', 'tenant']);
    assert.deepEqual(offered(hook.replace('scope', 'scopes')), ['id', 'metadata', 'name', 'tenant']);
    assert.deepEqual(offered(hook.replace(', cb', '')), ['id', 'metadata', 'name', 'tenant']);
    assert.ok(offered("'use strict';\nfunction roles(user, context, callback) {\n  context.§\n}").includes('idToken'));
    assert.ok(offered('module.exports = function (user, context, callback) {\n  context.§\n};').includes('idToken'));
  });

  it('are not those of a Rule in a Hook for a registration', () => {
    assert.deepEqual(offered('module.exports = function (user, context, cb) {\n  context.§\n};'), []);
    assert.deepEqual(offered('module.exports = function (user, context, callback) {\n  callback();\n  user.§\n};'), []);
  });

  it('are not offered for what only has the same name', () => {
    for (const marked of [
      'const event = {}; event.§',
      'exports.other = async (event, api) => { api.§ };\nexports.onExecutePostLogin = async () => {};',
      inHandler('const inner = (event) => { event.§ };'),
      inHandler('{ const api = other(); api.§ }'),
      inHandler('event.user.identities.§'),
      `function set(token) { token.§ }\nset(other);\n${inHandler('set(api.accessToken);')}`,
      `function set(token) { token.§ }\n${inHandler('set(api.accessToken); set(api.idToken);')}`,
      inHandler("'api.§'"),
      inHandler('// api.§'),
    ])
      assert.deepEqual(offered(marked), [], marked);
  });

  for (const [what, code] of Object.entries({
    'brackets in brackets': `${'['.repeat(5000)}api.idToken.setCustomClaim('a', 1)${']'.repeat(5000)}`,
    'one long sum': `api.idToken.setCustomClaim('a'${" + 'b'".repeat(20_000)}, 1)`,
  })) {
    it(`are none, and no error, in code that nobody can walk through: ${what}`, () => {
      const source = inHandler(code);
      const offset = source.indexOf("'a'") + 1;
      for (const ask of [completionsAt, memberAtPosition, callAt, textsAt, snippetsAt, addTypesEdits])
        assert.deepEqual(ask(source, offset) ?? [], [], ask.name);
      assert.deepEqual([triggerIn(source), handlerOffsets(source)], [undefined, []]);
    });
  }

  it('are found beside objects that spread each other', () => {
    const circle = 'var a = { ...b };\nvar b = { ...a };\nmodule.exports = a;';
    assert.ok(offered(`${circle}\nexports.onExecutePostLogin = async (event, api) => { api.§ };`).includes('idToken'));
  });

  it('are found at once below many constants that come from a name of the runtime', () => {
    const constants = [1, 2, 3, 4, 5, 6].map((number) => `var SETTING_${number} = configuration.SETTING_${number};`);
    assert.ok(
      offered(`function (user, context, callback) {\n  ${constants.join('\n  ')}\n  user.§\n}`).includes('email'),
    );
  });

  it('replace the name that is there', () => {
    const [source, offset] = at(inHandler('api.accessToken.setC§ustomClaim'));
    const span = completionsAt(source, offset)?.span;
    assert.equal(source.slice(span?.start, span?.end), 'setCustomClaim');
  });
});

describe('the properties of options', () => {
  for (const [where, body, names] of [
    ['an argument', "api.cache.set('k', 'v', { § });", ['expires_at', 'ttl']],
    ['an argument that is half written', "api.cache.set('k', 'v', { t§ });", ['expires_at', 'ttl']],
    ['what is written already', "api.cache.set('k', 'v', { ttl: 1, § });", ['expires_at']],
    [
      'options inside options',
      "api.multifactor.enable('duo', { providerOptions: { § } });",
      ['host', 'ikey', 'skey', 'username'],
    ],
    ['an entry of a list', "api.authentication.challengeWithAny([{ type: 'otp' }, { § }]);", ['options', 'type']],
    ['a choice', 'api.redirect.sendUserTo(url, event.client ? { § } : undefined);', ['query']],
  ] as const)
    it(`are offered for ${where}`, () => assert.deepEqual(offered(inHandler(body)), names));

  it('are not offered for a value, nor for an object that is something else', () => {
    for (const body of [
      "api.cache.set('k', 'v', { ttl: § });",
      "api.cache.set('k', { § });",
      "other.cache.set('k', 'v', { § });",
      'const options = { § };',
    ])
      assert.deepEqual(offered(inHandler(body)), [], body);
  });

  it('have a type', () => {
    const found = memberAtPosition(...at(inHandler("api.cache.set('k', 'v', { tt§l: 1 });")));
    assert.equal(found && declarationOf(found.member), '(property) options.ttl?: number');
  });
});

describe('the result of a method', () => {
  for (const [form, body, names] of [
    ['a call', "api.cache.get('k').§", ['expires_at', 'value']],
    ['a constant', "const cached = api.cache.get('k');\n  cached?.§", ['expires_at', 'value']],
    ['a pattern', "const { § } = api.cache.get('k');", ['expires_at', 'value']],
    ['a promise', '(await api.roles.getUserEffectiveRoles()).§', ['next', 'roles']],
    ['a list', 'const { roles } = await api.roles.getUserEffectiveRoles();\n  roles[0].§', ['id', 'name', 'type']],
  ] as const)
    it(`has its members behind ${form}`, () => assert.deepEqual(offered(inHandler(body)), names));
});

describe('the texts that a string can be', () => {
  const texts = (body: string) => textsAt(...at(inHandler(body)))?.texts;
  const providers = ['none', 'guardian', 'google-authenticator', 'duo', 'any'];

  it('are known for an argument, with what they replace', () => {
    assert.deepEqual(texts("api.multifactor.enable('§');"), providers);
    const [source, offset] = at(inHandler("api.multifactor.enable('google-auth§x');"));
    const span = textsAt(source, offset)?.span;
    assert.equal(source.slice(span?.start, span?.end), 'google-authx');
  });

  it('are known for a property of options', () => {
    assert.ok(texts("api.authentication.challengeWith({ type: '§' });")?.includes('webauthn-roaming'));
  });

  for (const body of [
    "if (event.transaction.protocol === '§') {}",
    "if ('§' !== event.transaction?.protocol) {}",
    "switch (event.transaction.protocol) { case '§': }",
    "const { protocol } = event.transaction;\n  protocol == '§';",
  ])
    it(`are known in ${body.replace('\n ', '')}`, () => {
      assert.ok(texts(body)?.includes('oauth2-refresh-token'), texts(body)?.join());
    });

  it('are unknown anywhere else', () => {
    for (const body of [
      "event.user.email === '§'",
      "console.log('§');",
      "api.multifactor.enable('any', '§');",
      "event.transaction.protocol + '§'",
      "const type = '§';",
    ])
      assert.equal(texts(body), undefined, body);
  });
});

describe('the member at a position', () => {
  for (const [what, marked, path] of [
    ['a method', "api.accessToken.setCus§tomClaim('a', 1);", 'api.accessToken.setCustomClaim'],
    ['a field', 'event.user.ema§il;', 'event.user.email'],
    ['the start of a chain', 'ev§ent.user.email;', 'event'],
    ['the middle of a chain', 'event.us§er.email;', 'event.user'],
    ['a name that a pattern takes out', 'const { ema§il } = event.user;', 'event.user.email'],
    ['a constant made from a member', 'const owner = event.user;\n  own§er.email;', 'event.user'],
  ])
    it(`is known for ${what}`, () => {
      assert.equal(memberAtPosition(...at(inHandler(`${marked}`)))?.member.path, path);
    });

  it('is unknown in files without a script', () => {
    assert.equal(memberAtPosition(...at('const event = { user: 1 };\nevent.us§er;')), undefined);
  });
});

describe('the call at a position', () => {
  it('has the method and the argument that is typed', () => {
    const [method, argument] = [callAt, callAt].map((read, index) =>
      read(
        ...at(inHandler(index === 0 ? 'api.accessToken.setCustomClaim(§' : "api.accessToken.setCustomClaim('a', §")),
      ),
    );
    assert.equal(method?.method.path, 'api.accessToken.setCustomClaim');
    assert.equal(method?.argument, 0);
    assert.equal(argument?.argument, 1);
  });

  it('is none behind the call, and none inside a function that is an argument', () => {
    assert.equal(callAt(...at(inHandler("api.accessToken.setCustomClaim('a', 1)§;"))), undefined);
    assert.equal(callAt(...at(inHandler("api.accessToken.setCustomClaim('a', () => { § });"))), undefined);
  });
});

function assertProbes(source: string, probes: readonly Probe[]): void {
  assert.ok(probes.length > 0);
  for (const { expression, members } of probes) {
    const offset = source.indexOf(`  ${expression}.`) + expression.length + 3;
    const found = completionsAt(source, offset)?.members ?? [];
    assert.deepEqual(found.map(({ name }) => name).sort(), members, expression);
    for (const { path, documentation } of found) assert.ok(markdown(documentation).length > 10, path);
  }
}
