// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import { endOfLife } from '../../../../src/checks/rules/end-of-life.ts';
import { hardCodedCredential } from '../../../../src/checks/rules/hard-coded-credential.ts';
import { personalDataInLog } from '../../../../src/checks/rules/personal-data-in-log.ts';
import { secretInLog } from '../../../../src/checks/rules/secret-in-log.ts';
import { undeclaredModule } from '../../../../src/checks/rules/undeclared-module.ts';
import { undeclaredSecret } from '../../../../src/checks/rules/undeclared-secret.ts';
import { action, rule, testRule } from '../test-rule.ts';

testRule(secretInLog, {
  valid: [
    action(
      'const { data } = await load();\nif (!data.access_token) { console.log(data); return; }\nawait save(data.access_token);',
    ),
    action('let data = await load();\nconsole.log(data);\ndata = await other();\nawait save(data.access_token);'),
    action('const data = await load();\nconsole.log(`got ${data}`);\nawait save(data.access_token);'),
    action(
      "console.log('key', event.secrets.API_KEY ? 'set' : 'missing', event.secrets.DOMAIN, event.secrets.API_KEY.length);",
    ),
    action('console.log(event.user.user_id); print(event.secrets.API_KEY);'),
    action("console.log(JSON.stringify(event, ['user']));"),
    action(
      'const { accessToken } = api;\nconst data = await load();\nconsole.log(accessToken, data.hasAccessToken, data.token_type, !!data.access_token, token);',
    ),
    action('const { MFA_PROVIDER, ROLE_ID } = event.secrets;\nconsole.log(`mfa ${MFA_PROVIDER}, role ${ROLE_ID}`);'),
    rule("console.log('expected', configuration.EXPECTED_AUD);\ncallback(null, user, context);"),
    rule('console.log(context.accessToken);\ncallback(null, user, context);'),
    action("console.log('event: ' + event, `${event.secrets}`, String(event));"),
    action('const digest = hash.sign(event.user.user_id);\nconst form = await getToken();\nconsole.log(digest, form);'),
    'module.exports = function (client, scope, audience, context, cb) {\n  console.log(client.id, scope, context.body);\n  cb(null, { scope });\n};',
    "module.exports = function (client, scope, audience, context, cb) {\n  const access_token = {};\n  access_token.scope = scope;\n  console.log('claims', access_token);\n  cb(null, access_token);\n};",
    action(
      "const line = JSON.stringify(event, ['user']);\nlet other = JSON.stringify(event);\nother = line;\nconsole.log(line, other);",
    ),
  ],
  invalid: [
    {
      code: action("const { data } = await load();\nconsole.log('data', data);\nawait save(data.access_token);"),
      errors: ['answer 3'],
    },
    {
      code: action(
        'const response = await load();\nconsole.log(JSON.stringify(response.data));\nif (response.ok) await save(response.data.access_token);',
      ),
      errors: ['answer 3'],
    },
    { code: action('console.log(event.secrets.API_KEY);'), errors: ['secret 2'] },
    {
      code: action(
        'const { data } = await load();\nconst managementAccessToken = data.id;\nconsole.log(`got ${data.access_token}`, managementAccessToken);',
      ),
      errors: ['token 4', 'token 4'],
    },
    { code: action('const { API_KEY } = event.secrets;\nconsole.error(`key ${API_KEY}`);'), errors: ['secret 3'] },
    { code: action("console.log('event', JSON.stringify(event, null, 2));"), errors: ['event 2'] },
    { code: action('const dump = JSON.stringify(event);\nconsole.log(`got ${dump}`);'), errors: ['event 3'] },
    {
      code: 'module.exports = function (client, scope, audience, context, cb) {\n  console.log({ context });\n  cb(null, { scope });\n};',
      errors: ['context 2'],
    },
    {
      code: rule(
        'const ticket = jwt.sign({}, configuration.KEY);\nconsole.log(ticket);\ncallback(null, user, context);',
      ),
      errors: ['token 3'],
    },
    {
      code: rule(
        'const google = user.identities[0].access_token;\nconsole.log(google);\ncallback(null, user, context);',
      ),
      errors: ['token 3'],
    },
    { code: action('const bearer = await management.getAccessToken();\nconsole.log(bearer);'), errors: ['token 3'] },
    {
      code: rule('console.log(configuration, auth0.accessToken);\ncallback(null, user, context);'),
      errors: ['holder 2', 'token 2'],
    },
  ],
});

testRule(personalDataInLog, {
  valid: [
    action('console.log(event.user.user_id, event.user.app_metadata);'),
    rule("console.log('login of ' + user);\ncallback(null, user, context);"),
  ],
  invalid: [
    { code: action('console.log(event.user);'), errors: ['whole 2'] },
    { code: rule("console.log('user', JSON.stringify(user));\ncallback(null, user, context);"), errors: ['whole 2'] },
  ],
});

testRule(hardCodedCredential, {
  valid: [
    action(
      "const apiKey = 'YOUR_API_KEY_HERE_12345'; const secretName = 'a'; const password = 'correct horse battery'; connect(apiKey);",
    ),
    action(
      "const apiKey = event.secrets.API_KEY; const clientId = 'q8Zr41LmXv0TbW3nYk27HsPd'; const token = '##TOKEN##';",
    ),
    action("const secret = 'https://example.com/a1B2c3D4e5F6'; connect(secret);"),
    action("notify('https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX');"),
    action("load('https://e.com/roles?key=name&token=user&api_key=YOUR_KEY_1234&password=' + event.secrets.PASSWORD);"),
    action('load(`https://e.com/roles?api_key=${event.secrets.KEY}&secret=<secret>&password=changeme`);'),
    action("const bypass = 'q8Zr41LmXv0TbW3nYk27HsPd'; const passed = 'q8Zr41LmXv0TbW3nYk27HsPd';"),
  ],
  invalid: [
    { code: action("const clientSecret = 'q8Zr41LmXv0TbW3nYk27HsPd';"), errors: ['found 2'] },
    { code: action("connect({ apiKey: 'q8Zr41LmXv0TbW3nYk27HsPd' });"), errors: ['found 2'] },
    { code: action("const pass = 'q8Zr41LmXv0TbW3nYk27HsPd';\nconst db_pwd = pass;"), errors: ['found 2'] },
    {
      code: action("load('https://e.com/check.php?action=find&password=UZq4gcjZdz&email=' + event.user.email);"),
      errors: ['address 2'],
    },
    { code: action('load(`https://e.com/${event.user.user_id}?api_key=q8Zr41LmXv0TbW`);'), errors: ['address 2'] },
    {
      code: action("await load({ headers: { 'Ocp-Apim-Subscription-Key': 'q8Zr41LmXv0TbW3nYk27HsPd' } });"),
      errors: ['found 2'],
    },
    { code: action("connect('AKIAQ7ZRMLXVTBWNYKHS');"), errors: ['found 2'] },
    {
      code: action("const clientSecret = event.secrets.CLIENT_KEY || 'q8Zr41LmXv0TbW3nYk27HsPd';"),
      errors: ['found 2'],
    },
    {
      code: action("notify('https://hooks.slack.com/services/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');"),
      errors: ['found 2'],
    },
  ],
});

testRule(undeclaredModule, {
  valid: [
    `const axios = require('axios');\n${action('await axios.get("https://e.com");')}`,
    {
      code: `require('node:crypto'); require('crypto'); require('actions:shared'); require('@scope/a/b'); require('axios');\n${action('use(event);')}`,
      settings: { modules: ['@scope/a', 'axios'] },
    },
  ],
  invalid: [
    { code: `require('axios');\n${action('use(event);')}`, errors: ['missing 1'], settings: { modules: [] } },
    { code: `require('axois');\n${action('use(event);')}`, errors: ['similar 1'], settings: { modules: ['axios'] } },
    { code: `require('./helper');\n${action('use(event);')}`, errors: ['file 1'], settings: { modules: [] } },
  ],
});

testRule(undeclaredSecret, {
  valid: [
    action('use(event.secrets.API_KEY);'),
    { code: action('use(event.secrets.API_KEY);'), settings: { secrets: ['API_KEY'] } },
    { code: action('if (event.secrets.DEBUG) use(event.secrets.DEBUG);'), settings: { secrets: ['DEBUG'] } },
  ],
  invalid: [
    {
      code: action('use(event.secrets.API_KEY);\nuse(event.secrets.API_KEY);'),
      errors: ['missing 2'],
      settings: { secrets: [] },
    },
    {
      code: action('use(event.secrets.API_KEI);'),
      errors: ['similar 2'],
      settings: { secrets: ['API_KEY'] },
      repaired: action('use(event.secrets.API_KEY);'),
    },
    {
      code: rule('use(configuration.KEY);\ncallback(null, user, context);'),
      errors: ['missingSetting 2'],
      settings: { secrets: ['OTHER_NAME'] },
    },
  ],
});

testRule(endOfLife, {
  valid: [action('use(event);')],
  invalid: [{ code: rule('callback(null, user, context);'), errors: ['announced 1'] }],
});
