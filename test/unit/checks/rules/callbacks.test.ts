// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import { callbackArguments } from '../../../../src/checks/rules/callback-arguments.ts';
import { callbackCalledTwice } from '../../../../src/checks/rules/callback-called-twice.ts';
import { callbackNotCalled } from '../../../../src/checks/rules/callback-not-called.ts';
import { codeAfterCallback } from '../../../../src/checks/rules/code-after-callback.ts';
import { requestError } from '../../../../src/checks/rules/request-error.ts';
import { rule, testRule } from '../test-rule.ts';

const ok = 'callback(null, user, context);';

/** Working rules in the ways in which people write them. */
const working = [
  rule(`request('https://x', function (err, res) { try { if (err) throw err; ${ok} } catch (e) { callback(e); } });`),
  rule(`save(user).then((err) => { if (err) throw err; ${ok} }).catch(callback);`),
  rule(`const check = (list) => list.forEach((e) => { if (e.isBad) throw new Error('x'); });\ncheck([]);\n${ok}`),
  rule(`return ${ok}`),
  `function addPlan(user, context, callback) {\n  ${ok}\n}`,
  `(user, context, done) => done(null, user, context)`,
  `async function check(user, context, callback) {\n  const token = async () => await load().catch(() => false);\n  const find = async (email) => { const key = await token(); return await search(email, key).then((it) => it.id).catch(() => undefined); };\n  const found = await find(user.email);\n  if (found) context.idToken['https://e.com/id'] = found;\n  ${ok}\n}`,
  `// A comment first.\nasync function (user, context, callback) {\n  try { await save(user); } catch (error) { return callback(error); }\n  return ${ok}\n};`,
  rule(`if (!user.email) { return callback(new Error('x')); }\n${ok}`),
  rule(`try { JSON.parse(user.x); ${ok} } catch (error) { callback(error); }`),
  rule(`request.get('https://x', function (err, res) { if (err) return callback(err); ${ok} });`),
  rule(
    `auth0.users.updateAppMetadata(user.user_id, {}).then(function () { ${ok} }).catch(function (err) { callback(err); });`,
  ),
  rule(`save(user).then(() => callback(null, user, context), callback);`),
  rule(`save(user).then(() => { ${ok} }).catch(callback);`),
  rule(`(async () => { await save(user); ${ok} })().catch(callback);`),
  rule(
    `function done(err) { if (err) { return callback(err); } ${ok} }\nif (user.x) return done(new Error('x'));\nsave(user, done);`,
  ),
  rule(
    `switch (context.protocol) { case 'a': return ${ok} case 'b': callback(new Error('x')); break; default: ${ok} }`,
  ),
  rule(`for (const it of user.identities) { if (it.isSocial) { return callback(new Error('x')); } }\n${ok}`),
  rule(
    `const req = https.request({}, (res) => { res.on('data', () => {}); res.on('end', () => { ${ok} }); });\nreq.on('error', (e) => callback(e));\nreq.end();`,
  ),
  rule(
    `async.waterfall([(next) => load(user, next), (x, next) => store(x, next)], function (err) { if (err) return callback(err); ${ok} });`,
  ),
  rule(
    `let called = false;\nfunction finish(err) { if (called) return; called = true; callback(err, user, context); }\nsetTimeout(() => finish(new Error('x')), 1000);\nsave(user, finish);`,
  ),
  rule(`setTimeout(function () { ${ok} }, 10);`),
  rule(
    `getRoles(user.email, (err, roles) => { if (err) return callback(err); context.idToken.x = roles; ${ok} });\nfunction getRoles(email, cb) { db.query(email, (err, rows) => { if (err) return cb(err); cb(null, rows); }); }`,
  ),
  rule(`return new Promise((resolve) => resolve(1)).then(() => { ${ok} });`),
  rule(`throw new Error('not allowed');`),
  rule(`while (true) { if (next()) { return ${ok} } }`),
  rule(`return save.call(null, user, callback);`),
  rule(`save(user, callback.bind(null, null, user, context));`),
  rule(`if (user.a) { ${ok} } else if (user.b) { callback(new Error('b')); } else { callback(new Error('c')); }`),
  rule(`try { load(user); } finally { log(); }\n${ok}`),
  'async function create(user, context, callback) {\n  log("start");\n  if (!user.email) return log("failed", true);\n  return callback(null);\n  function log(message, failed = false) { console.log(message); if (failed) callback(new Error(message)); }\n}',
  rule(
    `log('start');\nif (!user.email) return log('failed', true);\n${ok}\nfunction log(text, failed = false) { console.log(text); if (failed) callback(new Error(text)); }`,
  ),
  rule('// ...\n'),
  rule(''),
  rule("if (context.protocol === 'redirect-callback') {\n  // the user is back\n}"),
  rule('…'.replace('…', '/* … */')),
  `module.exports = function (client, scope, audience, context, cb) {\n  cb(null, { scope });\n};`,
];

testRule(callbackNotCalled, {
  valid: working,
  invalid: [
    {
      code: `async function stash(user, context, callback) {\n  const management = new (require('auth0').ManagementClient)({});\n  const enrollments = await management.getGuardianEnrollments({ id: user.user_id });\n  context.idToken['https://e.com/mfa'] = enrollments.length > 0;\n  await management.users.get({ id: user.user_id });\n  ${ok}\n}`,
      errors: ['uncaughtAwait 3'],
    },
    {
      code: rule(`request('https://x', function (error, res) {\nif (error) throw new Error(error);\n${ok}\n});`),
      errors: ['thrown 3'],
      repaired: rule(
        `request('https://x', function (error, res) {\nif (error) return callback(new Error(error));\n${ok}\n});`,
      ),
    },
    {
      code: rule('context.idToken.x = 1;'),
      errors: ['never 1'],
      repaired: rule('context.idToken.x = 1;\n  return callback(null, user, context);'),
    },
    {
      code: rule(`if (!user.email) return;\n${ok}`),
      errors: ['path 2'],
      repaired: rule(`if (!user.email) return callback(null, user, context);\n${ok}`),
    },
    { code: rule(`if (user.email) {\n${ok}\n}`), errors: ['path 2'] },
    { code: rule(`try {\nJSON.parse(user.x);\n${ok}\n} catch (error) {\nconsole.log(error);\n}`), errors: ['path 5'] },
    {
      code: rule(`request('https://x', function (err, res) {\nif (err) return console.log(err);\n${ok}\n});`),
      errors: ['path 3'],
    },
    { code: rule(`request('https://x', function (err, res) {\nif (res.ok) { ${ok} }\n});`), errors: ['path 3'] },
    {
      code: rule(`save(user).then(function () { ${ok} })\n.catch(function (err) { console.log(err); });`),
      errors: ['path 3'],
    },
    {
      code: rule(`save(user).then(function () { ${ok} })\n.catch(function (err) {\nthrow err;\n});`),
      errors: ['path 4'],
    },
    {
      code: rule(
        `save(user).then(function (res) {\nif (res.ok) { ${ok} }\n}).catch(function (err) {\nconsole.log(err);\nthrow err;\n});`,
      ),
      errors: ['path 3', 'path 6'],
    },
    {
      code: rule(
        `save(user).then(function (res) {\nif (res.ok) { log(callback); }\n}).then(function () { ${ok} }).catch(function (err) {\nthrow err;\n});`,
      ),
      errors: ['path 5'],
    },
    {
      code: rule(`switch (context.protocol) {\ncase 'a': ${ok} break;\ncase 'b': break;\ndefault: ${ok}\n}`),
      errors: ['path 1'],
    },
    {
      code: `async function (user, context, callback) {\n  const x = await load(user);\n  if (!x) return;\n  ${ok}\n}`,
      errors: ['uncaughtAwait 2', 'path 3'],
    },
    { code: rule(`for (const it of user.identities) {\nif (it.isSocial) return ${ok}\n}`), errors: ['path 1'] },
    {
      code: rule(
        `check(user, (err) => { if (err) return callback(err); ${ok} });\nfunction check(it, cb) {\nif (!it.email) return;\ncb(null);\n}`,
      ),
      errors: ['path 1'],
    },
    {
      code: `module.exports = function (client, scope, audience, context, cb) {\n  load(function (err, x) {\n    if (err) { return cb(err); }\n  });\n};`,
      errors: ['pathOfExchange 3'],
    },
    {
      code: `module.exports = function (user, context, cb) {\n  if (!user.email) return;\n  cb();\n};`,
      errors: ['pathOfRegistration 2'],
    },
    {
      code: `module.exports = function (recipient, text, context, cb) {\n  if (text.length > 160) return;\n  send(recipient, text, cb);\n};`,
      errors: ['pathOfMessage 2'],
    },
    {
      code: 'module.exports = function (client, scope, audience, context, cb) {\n  console.log(scope);\n};',
      errors: ['neverOfExchange 1'],
    },
    {
      code: rule(`save(user).then(function () { ${ok} });`),
      errors: ['uncaught 2'],
      repaired: rule(`save(user).then(function () { ${ok} }).catch(callback);`),
    },
    {
      // The first call forgets an argument, so that what \`saveIncome\` calls is no callback there.
      code: rule(
        `if (global.incomes) { saveIncome(global.incomes, user, context, callback); } else { load(function (incomes) { saveIncome(incomes, user, callback); }); }\nfunction saveIncome(incomes, user, context, callback) {\nif (incomes[user.zip]) {\nsave(user).then(function () { ${ok} })\n.catch(function (err) { callback(err); });\n}\n}`,
      ),
      errors: ['path 2'],
    },
  ],
});

testRule(callbackCalledTwice, {
  valid: [
    ...working,
    rule(
      "const https = require('https');\nhttps.get('https://e.com', (res) => {\nlet text = '';\nres.on('data', (part) => { text += part; });\nres.on('end', () => callback(null, user, context));\n}).on('error', callback);",
    ),
    rule(
      "const https = require('https');\nhttps.get('https://e.com', (res) => {\nres.once('data', () => callback(null, user, context));\n}).on('error', callback);",
    ),
  ],
  invalid: [
    {
      code: "const https = require('https');\nmodule.exports = function (user, context, cb) {\n  const req = https.request('https://e.com', (res) => {\n    res.on('data', (part) => {\n      try {\n        cb(null, { user: JSON.parse(part) });\n      } catch (error) {\n        return cb(error);\n      }\n    });\n  });\n  req.on('error', cb);\n  req.end();\n};",
      errors: ['parts 6', 'parts 8'],
    },
    {
      code: rule(
        "load(user.email)\n.then((plan) => {\nif (!plan) callback(new Error('x'));\nreturn plan.name;\n})\n.then((name) => {\ncallback(null, user, context);\n})\n.catch(callback);",
      ),
      errors: ['again 3'],
    },
    { code: rule(`${ok}\n${ok}`), errors: ['again 2'], output: rule(`return ${ok}\n${ok}`) },
    {
      code: rule(`if (!user.email) callback(new Error('x'));\n${ok}`),
      errors: ['again 2'],
      output: rule(`if (!user.email) return callback(new Error('x'));\n${ok}`),
    },
    {
      code: rule(`request('https://x', (err) => {\nif (err) { callback(err); }\n${ok}\n});`),
      errors: ['again 3'],
      output: rule(`request('https://x', (err) => {\nif (err) { return callback(err); }\n${ok}\n});`),
    },
    {
      code: rule(`user.identities.forEach((it) => {\nif (it.isSocial) { ${ok} }\n});\n${ok}`),
      errors: ['again 2'], // behind a return, nothing would call back for users without such an identity
    },
    {
      code: rule(`if (!user.email) {\n${ok}\n}\nconnection.on('end', () => { ${ok} });`),
      errors: ['handedOn 3'],
      output: rule(`if (!user.email) {\nreturn ${ok}\n}\nconnection.on('end', () => { ${ok} });`),
    },
    {
      code: rule(`request('https://x', () => { ${ok} });\n${ok}`),
      errors: ['again 2'],
      output: rule(`return request('https://x', () => { ${ok} });\n${ok}`),
    },
    {
      code: `async function (user, context, callback) {\n  try { await save(user); } catch (e) {\n    callback(e);\n  }\n  ${ok}\n}`,
      errors: ['again 3'],
      output: `async function (user, context, callback) {\n  try { await save(user); } catch (e) {\n    return callback(e);\n  }\n  ${ok}\n}`,
    },
    {
      code: rule(
        `const token = verify();\n${ok}\nfunction verify() { try { return read(); } catch (e) { callback(e); } }`,
      ),
      errors: ['again 2'],
    },
  ],
});

testRule(codeAfterCallback, {
  valid: [...working, rule(`${ok}\nconsole.log('done');`), rule(`${ok}\nrequest.post('https://x');`)],
  invalid: [
    {
      code: rule(`${ok}\ncontext.idToken['https://e.com/x'] = 1;`),
      errors: ['lost 2'],
      repaired: rule(`return ${ok}\ncontext.idToken['https://e.com/x'] = 1;`),
    },
    {
      code: rule(`if (!user.email) {\ncallback(new Error('x'));\n} else { return ${ok} }\naudit(user);`),
      errors: ['error 3'],
      output: rule(`if (!user.email) {\nreturn callback(new Error('x'));\n} else { return ${ok} }\naudit(user);`),
    },
  ],
});

testRule(callbackArguments, {
  valid: [
    ...working,
    rule('user = { ...user, plan: "free" };\ncallback(null, user, context);'),
    rule('user = Object.assign({}, user);\ncallback(null, user, context);'),
    rule('const profile = { email: user.email };\nsend(profile, () => callback(null, user, context));'),
    rule('{\nlet user = { email: context.email };\nsend(user);\n}\ncallback(null, user, context);'),
    rule(
      'const old = user;\nuser = { email: user.email };\nsend(user, () => {\nuser = old;\ncallback(null, user, context);\n});',
    ),
    rule('user = user || {};\ncallback(null, user, context);'),
    rule('if (!user) user = {};\ncallback(null, user, context);'),
    rule('callback(new UnauthorizedError("x"));'),
    rule('callback("x");'),
    rule('const profile = merge(user); callback(null, profile, context);'),
    rule('const args = [null, user, context]; callback(...args);'),
    rule("request.get('https://x', (err, res) => { if (err) return callback(err); callback(null, user, context); });"),
    rule(
      "request.get('https://x', (err, res) => { if (err || !res) return callback(err || new Error('x')); callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res) => { if (err || !res) { if (err) return callback(err); return callback(new Error('x')); } callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res) => { if (err || !res) { err = err || new Error('x'); return callback(err); } callback(null, user, context); });",
    ),
    'module.exports = function (client, scope, audience, context, cb) {\n  load(client, (err, row) => { if (err || !row) return cb(err); cb(null, { scope }); });\n};',
    "module.exports = function (client, scope, audience, context, cb) {\n  const token = {};\n  if (scope) token.scope = scope.concat('read:all');\n  cb(null, token);\n};",
    'module.exports = function (client, scope, audience, context, cb) {\n  const token = {};\n  Object.assign(token, { scope });\n  cb(null, token);\n};',
    'module.exports = function (client, scope, audience, context, cb) {\n  const token = {};\n  for (const key in context.body) token[key] = context.body[key];\n  cb(null, token);\n};',
    "module.exports = function (client, scope, audience, context, cb) {\n  cb(new Error('x'), {});\n};",
    'module.exports = function (client, scope, audience, context, cb) {\n  cb(null, { ...claims(client) });\n};',
    'module.exports = function (user, context, cb) {\n  notify(user.email, function () { cb(); });\n};',
    'module.exports = function (user, context, cb) {\n  cb(null, { user: { app_metadata: { plan: "free" } } });\n};',
  ],
  invalid: [
    {
      code: rule(
        'var user = { email: user.email, picture: user.picture };\nsend(user, (err) => {\nif (err) return callback(err);\ncallback(null, user, context);\n});',
      ),
      errors: ['replaced 2'],
    },
    { code: rule('context = { idToken: {} };\ncallback(null, user, context);'), errors: ['replaced 2'] },
    {
      code: `module.exports = function (user, context, callback) {\n  if (context.clientID === 'x') { callback(); return; }\n  ${ok}\n};`,
      errors: ['missing 2'],
      output: `module.exports = function (user, context, callback) {\n  if (context.clientID === 'x') { ${ok.slice(0, -1)}; return; }\n  ${ok}\n};`,
    },
    { code: rule('callback();'), errors: ['missing 2'], output: rule(ok) },
    {
      code: "module.exports = function (client, scope, audience, context, cb) {\n  const access_token = {};\n  access_token['https://e.com/plan'] = client.metadata.plan;\n  scope.push('read:plan');\n  cb(null, access_token);\n};",
      errors: ['noScope 5'],
      output:
        "module.exports = function (client, scope, audience, context, cb) {\n  const access_token = { scope };\n  access_token['https://e.com/plan'] = client.metadata.plan;\n  scope.push('read:plan');\n  cb(null, access_token);\n};",
    },
    {
      code: "module.exports = function (app, scopes, audience, context, done) {\n  done(null, { 'https://e.com/plan': app.metadata.plan });\n};",
      errors: ['noScope 2'],
      output:
        "module.exports = function (app, scopes, audience, context, done) {\n  done(null, { scope: scopes, 'https://e.com/plan': app.metadata.plan });\n};",
    },
    { code: rule('callback(null, user);'), errors: ['missing 2'], output: rule(ok) },
    {
      code: rule(
        "request.get('https://x', (err, res) => {\nif (err || res.statusCode !== 200) return callback(err);\ncallback(null, user, context);\n});",
      ),
      errors: ['noError 3'],
    },
    {
      code: rule(
        "request.get('https://x', function (e, r, body) {\nif (r.statusCode >= 400 || e) {\ncallback(e, user);\n} else {\ncallback(null, user, context);\n}\n});",
      ),
      errors: ['noError 4'],
    },
    { code: rule('callback(user, context);'), errors: ['order 2'], output: rule(ok) },
    { code: rule('callback(null, context, user);'), errors: ['swapped 2'], output: rule(ok) },
    {
      code: '(user, context, done) => done(null, user)',
      errors: ['missing 1'],
      output: '(user, context, done) => done(null, user, context)',
    },
  ],
});

testRule(requestError, {
  valid: [
    rule(
      "request.get('https://x', (err, res, body) => { if (err) { console.log(err); } else { context.idToken.x = body.y; } callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res, body) => { if (err) { console.log(err); return callback(err); } context.idToken.x = body.y; callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res, body) => { if (err) return callback(err); context.idToken.x = body.y; callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res, body) => { if (err || res.statusCode !== 200) return callback(err); callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res, body) => { context.idToken.ok = !err && res.statusCode === 200; callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res, body) => { if (res && res.statusCode === 200) { context.idToken.x = body.y; } callback(null, user, context); });",
    ),
    rule("request.get('https://x', (err, res, body) => { console.log(body); callback(err, user, context); });"),
    rule(
      "request.get('https://x', (err, res, body) => { try { context.idToken.x = JSON.parse(body).y; } catch (e) { return callback(e); } callback(null, user, context); });",
    ),
    rule(
      "request.get('https://x', (err, res, body) => { handle(err, body); callback(null, user, res?.ok ? context : {}); });",
    ),
    rule('load(user, (err, row, more) => { context.idToken.x = row.y; callback(null, user, context); });'),
    rule(
      "const https = require('https');\nhttps.get('https://x', () => callback(null, user, context)).on('error', callback);",
    ),
    rule(
      "const https = require('https');\nconst req = https.request('https://x');\nreq.on('response', () => callback(null, user, context));\nreq.on('error', callback);\nreq.end();",
    ),
    rule("const https = require('https');\nconst req = https.get('https://x');\nlisten(req, callback);"),
    rule("const https = require('./https');\nhttps.get('https://x', () => callback(null, user, context));"),
    rule(
      "const https = require('https');\nhttps.request('https://x', () => callback(null, user, context)).on('error', callback).end();",
    ),
    rule(
      "request.post('https://x', () => callback(null, user, context));\nrequest.post('https://x', (_err, res) => callback(null, user, context));",
    ),
    rule("request.post('https://x', function (err) { callback.apply(null, arguments); });"),
  ],
  invalid: [
    {
      code: rule(
        "request.get('https://x', (err, res, body) => {\nif (err) { console.log(err); }\nif (res.statusCode !== 200) return callback(new Error('x'));\ncallback(null, user, context);\n});",
      ),
      errors: ['unseen 4'],
    },
    {
      code: rule(
        "request.get('https://x', (err, res, body) => {\nconst list = body.split('\\n');\ncallback(null, user, list.length ? context : {});\n});",
      ),
      errors: ['unseen 3'],
    },
    {
      code: rule(
        "const http = require('request@2.56.0');\nhttp.post({ url: 'https://x' }, function (e, r, b) {\nconsole.log(e);\nif (r.statusCode !== 200) return callback(new Error('failed: ' + e));\ncallback(e, user, context);\n});",
      ),
      errors: ['unseen 5'],
    },
    {
      code: rule(
        "request('https://x', (err, res, body) => {\nif (res && res.statusCode >= 400) return callback(new Error('x'));\ncontext.idToken.x = body.y;\ncallback(null, user, context);\n});",
      ),
      errors: ['unseen 4'],
    },
    {
      code: "const https = require('https');\nexports.onExecutePostLogin = async (event, api) => {\nawait new Promise((resolve) => {\nconst req = https.request(event.secrets.URL, (res) => res.on('end', resolve));\nreq.end();\n});\n};",
      errors: ['unheard 4'],
    },
    { code: rule("require('http').get('http://x', () => callback(null, user, context));"), errors: ['unheard 2'] },
    {
      code: rule(
        "const https = require('https');\nhttps.request('https://x', () => callback(null, user, context)).end();",
      ),
      errors: ['unheard 3'],
    },
    {
      code: rule(
        "const https = require('https');\nhttps.get('https://x', () => callback(null, user, context)).on('timeout', callback).end();",
      ),
      errors: ['unheard 3'],
    },
    {
      code: rule(
        "request.post('https://x', (err, res, body) => {\nif (res && res.statusCode >= 400) return callback(new Error('x'));\ncontext.primaryUser = 'x';\ncallback(null, user, context);\n});",
      ),
      errors: ['ignored 2'],
    },
    {
      code: rule(
        "request({ url: 'https://x' }, (_error, _response, body) => {\nconst answer = JSON.parse(body);\ncallback(null, user, answer);\n});",
      ),
      errors: ['unseen 3'],
    },
  ],
});
