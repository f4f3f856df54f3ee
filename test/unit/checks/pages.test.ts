import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { ESLint, type Linter } from 'eslint';
import { check, checkScript } from '../../../src/checks/check.ts';
import plugin from '../../../src/checks/eslint-plugin.ts';
import { rules } from '../../../src/checks/rules/all.ts';
import { action } from './test-rule.ts';

const folder = new URL('../../../docs/checks/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** What the examples of some pages say in words: the project around them. */
const settings: Record<string, object> = { 'undeclared-module': { modules: [] }, 'undeclared-secret': { secrets: [] } };

function examples(name: string): { wrong: string; right: string } {
  const [wrong = '', right = ''] = [...read(`${name}.md`).matchAll(/```js\n([\s\S]*?)```/g)].map(
    ([, code]) => code ?? '',
  );
  return { wrong, right };
}

describe('pages of the checks', () => {
  it('are there for every rule, and for no other', () => {
    const pages = readdirSync(folder).filter((file) => file !== 'README.md');
    const names = [...rules.map(({ info }) => info.name), 'syntax-error', 'needs-compiler'];
    assert.deepEqual(pages.sort(), names.map((name) => `${name}.md`).sort());
  });

  for (const { info } of rules) {
    it(`${info.name} finds what its page calls wrong, and nothing in what it calls right`, () => {
      const { wrong, right } = examples(info.name);
      const options = settings[info.name] ?? {};
      assert.ok(check(wrong, 'action.js', options).some(({ rule }) => rule === info.name));
      const found = check(right, 'action.js', options).filter(({ rule }) => rule !== 'end-of-life');
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });

    it(`${info.name} is in the table of checks with its severity`, () => {
      assert.ok(
        read('README.md').includes(`| [${info.name}](${info.name}.md) | ${info.description} | ${info.severity} |`),
      );
      assert.ok(read(`${info.name}.md`).includes(`Severity: ${info.severity}.`));
    });
  }

  it('shows a configuration of ESLint that knows the project, and reports errors and warnings without hints', async () => {
    const [, shown = ''] = /```js\n(\/\/ eslint\.config\.js[\s\S]*?)```/.exec(read('README.md')) ?? [];
    const code = shown.replace(/^import .*$/m, '').replace('export default', 'return');
    const config: Linter.Config[] = new Function('claimActions', code)(plugin);
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config, cwd: import.meta.dirname });
    const source = action(
      "const axios = require('axios');\nconst other = require('other');\nuse(axios, other, event.secrets.API_KEY, event.secrets.OTHER);\napi.idToken.setCustomClaim('plan', 1);\napi.idToken.setCustomClaim('roles', 1);",
    );
    const [result] = await eslint.lintText(source, { filePath: 'actions/a.js' });
    assert.deepEqual(
      result?.messages.map(({ ruleId, line, suggestions }) => [ruleId, line, suggestions?.[0]?.desc]),
      [
        ['claim-actions/undeclared-module', 3, undefined],
        ['claim-actions/undeclared-secret', 4, undefined],
        ['claim-actions/restricted-claim', 6, 'Rename the claim to https://example.com/roles'],
      ],
    );
  });

  it('shows a syntax error that is one', () => {
    assert.equal(checkScript(examples('syntax-error').wrong, 'action.js').status, 'syntax-error');
    assert.ok(existsSync(new URL('syntax-error.md', folder)));
  });

  it('shows TypeScript that needs a compiler, and some that does not', () => {
    const [wrong = '', right = ''] = [...read('needs-compiler.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(
      ([, code]) => code,
    );
    const rulesOf = (code: string) => check(code, 'action.ts', { stripTypes: (it) => stripTypeScriptTypes(it) });
    assert.deepEqual(
      rulesOf(wrong).map(({ rule }) => rule),
      ['needs-compiler'],
    );
    assert.deepEqual(rulesOf(right), []);
  });

  it('are offered by name in the setting for severities', () => {
    const json = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, folder), 'utf8'));
    const manifest = json('package.json');
    const words: Record<string, string> = json('package.nls.json');
    const { properties } = manifest.contributes.configuration.properties['claimActions.checks'];
    const offered = Object.entries<{ description: string }>(properties).map(([name, { description }]) => [
      name,
      words[description.replaceAll('%', '')],
    ]);
    assert.deepEqual(
      offered,
      rules.map(({ info }) => [info.name, `${info.description} (${info.severity}).`]),
    );
  });
});
