import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { buildPluginFolder } from './support/plugin-folder.ts';
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
  'as an ES module': `export const ${HANDLER} = async (event, api) => { api.§ };`,
  'as an exported function': `export async function ${HANDLER}(event, api) { api.§ }`,
  "under the template's comment": `/**\n * @param {Event} event\n * @param {PostLoginAPI} api\n */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  "under the template's comment on a function": `/**\n * @param {Event} event\n * @param {PostLoginAPI} api\n */\nasync function ${HANDLER}(event, api) { api.§ }\nexports.${HANDLER} = ${HANDLER};`,
  'under a comment without types': `/**\n * @param event what happened\n * @returns {Promise<void>}\n */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
};

const AUTHOR_FORMS: Record<string, string> = {
  '@param with types': `/** @param {number} event @param {{ mine: 1 }} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  '@type on the export': `/** @type {(event: number, api: { mine: 1 }) => void} */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
  '@param on a method': `module.exports = {\n  /** @param {number} event @param {{ mine: 1 }} api */\n  async ${HANDLER}(event, api) { api.§ } };`,
  'a template name defined in the file': `/** @typedef {{ mine: 1 }} PostLoginAPI */\n/** @param {Event} event @param {PostLoginAPI} api */\nexports.${HANDLER} = async (event, api) => { api.§ };`,
};

describe('a handler', function () {
  this.timeout(60_000);
  let probe: string;

  before(async () => {
    probe = await buildPluginFolder();
  });
  after(() => rmSync(probe, { recursive: true, force: true }));

  for (const version of VERSIONS)
    describe(`with TypeScript ${version}`, () => {
      let server: TsServer;

      before(() => {
        server = new TsServer(version, { probe });
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
        for (const start of [
          'function (user, context, callback) {',
          'async function addRoles(user, context, cb) {',
          '(user, context, callback) => {',
        ])
          assert.ok((await offered(`rule ${start}`, `// rule\n${start} context.§ }`)).includes('idToken'), start);
      });

      it('is typed in a Hook', async () => {
        const names = await offered(
          'hook',
          'module.exports = function (client, scope, audience, context, cb) { client.§ };',
        );
        assert.deepEqual(names, ['id', 'metadata', 'name', 'tenant']);
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
