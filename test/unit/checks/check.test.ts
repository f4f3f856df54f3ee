import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { ESLint } from 'eslint';
import { applyEdits, check, checkScript, fixAll, syntaxFindings } from '../../../src/checks/check.ts';
import plugin from '../../../src/checks/eslint-plugin.ts';
import { action, rule } from './test-rule.ts';

const roles = action("api.idToken.setCustomClaim('roles', []);");

describe('check', () => {
  it('says where, what, how bad, where to read on, and how to repair it', () => {
    const [finding, ...others] = check(roles, 'a.js', { namespace: 'https://example.com/' });
    assert.deepEqual(others, []);
    const { message, fixes, ...rest } = finding ?? assert.fail('nothing found');
    assert.match(message, /^Auth0 reserves "roles"/);
    assert.deepEqual(rest, {
      file: 'a.js',
      line: 2,
      column: 28,
      endLine: 2,
      endColumn: 35,
      rule: 'restricted-claim',
      severity: 'error',
      url: 'https://github.com/claim-actions/claim-actions/blob/main/docs/checks/restricted-claim.md',
    });
    assert.equal(applyEdits(roles, fixes), roles.replace("'roles'", "'https://example.com/roles'"));
  });

  it('finds nothing in files that are no scripts, in dependencies and in fragments', () => {
    assert.equal(checkScript('const roles = 1;', 'a.js').status, 'no-script');
    assert.equal(checkScript(roles, '/x/node_modules/y/a.js').status, 'no-script');
    assert.deepEqual(check(roles.replace('{\n', '{\n  // ...\n'), 'a.js'), []);
    assert.deepEqual(check(roles.replace('{\n', '{\n  // … more\n'), 'a.js'), []);
    assert.deepEqual(check(roles.replace('{\n', '{\n  // ... additional code\n'), 'a.js'), []);
    assert.deepEqual(check(roles.replace('\n}', '\n  // ... continue from here\n}'), 'a.js'), []);
    assert.deepEqual(check('exports.onExecutePostLogin = (event, api) => {};', 'a.js'), []);
  });

  it('tells of a syntax error, but not of dots that stand for code', () => {
    const messagesOf = (source: string) => {
      const checked = checkScript(source, 'a.js');
      assert.equal(checked.status, 'syntax-error');
      return checked.status === 'syntax-error'
        ? syntaxFindings(checked, 'a.js', source).map(({ line, message }) => `${line} ${message}`)
        : [];
    };
    assert.deepEqual(messagesOf(action("api.access.deny('x';")), [
      '2 The script cannot be parsed, so Auth0 cannot run it: Unexpected token ;. The ( in line 2 is not closed: a ) is missing before this ;.',
    ]);
    assert.deepEqual(messagesOf(`const a = 1;\n${rule('callback(null, user, context);')}`), [
      '2 The script cannot be parsed, so Auth0 cannot run it: Unexpected token (. A Rule is one function, and nothing stands outside of it: move the code above this function into it, behind the {.',
    ]);
    assert.deepEqual(messagesOf(action('const plan = ...;\nuse(plan);')), []);
    assert.deepEqual(messagesOf(rule('if (!user.email) return;\n  ...\n')), []);
    assert.deepEqual(messagesOf(rule('if (!user.email) return;\n  .\n  .\n')), []);
  });

  it('takes a sentence that goes on after dots for what it is', () => {
    assert.equal(check(roles.replace('{\n', '{\n  // ... otherwise, tell the roles.\n'), 'a.js').length, 1);
  });

  it('takes severities from the settings, off included', () => {
    assert.deepEqual(check(roles, 'a.js', { severities: { 'restricted-claim': 'off' } }), []);
    assert.equal(check(roles, 'a.js', { severities: { 'restricted-claim': 'hint' } })[0]?.severity, 'hint');
  });

  it('obeys comments that disable rules', () => {
    const disabled = roles.replace('\napi', '\n// eslint-disable-next-line claim-actions/restricted-claim\napi');
    assert.deepEqual(check(disabled, 'a.js'), []);
    assert.deepEqual(check(`/* eslint-disable */\n${roles}`, 'a.js'), []);
  });

  it('checks a script whose comments have settings that nobody understands, and finds nothing in those', () => {
    const comments = ['eslint a,b', 'global a:b', 'eslint claim-actions/claim-value: "x"', 'eslint nobody/knows: 2'];
    for (const comment of comments) {
      assert.deepEqual(
        check(`/* ${comment} */\n${roles}`, 'a.js').map(({ rule }) => rule),
        check(roles, 'a.js').map(({ rule }) => rule),
        comment,
      );
    }
  });

  it('keeps positions right behind keywords of the Deploy CLI', () => {
    const source = action(
      "const list = @@ROLES@@; const host = '##HOST##';\napi.idToken.setCustomClaim('roles', list);",
    );
    assert.deepEqual(
      check(source, 'a.js').map(({ rule: name, line, column }) => [name, line, column]),
      [['restricted-claim', 3, 28]],
    );
  });

  it('keeps positions right in a rule without a name', () => {
    for (const before of ['', '// A comment.\n\n', '/* x */ ']) {
      for (const head of [
        'function (user, context, callback) {',
        'async function(user, context, callback) {',
        'function\n(user, context, callback) {',
      ]) {
        const source = `${before}${head}\n  context.idToken.roles = 1;\n  callback(null, user, context);\n}`;
        const [finding] = check(source, 'r.js').filter(({ rule: name }) => name === 'restricted-claim');
        const at =
          source
            .split('\n')
            .slice(0, (finding?.line ?? 1) - 1)
            .join('\n').length +
          1 +
          (finding?.column ?? 1) -
          1;
        assert.equal(source.slice(at, at + 5), 'roles', source);
      }
    }
  });

  it('reads TypeScript when it is told how to blank its types', () => {
    const source =
      "export const onExecutePostLogin = async (event: Event, api: Api): Promise<void> => {\n  api.idToken.setCustomClaim('roles', event.user.name as string);\n};";
    assert.equal(checkScript(source, 'a.ts').status, 'no-script');
    const found = check(source, 'a.ts', { stripTypes: (text) => stripTypeScriptTypes(text) });
    assert.deepEqual(
      found.map(({ rule: name, line }) => [name, line]),
      [['restricted-claim', 2]],
    );
  });

  it('tells of TypeScript that needs a compiler as of nothing wrong, at its place', () => {
    const stripTypes = (text: string) => stripTypeScriptTypes(text);
    for (const [source, line, column] of [
      [`enum A {}\n${roles}`, 1, 1],
      [`\uFEFFconst list = [];\n enum A {}\n${roles}`, 2, 2],
      [`class A { @d m() {} }\n${roles}`, 1, 11],
    ] as const) {
      const [finding, ...others] = check(source, 'a.ts', { stripTypes });
      assert.deepEqual(others, []);
      const { rule: name, severity, message, ...place } = finding ?? assert.fail('nothing found');
      assert.deepEqual([name, severity], ['needs-compiler', 'information']);
      assert.match(message, /needs a compiler/);
      assert.doesNotMatch(message, /Auth0 cannot run it/);
      const { endLine, endColumn } = place;
      assert.deepEqual([place.line, place.column, endLine, endColumn], [line, column, line, column + 1]);
    }
  });

  it('has a place for every syntax error of TypeScript', () => {
    for (const [broken, line, column] of [
      ['const x = <div>a</div>;', 1, 18],
      ['const x = `a', 1, 11],
      ['f(', 4, 3],
    ] as const) {
      const source = broken === 'f(' ? `${roles}\n${broken}` : `${broken}\n${roles}`;
      const checked = checkScript(source, 'a.ts', { stripTypes: (text) => stripTypeScriptTypes(text) });
      assert.ok(checked.status === 'syntax-error', broken);
      const [finding] = syntaxFindings(checked, 'a.ts', source);
      assert.match(finding?.message ?? '', /^The script cannot be parsed, so it was not checked/);
      assert.deepEqual([finding?.line, finding?.column], [line, column], broken);
    }
  });

  it('finds nothing in what is nested too deeply to be parsed', () => {
    assert.equal(checkScript(action(`x${'.a'.repeat(100_000)};`), 'a.js').status, 'no-script');
  });

  it('tells a syntax error from a script without findings', () => {
    const checked = checkScript(`${roles}}`, 'a.js');
    assert.equal(checked.status, 'syntax-error');
  });

  it('survives hostile nesting and names that stand for themselves', () => {
    const deep = action(
      `const a = b; const b = a; const f = () => f(); api.idToken.setCustomClaim(a + f(), ${'['.repeat(200)}${']'.repeat(200)});`,
    );
    assert.equal(checkScript(deep, 'a.js').status, 'checked');
    const cyclic = rule('function one(cb) { two(cb); }\nfunction two(cb) { one(cb); }\none(callback);');
    assert.equal(checkScript(cyclic, 'r.js').status, 'checked');
  });
});

describe('fixAll', () => {
  it('makes every safe fix, and those that they make possible', () => {
    const source =
      'exports.onExecutePostlogin = (event, api) => {\n  if (!event.user.email) api.access.deny("x");\n  fetch("https://e.com");\n};';
    const fixed =
      'exports.onExecutePostLogin = async (event, api) => {\n  if (!event.user.email) return api.access.deny("x");\n  await fetch("https://e.com");\n};';
    assert.equal(fixAll(source, 'a.js'), fixed);
  });
});

describe('the ESLint plugin', () => {
  const lint = async (config: object, source: string) => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [config], cwd: import.meta.dirname });
    const [result] = await eslint.lintText(source, { filePath: 'a.js' });
    return result?.messages.map(({ ruleId, severity }) => [ruleId, severity]);
  };

  it('recommends errors and warnings, without hints', async () => {
    const source = `${rule('context.idToken.roles = 1;\ncontext.idToken.plan = 1;\ncallback(null, user, context);')}`;
    assert.deepEqual(await lint(plugin.configs.recommended, source), [['claim-actions/restricted-claim', 2]]);
  });

  it('has hints too on request', async () => {
    const source = action("api.idToken.setCustomClaim('plan', 1);");
    assert.deepEqual(await lint(plugin.configs.all, source), [['claim-actions/claim-namespace', 1]]);
  });
});
