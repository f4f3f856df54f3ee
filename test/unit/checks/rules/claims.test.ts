// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import { auth0Namespace } from '../../../../src/checks/rules/auth0-namespace.ts';
import { claimNamespace } from '../../../../src/checks/rules/claim-namespace.ts';
import { claimValue } from '../../../../src/checks/rules/claim-value.ts';
import { eventWrite } from '../../../../src/checks/rules/event-write.ts';
import { profileClaim } from '../../../../src/checks/rules/profile-claim.ts';
import { redirectClaim } from '../../../../src/checks/rules/redirect-claim.ts';
import { restrictedClaim } from '../../../../src/checks/rules/restricted-claim.ts';
import { scopeClaim } from '../../../../src/checks/rules/scope-claim.ts';
import { undefinedClaimName } from '../../../../src/checks/rules/undefined-claim-name.ts';
import { wholeObjectClaim } from '../../../../src/checks/rules/whole-object-claim.ts';
import { action, rule, testRule } from '../test-rule.ts';

const namespace = 'https://example.com/';

testRule(restrictedClaim, {
  valid: [
    action("api.idToken.setCustomClaim('https://example.com/roles', []);"),
    action("const roles = 'roles'; const ns = 'https://example.com/'; api.idToken.setCustomClaim(ns + roles, []);"),
    action('api.idToken.setCustomClaim(event.secrets.CLAIM, []);'),
    action('const name = event.secrets.NAMESPACE + "roles"; api.idToken.setCustomClaim(name, []);'),
    action("other.idToken.setCustomClaim('roles', []);"),
    action("api.user.setAppMetadata('roles', []);"),
    rule("context.idToken['https://example.com/roles'] = []; callback(null, user, context);"),
    rule('user.roles = []; callback(null, user, context);'),
    action("api.idToken.setCustomClaim('@@CLAIM@@', 1); api.idToken.setCustomClaim('##NS##/roles', 1);"),
    "const fake = { idToken: { setCustomClaim() {} } }; fake.idToken.setCustomClaim('roles', 1);",
    action("// ...\napi.idToken.setCustomClaim('roles', []);"),
  ],
  invalid: [
    {
      code: action("api.idToken.setCustomClaim('roles', []);"),
      errors: ['restricted 2'],
      settings: { namespace },
      repaired: action("api.idToken.setCustomClaim('https://example.com/roles', []);"),
    },
    {
      code: action("const ns = 'https://acme.example';\napi.accessToken.setCustomClaim('groups', []);"),
      errors: ['restricted 3'],
      repaired: action("const ns = 'https://acme.example';\napi.accessToken.setCustomClaim(`${ns}/groups`, []);"),
    },
    { code: action("const { accessToken } = api; accessToken.setCustomClaim('org_id', 1);"), errors: ['restricted 2'] },
    {
      code: 'exports.onExecutePostLogin = async ({ user }, { idToken }) => {\nidToken.setCustomClaim("permissions", user.x);\n};',
      errors: ['restricted 2'],
    },
    {
      code: action("const set = api.idToken.setCustomClaim.bind(api.idToken);\nset('roles', 1);"),
      errors: ['restricted 3'],
    },
    {
      code: action("for (const token of [api.idToken, api.accessToken]) token.setCustomClaim('roles', 1);"),
      errors: ['restricted 2'],
    },
    {
      code: action("['idToken', 'accessToken'].forEach((token) => api[token].setCustomClaim('roles', 1));"),
      errors: ['restricted 2'],
    },
    {
      code: action("const CLAIMS = { roles: 'roles' };\napi.idToken.setCustomClaim(CLAIMS.roles, 1);"),
      errors: ['restricted 3'],
    },
    { code: action("const prefix = '';\napi.idToken.setCustomClaim(`${prefix}roles`, 1);"), errors: ['restricted 3'] },
    {
      code: action(
        'for (const [name, value] of Object.entries({ roles: 1, plan: 2 })) api.idToken.setCustomClaim(name, value);',
      ),
      errors: ['restricted 2'],
    },
    {
      code: `function setClaim(api, name, value) {\n  api.idToken.setCustomClaim(name, value);\n}\n${action("setClaim(api, 'plan', 1);\nsetClaim(api, 'roles', 2);")}`,
      errors: ['restricted 6'],
    },
    {
      code: action("api.idToken.setCustomClaim('https://example.com/a', 1).accessToken.setCustomClaim('roles', 1);"),
      errors: ['restricted 2'],
    },
    {
      code: rule('context.idToken.roles = [];\ncallback(null, user, context);'),
      errors: ['restricted 2'],
      settings: { namespace },
      repaired: rule("context.idToken['https://example.com/roles'] = [];\ncallback(null, user, context);"),
    },
    {
      code: rule("const claims = context.accessToken || {};\nclaims['groups'] = [];\ncallback(null, user, context);"),
      errors: ['restricted 3'],
    },
    {
      code: rule('Object.assign(context.idToken, { roles: [] });\ncallback(null, user, context);'),
      errors: ['restricted 2'],
    },
    {
      code: 'module.exports = function (client, scope, audience, context, cb) {\n  var access_token = {};\n  access_token.roles = [];\n  cb(null, access_token);\n};',
      errors: ['restricted 3'],
    },
  ],
});

testRule(auth0Namespace, {
  valid: [
    action("api.idToken.setCustomClaim('https://auth0.com.example.com/x', 1);"),
    action("api.idToken.setCustomClaim('https://notauth0.com/x', 1);"),
    action('api.idToken.setCustomClaim(`https://${event.secrets.DOMAIN}/x`, 1);'),
  ],
  invalid: [
    { code: action("api.idToken.setCustomClaim('https://acme.eu.auth0.com/x', 1);"), errors: ['owned 2'] },
    { code: action('api.idToken.setCustomClaim(`https://${event.tenant.id}.auth0.com/x`, 1);'), errors: ['owned 2'] },
    {
      code: action("const NS = 'https://x.webtask.io/';\napi.idToken.setCustomClaim(NS + event.client.name, 1);"),
      errors: ['owned 3'],
    },
    { code: rule("context.idToken['urn:auth0:x'] = 1;\ncallback(null, user, context);"), errors: ['owned 2'] },
  ],
});

testRule(scopeClaim, {
  valid: [
    action("api.accessToken.addScope('read:reports');"),
    action("api.accessToken.addScope('read:x');"),
    rule("context.accessToken.scope = ['read:x'];\ncallback(null, user, context);"),
  ],
  invalid: [
    {
      code: action("api.accessToken.addScope('read:reports');"),
      settings: { auth0ApiAudience: 'https://tenant.auth0.com/api/v2/' },
      errors: ['ignored 2'],
    },
    { code: action("api.accessToken.setCustomClaim('scope', 'a');"), errors: ['throws 2'] },
    {
      code: "exports.onExecuteCredentialsExchange = async (event, api) => {\n  api.accessToken.setCustomClaim('scope', 'a');\n};",
      errors: ['unconfirmed 2'],
    },
  ],
});

testRule(undefinedClaimName, {
  valid: [
    action("const ns = event.secrets.NS || 'https://example.com'; api.idToken.setCustomClaim(`${ns}/x`, 1);"),
    action('const ns = event.secrets.NS; if (!ns) return; api.idToken.setCustomClaim(`${ns}/x`, 1);'),
    { code: action('api.idToken.setCustomClaim(`${event.secrets.NS}/x`, 1);'), settings: { secrets: ['NS'] } },
    action(
      "let ns; if (event.client.name === 'a') { ns = 'https://a.example'; } else { ns = 'https://b.example'; }\napi.idToken.setCustomClaim(`${ns}/x`, 1);",
    ),
    action(
      "const config = {};\nconfig.namespace = 'https://e.com/';\napi.idToken.setCustomClaim(config.namespace + 'x', 1);",
    ),
    action("const config = {};\nfill(config);\napi.idToken.setCustomClaim(config.namespace + 'x', 1);"),
    action("const config = { ...load() };\napi.idToken.setCustomClaim(config.namespace + 'x', 1);"),
    action('api.idToken.setCustomClaim(event.user.user_id, 1);'),
    action('api.idToken.setCustomClaim(`https://example.com/${event.secrets.NAME}`, 1);'),
  ],
  invalid: [
    {
      code: action("const config = { name: 'x' };\napi.idToken.setCustomClaim(config.namespace + 'x', 1);"),
      errors: ['undefined 3'],
    },
    { code: action("api.idToken.setCustomClaim('', 1);"), errors: ['empty 2'] },
    { code: action("const name = '';\napi.idToken.setCustomClaim(name, 1);"), errors: ['empty 3'] },
    { code: action("api.idToken.setCustomClaim('undefined/roles', 1);"), errors: ['undefined 2'] },
    { code: action('let ns;\napi.idToken.setCustomClaim(`${ns}/roles`, 1);'), errors: ['undefined 3'] },
    { code: action("api.idToken.setCustomClaim(event.secrets.NS + '/roles', 1);"), errors: ['secret 2'] },
    {
      code: action("const { NS } = event.secrets;\napi.idToken.setCustomClaim(NS + '/roles', 1);"),
      errors: ['secret 3'],
    },
    {
      code: action("api.idToken.setCustomClaim(event.secrets.NS + '/roles', 1);"),
      errors: ['undeclared 2'],
      settings: { secrets: ['OTHER'] },
    },
    {
      code: rule("context.idToken[configuration.NS + '/roles'] = 1;\ncallback(null, user, context);"),
      errors: ['setting 2'],
    },
    { code: rule("context.idToken[''] = 1;\ncallback(null, user, context);"), errors: ['empty 2'] },
  ],
});

testRule(claimNamespace, {
  valid: [
    rule("context.idToken.app_metadata = { plan: 'free' };\ncallback(null, user, context);"),
    'module.exports = function (user, context, cb) {\n  const answer = {};\n  answer.user = user;\n  cb(null, answer);\n};',
    action(
      "api.idToken.setCustomClaim('https://example.com/plan', 1); api.idToken.setCustomClaim('urn:acme:plan', 1);",
    ),
    action("api.idToken.setCustomClaim('email', 1);"),
    action("api.idToken.setCustomClaim('old', undefined);"),
    action('api.idToken.setCustomClaim(`${event.secrets.NS}plan`, 1);'),
    action("api.idToken.setCustomClaim('http://example.com/plan', 1);"),
  ],
  invalid: [
    {
      code: action("api.idToken.setCustomClaim('https:/example.com/plan', 1);"),
      errors: ['typo 2'],
      repaired: action("api.idToken.setCustomClaim('https://example.com/plan', 1);"),
    },
    {
      code: action("api.idToken.setCustomClaim('http//example.com/plan', 1);"),
      errors: ['typo 2'],
      repaired: action("api.idToken.setCustomClaim('http://example.com/plan', 1);"),
    },
    {
      code: action("const ns = 'https:/example.com/';\napi.idToken.setCustomClaim(`${ns}plan`, 1);"),
      errors: ['typo 3'],
    },
    {
      code: action("api.idToken.setCustomClaim('example.com/plan', 1);"),
      errors: ['noUrl 2'],
      repaired: action("api.idToken.setCustomClaim('https://example.com/plan', 1);"),
    },
    { code: action("api.idToken.setCustomClaim('app:plan', 1);"), errors: ['noUrl 2'] },
    {
      code: action('api.idToken.setCustomClaim("plan", "x");'),
      errors: ['plain 2'],
      settings: { namespace: 'https://example.com' },
      repaired: action('api.idToken.setCustomClaim("https://example.com/plan", "x");'),
    },
    { code: action('api.idToken.setCustomClaim(`plan_${event.client.name}`, 1);'), errors: ['plain 2'] },
    {
      code: action("api.accessToken.setCustomClaim('plan', 1);\napi.idToken.setCustomClaim('plan', 1);"),
      errors: ['dropped 2', 'plain 3'],
      settings: { auth0ApiAudience: 'https://tenant.auth0.com/api/v2/' },
    },
    {
      code: 'module.exports = function (client, scope, audience, context, cb) {\n  cb(null, { plan: 1, scope });\n};',
      errors: ['hook 2'],
    },
  ],
});

testRule(profileClaim, {
  valid: [action("api.idToken.setCustomClaim('https://example.com/email', 1);")],
  invalid: [{ code: action("api.accessToken.setCustomClaim('email', event.user.email);"), errors: ['scope 2'] }],
});

testRule(claimValue, {
  valid: [
    action("api.idToken.setCustomClaim('https://e.com/a', await api.roles.getUserEffectiveRoles());"),
    action("const map = new Map(); api.idToken.setCustomClaim('https://e.com/a', Object.fromEntries(map));"),
    action("api.idToken.setCustomClaim('https://e.com/a', event.user.name);"),
    action("api.idToken.setCustomClaim('https://e.com/a', await Promise.all(list.map(async (it) => it)));"),
    action("api.idToken.setCustomClaim('https://e.com/a', list.map((it) => ({ it })));"),
    `const async = require('async');\n${action("api.idToken.setCustomClaim('https://e.com/a', async.map(async (it) => it));")}`,
    action("try { await load(); } catch (error) { api.idToken.setCustomClaim('https://e.com/a', `${error}`); }"),
  ],
  invalid: [
    {
      code: action(
        "const r = await fetch('https://e.com');\nconst x = r.json();\napi.idToken.setCustomClaim('https://e.com/a', x);",
      ),
      errors: ['promise 4'],
      output: action(
        "const r = await fetch('https://e.com');\nconst x = r.json();\napi.idToken.setCustomClaim('https://e.com/a', await x);",
      ),
    },
    {
      code: action("api.idToken.setCustomClaim('https://e.com/a', list.map(async (it) => it));"),
      errors: ['promises 2'],
    },
    {
      code: action("api.idToken.setCustomClaim('https://e.com/a', { plan: [fetch('https://e.com')] });"),
      errors: ['promise 2'],
      output: action("api.idToken.setCustomClaim('https://e.com/a', { plan: [await fetch('https://e.com')] });"),
    },
    {
      code: action("const plan = fetch('https://e.com');\napi.idToken.setCustomClaim('https://e.com/a', { plan });"),
      errors: ['promise 3'],
    },
    {
      code: action("api.idToken.setCustomClaim('https://e.com/a', api.roles.getUserEffectiveRoles());"),
      errors: ['promise 2'],
      output: action("api.idToken.setCustomClaim('https://e.com/a', await api.roles.getUserEffectiveRoles());"),
    },
    {
      code: action("const seen = new Set([1]);\napi.idToken.setCustomClaim('https://e.com/a', seen);"),
      errors: ['collection 3'],
    },
    { code: action("api.idToken.setCustomClaim('https://e.com/a', () => 1);"), errors: ['function 2'] },
    {
      code: action(
        "try { await load(); } catch (error) {\napi.idToken.setCustomClaim('https://e.com/error', error);\n}",
      ),
      errors: ['error 3'],
      output: action(
        "try { await load(); } catch (error) {\napi.idToken.setCustomClaim('https://e.com/error', error.message);\n}",
      ),
    },
  ],
});

testRule(wholeObjectClaim, {
  valid: [
    action("api.idToken.setCustomClaim('https://e.com/a', event.user.app_metadata);"),
    action("api.idToken.setCustomClaim('https://e.com/a', api.cache.get('a'));"),
    action("api.idToken.setCustomClaim('https://e.com/a', event.user.identities);"),
    action("api.idToken.setCustomClaim('https://e.com/a', { ...event.user.user_metadata });"),
    action("api.idToken.setCustomClaim('https://e.com/a', { ...event.user, identities: undefined });"),
    rule(
      "context.idToken['https://e.com/a'] = user.identities[0].provider;\ncontext.idToken['https://e.com/b'] = user.identities.length;\ncallback(null, user, context);",
    ),
  ],
  invalid: [
    { code: action("api.idToken.setCustomClaim('https://e.com/a', event.user);"), errors: ['user 2'] },
    { code: action("api.idToken.setCustomClaim('https://e.com/a', { ...event.user });"), errors: ['user 2'] },
    {
      code: action("api.idToken.setCustomClaim('https://e.com/a', JSON.stringify({ ...event }));"),
      errors: ['event 2'],
    },
    {
      code: action("const { user } = event;\napi.idToken.setCustomClaim('https://e.com/a', JSON.stringify(user));"),
      errors: ['user 3'],
    },
    { code: action("api.idToken.setCustomClaim('https://e.com/a', event);"), errors: ['event 2'] },
    { code: action("api.idToken.setCustomClaim('https://e.com/a', api);"), errors: ['api 2'] },
    { code: rule("context.idToken['https://e.com/a'] = user;\ncallback(null, user, context);"), errors: ['user 2'] },
    {
      code: rule(
        "context.idToken['https://e.com/a'] = user.identities;\nconst [first] = user.identities;\ncontext.accessToken['https://e.com/b'] = user.identities[0];\ncontext.idToken['https://e.com/c'] = first;\ncallback(null, user, context);",
      ),
      errors: ['identities 2', 'identities 4', 'identities 5'],
    },
  ],
});

const registration = (body: string) => `module.exports = function (user, context, cb) {\n${body}\n};`;

testRule(eventWrite, {
  valid: [
    registration("user.app_metadata = { plan: 'free' };\ncb(null, { user });"),
    registration("user.name = 'x';\nsave(user);\ncb(null, { user });"),
    registration("user.name = 'x';\nsave(user.name);\ncb(null, { user });"),
    registration("user.name = 'x';\nsave({ user });\ncb(null, { user });"),
    registration("user.name = 'x';\nconst row = { user };\nsave(row);\ncb(null, row);"),
    registration("user.name = 'x';\nconst row = {};\nrow.user = user;\nsave(row, () => cb(null, row));"),
    registration('const response = { user: { user_metadata: { a: 1 } } };\ncb(null, response);'),
    registration("const entry = { user: { name: 'x' } };\nsave(entry);\ncb();"),
    registration("user.name = 'x';\nconsole.log(JSON.stringify(user));\ncb();"),
    action("event.user.app_metadata.plan = 'x'; await save(event.user.app_metadata);"),
    action(
      "event.user.user_metadata = event.user.user_metadata || {}; api.user.setUserMetadata('a', event.user.user_metadata.a);",
    ),
    rule("user.app_metadata.plan = 'x'; callback(null, user, context);"),
    action('delete event.user.email;\nconsole.log(JSON.stringify(event.user));'),
    action("Object.assign(event.user.app_metadata, { plan: 'x' });\nuse(event.user.app_metadata.plan);"),
    action("const all = Object.assign(event.user.app_metadata, { plan: 'x' });\nuse(all);"),
    action('api.idToken.setCustomClaim = (name, value) => use(name, value);\napi.redirect.used = true;'),
    action('const load = () => { return { idToken: { plan: 1 } }; };\nuse(load());'),
    action('return { idToken: event.request.query.id_token };'),
    rule('const found = (user.nickname = null) || 1;\ncallback(null, user, found ? context : null);'),
    action(
      'for (const it of list) {\nif (event.user.app_metadata.last) use(it);\nevent.user.app_metadata.last = it;\n}',
    ),
    rule(
      "user['http://schemas.example/role'] = 'x'; context.samlConfiguration.mappings = {}; callback(null, user, context);",
    ),
  ],
  invalid: [
    { code: registration("cb(null, { user: { app_metadata: {}, name: 'x' } });"), errors: ['answer 2'] },
    {
      code: registration(
        'load(user.email, (err, row) => {\nconst response = {};\nuser.name = row.name;\nuser.app_metadata = row.data;\nresponse.user = user;\nreturn cb(null, response);\n});',
      ),
      errors: ['answer 4'],
    },
    {
      code: registration("const response = { user: { nickname: 'x' } };\ncb(null, response);"),
      errors: ['answer 2'],
    },
    { code: action("event.user.app_metadata.plan = 'x';"), errors: ['event 2'] },
    { code: action("event.idToken = { plan: 'x' };"), errors: ['event 2'] },
    { code: action("if (!event.user.user_metadata.role) event.user.user_metadata.role = 'x';"), errors: ['event 2'] },
    { code: action("api.idToken['https://e.com/a'] = 1;\napi.accessToken.team = 'x';"), errors: ['api 2', 'api 3'] },
    { code: action('Object.assign(api.idToken, { plan: 1 });'), errors: ['api 2'] },
    {
      code: "exports.onExecutePostLogin = async (event, context) => {\ncontext.idToken['https://e.com/a'] = 1;\n};",
      errors: ['api 2'],
    },
    { code: action("Object.assign(event.user.app_metadata, { plan: 'x' });"), errors: ['event 2'] },
    {
      code: action("event.user.app_metadata.plan = 'x';\nObject.assign(event.user.app_metadata, { plan: 'x' });"),
      errors: ['event 2', 'event 3'],
    },
    { code: action("event.authorization?.roles.push('x');"), errors: ['event 2'] },
    { code: action('delete event.user.email;\ndelete event.user?.phone_number;'), errors: ['deleted 2', 'deleted 3'] },
    {
      code: "exports.onExecutePostChangePassword = async (event) => {\n  event.user.user_metadata.role = 'x';\n};",
      errors: ['nothing 2'],
    },
    {
      code: action('if (event.user.email_verified = true) use(event.user.email_verified);'),
      errors: ['compared 2'],
    },
    { code: action('use(!(event.user.blocked = false) && 1 ? 1 : 2);'), errors: ['compared 2'] },
    { code: rule('if (user.email_verified = true) use();\ncallback(null, user, context);'), errors: ['compared 2'] },
    { code: action('return { idToken: { plan: 1 } };'), errors: ['returned 2'] },
    {
      code: "exports.onExecutePreUserRegistration = async ({ user }) => {\n  user.user_metadata.role = 'x';\n};",
      errors: ['event 2'],
    },
    { code: rule("user['https://example.com/roles'] = [];\ncallback(null, user, context);"), errors: ['namespaced 2'] },
  ],
});

const after = (body: string) => `exports.onContinuePostLogin = async (event, api) => {\n${body}\n};`;

testRule(redirectClaim, {
  valid: [
    `${action("api.idToken.setCustomClaim('https://e.com/terms', event.user.app_metadata.terms);")}\n${after("api.idToken.setCustomClaim('https://e.com/terms', true);")}`,
    `function claims(event, api) { api.idToken.setCustomClaim('https://e.com/terms', true); }\n${action('claims(event, api);')}\n${after('claims(event, api);')}`,
    `const setAll = require('actions:claims');\n${action('setAll(event, api);')}\n${after("api.idToken.setCustomClaim('https://e.com/terms', true);")}`,
    after("api.idToken.setCustomClaim('https://e.com/terms', true);"),
  ],
  invalid: [
    {
      code: `${action("api.redirect.sendUserTo('https://e.com');")}\n${after("api.idToken.setCustomClaim('https://e.com/terms', true);\napi.accessToken.setCustomClaim('https://e.com/terms', true);")}`,
      errors: ['only 5'],
    },
  ],
});
