import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ruleContext, ruleUser } from '../../../src/auth0/catalogue/rules.ts';
import { triggers } from '../../../src/auth0/catalogue/triggers.ts';
import { addTypesEdits, handlerOffsets } from '../../../src/language/add-types.ts';
import { eventProbes, probeLines, probesOf } from '../typescript-plugin/support/probe.ts';
import { NativeLanguageServer } from './support/native-language-server.ts';

function withTypes(source: string): string {
  const [offset = -1] = handlerOffsets(source);
  return addTypesEdits(source, offset).reduce(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    source,
  );
}

const HANDLER = 'exports.onExecutePostLogin = async (event, api) => {\n  api.\n};\n';
const EVENT = "@param {import('claim-actions/types').PostLogin.Event}";
const API = "@param {import('claim-actions/types').PostLogin.Api}";

describe('Add Types', () => {
  it('writes a comment where there is none', () => {
    assert.equal(withTypes(HANDLER), `/**\n * ${EVENT} event\n * ${API} api\n */\n${HANDLER}`);
  });

  it("replaces the names of the dashboard's template, and keeps its words", () => {
    const template =
      '/**\n * Handler that runs.\n *\n * @param {Event} event - Details about the user.\n * @param {PostLoginAPI} api - Changes the login.\n */\n';
    assert.equal(
      withTypes(template + HANDLER),
      `/**\n * Handler that runs.\n *\n * ${EVENT} event - Details about the user.\n * ${API} api - Changes the login.\n */\n${HANDLER}`,
    );
  });

  it('completes a comment without types', () => {
    assert.equal(
      withTypes(`/** Adds roles. */\n${HANDLER}`),
      `/**\n * Adds roles.\n * ${EVENT} event\n * ${API} api\n */\n${HANDLER}`,
    );
  });

  it('completes a comment with names of any form', () => {
    const handler = HANDLER.replace('(event, api)', () => '($event, $$)');
    assert.notEqual(handler, HANDLER);
    assert.equal(
      withTypes(`/** Adds roles. */\n${handler}`),
      `/**\n * Adds roles.\n * ${EVENT} $event\n * ${API} $$\n */\n${handler}`,
    );
  });

  for (const [types, source] of Object.entries({
    '@type': `/** @type {import('mine').Handler} */\n${HANDLER}`,
    '@param': `/** @param {Mine} event */\n${HANDLER}`,
    'none to give': 'const a = 1;\n',
  }))
    it(`changes nothing where there are types: ${types}`, () => {
      assert.equal(withTypes(source), source);
    });

  it('changes nothing when it is used again', () => {
    assert.equal(withTypes(withTypes(HANDLER)), withTypes(HANDLER));
  });
});

describe('what Add Types writes', function () {
  this.timeout(60_000);
  let folder: string;
  let server: NativeLanguageServer;

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'claim-actions-types-')));
    const types = new URL('../../../types/claim-actions.d.ts', import.meta.url);
    writeFileSync(join(folder, 'claim-actions.d.ts'), readFileSync(types));
    writeFileSync(
      join(folder, 'jsconfig.json'),
      JSON.stringify({ compilerOptions: { target: 'es2023', module: 'commonjs' } }),
    );
    server = await NativeLanguageServer.start(folder);
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [form, marked, expected] of [
    [
      'an arrow function',
      'exports.onExecutePostLogin = async (event, api) => {\n  api.accessToken.§\n};\n',
      'addScope',
    ],
    [
      'a function',
      'async function handler(event, api) {\n  api.accessToken.§\n}\nexports.onExecutePostLogin = handler;\n',
      'addScope',
    ],
    [
      'a method',
      'module.exports = {\n  async onExecutePostLogin(event, api) {\n    api.accessToken.§\n  },\n};\n',
      'addScope',
    ],
    [
      'a property',
      'module.exports = {\n  onExecutePostLogin: async (event, api) => {\n    api.accessToken.§\n  },\n};\n',
      'addScope',
    ],
    [
      'destructured parameters',
      'exports.onExecutePostLogin = async ({ user }, { accessToken }) => {\n  accessToken.§\n};\n',
      'addScope',
    ],
    ['a Rule', 'function (user, context, callback) {\n  context.stats.§\n}\n', 'loginsCount'],
    ['a Hook', 'module.exports = function (client, scope, audience, context, cb) {\n  client.§\n};\n', 'tenant'],
  ] as const)
    it(`gives TypeScript 7 the types: ${form}`, async () => {
      const source = withTypes(marked.replace('§', ''));
      const anchor = marked.slice(0, marked.indexOf('§')).split('\n').at(-1) ?? '';
      const offset = source.indexOf(anchor) + anchor.length;
      const names = await server.completions(`${form.replaceAll(' ', '-')}.js`, source, offset);
      assert.ok(names.includes(expected), `${names.slice(0, 5).join()} in\n${source}`);
    });

  for (const [handler, start, probes] of [
    ...triggers.flatMap((trigger) =>
      trigger.event
        ? trigger.handlers.map(
            ({ name }) => [name, `exports.${name} = async (event, api) => {`, probesOf(trigger)] as const,
          )
        : [],
    ),
    [
      'a Rule',
      'function (user, context, callback) {',
      [...eventProbes('user', ruleUser), ...eventProbes('context', ruleContext)],
    ] as const,
  ])
    it(`gives TypeScript 7 every member: ${handler}`, async () => {
      const source = withTypes(`${start}\n${probeLines(probes)}}\n`);
      const name = `${handler.replaceAll(' ', '-')}-all.js`;
      server.open(name, source);
      for (const { expression, members } of probes) {
        const offset = source.indexOf(`\n  ${expression}.;`) + expression.length + 4;
        assert.deepEqual((await server.members(name, source, offset)).sort(), members, expression);
      }
    });
});
