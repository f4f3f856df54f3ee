import assert from 'node:assert/strict';
import { pluginFolder } from './support/plugin-folder.ts';
import { TsServer, VERSIONS } from './support/tsserver.ts';

const HANDLER = 'onExecutePostLogin';

/** `§` is where completions are asked for. */
const API_FORMS: Record<string, string> = {
  'exports.x = arrow function': `exports.${HANDLER} = async (event, api) => { api.§ };`,
  'exports.x = function expression': `exports.${HANDLER} = async function (event, api) { api.§ };`,
  "exports['x'] =": `exports['${HANDLER}'] = async (event, api) => { api.§ };`,
  'module.exports.x =': `module.exports.${HANDLER} = async (event, api) => { api.§ };`,
  'module.exports = { x: function }': `module.exports = { ${HANDLER}: async (event, api) => { api.§ } };`,
  'module.exports = { x() {} }': `module.exports = { async ${HANDLER}(event, api) { api.§ } };`,
  'module.exports = { x } of a function': `async function ${HANDLER}(event, api) { api.§ }\nmodule.exports = { ${HANDLER} };`,
  'module.exports = an object declared before': `const handlers = { async ${HANDLER}(event, api) { api.§ } };\nmodule.exports = handlers;`,
  'exports = module.exports = { x }': `exports = module.exports = { ${HANDLER}: async (event, api) => { api.§ } };`,
  'module.exports = exports = { x }': `module.exports = exports = { ${HANDLER}: async (event, api) => { api.§ } };`,
  'two handlers, one function': `exports.onContinuePostLogin = exports.${HANDLER} = async (event, api) => { api.§ };`,
  'a constant, exported later': `const handler = async (event, api) => { api.§ };\nexports.${HANDLER} = handler;`,
  'a function, exported later': `async function handler(event, api) { api.§ }\nexports.${HANDLER} = handler;`,
  'a function, exported earlier': `module.exports.${HANDLER} = handler;\nasync function handler(event, api) { api.§ }`,
  'a name for a name': `const inner = async (event, api) => { api.§ };\nconst outer = inner;\nexports.${HANDLER} = outer;`,
  'in parentheses': `exports.${HANDLER} = (async (event, api) => { api.§ });`,
  'without spaces': `exports.${HANDLER}=async(event,api)=>{api.§};`,
  'with other parameter names': `exports.${HANDLER} = async (e, a) => { a.§ };`,
  'with a destructured event': `exports.${HANDLER} = async ({ user }, api) => { api.§ };`,
  'with a name in brackets': `module.exports = { ['${HANDLER}']: async (event, api) => { api.§ } };`,
  'a variable that gets the function later': `let handler;\nhandler = async (event, api) => { api.§ };\nexports.${HANDLER} = handler;`,
  'a constant that is exported at once': `const handler = exports.${HANDLER} = async (event, api) => { api.§ };`,
  'an export in a block': `if (true) { exports.${HANDLER} = async (event, api) => { api.§ }; }`,
  'Object.assign': `Object.assign(exports, { ${HANDLER}: async (event, api) => { api.§ } });`,
  'Object.defineProperty': `Object.defineProperty(exports, '${HANDLER}', { value: async (event, api) => { api.§ } });`,
  'as a compiler writes it': `"use strict";\nexports.${HANDLER} = void 0;\nconst handler = async (event, api) => { api.§ };\nexports.${HANDLER} = handler;`,
  'in a list of ES exports': `const handler = async (event, api) => { api.§ };\nexport { handler as ${HANDLER} };`,
  'in a default export': `export default { ${HANDLER}: async (event, api) => { api.§ } };`,
  'as an ES module': `export const ${HANDLER} = async (event, api) => { api.§ };`,
  'as an exported function': `export async function ${HANDLER}(event, api) { api.§ }`,
  "under the template's comment": `/**\n * @param {Event} event\n * @param {PostLoginAPI} api\n */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  "under the template's comment on a function": `/**\n * @param {Event} event\n * @param {PostLoginAPI} api\n */\nasync function ${HANDLER}(event, api) { api.§ }\nexports.${HANDLER} = ${HANDLER};`,
  'under a name of an older template': `/** @param {Event} event @param {PostLoginActionAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  'under the type of an older template': `/** @type {PostLoginAction} */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  "with Auth0's own types, which are not installed": `/** @param {import('@auth0/actions/post-login/v3').Event} event @param {import('@auth0/actions/post-login/v3').PostLoginAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  "with names for Auth0's own types, which are not installed": `/** @typedef {import('@auth0/actions/post-login/v3').PostLoginAPI} PostLoginAPI */\n/** @param {PostLoginAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  "with an import of Auth0's own types, which are not installed": `/** @import {Event, PostLoginAPI} from "@auth0/actions/post-login/v3" */\n/** @param {Event} event @param {PostLoginAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  'under a comment without types': `/**\n * @param event what happened\n * @returns {Promise<void>}\n */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
};

const HANDLER_CALLS = `exports.${HANDLER} = async (event, api) => { await roles(event, api); };`;

/** Functions that get what the handler got. */
const HELPER_FORMS: Record<string, string> = {
  'a function': `async function roles(event, api) { api.§ }\n${HANDLER_CALLS}`,
  'a constant': `const roles = async (event, api) => { api.§ };\n${HANDLER_CALLS}`,
  'with other names': `async function roles(e, tools) { tools.§ }\n${HANDLER_CALLS}`,
  'inside the handler': `exports.${HANDLER} = async (event, api) => { function add(tools) { tools.§ } add(api); };`,
  'that calls itself': `async function roles(event, api) { if (event.user) await roles(event, api); api.§ }\n${HANDLER_CALLS}`,
  'of a helper': `async function roles(event, api) { add(api); }\nfunction add(api) { api.§ }\n${HANDLER_CALLS}`,
  'with more parameters': `async function roles(event, api, more) { api.§ }\n${HANDLER_CALLS}`,
  'with a parameter before': `function add(value, api) { api.§ }\nexports.${HANDLER} = async (event, api) => { add(1, api); };`,
};

const AUTHOR_FORMS: Record<string, string> = {
  '@param with types': `/** @param {number} event @param {{ mine: 1 }} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  '@type on the export': `/** @type {(event: number, api: { mine: 1 }) => void} */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  '@param on a method': `module.exports = {\n  /** @param {number} event @param {{ mine: 1 }} api */\n  async ${HANDLER}(event, api) { api.§ } };`,
  'a name like those of templates, defined in the file': `/** @typedef {{ mine: 1 }} MyAPI */\n/** @param event @param {MyAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  'a template name defined in the file': `/** @typedef {{ mine: 1 }} PostLoginAPI */\n/** @param {Event} event @param {PostLoginAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
};

describe('a handler', function () {
  this.timeout(60_000);
  const probe = pluginFolder();

  for (const version of VERSIONS)
    describe(`with TypeScript ${version}`, () => {
      let server: TsServer;

      before(() => {
        server = new TsServer(version, { probe: probe() });
      });
      after(() => server.dispose());

      async function offered(folder: string, marked: string): Promise<string[]> {
        const text = marked.replace('§', '');
        server.open(`/forms/${version}/${folder.replace(/\W+/g, '-')}/code.js`, text);
        return server.members(server.place(marked.indexOf('§')));
      }

      for (const [form, text] of Object.entries(API_FORMS))
        it(`is typed: ${form}`, async () => {
          const names = await offered(form, text);
          assert.ok(names.includes('accessToken') && names.includes('idToken'), names.join());
        });

      for (const [form, text] of Object.entries(HELPER_FORMS))
        it(`gives its types to a helper: ${form}`, async () => {
          const names = await offered(`helper ${form}`, text);
          assert.ok(names.includes('accessToken'), names.join());
        });

      it('gives the types of its members to a helper, without a new error', async () => {
        const text = `function mail(user) { return user.§; }\nfunction name(organization) { return organization.name; }\nexports.${HANDLER} = async (event, api) => { mail(event.user); name(event.organization); };`;
        assert.ok((await offered('members', text)).includes('email'));
        assert.deepEqual(await offered('checked members', `// @ts-check\n${text}`), []);
      });

      it('gives a helper nothing that is not certain', async () => {
        for (const text of [
          `function add(api) { api.§ }\nadd(1);\nexports.${HANDLER} = async (event, api) => { add(api); };`,
          `function add(api) { api.§ }\nexports.${HANDLER} = async (event, api) => { add(); add(api); };`,
          `function add(api) { api.§ }\nexports.${HANDLER} = async (event, api) => { api = other(); add(api); };`,
          `function add(api) { api.§ }\nexports.${HANDLER} = async (event, api) => { { const api = other(); add(api); } };`,
          `function add(api) { api.§ }\nexports.${HANDLER} = async (event, api) => { [1].map((api) => add(api)); };`,
          `function add(api) { api.§ }\nfunction add(api) {}\nexports.${HANDLER} = async (event, api) => { add(api); };`,
          `function set(api) { api.§ }\n/** @param {Object} api */\nfunction add(api) { set(api); }\nexports.${HANDLER} = async (event, api) => { add(api); };`,
          `/** @param {any} api */\nfunction add(api) { api.§ }\nexports.${HANDLER} = async (event, api) => { add(api); };`,
        ])
          assert.deepEqual(await offered(`uncertain ${text.length}`, text), [], text);
      });

      it('makes no error of the other parameters of a helper', async () => {
        for (const [name, text] of Object.entries({
          behind: 'function add(api, more) { api.access; }\nHANDLER { add(api); };',
          before: 'function add(value, api) { api.access; }\nHANDLER { add(1, api); };',
          apart: 'function add(api, { name }) { api.access; return name; }\nHANDLER { add(api, { name: 1 }); };',
        })) {
          const handler = `exports.${HANDLER} = (event, api) =>`;
          server.open(`/forms/${version}/${name}/code.js`, `// @ts-check\n${text.replace('HANDLER', handler)}`);
          const codes = (await server.diagnostics('semantic')).map(({ code }) => code);
          assert.deepEqual(codes, [], name);
        }
      });

      for (const [form, text] of Object.entries(AUTHOR_FORMS))
        it(`keeps the author's types: ${form}`, async () => {
          assert.deepEqual(await offered(form, text), ['mine']);
        });

      it('is typed through destructuring, helper variables and narrowing', async () => {
        const head = `exports.${HANDLER} = async ({ user, ...rest }, { accessToken }) => {\n`;
        const names = await offered('destructured', `${head}accessToken.§ };`);
        assert.ok(names.includes('setCustomClaim'), names.join());
        assert.ok((await offered('rest', `${head}rest.§ };`)).includes('client'));
        const alias = `exports.${HANDLER} = async (event, api) => {\nconst { identities: [first] } = event.user;\nfirst.§ };`;
        assert.ok((await offered('alias', alias)).includes('isSocial'));
        const narrowed = `exports.${HANDLER} = async (event, api) => {\nconst stored = api.cache.get('k');\nif (stored) stored.§ };`;
        assert.deepEqual(await offered('narrowed', narrowed), ['expires_at', 'value']);
      });

      it('is typed in a Rule, a named Rule and an arrow function that is a Rule', async () => {
        for (const marked of [
          'function (user, context, callback) { context.§ }',
          'function (user, context, callback) { context.§ };',
          'async function addRoles(user, context, cb) { context.§ }',
          "'use strict';\n// Adds roles.\nfunction addRoles(user, context, callback) { context.§ }",
          '(user, context, callback) => { context.§ };',
          '(function (user, context, callback) { context.§ })',
          'function (usr, context, next) { context.§ }',
          'module.exports = function (user, context, callback) { context.§ };',
          'function rule(user, context, callback) { context.§ }\nmodule.exports = { rule };',
        ])
          assert.ok((await offered(`rule ${marked}`, `// Rule\n${marked}`)).includes('idToken'), marked);
      });

      it('is typed in a Hook', async () => {
        const names = await offered(
          'hook',
          'module.exports = function (client, scope, audience, context, cb) { client.§ };',
        );
        assert.deepEqual(names, ['id', 'metadata', 'name', 'tenant']);
      });

      it('is no Rule in a Hook for a registration', async () => {
        for (const text of [
          'module.exports = function (user, context, cb) { context.§ };',
          'module.exports = function (user, context, callback) { context.§; callback(null, { user }); };',
        ])
          assert.deepEqual(await offered(`registration ${text.length}`, text), [], text);
        const rule = 'module.exports = function (user, context, cb) { context.§; cb(null, user, context); };';
        assert.ok((await offered('rule in a module', rule)).includes('idToken'));
      });

      it('is not typed where the function is something else', async () => {
        for (const text of [
          'exports.onExecuteSomething = (event, api) => { api.§ };',
          `exports.${HANDLER}Later = (event, api) => { api.§ };`,
          'function (user, context, callback) {}\nfunction second(user, context, callback) { context.§ }',
        ])
          assert.deepEqual(await offered(`not ${text.length}`, text), [], text);
      });
    });
});
