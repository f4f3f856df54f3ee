// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import { alwaysThrows } from '../../../../src/checks/rules/always-throws.ts';
import { apiArguments } from '../../../../src/checks/rules/api-arguments.ts';
import { arrayComparison } from '../../../../src/checks/rules/array-comparison.ts';
import { asyncHandler } from '../../../../src/checks/rules/async-handler.ts';
import { canRedirect } from '../../../../src/checks/rules/can-redirect.ts';
import { chainedCall } from '../../../../src/checks/rules/chained-call.ts';
import { codeAfterDeny } from '../../../../src/checks/rules/code-after-deny.ts';
import { esModule } from '../../../../src/checks/rules/es-module.ts';
import { handlerName } from '../../../../src/checks/rules/handler-name.ts';
import { neverSettled } from '../../../../src/checks/rules/never-settled.ts';
import { openPattern } from '../../../../src/checks/rules/open-pattern.ts';
import { optionalField } from '../../../../src/checks/rules/optional-field.ts';
import { requestTimeout } from '../../../../src/checks/rules/request-timeout.ts';
import { responseField } from '../../../../src/checks/rules/response-field.ts';
import { ruleGlobal } from '../../../../src/checks/rules/rule-global.ts';
import { templateInQuotes } from '../../../../src/checks/rules/template-in-quotes.ts';
import { unawaitedPromise } from '../../../../src/checks/rules/unawaited-promise.ts';
import { undefinedName } from '../../../../src/checks/rules/undefined-name.ts';
import { unknownApiMember } from '../../../../src/checks/rules/unknown-api-member.ts';
import { unknownEventField } from '../../../../src/checks/rules/unknown-event-field.ts';
import { action, rule, testRule } from '../test-rule.ts';

/** A token exchange, with a helper that denies: in this trigger `deny` returns nothing. */
function exchange(body: string, helper = "if (!event.client.client_id) return api.access.deny('x', 'y');"): string {
  return `exports.onExecuteCustomTokenExchange = async (event, api) => {\n${body}\n};\nfunction check(event, api) { ${helper} }`;
}

const claim = "api.idToken.setCustomClaim('https://e.com/a', 1);";

testRule(codeAfterDeny, {
  valid: [
    action(`if (!event.user.email) return api.access.deny('x');\n${claim}`),
    action(`if (!event.user.email) { api.access.deny('x'); return; }\n${claim}`),
    action(`if (!event.user.email) { api.access.deny('x'); } else { ${claim} }`),
    action(`${claim}\napi.access.deny('x');`),
    action("api.session.revoke('x');\napi.access.deny('x');"),
    action("api.noop = api.noop || (() => {});\nif (event.user.blocked) api.access.deny('x');\napi.noop('done');"),
    `const check = async (event, api) => { if (!event.user.email) api.access.deny('x'); };\n${action('await check(event, api);')}`,
    action("api.access.deny('x');\nconsole.log('denied', event.user.user_id.slice(3));"),
    action("if (!event.user.email) {\napi.access.deny('x');\nconsole.log('denied');\n}"),
    action("if (!event.user.email) {\napi.access.deny('x');\n}\nconsole.log('--- deny registration: END');"),
    action("if (!event.user.email) {\napi.access.deny('x');\n} else {\nconsole.log('welcome');\n}"),
    action(
      `let denied = false;\nif (!event.user.email) { api.access.deny('x'); denied = true; }\nif (!denied) { ${claim} }`,
    ),
    action(`try { await load(); } catch (error) { api.access.deny('x'); }`),
    action("try {\nif (!event.user.email) {\napi.access.deny('x');\nreturn;\n}\n} finally {\nawait client.close();\n}"),
    action(`for (const it of list) { if (it.bad) { api.access.deny('x'); break; } }`),
    action(`if (!event.user.email) { api.access.deny('x'); throw new Error('x'); }\n${claim}`),
    `const check = (event, api) => { if (!event.user.email) return api.access.deny('x'); };\n${action(`const denied = check(event, api);\nif (denied) return;\n${claim}`)}`,
    `const check = async (event, api) => { if (!event.user.email) return api.access.deny('x'); };\n${action(`if (await check(event, api)) return;\n${claim}`)}`,
    `const check = (event, api) => { if (event.user.email) return true; api.access.deny('x'); };\n${action(`if (!check(event, api)) return;\n${claim}`)}`,
    exchange(
      "const result = check(event, api);\nif (result) return;\napi.authentication.setUserById('x');",
      "if (!event.client.client_id) { api.access.deny('x', 'y'); return true; }",
    ),
  ],
  invalid: [
    {
      code: `const link = async (event, api) => { await save(event); return api.access.deny('y'); };\n${action("if (!event.user.email) api.access.deny('x');\nawait link(event, api);")}`,
      errors: ['deny 3'],
      output: `const link = async (event, api) => { await save(event); return api.access.deny('y'); };\n${action("if (!event.user.email) return api.access.deny('x');\nawait link(event, api);")}`,
    },
    {
      code: action(`if (!event.user.email) {\napi.access.deny('x');\n}\n${claim}`),
      errors: ['deny 3'],
      output: action(`if (!event.user.email) {\nreturn api.access.deny('x');\n}\n${claim}`),
    },
    {
      code: action("if (!event.user.email) {\napi.access.deny('x');\n}\nconsole.log('allowed', event.user.user_id);"),
      errors: ['log 3'],
      output: action(
        "if (!event.user.email) {\nreturn api.access.deny('x');\n}\nconsole.log('allowed', event.user.user_id);",
      ),
    },
    {
      code: action(`if (!event.user.email) api.access.deny('a');\nif (event.user.blocked) api.access.deny('b');`),
      errors: ['deny 2'],
      output: action(
        `if (!event.user.email) return api.access.deny('a');\nif (event.user.blocked) api.access.deny('b');`,
      ),
    },
    {
      code: action(`const { access } = api;\naccess.deny('x');\nawait save(event);`),
      errors: ['deny 3'],
      output: action(`const { access } = api;\nreturn access.deny('x');\nawait save(event);`),
    },
    {
      code: action(`for (const it of list) {\nif (it.bad) api.access.deny('x');\n}\n${claim}`),
      errors: ['deny 3'],
      output: action(`for (const it of list) {\nif (it.bad) return api.access.deny('x');\n}\n${claim}`),
    },
    {
      code: `const check = (event, api) => { if (!event.user.email) return api.access.deny('x'); };\n${action(`check(event, api);\n${claim}`)}`,
      errors: ['helper 3'],
    },
    {
      code: action(
        `const deny = (text) => {\nconsole.log(text);\napi.access.deny(text);\n};\nif (!event.user.email) {\ndeny('x');\n}\n${claim}`,
      ),
      errors: ['always 7'],
      output: action(
        `const deny = (text) => {\nconsole.log(text);\napi.access.deny(text);\n};\nif (!event.user.email) {\nreturn deny('x');\n}\n${claim}`,
      ),
    },
    {
      code: action(`const deny = (text) => api.access.deny(text);\nif (!event.user.email) deny('x');\n${claim}`),
      errors: ['always 3'],
      output: action(
        `const deny = (text) => api.access.deny(text);\nif (!event.user.email) return deny('x');\n${claim}`,
      ),
    },
    {
      code: action("if (!event.user.email) api.access.deny('x');\napi.accessToken.setClaim('a', 1);"),
      errors: ['deny 2'],
      output: action("if (!event.user.email) return api.access.deny('x');\napi.accessToken.setClaim('a', 1);"),
    },
    {
      code: exchange(
        "const result = check(event, api);\nif (result) return result;\napi.authentication.setUserById('x');",
      ),
      errors: ['nothing 2'],
    },
    {
      code: `${action(`let result = check(event, api);\nif (result) return;\n${claim}`)}\nfunction check(event, api) {\nif (!event.user.email) return api.access.deny('x');\nif (event.user.blocked) {\napi.access.deny('y');\n}\n}`,
      errors: ['unreturned 9'],
      output: `${action(`let result = check(event, api);\nif (result) return;\n${claim}`)}\nfunction check(event, api) {\nif (!event.user.email) return api.access.deny('x');\nif (event.user.blocked) {\nreturn api.access.deny('y');\n}\n}`,
    },
    {
      code: action(`api.redirect.sendUserTo('https://e.com');\n${claim}`),
      errors: ['redirect 2'],
      repaired: action(`return api.redirect.sendUserTo('https://e.com');\n${claim}`),
    },
    {
      code: action("api.redirect.sendUserTo('https://e.com');\napi.access.deny('x');"),
      errors: ['twice 2'],
      repaired: action("return api.redirect.sendUserTo('https://e.com');\napi.access.deny('x');"),
    },
  ],
});

testRule(asyncHandler, {
  valid: [
    action(claim),
    'exports.onExecutePostLogin = withLog(async (event, api) => { api.access.deny(event.user.name); });',
    `exports.onExecutePostLogin = async function (event, api) { ${claim} };`,
    `const handler = async (event, api) => { ${claim} };\nmodule.exports = { onExecutePostLogin: handler };`,
  ],
  invalid: [
    {
      code: `exports.onExecutePostLogin = (event, api) => { ${claim} };`,
      errors: ['handler 1'],
      output: `exports.onExecutePostLogin = async (event, api) => { ${claim} };`,
    },
    {
      code: `exports.onExecutePostLogin = function (event, api) {\n  const x = await load();\n  ${claim}\n};`,
      errors: ['stray 2'],
      output: `exports.onExecutePostLogin = async function (event, api) {\n  const x = await load();\n  ${claim}\n};`,
    },
    {
      code: 'function (user, context, callback) {\n  await save(user);\n  callback(null, user, context);\n}',
      errors: ['stray 2'],
      output: 'async function (user, context, callback) {\n  await save(user);\n  callback(null, user, context);\n}',
    },
    {
      code: action('list.forEach((it) => { await save(it); });'),
      errors: ['stray 2'],
      output: action('list.forEach(async (it) => { await save(it); });'),
    },
    { code: `const x = await load();\n${action(claim)}`, errors: ['topLevel 1'] },
  ],
});

testRule(handlerName, {
  valid: [
    action(claim),
    `${action(claim)}\nexports.onlyForTests = () => {};\nexports.helper = () => {};`,
    { code: action(claim), settings: { trigger: 'post-login' } },
    `exports.onExecutePostLogin = void 0;\n${action(claim)}`,
    `${action(claim)}\nexports.onContinuePostLogin = async (event, api) => {};`,
    'module.exports = async (event, context) => { await load(event); };',
    // Modules of a project, which nobody expects to be called.
    `function onExecutePostLogin(event, api) { ${claim} }\nmodule.exports = { run: onExecutePostLogin };`,
    `const onExecutePostLogin = async (event, api) => { ${claim} };\nregister(onExecutePostLogin);`,
    `exports = module.exports = { onExecutePostLogin: async (event, api) => { ${claim} } };`,
    `exports = { onExecutePostLogin: async (event, api) => { ${claim} } };\nmodule.exports = exports;`,
    'exports.default = async (event, api) => { api.access.deny(event.reason); };',
  ],
  invalid: [
    {
      code: `const onExecutePostLogin = async (event, api) => { ${claim} };\n`,
      errors: ['unexported 1'],
      repaired: `const onExecutePostLogin = async (event, api) => { ${claim} };\n\nexports.onExecutePostLogin = onExecutePostLogin;\n`,
    },
    { code: `async function onExecutePostLogin(event, api) { ${claim} }`, errors: ['unexported 1'] },
    {
      code: `exports = {\n  onExecutePostLogin: async (event, api) => { ${claim} },\n};`,
      errors: ['replaced 2'],
      output: `module.exports = {\n  onExecutePostLogin: async (event, api) => { ${claim} },\n};`,
    },
    { code: `export default async function onExecutePostLogin(event, api) { ${claim} }`, errors: ['default 1'] },
    {
      code: `exports.onExecutePasswordResetPostChallenge = async (event, api) => { api.access.deny('x'); };`,
      errors: ['misspelt 1'],
      output: `exports.onExecutePostChallenge = async (event, api) => { api.access.deny('x'); };`,
    },
    {
      code: `exports.onExecutePostlogin = async (event, api) => { ${claim} };`,
      errors: ['misspelt 1'],
      output: action(claim).replace('{\n', '{ ').replace('\n}', ' }'),
    },
    {
      code: `exports.onExecutePostLogin = async (event, api) => { ${claim} };`,
      errors: ['otherTrigger 1'],
      settings: { trigger: 'credentials-exchange' },
      output: `exports.onExecuteCredentialsExchange = async (event, api) => { ${claim} };`,
    },
    { code: `module.exports = async (event, api) => { ${claim} };`, errors: ['nameless 1'] },
    {
      code: "exports.onExecutePreRegistration = async (event, api) => { api.access.deny('a', 'b'); };",
      errors: ['misspelt 1'],
      output: "exports.onExecutePreUserRegistration = async (event, api) => { api.access.deny('a', 'b'); };",
    },
    {
      code: `exports.onExecuteClientCredentials = async (event, api) => { api.accessToken.setCustomClaim('https://e.com/a', 1); };`,
      errors: ['misspelt 1'],
      output: `exports.onExecuteCredentialsExchange = async (event, api) => { api.accessToken.setCustomClaim('https://e.com/a', 1); };`,
    },
    ...['onExecutePreLogin', 'onExecutePostLogout', 'onExecutePreChangePassword'].map((name) => ({
      code: `exports.${name} = async (event, api) => { await save(event); };`,
      errors: ['none 1'],
    })),
    { code: `${action(claim)}\n${action(claim)}`, errors: ['again 1'] },
  ],
});

testRule(esModule, {
  valid: [
    action(claim),
    { code: `export const onExecutePostLogin = async (event, api) => { ${claim} };`, settings: { compiled: true } },
  ],
  invalid: [
    {
      code: `import axios from 'axios';\nexport const onExecutePostLogin = async (event, api) => { ${claim} };`,
      errors: ['import 1', 'export 2'],
    },
  ],
});

testRule(unawaitedPromise, {
  valid: [
    action(
      "await new Promise((resolve) => {\ndirectory.getGroups(event.user.email, (err, groups) => {\nif (err) api.access.deny('x');\nresolve(groups);\n});\n});",
    ),
    action("event.user.identities.forEach((e, index) => { api.user.setAppMetadata('i' + index, e.provider); });"),
    `${action('await verify(getKey);')}\nfunction getKey(header, done) { const api = header; client.load(header, (err, key) => { api.cache.set('k', key); done(err, key); }); }`,
    action("const response = await fetch('https://e.com'); const data = await response.json(); await save(data);"),
    action("const [a, b] = await Promise.all([fetch('https://e.com'), api.roles.getUserEffectiveRoles()]);"),
    action('const jobs = []; for (const it of list) jobs.push(fetch(it)); await Promise.all(jobs);'),
    action("return fetch('https://e.com');"),
    action("try { return await fetch('https://e.com'); } catch (error) { api.access.deny('x'); }"),
    action("try { return fetch('https://e.com').catch(() => undefined); } catch (error) { api.access.deny('x'); }"),
    action("try { await save(event); } catch (error) { return fetch('https://e.com'); }"),
    `const AWS = require('aws-sdk');\nconst table = new AWS.DynamoDB.DocumentClient();\n${action('return table.get({ TableName: "t" }).promise();')}`,
    `const { Analytics } = require('@segment/analytics-node');\n${action("const analytics = new Analytics({});\nanalytics.track({ event: 'login' });\nawait analytics.flush();")}`,
    `const { GoogleAuth, OAuth2Client } = require('google-auth-library');\n${action('const client = new OAuth2Client({});\nconst url = client.generateAuthUrl({});\nuse(url.length, client.getHeadersSync().a);')}`,
    action("void fetch('https://e.com').catch((error) => console.log(error));"),
    action("void fetch('https://e.com');"),
    action(
      "const controller = new AbortController();\nsetTimeout(() => controller.abort(), 5000);\nawait new Promise((resolve) => setTimeout(() => { api.cache.set('a', 'b'); resolve(); }, 5));",
    ),
    rule('setTimeout(async () => { await notify(user.user_id); }, 5);\ncallback(null, user, context);'),
    action('const res = make({ status: 200 });\nif (res.ok) use(res.status, res.json());'),
    action('const r = await load();\nconst x = r.json();\nuse(x.id);'),
    action("let r = await fetch('https://e.com');\nr = await r.json();\nconst x = r.text();\nuse(x.id);"),
    action('const fetch = make();\nconst r = await fetch();\nuse(r.json().id);'),
    action("const x = await fetch('https://e.com').then((r) => r.json());\nuse(x.id);"),
    action('const list = names(event);\nuse([...list, ...(await load())]);'),
    action("list.some((err, index) => index > 2);\nbus.on('error', (err) => { console.log(err); });"),
    `const jwt = require('jsonwebtoken');\n${action("jwt.verify(event.request.query.t, event.secrets.KEY, (err, payload) => { if (err) return; api.idToken.setCustomClaim('https://e.com/a', payload.a); });")}`,
    `const client = require('twilio')('a', 'b');\n${action('await new Promise((resolve, reject) => {\nclient.messages.create({}, (err, message) => (err ? reject(err) : resolve(message)));\n});')}`,
    `const client = require('twilio')('a', 'b');\n${action('await client.messages.create({}, (err, message) => console.log(err, message));')}`,
    action(
      "await load().then(save);\nawait load().then(() => fetch('https://e.com'));\nawait load().then(make(event));",
    ),
    `const { emitterFor } = require('cloudevents');\n${action('const emit = emitterFor(transport);\nawait emit(event);')}`,
    `const { sql } = require('@vercel/postgres');\n${action('const rows = await sql`select ${event.user.user_id}`;\nuse(rows.length);')}`,
    `const helpers = { load() { return 1; }, async save() {} };\n${action('const plan = helpers.load();\nawait helpers.save(plan.name);')}`,
    `class Store { async load() {} name() { return 'x'; } }\n${action('const store = new Store();\nawait store.load(store.name().length);')}`,
    `const css = require('some-css');\n${action('css`a`;')}`,
    action("const promise = fetch('https://e.com'); const data = await promise;"),
    action("const data = await fetch('https://e.com').then((it) => it.json());"),
    action("await Promise.race([fetch('https://e.com'), timeout(5)]);"),
    action("const load = () => fetch('https://e.com'); const response = await load();"),
    action('await Promise.all(list.map(async (it) => { await save(it); }));'),
    action("const { data } = await axios.get('https://e.com');").replace(/^/, "const axios = require('axios');\n"),
    action("api.cache.set('a', 'b'); helper(event);"),
    rule('auth0.users.updateAppMetadata(user.user_id, {}).then(() => callback(null, user, context)).catch(callback);'),
    rule('(async () => { await save(user); callback(null, user, context); })();'),
    action("const jobs = { plan: fetch('https://e.com/plan') };\nuse(await jobs.plan);"),
    action(
      "const plan = fetch('https://e.com/plan');\nconst jobs = { plan };\nuse(await Promise.all(Object.values(jobs)));",
    ),
    action(
      "const plan = fetch('https://e.com/plan');\nconst response = await withTimeout(plan, 5000);\nuse(response.ok);",
    ),
    action("const plan = fetch('https://e.com/plan');\nreturn respond(plan);"),
    action('const groups = await api.groups.getUserGroups();\nuse({ groups });'),
    `const Redis = require('ioredis');\n${action('const redis = new Redis();\nredis.disconnect();')}`,
    `const client = require('twilio')('a', 'b');\n${action('const service = client.verify.v2.services("x");\nuse(service);')}`,
  ],
  invalid: [
    {
      code: action(
        "directory.getGroups(event.user.email, (err, groups) => {\nif (err) { api.access.deny('x'); return; }\napi.idToken.setCustomClaim('https://e.com/groups', groups);\n});",
      ),
      errors: ['late 3', 'late 4'],
    },
    {
      code: action(
        "const load = async () => (await fetch('https://e.com')).json();\ntry {\nreturn load();\n} catch (error) {\napi.access.deny('x');\n}",
      ),
      errors: ['escapes 4'],
      output: action(
        "const load = async () => (await fetch('https://e.com')).json();\ntry {\nreturn await load();\n} catch (error) {\napi.access.deny('x');\n}",
      ),
    },
    {
      code: `const stripe = require('stripe')('k');\n${action("const customer = stripe.customers.create({ email: event.user.email });\napi.user.setAppMetadata('customer', customer.id);")}`,
      errors: ['read 3'],
      output: `const stripe = require('stripe')('k');\n${action("const customer = await stripe.customers.create({ email: event.user.email });\napi.user.setAppMetadata('customer', customer.id);")}`,
    },
    {
      code: `const { SignJWT } = require('jose');\n${action('const jwt = new SignJWT({ a: 1 }).setIssuedAt().sign(event.secrets.KEY);\nuse(jwt.length);')}`,
      errors: ['read 3'],
      output: `const { SignJWT } = require('jose');\n${action('const jwt = await new SignJWT({ a: 1 }).setIssuedAt().sign(event.secrets.KEY);\nuse(jwt.length);')}`,
    },
    {
      code: `const { Storage } = require('@google-cloud/storage');\n${action("const file = new Storage({}).bucket('b').file('a.json').download();\nuse(JSON.parse(file));")}`,
      errors: ['read 3'],
      output: `const { Storage } = require('@google-cloud/storage');\n${action("const file = await new Storage({}).bucket('b').file('a.json').download();\nuse(JSON.parse(file));")}`,
    },
    {
      code: `const { RiskAPI } = require('@vendor/risk');\n${action("let risk;\nif (global.risk) { risk = global.risk; } else { risk = new RiskAPI({}); }\nconst result = risk.registerLogin({ id: event.user.user_id });\nif (result.score > 5) api.access.deny('x');")}`,
      errors: ['read 5'],
      output: `const { RiskAPI } = require('@vendor/risk');\n${action("let risk;\nif (global.risk) { risk = global.risk; } else { risk = new RiskAPI({}); }\nconst result = await risk.registerLogin({ id: event.user.user_id });\nif (result.score > 5) api.access.deny('x');")}`,
    },
    {
      code: `const { Analytics } = require('@segment/analytics-node');\n${action("const analytics = new Analytics({});\nanalytics.track({ event: 'login' });\nanalytics.flush();")}`,
      errors: ['dropped 5'],
      output: `const { Analytics } = require('@segment/analytics-node');\n${action("const analytics = new Analytics({});\nanalytics.track({ event: 'login' });\nawait analytics.flush();")}`,
    },
    {
      code: `const { fetchPlan } = require('actions:plans');\n${action('const plan = fetchPlan(event.user.user_id);\nuse(plan.name);')}`,
      errors: ['read 3'],
      output: `const { fetchPlan } = require('actions:plans');\n${action('const plan = await fetchPlan(event.user.user_id);\nuse(plan.name);')}`,
    },
    {
      code: action("fetch('https://e.com').catch((error) => console.log(error));"),
      errors: ['left 2'],
      repaired: action("await fetch('https://e.com').catch((error) => console.log(error));"),
    },
    {
      code: `const client = require('twilio')('a', 'b');\n${action("client.messages.create({ to: 'x' }, function (err, message) {\nif (err) console.log(err.message);\n});\nconst management = new (require('auth0').ManagementClient)({});\nevent.user.user_metadata.teams.forEach((team) => {\nmanagement.organizations.getByName({ name: team }, (err) => {\nif (err) console.log(err);\n});\n});")}`,
      errors: ['callback 3', 'callback 8'],
    },
    {
      code: action(
        "setTimeout(async () => {\nawait fetch('https://e.com');\n}, 500);\nload((err, it) => {\nsetTimeout(function () {\napi.user.setAppMetadata('a', it);\n}, 5);\n});",
      ),
      errors: ['timer 2', 'late 7'],
    },
    {
      code: action("if (event.user.blocked) setTimeout(() => api.access.deny('x'), 0);"),
      errors: ['timer 2'],
    },
    {
      code: action("await load().then(fetch('https://e.com'));"),
      errors: ['called 2'],
      output: action("await load().then(() => fetch('https://e.com'));"),
    },
    {
      code: rule(
        'auth0.users.updateAppMetadata(user.user_id, {})\n.then(auth0.users.updateUserMetadata(user.user_id, {}))\n.then(() => callback(null, user, context))\n.catch(callback);',
      ),
      errors: ['called 3'],
      output: rule(
        'auth0.users.updateAppMetadata(user.user_id, {})\n.then(() => auth0.users.updateUserMetadata(user.user_id, {}))\n.then(() => callback(null, user, context))\n.catch(callback);',
      ),
    },
    {
      code: `const { emitterFor } = require('cloudevents');\n${action('const emit = emitterFor(transport);\nemit(event);')}`,
      errors: ['dropped 4'],
      output: `const { emitterFor } = require('cloudevents');\n${action('const emit = emitterFor(transport);\nawait emit(event);')}`,
    },
    {
      code: `const sanity = require('@sanity/client');\n${action("const store = sanity({ projectId: 'x' });\nstore.createOrReplace({ _id: event.user.user_id });")}`,
      errors: ['dropped 4'],
      output: `const sanity = require('@sanity/client');\n${action("const store = sanity({ projectId: 'x' });\nawait store.createOrReplace({ _id: event.user.user_id });")}`,
    },
    {
      code: action(
        'async function pages(from) {\nconst more = pages(from + 1);\nreturn [from, ...more];\n}\nuse(await pages(0));',
      ),
      errors: ['read 3'],
      output: action(
        'async function pages(from) {\nconst more = await pages(from + 1);\nreturn [from, ...more];\n}\nuse(await pages(0));',
      ),
    },
    {
      code: `const { GetItemCommand } = require('@aws-sdk/client-dynamodb');\n${action('const query = new GetItemCommand({ TableName: "t" });\nconst result = table(event).send(query);\nuse(result.Item);')}`,
      errors: ['read 4'],
      output: `const { GetItemCommand } = require('@aws-sdk/client-dynamodb');\n${action('const query = new GetItemCommand({ TableName: "t" });\nconst result = await table(event).send(query);\nuse(result.Item);')}`,
    },
    {
      code: `const { callSigned } = require('actions:helpers');\n${action("const res = callSigned('plans', { email: event.user.email });\nif (!res.ok) return api.access.deny(`failed: ${res.status}`);\nconst plan = await res.json();\nuse(plan);")}`,
      errors: ['read 3'],
      output: `const { callSigned } = require('actions:helpers');\n${action("const res = await callSigned('plans', { email: event.user.email });\nif (!res.ok) return api.access.deny(`failed: ${res.status}`);\nconst plan = await res.json();\nuse(plan);")}`,
    },
    {
      code: 'async function roleAssignment(user, context, callback) {\nconst result = global.management.assignRolestoUser({ id: user.user_id }, { roles: [] });\nuse(result.data);\ncallback(null, user, context);\n}',
      errors: ['read 2'],
      output:
        'async function roleAssignment(user, context, callback) {\nconst result = await global.management.assignRolestoUser({ id: user.user_id }, { roles: [] });\nuse(result.data);\ncallback(null, user, context);\n}',
    },
    {
      code: action("list.forEach((it) => {\nfetch('https://e.com/' + it);\n});"),
      errors: ['droppedInside 3'],
    },
    { code: action("fetch('https://e.com');"), errors: ['dropped 2'], output: action("await fetch('https://e.com');") },
    {
      code: action("const response = fetch('https://e.com');\nconsole.log(response.status);"),
      errors: ['read 2'],
      output: action("const response = await fetch('https://e.com');\nconsole.log(response.status);"),
    },
    {
      code: action('const { roles } = api.roles.getUserEffectiveRoles();'),
      errors: ['read 2'],
      output: action('const { roles } = await api.roles.getUserEffectiveRoles();'),
    },
    {
      code: `const axios = require('axios');\n${action("axios.post('https://e.com', {});")}`,
      errors: ['dropped 3'],
      output: `const axios = require('axios');\n${action("await axios.post('https://e.com', {});")}`,
    },
    {
      code: `async function isAllowed(user) { return user.ok; }\n${action('if (!isAllowed(event.user)) return;')}`,
      errors: ['tested 3'],
      output: `async function isAllowed(user) { return user.ok; }\n${action('if (!await isAllowed(event.user)) return;')}`,
    },
    {
      code: action(
        "const response = await fetch('https://e.com');\nconst data = response.json();\nconsole.log(data.plan);",
      ),
      errors: ['read 3'],
      output: action(
        "const response = await fetch('https://e.com');\nconst data = await response.json();\nconsole.log(data.plan);",
      ),
    },
    {
      code: action("const r = await fetch('https://e.com');\nconst x = r.json();\nuse(x.id);"),
      errors: ['read 3'],
      output: action("const r = await fetch('https://e.com');\nconst x = await r.json();\nuse(x.id);"),
    },
    {
      code: action("const x = (await fetch('https://e.com')).json();\nuse(x.id);"),
      errors: ['read 2'],
      output: action("const x = await (await fetch('https://e.com')).json();\nuse(x.id);"),
    },
    {
      code: action("await fetch('https://e.com').then(async (r) => {\nuse(r.json().id);\n});"),
      errors: ['read 3'],
      output: action("await fetch('https://e.com').then(async (r) => {\nuse((await r.json()).id);\n});"),
    },
    {
      code: `const { ManagementClient } = require('auth0');\n${action('const management = new ManagementClient({});\nmanagement.users.update({}, {});')}`,
      errors: ['dropped 4'],
      output: `const { ManagementClient } = require('auth0');\n${action('const management = new ManagementClient({});\nawait management.users.update({}, {});')}`,
    },
    { code: action('list.forEach(async (it) => { await save(it); });'), errors: ['forEach 2'] },
    ...[
      // Held by an object that is used as a value.
      "const groups = api.groups.getUserGroups();\nconst value = { groups };\napi.idToken.setCustomClaim('https://e.com/a', value);",
      'const groups = api.groups.getUserGroups();\nawait audit({ groups });\nreturn groups;',
      // Given to a function that takes values.
      "const response = fetch('https://e.com');\nawait save(response);",
    ].map((body) => ({
      code: action(body),
      errors: ['passed 2'],
      output: action(body.replace(' = ', ' = await ')),
    })),
    ...[
      ["const Redis = require('ioredis');", 'const redis = new Redis();\nredis.set(1, 2);', 'redis.set'],
      ["const client = require('twilio')('a', 'b');", 'use(1);\nclient.messages.create({});', 'client.messages.create'],
      [
        "const { Client } = require('@hubspot/api-client');",
        'const crm = new Client({});\ncrm.create({});',
        'crm.create',
      ],
      ["const http = { axios: require('axios') };", "use(1);\nhttp.axios.post('https://e.com');", 'http.axios.post'],
      [
        "const { ManagementClient } = require('auth0'); const add = async (client) => { await client.users.get(); client.users.update(); };",
        'const client = new ManagementClient({});\nawait add(client);',
        'client.users.update',
      ],
    ].map(([head, body, call]) => {
      const code = `${head}\n${action(body ?? '')}`;
      const line = code.split('\n').findIndex((it) => it.includes(`${call}(`)) + 1;
      return { code, errors: [`dropped ${line}`], output: code.replace(`${call}(`, `await ${call}(`) };
    }),
    {
      code: action(
        "let key = JSON.parse(api.cache.get('a').value);\nif (!key.kid) {\nkey = fetch('https://e.com');\n}\nawait use(key);\nconsole.log(key.kid);",
      ),
      errors: ['read 4'],
      output: action(
        "let key = JSON.parse(api.cache.get('a').value);\nif (!key.kid) {\nkey = await fetch('https://e.com');\n}\nawait use(key);\nconsole.log(key.kid);",
      ),
    },
    {
      code: `const helpers = { async load(event) { return event.user.email; } };\nhelpers.save = async () => {};\n${action("const email = helpers.load(event);\nhelpers.save();\nif (email.endsWith('x')) api.access.deny('x');")}`,
      errors: ['read 4', 'dropped 5'],
      output: `const helpers = { async load(event) { return event.user.email; } };\nhelpers.save = async () => {};\n${action("const email = await helpers.load(event);\nawait helpers.save();\nif (email.endsWith('x')) api.access.deny('x');")}`,
    },
    {
      code: `class Store {\nasync load() { return this.read().plan; }\nread = async () => ({});\nstatic async open() {}\n}\n${action('const store = new Store();\nStore.open();\nconst plan = store.load();\napi.idToken.setCustomClaim("https://e.com/plan", plan.name);')}`,
      errors: ['read 2', 'dropped 8', 'read 9'],
      output: `class Store {\nasync load() { return (await this.read()).plan; }\nread = async () => ({});\nstatic async open() {}\n}\n${action('const store = new Store();\nawait Store.open();\nconst plan = await store.load();\napi.idToken.setCustomClaim("https://e.com/plan", plan.name);')}`,
    },
    {
      code: `const postgres = require('postgres');\n${action('const sql = postgres(event.secrets.URL);\nsql`insert into logins ${sql`(id)`}`;')}`,
      errors: ['dropped 4'],
      output: `const postgres = require('postgres');\n${action('const sql = postgres(event.secrets.URL);\nawait sql`insert into logins ${sql`(id)`}`;')}`,
    },
    {
      code: rule('auth0.users.updateAppMetadata(user.user_id, {});\ncallback(null, user, context);'),
      errors: ['droppedInRule 2'],
    },
  ],
});

testRule(requestTimeout, {
  valid: [
    action("await fetch('https://e.com', { signal: AbortSignal.timeout(5000) });"),
    action(
      "const options = { method: 'POST' }; options.signal = controller.signal; await fetch('https://e.com', options);",
    ),
    action("await fetch('https://e.com', { ...defaults });"),
    action("await Promise.race([fetch('https://e.com'), wait(5)]);"),
    `const axios = require('axios').create({ timeout: 5000 });\n${action("await axios.get('https://e.com');")}`,
    `const axios = require('axios');\n${action("await axios.get('https://e.com', { timeout: 5000 });")}`,
    `const axios = require('axios');\naxios.defaults.timeout = 5000;\n${action("await axios.get('https://e.com');")}`,
    action('const fetch = (url) => load(url); await fetch(event.user.picture);'),
    rule("request.get('https://e.com', () => callback(null, user, context));"),
  ],
  invalid: [
    {
      code: action("await fetch('https://e.com');"),
      errors: ['missing 2'],
      repaired: action("await fetch('https://e.com', { signal: AbortSignal.timeout(5000) });"),
    },
    {
      code: action("await fetch('https://e.com', { method: 'POST' });"),
      errors: ['missing 2'],
      repaired: action("await fetch('https://e.com', { signal: AbortSignal.timeout(5000), method: 'POST' });"),
    },
    {
      code: `const axios = require('axios');\n${action("await axios.post('https://e.com', { a: 1 });")}`,
      errors: ['missing 3'],
    },
    {
      code: `const got = require('got');\n${action("await got('https://e.com');")}`,
      errors: ['missing 3'],
      repaired: `const got = require('got');\n${action("await got('https://e.com', { timeout: { request: 5000 } });")}`,
    },
  ],
});

testRule(unknownApiMember, {
  valid: [
    action(`${claim} api.access.deny('x'); api.samlResponse.setAudience('a');`),
    action("api.noop = api.noop || (() => {});\napi.noop('done');"),
    action('if (api.future) api.future.call(); api.session?.future?.(1);'),
    action('api[event.user.name].setCustomClaim("a", 1);'),
    'exports.onExecutePostChangePassword = async (event, api) => { api.cache.get("a"); };',
    'exports.onExecuteSignupPostIdentifier = async (event, api) => { api.anything.at.all(); };',
  ],
  invalid: [
    {
      code: action(
        "try {\napi.user.setRoles({ roles: ['editor'] });\n} catch (error) {\nconsole.error(error.message);\n}",
      ),
      errors: ['unknown 3'],
    },
    {
      code: action("api.accessToken.setClaim('a', 1);"),
      errors: ['similar 2'],
      output: action("api.accessToken.setCustomClaim('a', 1);"),
    },
    {
      code: action("api.acessToken.setCustomClaim('a', 1);"),
      errors: ['similar 2'],
      output: action("api.accessToken.setCustomClaim('a', 1);"),
    },
    {
      code: 'exports.onExecuteCredentialsExchange = async (event, api) => {\n  api.idToken.setCustomClaim("https://e.com/a", 1);\n};',
      errors: ['idToken 2'],
      output:
        'exports.onExecuteCredentialsExchange = async (event, api) => {\n  api.accessToken.setCustomClaim("https://e.com/a", 1);\n};',
    },
    {
      code: 'exports.onExecutePostChangePassword = async (event, api) => {\n  api.user.setAppMetadata("a", 1);\n};',
      errors: ['unknown 2'],
    },
    {
      code: action("api.idToken.setCustomClaim('https://e.com/a', 1).setCustomClaim('https://e.com/b', 2);"),
      errors: ['unknown 2'],
    },
  ],
});

testRule(apiArguments, {
  valid: [
    action("api.access.deny('x'); api.accessToken.addScope('read:x'); api.redirect.sendUserTo(event.secrets.URL);"),
    action(
      "api.redirect.sendUserTo('https://e.com', { query: {} }); api.access.deny(...reasons); api.cache.set('a', JSON.stringify({}));",
    ),
    "exports.onExecuteCredentialsExchange = async (event, api) => { api.access.deny('invalid_scope', 'x'); };",
    action('try { await load(); } catch (error) { api.access.deny(`${error}`); api.access.deny(reasons[0]); }'),
    action("let why = [];\nwhy = why.join();\napi.access.deny(why);\napi.user.setAppMetadata('a', {});"),
    "exports.onExecutePreUserRegistration = async (event, api) => { api.access.deny('x'); };",
  ],
  invalid: [
    {
      code: action('try { await load(); } catch (error) {\napi.access.deny(error);\n}'),
      errors: ['kind 3'],
      repaired: action('try { await load(); } catch (error) {\napi.access.deny(error.message);\n}'),
    },
    {
      code: action("api.multifactor.enable({ provider: 'any' });\nconst why = ['a'];\napi.access.deny(why);"),
      errors: ['kind 2', 'kind 4'],
    },
    { code: action('api.samlResponse.setSignResponse("yes");'), errors: ['type 2'] },
    { code: action("api.access.deny('a', 'b');"), errors: ['extra 2'], repaired: action("api.access.deny('a');") },
    {
      code: action("api.user.setAppMetadata({ plan: 'x' });"),
      errors: ['missing 2'],
      output: action("api.user.setAppMetadata('plan', 'x');"),
    },
    {
      code: action(
        "if (event.user.name) {\n  api.user.setUserMetadata({\n    name: event.user.name,\n    'last-login': now,\n    now,\n  });\n}",
      ),
      errors: ['missing 3'],
      output: action(
        "if (event.user.name) {\n  api.user.setUserMetadata('name', event.user.name);\n  api.user.setUserMetadata('last-login', now);\n  api.user.setUserMetadata('now', now);\n}",
      ),
    },
    ...['{ ...more }', '{ [key]: 1 }', '{}', '{ load() {} }', 'plan'].map((given) => ({
      code: action(`api.user.setAppMetadata(${given});`),
      errors: ['missing 2'],
    })),
    { code: action('if (event.user.name) api.user.setAppMetadata({ a: 1, b: 2 });'), errors: ['missing 2'] },
    {
      code: action("api.access.deny('invalid_session', 'Your session has ended. Log in again.');"),
      errors: ['extra 2'],
      repaired: action("api.access.deny('Your session has ended. Log in again.');"),
    },
    { code: action("api.accessToken.addScope('read:a read:b');"), errors: ['scope 2'] },
    { code: action("api.redirect.sendUserTo('/consent');"), errors: ['relative 2'] },
    { code: action("api.cache.set('a', { b: 1 });"), errors: ['string 2'] },
    { code: action("api.session.setCookieMode('nonpersistent');"), errors: ['option 2'] },
    { code: action(`api.validation.error('${'x'.repeat(101)}', 'y');`), errors: ['long 2'] },
  ],
});

testRule(chainedCall, {
  valid: [action("api.idToken.setCustomClaim('https://e.com/a', 1).accessToken.setCustomClaim('https://e.com/a', 1);")],
  invalid: [
    {
      code: action("api.accessToken.addScope('a').idToken.setCustomClaim('https://e.com/a', 1);"),
      errors: ['nothing 2'],
    },
  ],
});

const hook = (body: string) => `module.exports = function (client, scope, audience, context, cb) {\n${body}\n};`;

testRule(optionalField, {
  valid: [
    hook("const token = { scope: scope || [] };\ntoken.scope.push('x');\ncb(null, token);"),
    hook("const token = {};\nif (scope) {\ntoken.scope = scope;\ntoken.scope.push('x');\n}\ncb(null, token);"),
    hook("const token = { scope };\nif (token.scope) token.scope.push('x');\ncb(null, token);"),
    hook("const token = { scope };\ntoken.scope = [];\ntoken.scope.push('x');\ncb(null, token);"),
    hook("if (!scope) return cb(new Error('x'));\nscope.push('x');\ncb(null, { scope });"),
    hook('cb(null, { scope: scope?.concat("x") });'),
    hook(
      "const token = { scope };\nif (context.body.all) token[context.body.name] = [];\ntoken.scope.push('x');\ncb(null, token);",
    ),
    'module.exports = function (user, scope, audience) {\n  scope.push(1);\n};',
    action(
      'if (event.request.query.audience) use(event.request.query.audience.length);\nuse(event.request.body.grant_type.length, event.request.query.scope?.length);',
    ),
    action('if (event.user.app_metadata.roles) use(event.user.app_metadata.roles.length);'),
    action('if (!event.user.app_metadata) return;\nuse(event.user.app_metadata.roles?.length);'),
    rule(
      'user.app_metadata = user.app_metadata || {};\nuser.app_metadata.roles = user.app_metadata.roles || [];\nuser.app_metadata.roles.push(1);\ncallback(null, user, context);',
    ),
    action(
      'const { email } = event?.user;\nconst all = { ...event.organization?.metadata, email };\nconst { plan } = event.organization?.metadata ?? {};\nuse(all, plan);',
    ),
    action('if (!event.authorization) return;\nconst [role] = event.authorization?.roles;\nuse(role);'),
    rule('const { authorization: { roles = [] } = {} } = context;\ncallback(null, { roles }, context);'),
    rule('const { request: { query } } = context;\ncallback(null, { query }, context);'),
    action("if (event.authorization?.roles.includes('admin')) api.multifactor.enable('any');"),
    action('const roles = event.authorization?.roles ?? [];'),
    action('if (event.authorization) { use(event.authorization.roles); }'),
    action('if (!event.organization) return;\nuse(event.organization.id);'),
    action("if (event.organization?.name === 'a') { use(event.organization.id); }"),
    action('const roles = (event.authorization || {}).roles;'),
    action('const roles = event.authorization && event.authorization.roles;'),
    action('const hasOrg = Boolean(event.organization);\nif (hasOrg) use(event.organization.id);'),
    action("if ('organization' in event) use(event.organization.id);").replace(
      "'organization' in event",
      'event.organization !== undefined',
    ),
    action('try { use(event.organization.id); } catch (error) { console.log(error); }'),
    action('const { organization = {} } = event; use(organization.id);'),
    action('use(event.user.app_metadata.plan, event.transaction.protocol, event.client.metadata.x);'),
    action("if (event.transaction?.protocol === 'oauth2-refresh-token') use(event.refresh_token.id);"),
    `exports.onContinuePostLogin = async (event, api) => { use(event.prompt.fields); };`,
    `function orgId(event) { return event.organization.id; }\n${action('if (event.organization) use(orgId(event));')}`,
    rule('user.app_metadata = user.app_metadata || {};\nuse(user.app_metadata.plan);\ncallback(null, user, context);'),
    rule('const plan = user.app_metadata && user.app_metadata.plan; callback(null, user, context);'),
    rule('use(context.request.query.prompt); callback(null, user, context);'),
    `const hasFactors = (user) => user.enrolledFactors && user.enrolledFactors.length > 0;\nconst typesOf = (user) => user.enrolledFactors.map((it) => it.type);\n${action('if (hasFactors(event.user)) use(typesOf(event.user));')}`,
    action('const { roles = [] } = event.authorization || {};\nuse(roles.length);'),
    action('const roles = (event.authorization || {}).roles || [];\nuse(roles.length);'),
    action('const { roles } = event.authorization || {};\nif (roles) use(roles.length);'),
    action('const authorization = event.authorization || {};\nuse(authorization.roles);'),
  ],
  invalid: [
    {
      code: hook("scope.push('x');\ncb(null, { scope });"),
      errors: ['scope 2'],
    },
    {
      code: hook(
        "var token = {};\ntoken.scope = scope;\nif ('x' in context.body) {\ntoken.scope.push(context.body.x);\ntoken[`https://${context.body.x}`] = 1;\n}\ncb(null, token);",
      ),
      errors: ['scope 5'],
    },
    {
      code: hook("const token = { scope };\ncb(null, { scope: token.scope.concat('x') });"),
      errors: ['scope 3'],
    },
    {
      code: action(
        "const scopes = event.transaction?.requested_scopes || event.request.body.scope.split(' ');\nuse(scopes, event.request.query.ui_locales.length);",
      ),
      errors: ['parameter 2', 'parameter 3'],
      output: action(
        "const scopes = event.transaction?.requested_scopes || event.request.body.scope?.split(' ');\nuse(scopes, event.request.query.ui_locales?.length);",
      ),
    },
    {
      code: rule(
        "const scopes = context.request.query.scope.split(' ');\ncallback(null, user, scopes.length ? context : {});",
      ),
      errors: ['parameter 2'],
      output: rule(
        "const scopes = context.request.query.scope?.split(' ');\ncallback(null, user, scopes.length ? context : {});",
      ),
    },
    {
      code: action('use(event.user.app_metadata.authorization.groups);'),
      output: action('use(event.user.app_metadata.authorization?.groups);'),
      errors: ['key 2'],
    },
    {
      code: rule('if (!user.app_metadata) return callback();\nuse(user.app_metadata.roles.length);\ncallback();'),
      output: rule('if (!user.app_metadata) return callback();\nuse(user.app_metadata.roles?.length);\ncallback();'),
      errors: ['key 3'],
    },
    {
      code: action(
        'const { plan } = event.transaction?.metadata?.billing;\nfor (const role of event.authorization?.roles) api.accessToken.addScope(role + plan);',
      ),
      errors: ['chain 2', 'chain 3'],
      output: action(
        'const { plan } = event.transaction?.metadata?.billing ?? {};\nfor (const role of event.authorization?.roles ?? []) api.accessToken.addScope(role + plan);',
      ),
    },
    {
      code: rule(
        'const { authorization: { roles = [] }, connection } = context;\ncallback(null, { roles, connection }, context);',
      ),
      errors: ['object 2'],
    },
    {
      code: action("if (event.transaction?.acr_values.includes('mfa')) api.multifactor.enable('any');"),
      errors: ['rare 2'],
      output: action("if (event.transaction?.acr_values?.includes('mfa')) api.multifactor.enable('any');"),
    },
    {
      code: action('const roles = event.authorization.roles;'),
      errors: ['object 2'],
      output: action('const roles = event.authorization?.roles;'),
    },
    {
      code: action('const { organization } = event;\nuse(organization.id);'),
      errors: ['object 3'],
      output: action('const { organization } = event;\nuse(organization?.id);'),
    },
    { code: action('const { id } = event.organization;'), errors: ['object 2'] },
    {
      code: `function orgId(event) {\n  return event.organization.id;\n}\n${action('use(orgId(event));')}`,
      errors: ['object 2'],
      output: `function orgId(event) {\n  return event.organization?.id;\n}\n${action('use(orgId(event));')}`,
    },
    {
      code: action("use(event.user.email.split('@')[1]);"),
      errors: ['value 2'],
      output: action("use(event.user.email?.split('@')[1]);"),
    },
    {
      code: rule('use(user.app_metadata.plan);\ncallback(null, user, context);'),
      errors: ['object 2'],
      output: rule('use(user.app_metadata?.plan);\ncallback(null, user, context);'),
    },
    { code: rule("user.app_metadata.plan = 'x';\ncallback(null, user, context);"), errors: ['object 2'] },
    {
      code: rule(
        "const roles = (context.authorization || {}).roles;\nif (roles.includes('admin')) context.idToken.admin = true;\ncallback(null, user, context);",
      ),
      errors: ['empty 3'],
      output: rule(
        "const roles = (context.authorization || {}).roles;\nif (roles?.includes('admin')) context.idToken.admin = true;\ncallback(null, user, context);",
      ),
    },
    {
      code: action('const { roles } = event.authorization ?? {};\nuse(roles.length);'),
      errors: ['empty 3'],
      output: action('const { roles } = event.authorization ?? {};\nuse(roles?.length);'),
    },
    {
      code: 'exports.onExecutePreUserRegistration = async (event, api) => {\n  use(event.user.user_metadata.plan);\n};',
      errors: ['object 2'],
      output:
        'exports.onExecutePreUserRegistration = async (event, api) => {\n  use(event.user.user_metadata?.plan);\n};',
    },
  ],
});

testRule(unknownEventField, {
  valid: [
    action('use(event.user.groups, event.user.department, event.user.userId || event.user.user_id);'),
    action('if (event.user.emailVerified) use(1);\nuse(event.user.id ?? 1, event.organization?.branding);'),
    'exports.onExecutePostChangePassword = async (event) => {\n  use(event.user.id);\n};',
    action('use(event.user.groups, event.user.custom, event.configuration.X, event.request.geoip.countryCode);'),
    action('const roles = event.authorization?.roles || event.user.roles;'),
    action('const { user, request: { geoip }, ...rest } = event;\nuse(user, geoip, rest);'),
    action('use(event.future, event.client_id); if (event.ip) use(event.ip);'),
    'exports.onExecuteCredentialsExchange = async (event, api) => { if (event.user) use(event.user.email); };',
    action(
      "event.started = { at: 1 };\nuse(event.started.at, event.later?.at, event.request.hasOwnProperty('ip'), event.tenant?.id);\nif (event.tenant.region) use(event.tenant.region.name);",
    ),
    action('const { fresh, later } = event;\nuse(fresh, later?.at);\nif (fresh) use(fresh.at);'),
    rule(
      'context.clientId = context.clientID;\nuse(context.clientId, context.clientMetadata.plan_name, user.clientId, context.custom, context.request.query.clientid, context.idToken.id_token);\ncallback(null, user, context);',
    ),
    rule('if (context.client_id) use(context.client_id);\ncallback(null, user, context);'),
    'exports.onExecutePostUserRegistration = async (event) => { use(event.client.name, event.stats.logins_count); };',
    'exports.onExecutePostLogin = async ({ user, secrets }, { access }) => { if (!user.email) access.deny(secrets.WHY); };',
  ],
  invalid: [
    {
      code: action('use(event.user.appMetadata, event.user.userId);\nuse(event.user.id);'),
      errors: ['provided 2', 'provided 2', 'provided 3'],
      repaired: action('use(event.user.app_metadata, event.user.userId);\nuse(event.user.id);'),
    },
    { code: action('use(event.user.permissions);'), errors: ['permissions 2'] },
    {
      code: action('use(event.organization?.displayName);'),
      errors: ['unlisted 2'],
      repaired: action('use(event.organization?.display_name);'),
    },
    {
      code: action('try { console.log(event.tenant.name); } catch (error) { console.error(error); }'),
      errors: ['similar 2'],
      output: action('try { console.log(event.tenant.id); } catch (error) { console.error(error); }'),
    },
    {
      code: action('use(event.stats.loginsCount);'),
      errors: ['similar 2'],
      output: action('use(event.stats.logins_count);'),
    },
    {
      code: action('use(event.request.geoip?.country_code);'),
      errors: ['similar 2'],
      output: action('use(event.request.geoip?.countryCode);'),
    },
    { code: action('use(event.secret.KEY);'), errors: ['similar 2'], output: action('use(event.secrets.KEY);') },
    { code: action('use(event.user.roles);'), errors: ['roles 2'] },
    {
      code: 'exports.onExecutePostLogin = async ({ user, context, api }) => {\n  use(user, context, api);\n};',
      errors: ['context 1', 'api 1'],
    },
    {
      code: 'exports.onExecuteCredentialsExchange = async ({ client, scope, audience }, api) => {\n  use(client, scope, audience, api);\n};',
      errors: ['parameter 1', 'parameter 1'],
    },
    {
      code: 'exports.onExecuteSendPhoneMessage = async (event) => {\n  await send(event.recipient, event.text);\n};',
      errors: ['moved 2', 'moved 2'],
    },
    {
      code: 'exports.onExecuteCredentialsExchange = async (event, api) => {\n  api.accessToken.setCustomClaim("https://e.com/a", event.user.email);\n};',
      errors: ['absent 2'],
    },
    { code: action('const { userAgent } = event.request;\nuse(userAgent);'), errors: ['similar 2'] },
    {
      code: rule(
        "if (context.clientId !== 'x' || context.stats.logins_count > 1) return callback(null, user, context);\nuse(context.request.user_agent, context.authorisation);\nconst { id_token: token } = context;\ncallback(null, user, context, user.appMetadata, token);",
      ),
      errors: ['ofRule 2', 'ofRule 2', 'ofRule 3', 'ofRule 3', 'ofRule 4', 'ofRule 5'],
      output: rule(
        "if (context.clientID !== 'x' || context.stats.loginsCount > 1) return callback(null, user, context);\nuse(context.request.userAgent, context.authorization);\nconst { idToken: token } = context;\ncallback(null, user, context, user.app_metadata, token);",
      ),
    },
    {
      code: action('use(event.tenant.region, event.authorization?.access_token);\nuse(event.session.cookie.max.age);'),
      errors: ['unknown 2', 'unknown 2', 'throws 3'],
    },
    {
      code: 'exports.onExecuteSendPhoneMessage = async (event, api) => {\n  const { message, channel } = event;\n  if (message.type === "otp") await send(channel, event.otp.code);\n};',
      errors: ['throws 2', 'throws 3'],
    },
    {
      code: action('const { userAgent: agent } = event.request;\nuse(agent);'),
      errors: ['similar 2'],
      output: action('const { user_agent: agent } = event.request;\nuse(agent);'),
    },
  ],
});

const handlerOf = (parameters: string, body: string) =>
  `exports.onExecutePostLogin = async (${parameters}) => {\n${body}\n};`;

testRule(ruleGlobal, {
  valid: [
    action(
      'const user = event.user; const context = {}; use(user.name, context.x); const { request } = event; use(request.ip);',
    ),
    action("const configuration = load(); use(configuration.x); if (typeof auth0 === 'object') return;"),
    rule('callback(new UnauthorizedError(configuration.MESSAGE));'),
    handlerOf('event, api, done', 'if (done) done();\ndone?.();\nuse(typeof done);'),
    handlerOf('event, api, done', 'use(event.user);'),
    handlerOf('event, api, load = () => 1', 'load();'),
    handlerOf('user, context', 'use(user.user, context.idToken);'),
    `exports.onExecutePostLogin = withTools(async (event, api, tools) => { tools(event, api); });`,
  ],
  invalid: [
    {
      code: handlerOf('user, context, callback', 'context.idToken.plan = 1;\ncallback(null, user, context);'),
      errors: ['parameters 1', 'callback 3'],
    },
    {
      code: handlerOf('event, api, cb', 'save(event, () => { cb(null); });\nif (event.x) cb(null);'),
      errors: ['callback 2'],
    },
    { code: handlerOf('event, api, cb', 'save(event, cb);'), errors: ['third 2'] },
    { code: action("api.access.deny(new UnauthorizedError('x').message);"), errors: ['missing 2'] },
    {
      code: action('use(configuration.KEY);\nuse(user.email);\ncallback(null);'),
      errors: ['missing 2', 'missing 3', 'missing 4'],
    },
  ],
});

testRule(canRedirect, {
  valid: [
    action("if (api.redirect.canRedirect()) api.redirect.sendUserTo('https://e.com');"),
    action("if (event.transaction?.protocol === 'oidc-basic-profile') api.redirect.sendUserTo('https://e.com');"),
  ],
  invalid: [
    { code: action("api.redirect.sendUserTo('https://e.com');"), errors: ['unasked 2'] },
    {
      // A helper that two handlers call is told of once.
      code: `function leave(api) { api.redirect.sendUserTo('https://e.com'); }\n${action('leave(api);')}\nexports.onContinuePostLogin = async (event, api) => { leave(api); };`,
      errors: ['unasked 1'],
    },
  ],
});

testRule(undefinedName, {
  valid: [
    action(
      "const plan = await fetch('https://e.com/plan');\nuse(plan, Buffer.from('x'), AbortSignal.timeout(5));",
    ).replace(/^/, 'function use() {}\n'),
    action('const roles = await loadRoles(event);\nconst level = levelOf(roles, settings);'),
    action(
      "if (typeof context !== 'undefined') context.done = true;\nglobal.counter = 1;\nconsole.log(global.counter);",
    ),
    "'use strict';\nexports.onExecutePostLogin = async (event, api) => { counter = 1; console.log(counter); };",
    rule("if (typeof cache === 'undefined') cache = {};\ncallback(null, user, context);"),
    action('console.log(configuration.PLAN, user.email);'),
    action('console.log("__BUILD__", __BUILD__, YOUR_DOMAIN);'),
    action('const list = @@ROLES@@;\nconsole.log(list);'),
    rule("request.get(configuration.URL, (err) => callback(err || new UnauthorizedError('x'), user, context));"),
    'module.exports = function (client, scope, audience, context, cb) {\n  cb(new InvalidScopeError("x"));\n};',
  ],
  invalid: [
    {
      code: rule(
        'for (part of user.identities) {\n  state = part.provider;\n  use(state);\n}\nlist = [];\nuse(list);\ncallback(null, user, context);',
      ),
      errors: ['leaks 2', 'leaks 3', 'leaks 6'],
    },
    {
      code: action("if (event.user.name) {\n  first = event.user.name.split(' ');\n  use(first);\n}"),
      errors: ['leaks 3'],
      repaired: action("if (event.user.name) {\n  const first = event.user.name.split(' ');\n  use(first);\n}"),
    },
    {
      code: action("if (event.user.name) {\n  first = event.user.name.split(' ');\n}\nuse(first);"),
      errors: ['leaks 3'],
    },
    {
      code: action(
        "const namespace = 'https://e.com/';\napi.idToken.setCustomClaim(namespce + 'plan', event.user.app_metadata.plan);",
      ),
      errors: ['similar 3'],
      repaired: action(
        "const namespace = 'https://e.com/';\napi.idToken.setCustomClaim(namespace + 'plan', event.user.app_metadata.plan);",
      ),
    },
    { code: rule(`console.log(JSON.stringify(ctx));\ncallback(null, user, context);`), errors: ['missing 2'] },
    {
      code: rule(
        'const profileUrl = auth0.baseUrl;\nrequest.post({ url: apiUrl + user.user_id }, (err) => callback(err, user, context));\nconsole.log(apiUrl);',
      ),
      errors: ['missing 3'],
    },
    {
      code: `function isAllowed(user) { return user.email_verified; }\n${action("if (!isAlowed(event.user)) api.access.deny('x');")}`,
      errors: ['similar 3'],
      repaired: `function isAllowed(user) { return user.email_verified; }\n${action("if (!isAllowed(event.user)) api.access.deny('x');")}`,
    },
    {
      code: action('const fallbackName = "x";\napi.user.setUserMetadata("names", { fallbackNam });'),
      errors: ['similar 3'],
    },
  ],
});

testRule(arrayComparison, {
  valid: [
    "exports.onExecuteCredentialsExchange = async (event, api) => {\nif (event.request.body.grant_type === 'client_credentials') use(1);\n};",
    action("if (event.transaction?.protocol === 'oauth2-refresh-token') use(1);"),
    `function isOfMachine(event) { return event.request.body.grant_type === 'client_credentials'; }\n${action('use(isOfMachine(event));')}\nexports.onExecuteCredentialsExchange = async (event) => { use(isOfMachine(event)); };`,
    action("if (event.transaction?.prompt?.includes('none') || event.transaction?.protocol === 'samlp') return;"),
    action("if (event.transaction?.requested_scopes == 'openid' || event.transaction?.prompt === undefined) return;"),
    action("if (event.user.app_metadata.roles === 'admin' || event.transaction.prompt[0] === 'none') return;"),
    action(
      "const none = {};\nif (event.user.app_metadata === none || event.user.app_metadata.roles == [] || event.user.name === '10.0.0.0/8') return;",
    ),
    action(
      "const ranges = ['10.0.0.0/8', '192.168.1.7'];\nif (ranges.includes(event.request.ip) || ranges.some((range) => isInRange(event.request.ip, range))) return;",
    ),
  ],
  invalid: [
    {
      code: action(
        "if (event.transaction?.protocol === 'oauth2-client-credentials') use(1);\nconst { grant_type } = event.request.body;\nuse('client_credentials' !== grant_type);",
      ),
      errors: ['grant 2', 'grant 4'],
    },
    {
      code: rule("if (context.protocol === 'oauth2-client-credentials') use(1);\ncallback(null, user, context);"),
      errors: ['grantOfRule 2'],
    },
    {
      code: action("const isSilent = event.transaction?.prompt === 'none';\nif (isSilent) return;"),
      errors: ['never 2'],
      repaired: action("const isSilent = event.transaction?.prompt?.includes('none');\nif (isSilent) return;"),
    },
    {
      code: action("const { acr_values: acr } = event.transaction;\nif ('mfa' !== acr) api.multifactor.enable('any');"),
      errors: ['never 3'],
      repaired: action(
        "const { acr_values: acr } = event.transaction;\nif (!acr?.includes('mfa')) api.multifactor.enable('any');",
      ),
    },
    {
      code: action(
        'const roles = event.user.app_metadata.roles || [];\nif (roles === []) return;\nif ({} !== event.user.user_metadata) use(roles);',
      ),
      errors: ['fresh 3', 'fresh 4'],
      repaired: action(
        'const roles = event.user.app_metadata.roles || [];\nif (roles.length === 0) return;\nif ({} !== event.user.user_metadata) use(roles);',
      ),
    },
    {
      code: rule('if (user.app_metadata == {}) return callback(null, user, context);\ncallback(null, user, context);'),
      errors: ['fresh 2'],
      repaired: rule(
        'if (Object.keys(user.app_metadata).length === 0) return callback(null, user, context);\ncallback(null, user, context);',
      ),
    },
    {
      code: action(
        "const { ip } = event.request;\nconst office = ['10.0.0.0/8', '203.0.113.0/24'];\nif (ip === '203.0.113.0/24') return;\nif (!office.includes(ip)) api.access.deny('x');\nif (['2001:db8::/32'].indexOf(event.request.ip) === -1) api.access.deny('x');",
      ),
      errors: ['range 4', 'ranges 5', 'ranges 6'],
    },
  ],
});

testRule(templateInQuotes, {
  valid: [
    "const namespace = 'https://e.com';\nconst domain = '${var.domain}';\nconst id = '${id}';\nconst text = `${namespace}/a`;\n" +
      action("use('${price}', '${', '$namespace', '\\${namespace}', namespace, domain, id, text);"),
    action("const query = 'fragment ${event.missing(';\nuse(query);"),
    action(
      "const options = { url: '${data.client.url}/token', id: '${event.client.client_id}' };\nconst { data } = await load(options);\nuse(data);",
    ),
    action("const sql = `select '${event.user.user_id}'`;\nuse(sql);"),
  ],
  invalid: [
    {
      code: `const namespace = 'https://e.com';\n${action("api.idToken.setCustomClaim('${namespace}/roles', event.user.name);")}`,
      errors: ['unfilled 3'],
      output: `const namespace = 'https://e.com';\n${action('api.idToken.setCustomClaim(`${namespace}/roles`, event.user.name);')}`,
    },
    {
      code: rule(
        'request.get("https://e.com/${user.user_id}", (err) => {\nif (err) return callback(new Error(\'failed: ${err.message}\'));\ncallback(null, user, context);\n});',
      ),
      errors: ['unfilled 2', 'unfilled 3'],
      output: rule(
        'request.get(`https://e.com/${user.user_id}`, (err) => {\nif (err) return callback(new Error(`failed: ${err.message}`));\ncallback(null, user, context);\n});',
      ),
    },
    {
      code: action("console.log('it`s ${event.user.name}');"),
      errors: ['unfilled 2'],
    },
  ],
});

testRule(responseField, {
  valid: [
    action(
      "const response = await fetch('https://e.com');\nif (!response.ok || response.status !== 200) use(response.headers.get('a'), response.statusText);\nconst { roles } = await response.json();\nuse(roles);",
    ),
    `const axios = require('axios');\n${action("const { data, status } = await axios.get('https://e.com');\nconst response = await axios({ url: 'https://e.com' });\nuse(data.roles, status, response.data.code, response.config.url);")}`,
    `const axios = require('axios');\naxios.interceptors.response.use((response) => response.data);\n${action("const response = await axios.get('https://e.com');\nuse(response.roles);")}`,
    `const fetch = require('node-fetch');\n${action("const response = await fetch('https://e.com');\nuse(await response.buffer(), response.size);")}`,
    action("let response = await fetch('https://e.com');\nresponse = await response.json();\nuse(response.roles);"),
    action(
      "const response = await fetch('https://e.com');\nresponse.plan = 'x';\nuse(response.plan, response.toString());",
    ),
    action("const plan = await fetch('https://e.com').then((it) => it.json());\nuse(plan.name);"),
    action("const axios = load();\nconst response = await axios.get('https://e.com');\nuse(response.roles);"),
  ],
  invalid: [
    {
      code: `const axios = require('axios');\n${action("const result = await axios.post('https://e.com', { id: event.user.user_id });\nif (result.code !== 200) throw new Error(result.body.message);")}`,
      errors: ['renamed 4', 'renamed 4'],
      output: `const axios = require('axios');\n${action("const result = await axios.post('https://e.com', { id: event.user.user_id });\nif (result.status !== 200) throw new Error(result.data.message);")}`,
    },
    {
      code: `const axios = require('axios').default;\n${action("const { roles } = await axios.get('https://e.com');\nuse(roles, (await axios.get('https://e.com')).plan);")}`,
      errors: ['unknown 3', 'unknown 4'],
    },
    {
      code: action("const response = await fetch('https://e.com');\nuse(response.data.roles, response.statusCode);"),
      errors: ['unread 3', 'renamed 3'],
      output: action("const response = await fetch('https://e.com');\nuse(response.data.roles, response.status);"),
    },
    {
      code: `const fetch = require('node-fetch');\n${action("let plan;\ntry {\nplan = await fetch('https://e.com');\n} catch (error) {\nreturn;\n}\napi.idToken.setCustomClaim('https://e.com/plan', plan.name);")}`,
      errors: ['unread 9'],
    },
    {
      code: action("const { roles } = await fetch('https://e.com');\nuse(roles);"),
      errors: ['unread 2'],
    },
  ],
});

testRule(neverSettled, {
  valid: [
    action('await new Promise((resolve) => setTimeout(resolve, 100));'),
    action('await new Promise((resolve, reject) => { load((error, it) => (error ? reject(error) : resolve(it))); });'),
    action("await new Promise((resolve, reject) => { reject(new Error('x')); });"),
    action("await new Promise((resolve) => { throw new Error('x'); });"),
    action('await Promise.race([load(), new Promise(() => {})]);'),
    action('await new Promise((resolve) => {});'),
    action('await new Promise(function (resolve) { load.apply(null, arguments); });'),
  ],
  invalid: [
    {
      code: action('await new Promise((resolve, reject) => {\nreturn { roles: event.user.app_metadata.roles };\n});'),
      errors: ['never 2'],
    },
    { code: rule('new Promise(function (done) { console.log(user.name); }).then(callback);'), errors: ['never 2'] },
  ],
});

testRule(alwaysThrows, {
  valid: [
    action(
      'const now = new Date(Date.now());\nlet plan = 1;\nplan = 2;\nuse(now, plan, new Map(), new URL(event.secrets.URL));',
    ),
    action('const Math = load();\nuse(new Math.random());'),
    `function load(event) { return fetch(event.secrets.URL); }\n${action('await load(event).then(use);')}`,
    `function load(event) { if (!event) return null; return start(event); }\n${action('await load(event).then(use);')}`,
    `async function load() { return 1; }\n${action('await load().then(use).catch(use);')}`,
    action('const it = {};\nit.a = 1;\nfor (const each of list) use(each, it);'),
  ],
  invalid: [
    {
      code: action("api.user.setUserMetadata('at', new Date.now());"),
      errors: ['constructor 2'],
      output: action("api.user.setUserMetadata('at', Date.now());"),
    },
    { code: action("const plan = 'free';\nif (event.user.email) plan = 'paid';\nuse(plan);"), errors: ['constant 3'] },
    {
      code: `function isAllowed(user) { if (user.email) return true; return false; }\n${action("isAllowed(event.user).then((ok) => { if (!ok) api.access.deny('x'); });")}`,
      errors: ['promise 3'],
    },
  ],
});

testRule(openPattern, {
  valid: [
    action(
      "const database = /^auth0\\|/;\nconst other = new RegExp('^auth0\\\\|');\nuse(database, other, /a|b/, /[|]/, /(?:a|)/);",
    ),
    action("use('^auth0|', 'auth0|'.length, event.user.user_id.split('|'));"),
  ],
  invalid: [
    {
      code: action('if (/^auth0|/.test(event.user.user_id)) return;'),
      errors: ['open 2'],
      repaired: action('if (/^auth0\\|/.test(event.user.user_id)) return;'),
    },
    {
      code: action("const database = new RegExp('^auth0|');\nuse(database);"),
      errors: ['open 2'],
      repaired: action("const database = new RegExp('^auth0\\\\|');\nuse(database);"),
    },
  ],
});
