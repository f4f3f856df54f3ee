// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { applyEdits, type CheckOptions, check, checkScript, type Finding } from '../../../src/checks/check.ts';
import { action, rule } from './test-rule.ts';

const options: CheckOptions = {
  namespace: 'https://example.com/',
  secrets: ['API_KEY'],
  stripTypes: (source) => stripTypeScriptTypes(source),
};

/** Name of the rule, what the script has, and what each of the rule's fixes makes of it; none: no fix is offered. */
type Row = [rule: string, before: string, ...after: string[]];

const caught = (value: string) =>
  `try { load(); } catch (e) { api.idToken.setCustomClaim('https://e.com/e', ${value}); }`;
const end = "\napi.idToken.setCustomClaim('https://e.com/a', 1);";
const request = 'const response = await fetch(url, { signal });\n';
const handler = '(event, api) => { use(event.user); };';

const inJavaScript: Row[] = [
  ['optional-field', 'use((event.authorization).roles);', 'use((event.authorization)?.roles);'],
  ['optional-field', 'use(event.authorization [0]);', 'use(event.authorization ?.[0]);'],
  ['optional-field', 'use(event.organization /* . */ .name);', 'use(event.organization /* . */ ?.name);'],
  ['optional-field', 'use(event.organization // . !\n  .name);', 'use(event.organization // . !\n  ?.name);'],
  ['optional-field', 'use(event?.organization.metadata.a?.b);', 'use(event?.organization?.metadata.a?.b);'],
  ['optional-field', 'delete event.organization.name;', 'delete event.organization?.name;'],
  ['optional-field', 'new event.organization.Name();'],
  ['optional-field', 'new event.organization.names.First(1);'],
  ['optional-field', 'event.organization.name = 1;'],
  ['optional-field', 'event.organization.metadata.count++;'],
  ['optional-field', '[event.organization.name] = [1];'],
  ['optional-field', '({ a: event.organization.name = 2, ...event.session.id } = {});'],
  ['optional-field', 'for (event.organization.name of [1]) use(1);'],
  ['optional-field', 'event.organization.tag`x`;'],
  ['optional-field', "use('plan' in event.organization.metadata);"],
  ['optional-field', 'class Plan extends event.organization.Plan {}'],
  // What is taken next would throw all the same.
  ['optional-field', 'use((event.organization.name).length);'],
  ['optional-field', 'use((event.organization.metadata?.plan).id, (await event.session.load()).id);'],
  ['optional-field', 'let role; [role] = event.authorization.roles;'],
  [
    'optional-field',
    'const { plan } = (event.organization?.metadata);',
    'const { plan } = (event.organization?.metadata ?? {});',
  ],
  ['claim-value', caught('(e)'), caught('(e.message)')],
  ['unawaited-promise', `${request}use(response.json() ** 2);`, `${request}use((await response.json()) ** 2);`],
  ['unawaited-promise', `${request}new (response.json().Plan)();`, `${request}new ((await response.json()).Plan)();`],
  ['unawaited-promise', `${request}use(response.json()?.id);`, `${request}use((await response.json())?.id);`],
  [
    'unawaited-promise',
    'use(1)\nfetch(url, { signal }).status.x()',
    'use(1)\n;(await fetch(url, { signal })).status.x()',
  ],
  [
    'unawaited-promise',
    'if (url)\nfetch(url, { signal }).status.x()',
    'if (url)\n(await fetch(url, { signal })).status.x()',
  ],
  ['code-after-deny', `(\napi.access.deny('x'));${end}`, `return (\napi.access.deny('x'));${end}`],
  ['code-after-deny', `api.access.deny('x'), use(1);${end}`],
  [
    'api-arguments',
    'api.user.setAppMetadata({ a: 1, b });',
    "api.user.setAppMetadata('a', 1);\napi.user.setAppMetadata('b', b);",
  ],
  ['api-arguments', '(api.user.setAppMetadata({ a: 1, b: 2 }));'],
  ['api-arguments', "api.user.setAppMetadata({ 'it\\'s': 1 });"],
  ['api-arguments', 'api.user.setAppMetadata({ a: (1, 2) });'],
  [
    'api-arguments',
    "api.access.deny(('no'), ('Not you.'));",
    "api.access.deny(('Not you.'));",
    "api.access.deny(('no'));",
  ],
  ['api-arguments', "api.access.deny('Not you.', (1), 2,);", "api.access.deny('Not you.');"],
  ['undefined-name', '(total) = 1;'],
  ['undefined-name', '(total = 1);'],
  ['undefined-name', 'if (url) { total = total + 1; }'],
  [
    'template-in-quotes',
    "const name = 1;\nclass Text { 'a ${name}' = 'b ${name}'; }",
    "const name = 1;\nclass Text { 'a ${name}' = `b ${name}`; }",
  ],
  ['template-in-quotes', "const name = 1;\nuse(name)\n'a ${name}'.trim()"],
  ['template-in-quotes', "const name = 1;\nuse('\\1 ${name}');"],
  ['request-timeout', 'await fetch((url));', 'await fetch((url), { signal: AbortSignal.timeout(5000) });'],
  [
    'request-timeout',
    'await fetch(\n  url, // first\n);',
    'await fetch(\n  url, // first\n { signal: AbortSignal.timeout(5000) });',
  ],
  [
    'array-comparison',
    'const { roles, groups } = event.user;\nif ((roles || groups) === []) use(1);',
    'const { roles, groups } = event.user;\nif ((roles || groups).length === 0) use(1);',
  ],
  ['array-comparison', 'if ((await load()) === []) use(1);', 'if ((await load()).length === 0) use(1);'],
  ['always-throws', 'use(new (Date.now)());', 'use((Date.now)());'],
  ['always-throws', 'use(new\tDate.now());', 'use(Date.now());'],
  ['always-throws', 'use(new Date.now);'],
  [
    'claim-namespace',
    "api.idToken.setCustomClaim('a\\nb', 1);",
    "api.idToken.setCustomClaim('https://example.com/a\\nb', 1);",
  ],
  [
    'claim-namespace',
    "const ns = 'https://e.com';\napi.idToken.setCustomClaim('a`${b', 1);",
    "const ns = 'https://e.com';\napi.idToken.setCustomClaim(`${ns}/a\\`\\${b`, 1);",
  ],
];

const inTypeScript: Row[] = [
  ['optional-field', 'use(event.authorization!.roles);', 'use(event.authorization?.roles);'],
  ['optional-field', "use(event.organization!['metadata']);", "use(event.organization?.['metadata']);"],
  [
    'optional-field',
    'use((event.authorization)! /* ! */ .roles!.length);',
    'use((event.authorization) /* ! */ ?.roles!.length);',
  ],
  ['optional-field', 'use((event.authorization as any).roles);'],
  ['optional-field', 'use((event.authorization satisfies any).roles);'],
  ['optional-field', 'use((event.authorization!.roles as string[]).length);'],
  [
    'optional-field',
    'for (const role of event.authorization?.roles as string[]) use(role);',
    'for (const role of event.authorization?.roles ?? [] as string[]) use(role);',
  ],
  ['claim-value', caught('e as any'), caught('e.message as any')],
  ['unawaited-promise', '(fetch(url, { signal }) as any).x;', '((await fetch(url, { signal })) as any).x;'],
  ['code-after-deny', `api.access.deny('x')!;${end}`, `return api.access.deny('x')!;${end}`],
  ['api-arguments', '(api.user.setAppMetadata({ a: 1, b: 2 }) as any);'],
  [
    'api-arguments',
    "api.access.deny('no' as string, 'Not you.' as string);",
    "api.access.deny('Not you.' as string);",
    "api.access.deny('no' as string);",
  ],
  [
    'request-timeout',
    'await fetch(url as string);',
    'await fetch(url as string, { signal: AbortSignal.timeout(5000) });',
  ],
  ['undeclared-secret', 'use((event.secrets! as any).API_KEI);', 'use((event.secrets! as any).API_KEY);'],
  ['unknown-event-field', 'use((event.client! as any).clientName);', 'use((event.client! as any).name);'],
];

const wholeFiles: [file: string, ...row: Row][] = [
  [
    'a.js',
    'handler-name',
    `exports['onExecutePostlogin'] = async ${handler}\nexports.onContinuePostLogin = async ${handler}`,
    `exports['onExecutePostLogin'] = async ${handler}\nexports.onContinuePostLogin = async ${handler}`,
  ],
  [
    'a.js',
    'handler-name',
    `exports[\`onExecutePostlogin\`] = async ${handler}\nexports.onContinuePostLogin = async ${handler}`,
    `exports[\`onExecutePostLogin\`] = async ${handler}\nexports.onContinuePostLogin = async ${handler}`,
  ],
  [
    'a.js',
    'handler-name',
    `const onExecutePostlogin = async ${handler}\nmodule.exports = { onExecutePostlogin, onContinuePostLogin: null };`,
    `const onExecutePostlogin = async ${handler}\nmodule.exports = { onExecutePostLogin: onExecutePostlogin, onContinuePostLogin: null };`,
  ],
  [
    'a.ts',
    'handler-name',
    `const onExecutePostlogin = async ${handler}\nexport { onExecutePostlogin };\nexport const onContinuePostLogin = null;`,
    `const onExecutePostlogin = async ${handler}\nexport { onExecutePostlogin as onExecutePostLogin };\nexport const onContinuePostLogin = null;`,
  ],
  [
    'a.ts',
    'handler-name',
    `export const onExecutePostlogin = async ${handler}\nexport const onContinuePostLogin = onExecutePostlogin;`,
  ],
  [
    'a.js',
    'async-handler',
    action('class Plan { static load() { await fetch(url); } }'),
    action('class Plan { static async load() { await fetch(url); } }'),
  ],
  ['a.js', 'async-handler', action('class Plan { constructor() { await fetch(url); } }')],
  ['a.js', 'async-handler', action('use({ get plan() { await fetch(url); } });')],
  [
    'a.js',
    'async-handler',
    action("use({ ['plan']() { await fetch(url); } });"),
    action("use({ async ['plan']() { await fetch(url); } });"),
  ],
  ['a.ts', 'async-handler', 'exports.onExecutePostLogin = <T,>(event: T, api: any) => { use(event); };'],
  [
    'r.js',
    'restricted-claim',
    rule('(context.idToken).roles = 1;\ncallback(null, user, context);'),
    rule("(context.idToken)['https://example.com/roles'] = 1;\ncallback(null, user, context);"),
  ],
  [
    'r.js',
    'restricted-claim',
    rule('context.idToken // .\n.roles = 1;\ncallback(null, user, context);'),
    rule("context.idToken // .\n['https://example.com/roles'] = 1;\ncallback(null, user, context);"),
  ],
];

const rows: [file: string, ...row: Row][] = [
  ...inJavaScript.map(([name, ...texts]): [string, ...Row] => ['a.js', name, ...(texts.map(action) as [string])]),
  ...inTypeScript.map(([name, ...texts]): [string, ...Row] => ['a.ts', name, ...(texts.map(action) as [string])]),
  ...wholeFiles,
];

describe('fixes', () => {
  for (const [file, name, before, ...after] of rows) {
    const verb = after.length === 0 ? 'has none for' : 'leaves a script that parses, without the finding, of';
    it(`${name} ${verb} ${before.replace(/^exports\.onExecutePostLogin = async \(event, api\) => \{\n|\n\};$/g, '')} in ${file}`, () => {
      const found = check(before, file, options).filter((it) => it.rule === name);
      assert.notDeepEqual(found, []);
      assert.deepEqual(
        found.flatMap(({ fixes }) => fixes.map((fix) => applyEdits(before, [fix]))),
        after,
      );
      for (const text of after) {
        const checked = checkScript(text, file, options);
        assert.equal(checked.status, 'checked');
        if (checked.status === 'checked') assert.ok(!checked.findings.some((it) => isSame(it, found[0])));
      }
    });
  }
});

function isSame(a: Finding, b: Finding | undefined): boolean {
  return a.rule === b?.rule && a.line === b.line && a.message === b.message;
}
