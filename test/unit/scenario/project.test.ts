import assert from 'node:assert/strict';
import { actionOf, flowOf } from '../../../src/scenario/project/project.ts';
import { findProject, openProject, readProject } from '../../../src/scenario/project/read-project.ts';
import { memoryFiles } from './memory-files.ts';

const json = (value: unknown) => JSON.stringify(value, undefined, 2);

const action = (name: string, more: object = {}) =>
  json({
    name,
    code: `./actions/${name}/code.js`,
    runtime: 'node22',
    deployed: true,
    supported_triggers: [{ id: 'post-login', version: 'v3' }],
    dependencies: [{ name: 'axios', version: '1.7.2' }],
    secrets: [{ name: 'API_KEY', value: '_VALUE_NOT_SHOWN_' }],
    ...more,
  });

const directory = {
  '/repo/tenant/actions/Add roles.json': action('Add roles', {
    modules: [{ module_name: 'claims', module_version_number: 1 }],
  }),
  '/repo/tenant/actions/Add roles/code.js': 'exports.onExecutePostLogin = async () => {};',
  '/repo/tenant/actions/Check.json': action('Check'),
  '/repo/tenant/actions/Draft.json': action('Draft', { deployed: false }),
  '/repo/tenant/action-modules/claims.json': json({
    name: 'claims',
    code: './action-modules/claims/code.js',
    secrets: [{ name: 'NS' }],
  }),
  '/repo/tenant/triggers/triggers.json': json({
    'post-login': [
      { action_name: 'Check' },
      { action_name: 'Draft' },
      { action_name: 'Add roles', display_name: 'Roles' },
    ],
  }),
  '/repo/tenant/rules/Second.json': json({
    name: 'Second',
    order: 20,
    enabled: true,
    stage: 'login_success',
    script: './Second.js',
  }),
  '/repo/tenant/rules/First.json': json({
    name: 'First',
    order: 10,
    enabled: true,
    stage: 'login_success',
    script: './First.js',
  }),
  '/repo/tenant/rules/Off.json': json({ name: 'Off', order: 5, enabled: false, script: './Off.js' }),
  '/repo/tenant/rules-configs/NAMESPACE.json': json({ key: 'NAMESPACE', value: 'x' }),
  '/repo/tenant/hooks/m2m.json': json({
    name: 'm2m',
    triggerId: 'credentials-exchange',
    enabled: true,
    script: './m2m.js',
  }),
};

describe('a Deploy CLI project in directories', () => {
  it('is found from a script in it', async () => {
    const script = '/repo/tenant/actions/Add roles/code.js';
    const project = await findProject(script, '/repo', memoryFiles(directory));
    assert.equal(project?.root, '/repo/tenant');
    assert.deepEqual(project?.notes, []);
    assert.deepEqual(project && actionOf(project, script), {
      name: 'Add roles',
      file: '/repo/tenant/actions/Add roles.json',
      code: script,
      triggers: [{ id: 'post-login', version: 'v3' }],
      deployed: true,
      secrets: ['API_KEY'],
      dependencies: ['axios'],
      modules: ['claims'],
    });
    assert.deepEqual(project?.configurationNames, ['NAMESPACE']);
    assert.equal(project?.modules[0]?.code, '/repo/tenant/action-modules/claims/code.js');
    assert.equal(project?.hooks[0]?.code, '/repo/tenant/hooks/m2m.js');
  });

  it('runs enabled rules in order, then deployed Actions as they are bound', async () => {
    const project = await openProject('/repo/tenant/triggers/triggers.json', memoryFiles(directory));
    assert.deepEqual(flowOf(project, 'post-login'), [
      { kind: 'rule', name: 'First', file: '/repo/tenant/rules/First.js' },
      { kind: 'rule', name: 'Second', file: '/repo/tenant/rules/Second.js' },
      { kind: 'action', name: 'Check', file: '/repo/tenant/actions/Check/code.js' },
      { kind: 'action', name: 'Add roles', file: '/repo/tenant/actions/Add roles/code.js' },
    ]);
    assert.deepEqual(flowOf(project, 'credentials-exchange'), []);
    assert.deepEqual(flowOf(project, 'constructor'), []);
  });

  it('notes what cannot be used and keeps the rest', async () => {
    const files = memoryFiles({
      ...directory,
      '/repo/tenant/actions/Broken.json': '{\n  "name": oops\n}',
      '/repo/tenant/actions/Half.json': json({ name: 'Half', supported_triggers: [] }),
      '/repo/tenant/rules/List.json': '[]',
    });
    const project = await readProject('/repo/tenant', files);
    assert.deepEqual(
      project?.actions.map(({ name }) => name),
      ['Add roles', 'Check', 'Draft'],
    );
    assert.deepEqual(
      project?.notes.map(({ message }) => message),
      [
        '/repo/tenant/actions/Broken.json:2:11 is not JSON: invalid symbol.',
        'The Action Half is left out: /repo/tenant/actions/Half.json has no "code" and no "supported_triggers".',
      ],
    );
    assert.deepEqual([project?.notes[0]?.line, project?.notes[0]?.column], [2, 11]);
  });

  it('fills in keywords from config.json, and lives with those that have no value', async () => {
    const files = memoryFiles({
      '/repo/config.json': json({
        AUTH0_KEYWORD_REPLACE_MAPPINGS: { RUNTIME: 'node22', SECRETS: [{ name: 'A' }], ENV: 'dev' },
      }),
      '/repo/tenant/actions/a.json':
        '{ "name": "a-##ENV##", "code": "./actions/a/code.js", "runtime": @@RUNTIME@@, "secrets": "@@SECRETS@@", "dependencies": @@UNKNOWN@@, "supported_triggers": [{ "id": "post-login" }] }',
    });
    const project = await readProject('/repo/tenant', files);
    const [entry] = project?.actions ?? [];
    assert.deepEqual(
      [entry?.name, entry?.code, entry?.secrets, entry?.dependencies],
      ['a-dev', '/repo/tenant/actions/a/code.js', ['A'], undefined],
    );
    assert.equal(project?.keywords['ENV'], 'dev');
  });

  it('notes a broken config.json', async () => {
    const files = memoryFiles({ ...directory, '/repo/tenant/config.json': '{ "AUTH0_KEYWORD_REPLACE_MAPPINGS": ' });
    const project = await readProject('/repo/tenant', files);
    assert.match(project?.notes[0]?.message ?? '', /config\.json:1:\d+ is not JSON/);
    assert.equal(project?.actions.length, 3);
  });

  it('is not seen in folders of the same names', async () => {
    assert.equal(
      await readProject('/app', memoryFiles({ '/app/actions/types.json': '{ "ADD": "add" }', '/app/rules/a.js': '' })),
      undefined,
    );
    assert.equal(await findProject('/app/src/a.js', '/app', memoryFiles({ '/app/src/a.js': '' })), undefined);
  });

  it('is found around a script outside of the workspace folder, however long their paths are', async () => {
    const files = memoryFiles(directory);
    const script = '/repo/tenant/actions/Add roles/code.js';
    for (const workspaceFolder of ['/', '/home', '/home/somebody/with/a/long/path/to/all/projects/of/today'])
      assert.equal((await findProject(script, workspaceFolder, files))?.root, '/repo/tenant', workspaceFolder);
    assert.equal(await findProject(script, '/repo/tenant/actions', files), undefined);
  });

  it('asks for a project if it is given something else', async () => {
    await assert.rejects(
      openProject('/app', memoryFiles({ '/app/a.js': '' })),
      /is no project of the Auth0 Deploy CLI/,
    );
  });
});

describe('a Deploy CLI project in YAML', () => {
  const yaml = `# exported
actions:
  - name: Add roles
    code: ./actions/Add roles/code.js
    runtime: node22
    deployed: true
    secrets: []
    dependencies:
      - { name: lodash, version: 4.17.21 }
    supported_triggers: [{ id: post-login, version: v3 }]
    enabled: @@ENABLED@@
triggers:
  post-login:
    - action_name: Add roles
      display_name: Roles
rules:
  - { name: Old, order: 1, enabled: true, script: ./rules/Old.js }
rulesConfigs:
  - { key: NAMESPACE, value: ##NS## }
`;

  it('has the same in one file, with paths from its folder', async () => {
    const project = await readProject('/repo', memoryFiles({ '/repo/tenant.yaml': yaml }));
    assert.equal(project?.format, 'yaml');
    assert.deepEqual(project?.notes, []);
    assert.deepEqual(project && flowOf(project, 'post-login'), [
      { kind: 'rule', name: 'Old', file: '/repo/rules/Old.js' },
      { kind: 'action', name: 'Add roles', file: '/repo/actions/Add roles/code.js' },
    ]);
    assert.deepEqual(project?.actions[0]?.dependencies, ['lodash']);
    assert.deepEqual(project?.configurationNames, ['NAMESPACE']);
  });

  it('notes where it is not YAML', async () => {
    const project = await readProject('/repo', memoryFiles({ '/repo/tenant.yaml': 'actions:\n  - name: "a\n' }));
    assert.match(project?.notes[0]?.message ?? '', /^\/repo\/tenant\.yaml:\d+:\d+ is not YAML: /);
    assert.deepEqual(project?.actions, []);
  });

  it('notes aliases that multiply without end', async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\nactions: [*d, *d, *d, *d]\n`;
    const project = await readProject('/repo', memoryFiles({ '/repo/tenant.yaml': bomb }));
    assert.match(project?.notes[0]?.message ?? '', /cannot be read: Excessive alias count/);
  });

  it('tells in one line what cannot be read of it', async () => {
    const { notes } = await openProject('/repo', memoryFiles({ '/repo/tenant.yaml': 'a: &a [*a]' }));
    assert.equal(notes.length, 1);
    assert.doesNotMatch(notes[0]?.message ?? '', /\n/);
  });
});
