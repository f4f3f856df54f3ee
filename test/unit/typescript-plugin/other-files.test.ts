import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typesNeeded } from '../../../src/typescript-plugin/our-files.ts';
import { isSupported } from '../../../src/typescript-plugin/typescript.ts';
import { pluginFolder } from './support/plugin-folder.ts';
import { TsServer, VERSIONS } from './support/tsserver.ts';

const OTHER = `const e = Even;
/** @param {Cl} a */
function first(a) { return a.x; }
const r = Role;
import x from 'claim';
e.
`;
const TEST_OF_AN_ACTION =
  "const { onExecutePostLogin } = require('./action');\nit('runs', () => onExecutePostLogin({}, {}));\n";
const CALLBACK = 'const log = 1;\nfunction each(user, context, callback) {}\nlist(user, context, callback);\n';
const MINIFIED = '(function (r, o, t) { window.a = r; })(1, 2, 3);\n!function(u,c,d){}();\n';
const ACTION = 'exports.onExecutePostLogin = async (event, api) => { api.idToken; };\n';

describe('a file that is not ours', function () {
  this.timeout(60_000);
  const probe = pluginFolder();

  for (const version of VERSIONS)
    for (const [beside, extension] of [
      ['alone', 'js'],
      ['beside an Action', 'js'],
      ['beside an Action', 'ts'],
    ])
      it(`gets the same answers with and without the plugin, TypeScript ${version}, ${beside}, .${extension}`, async () => {
        const plain = new TsServer(version);
        const typed = new TsServer(version, { probe: probe() });
        try {
          const [expected, actual] = await Promise.all(
            [plain, typed].map((server) => answers(server, beside !== 'alone', `${extension}`)),
          );
          assert.deepEqual(actual, expected);
        } finally {
          plain.dispose();
          typed.dispose();
        }
      });

  it('leaves the program as TypeScript makes it', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'claim-actions-other-')));
    const texts = { 'code.js': OTHER, 'code.test.js': TEST_OF_AN_ACTION, 'umd.js': MINIFIED, 'module.ts': CALLBACK };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'jsconfig.json'), '{}');
    try {
      const [expected, actual] = await Promise.all(
        [{}, { probe: probe() }].map(async (options) => {
          const server = new TsServer('6.0', options);
          server.open(join(folder, 'code.js'), OTHER);
          const { body } = await server.send<{ fileNames: string[] }>('projectInfo', {
            file: server.file,
            needFileNameList: true,
          });
          server.dispose();
          return body?.fileNames;
        }),
      );
      assert.ok(expected?.includes(join(folder, 'code.test.js')), expected?.join());
      assert.deepEqual(actual, expected);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [what, text, needed] of [
    ['an Action', ACTION, ['post-login']],
    ['a Rule', '// Adds roles.\nfunction (user, context, callback) {}', ['rule']],
    ['a Rule with other names', 'function (u, c, cb) {}', ['rule']],
    ['a Rule in a module', 'module.exports = (user, context, cb) => {};', ['rule']],
    ['a Hook', 'module.exports = function (client, scope, audience, context, cb) {};', ['hook']],
    ['a script that names its types', "import type { PostLogin } from 'claim-actions/types';", ['claim-actions']],
    ['a test of an Action', TEST_OF_AN_ACTION, []],
    ['a function among others', CALLBACK, []],
    ['a minified program', MINIFIED, []],
    ['a handler that nobody knows', 'exports.onExecuteSomething = 1;', []],
    ['a function with many blanks and no parameters', `module.exports = function${' '.repeat(150_000)}`, []],
  ] as const)
    it(`is told by its text: ${what}`, () => {
      assert.deepEqual(typesNeeded(text), needed);
    });

  it('is all there is where the version of TypeScript was not tested', () => {
    assert.deepEqual(['4.9', '5.3', '5.4', '5.9', '6.0', '6.1', '7.0', '8.0', 'next'].filter(isSupported), [
      '5.4',
      '5.9',
      '6.0',
      '6.1',
    ]);
  });
});

async function answers(server: TsServer, withAction: boolean, extension: string): Promise<unknown> {
  if (withAction) server.open('/other/project/action.js', ACTION);
  server.open(`/other/project/file.${extension}`, OTHER);
  const at = ['Even', '{Cl', 'Role', "'claim", 'e.\n'].map((needle) => server.after(needle.trimEnd()));
  return {
    completions: await Promise.all(
      at.map(async (place) => (await server.completions(place)).map(({ name, kind, source }) => [name, kind, source])),
    ),
    hovers: await Promise.all(at.map((place) => server.hover(place))),
    diagnostics: await Promise.all(
      (['syntactic', 'semantic', 'suggestion'] as const).map((kind) => server.diagnostics(kind)),
    ),
    fixes: await server
      .send('getCodeFixes', {
        file: server.file,
        startLine: 4,
        startOffset: 11,
        endLine: 4,
        endOffset: 15,
        errorCodes: [2304],
      })
      .then(({ body }) => body),
    symbols: await server.send('navto', { searchValue: 'PostLogin', file: server.file }).then(({ body }) => body),
  };
}
