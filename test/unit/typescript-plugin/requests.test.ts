import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLUGIN_NAME } from '../../../src/typescript-plugin/configuration.ts';
import { pluginFolder } from './support/plugin-folder.ts';
import { TsServer, VERSIONS } from './support/tsserver.ts';

const ACTION = `exports.onExecutePostLogin = async (event, api) => {
  const roles = event.authorization?.roles ?? [];
  api.accessToken.setCustomClaim('https://example.com/roles', roles);
  api.redirect.canRedirect();
  event.user.email;
};
`;
const RULE = `function (user, context, callback) {
  context.idToken['https://example.com/id'] = user.user_id;
  callback(null, user, context);
}
`;

/** Every form of function that gets types, and a comment of the author. */
const FORMS = `const mail = (event) => event.user.email;
/** Sets it. */
const set = function (api, value) { api.idToken.setCustomClaim('a', value); };
module.exports = {
  /** @param {Event} event */
  onExecutePostLogin: async (event, api) => { set(api, mail(event)); },
  async onContinuePostLogin(event, api) {},
};
`;

interface Span {
  file: string;
  start: { line: number };
}

describe('requests on a typed file', function () {
  this.timeout(60_000);
  const probe = pluginFolder();
  let folder: string;

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'claim-actions-requests-')));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const version of VERSIONS)
    describe(`with TypeScript ${version}`, () => {
      let server: TsServer;

      before(() => {
        server = new TsServer(version, { probe: probe() });
      });
      after(() => server.dispose());

      function open(name: string, text: string): void {
        server.open(join(folder, version, name), text);
      }

      it('show type and words on hover', async () => {
        open('hover/code.js', ACTION);
        const hover = await server.hover(server.after('event.us'));
        assert.match(hover.display, /Event\.user: ClaimActions\.PostLogin\.User/);
        assert.match(hover.documentation, /profile/);
        assert.match(hover.documentation, /auth0\.com\/docs/);
      });

      it('show the parameters of a method while they are typed', async () => {
        open('signature/code.js', ACTION);
        const { body } = await server.request<{ items: { parameters: { name: string }[] }[] }>(
          'signatureHelp',
          server.after('setCustomClaim('),
        );
        assert.deepEqual(
          body?.items[0]?.parameters.map(({ name }) => name),
          ['key', 'value'],
        );
      });

      it('go to the definition of a member in the types, and of a parameter in the file', async () => {
        open('definition/code.js', ACTION);
        const { body } = await server.request<Span[]>('definition', server.after('api.accessToken.setCus'));
        assert.match(body?.[0]?.file ?? '', /post-login\.d\.ts$/);
        const parameter = await server.request<Span[]>('definition', server.after('  ap'));
        assert.deepEqual(
          parameter.body?.map(({ start }) => start.line),
          [1],
        );
      });

      it('find references and rename in the text as it is', async () => {
        open('references/code.js', ACTION);
        const { body } = await server.request<{ refs: Span[] }>('references', server.after('(event, ap'));
        assert.deepEqual(
          body?.refs.map(({ start }) => start.line),
          [1, 3, 4],
        );
        const renamed = await server.request<{ locs: { locs: unknown[] }[] }>('rename', server.after('(event, ap'));
        assert.equal(renamed.body?.locs[0]?.locs.length, 3);
      });

      it('answer without a failure at every position', async () => {
        const commands = ['quickinfo', 'definition', 'signatureHelp', 'documentHighlights', 'selectionRange'];
        for (const [name, text] of Object.entries({ ACTION, RULE, FORMS })) {
          open(`positions/${name}.js`, text);
          for (const position of text.split('').keys()) {
            const place = server.place(position);
            for (const command of commands) {
              const more = { filesToSearch: [server.file], locations: [place] };
              const { message = '' } = await server.request(command, place, more);
              assert.doesNotMatch(message, /real position|Debug Failure/, `${command} at ${position} of ${name}`);
            }
          }
          assert.match((await server.hover(server.after(name === 'RULE' ? 'user' : 'api'))).display, /ClaimActions/);
        }
      });

      it('compute edits without a failure over the whole file', async () => {
        open('edits/code.js', ACTION);
        const places = [...ACTION.matchAll(/\b\w+/g)].map(({ index }) => ({
          place: server.place(index),
          codes: [] as number[],
        }));
        const suggestions = (await server.diagnostics('suggestion')).map(({ start, code }) => ({
          place: start,
          codes: [code],
        }));
        for (const { place, codes } of [...places, ...suggestions]) {
          const { line, offset } = place;
          const range = {
            startLine: line,
            startOffset: offset,
            endLine: line,
            endOffset: offset + 1,
            errorCodes: codes,
          };
          for (const command of ['getApplicableRefactors', 'getCodeFixes', 'docCommentTemplate']) {
            const { message = '' } = await server.request(command, place, range);
            assert.doesNotMatch(message, /real position|Debug Failure/, `${command} at ${line}:${offset}`);
          }
        }
        assert.match((await server.hover(server.after('event.us'))).display, /PostLogin\.User/);
      });

      it('extract a function from a handler, with the types kept', async () => {
        open('extract/code.js', ACTION);
        const line = { startLine: 3, startOffset: 3, endLine: 3, endOffset: 70 };
        const { success, message } = await server.send('getEditsForRefactor', {
          file: server.file,
          ...line,
          refactor: 'Extract Symbol',
          action: 'function_scope_1',
        });
        assert.ok(success, message);
        assert.match((await server.hover(server.after('event.us'))).display, /PostLogin\.User/);
      });

      it('report no error in an Action or Rule without checkJs, and find misspelt members with it', async () => {
        open('plain/code.js', ACTION);
        assert.deepEqual(await server.diagnostics('semantic'), []);
        mkdirSync(join(folder, version, 'checked'), { recursive: true });
        const config = { compilerOptions: { checkJs: true, target: 'es2022', module: 'commonjs', types: [] } };
        writeFileSync(join(folder, version, 'checked/jsconfig.json'), JSON.stringify(config));
        writeFileSync(join(folder, version, 'checked/code.js'), '');
        open('checked/code.js', ACTION.replace('event.user.email', 'event.client.nme'));
        assert.deepEqual(
          (await server.diagnostics('semantic')).map(({ code }) => code),
          [2551],
        );
      });

      it('report no error in how callbacks are called, under the strictest options', async () => {
        mkdirSync(join(folder, version, 'strict'), { recursive: true });
        const config = { compilerOptions: { checkJs: true, strict: true, target: 'es2022', types: [] } };
        writeFileSync(join(folder, version, 'strict/jsconfig.json'), JSON.stringify(config));
        for (const [name, text] of Object.entries({
          rule: 'function rule(user, context, callback) {\n  try { callback(null, user, context); } catch (error) { callback(error); }\n}\n',
          hook: "module.exports = function (client, scope, audience, context, cb) {\n  const access_token = {};\n  access_token.scope = scope;\n  access_token['https://example.com/a'] = client.id;\n  cb(null, access_token);\n};\n",
        })) {
          writeFileSync(join(folder, version, `strict/${name}.js`), '');
          open(`strict/${name}.js`, text);
          const found = (await server.diagnostics('semantic')).map((it) => it.text);
          assert.deepEqual(found, [], name);
          assert.match((await server.hover(server.after('context, c'))).display, /ClaimActions/);
        }
      });

      it('do not offer to make an ES module of a script, and still of any other file', async () => {
        // What VS Code sets for files without a project of their own.
        await server.send('compilerOptionsForInferredProjects', {
          options: { allowJs: true, module: 'ESNext', moduleResolution: 'Node', target: 'ES2022' },
          projectRootPath: join(folder, version, 'module'),
        });
        const codes = async () => (await server.diagnostics('suggestion')).map(({ code }) => code);
        const fixes = async () => {
          const start = { startLine: 1, startOffset: 1, endLine: 1, endOffset: 8 };
          const at = { file: server.file, ...start, errorCodes: [80001] };
          const { body } = await server.send<{ fixName: string }[]>('getCodeFixes', at);
          return body?.map(({ fixName }) => fixName);
        };
        open('module/other.js', 'exports.first = () => 1;\n');
        assert.deepEqual([await codes(), await fixes()], [[80001], ['convertToEsModule']]);
        open('module/code.js', ACTION.replace('  api.redirect.canRedirect();\n', ''));
        assert.deepEqual([await codes(), await fixes()], [[], []]);
      });

      it('do not call the nameless function of a Rule an error, and still report other errors', async () => {
        open('rule/rule.js', RULE);
        assert.deepEqual(await server.diagnostics('syntactic'), []);
        open('rule-error/rule.js', RULE.replace('user.user_id', 'user.'));
        assert.deepEqual(
          (await server.diagnostics('syntactic')).map(({ code }) => code),
          [1003],
        );
        open('no-rule/code.js', 'function (first, second) {}\n');
        assert.deepEqual(
          (await server.diagnostics('syntactic')).map(({ code }) => code),
          [1003],
        );
      });

      it('follow an edit: a renamed export loses the types, the name back brings them back', async () => {
        open('edit/code.js', 'exports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n');
        const place = () => server.after('  api.');
        assert.ok((await server.members(place())).includes('idToken'));
        const start = server.text.indexOf('onExecutePostLogin');
        await server.edit(start, start + 'onExecutePostLogin'.length, 'other');
        assert.deepEqual(await server.members(place()), []);
        await server.edit(start, start + 'other'.length, 'onExecuteCredentialsExchange');
        assert.deepEqual(await server.members(place()), ['access', 'accessToken', 'cache', 'transaction']);
      });

      it('follow an edit that does not touch the function itself', async () => {
        open(
          'carried/code.js',
          'async function handler(event, api) {\n  api.idToken;\n}\nconst first = 1;\nconst second = 2;\nexports.onExecutePostLogin = handler;\n',
        );
        const place = () => server.after('  api.');
        assert.ok((await server.members(place())).includes('idToken'));
        const start = server.text.indexOf('onExecutePostLogin');
        await server.edit(start, start + 'onExecutePostLogin'.length, 'onExecuteOther');
        assert.deepEqual(await server.members(place()), []);
      });

      it('offer the secrets that the extension names, and stay open for others', async () => {
        open(
          'secrets/code.js',
          'exports.onExecutePostLogin = async (event, api) => {\n  event.secrets.;\n  event.secrets.OTHER;\n};\n',
        );
        const declaredIn = 'actions/Roles.json';
        const secrets = {
          [server.file]: [{ name: 'API_KEY', declaredIn, documentation: `Declared in ${declaredIn}.` }],
        };
        await server.send('configurePlugin', { pluginName: PLUGIN_NAME, configuration: { secrets } });
        const place = server.after('event.secrets.');
        assert.deepEqual(await server.members(place), ['API_KEY']);
        const words = await server.documentationOf(place, ['API_KEY']);
        assert.equal(words.get('API_KEY'), 'Declared in actions/Roles.json.');
        assert.deepEqual(await server.diagnostics('semantic'), []);
      });

      it('offer the settings of a project behind `configuration` in a Rule', async () => {
        open('settings/rule.js', 'function (user, context, callback) {\n  configuration.;\n}\n');
        const secrets = { [server.file]: [{ name: 'HR_URL', declaredIn: 'rules-configs/HR_URL.json' }] };
        await server.send('configurePlugin', { pluginName: PLUGIN_NAME, configuration: { secrets } });
        assert.deepEqual(await server.members(server.after('configuration.')), ['HR_URL']);
      });

      it('offer them under every name that a Rule gives its parameters, and in no other function', async () => {
        const rule = 'function (usr, ctx, cb) {\n  const url = () => configuration.;\n}\n';
        open('settings/other-names.js', rule);
        const settings = [{ name: 'HR_URL', declaredIn: 'rules-configs/HR_URL.json' }];
        const rest = 'exports.onExecutePostLogin = async () => {};\nfunction f(user, context, x) { configuration.; }\n';
        const secrets = { [server.file]: settings, [server.file.replace('other-names', 'action')]: settings };
        await server.send('configurePlugin', { pluginName: PLUGIN_NAME, configuration: { secrets } });
        assert.deepEqual(await server.members(server.after('configuration.')), ['HR_URL']);
        open('settings/action.js', rest);
        assert.deepEqual(await server.members(server.after('configuration.')), []);
      });

      it('answer as TypeScript does while the plugin is switched off, and typed again after', async () => {
        open('switch/code.js', 'exports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n');
        const place = server.after('  api.');
        await server.send('configurePlugin', { pluginName: PLUGIN_NAME, configuration: { enabled: false } });
        assert.deepEqual(await server.members(place), []);
        await server.send('configurePlugin', { pluginName: PLUGIN_NAME, configuration: { enabled: true } });
        assert.ok((await server.members(place)).includes('idToken'));
      });

      it('give a TypeScript script the types by an import', async () => {
        open(
          'typescript/code.ts',
          "import type { PostLogin } from 'claim-actions/types';\nexport const onExecutePostLogin: PostLogin = async (event, api) => {\n  api.accessToken.;\n};\n",
        );
        assert.deepEqual(await server.members(server.after('accessToken.')), [
          'addScope',
          'removeScope',
          'setCustomClaim',
        ]);
      });

      it("leave a project's own copy of the types alone", async () => {
        const own =
          'declare namespace ClaimActions { namespace PostLogin { interface Event { own: 1 } interface Api { own: 1 } } }';
        mkdirSync(join(folder, version, 'own'), { recursive: true });
        writeFileSync(join(folder, version, 'own/claim-actions.d.ts'), own);
        writeFileSync(join(folder, version, 'own/jsconfig.json'), '{}');
        writeFileSync(join(folder, version, 'own/code.js'), '');
        open('own/code.js', 'exports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n');
        assert.deepEqual(await server.members(server.after('  api.')), ['own']);
      });

      it('leave the types alone that a project installs from the npm package', async () => {
        const types = join(folder, version, 'installed/node_modules/claim-actions/types');
        mkdirSync(types, { recursive: true });
        const own =
          'declare namespace ClaimActions { namespace PostLogin { interface Event { own: 1 } interface Api { own: 1 } } }';
        writeFileSync(join(types, 'claim-actions.d.ts'), own);
        const index =
          '/// <reference path="./claim-actions.d.ts" />\nexport import PostLogin = ClaimActions.PostLogin;';
        writeFileSync(join(types, 'index.d.ts'), index);
        open(
          'installed/code.js',
          "/** @typedef {import('claim-actions/types').PostLogin.Event} Mine */\nexports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n",
        );
        assert.deepEqual(await server.members(server.after('  api.')), ['own']);
      });

      it('leave types alone that the project declares under the names of the templates', async () => {
        mkdirSync(join(folder, version, 'ambient'), { recursive: true });
        writeFileSync(join(folder, version, 'ambient/globals.d.ts'), 'interface PostLoginAPI { mine: 1 }');
        writeFileSync(join(folder, version, 'ambient/jsconfig.json'), '{}');
        writeFileSync(join(folder, version, 'ambient/code.js'), '');
        open(
          'ambient/code.js',
          '/** @param {Event} event @param {PostLoginAPI} api */\nexports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n',
        );
        assert.deepEqual(await server.members(server.after('  api.')), ['mine']);
      });

      it("leave types alone that come from Auth0's own package", async () => {
        const types = join(folder, version, 'official/node_modules/@auth0/actions/post-login/v3');
        mkdirSync(types, { recursive: true });
        writeFileSync(
          join(types, 'index.d.ts'),
          'export interface Event {}\nexport interface PostLoginAPI { official: 1 }',
        );
        open(
          'official/code.js',
          "/** @import { Event, PostLoginAPI } from '@auth0/actions/post-login/v3' */\n/** @param {Event} event @param {import('@auth0/actions/post-login/v3').PostLoginAPI} api */\nexports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n",
        );
        assert.deepEqual(await server.members(server.after('  api.')), ['official']);
      });
    });
});
