import assert from 'node:assert/strict';
import type { Files } from '../../../src/scenario/files.ts';
import { findLayout } from '../../../src/vscode/new-action/find-layout.ts';
import { type NewAction, planNewAction } from '../../../src/vscode/new-action/layout.ts';
import { memoryFiles } from './support/memory-files.ts';

const action: NewAction = { name: 'Add roles/teams', trigger: 'post-login', script: 'SCRIPT', scenario: 'SCENARIO' };
const definition = JSON.stringify({
  name: 'Old',
  code: './actions/Old/code.js',
  supported_triggers: [{ id: 'post-login', version: 'v3' }],
});

async function planIn(files: Files, activeScript?: string) {
  return planNewAction(action, await findLayout('/w', activeScript, files), files);
}

describe('the files of a new Action', () => {
  it('are a script and its scenario in a plain folder', async () => {
    assert.deepEqual(await planIn(memoryFiles({ '/w/readme.md': '' })), {
      script: '/w/add-roles-teams.js',
      scenario: '/w/add-roles-teams.events/first.event.json',
      files: [
        { path: '/w/add-roles-teams.js', text: 'SCRIPT' },
        { path: '/w/add-roles-teams.events/first.event.json', text: 'SCENARIO' },
      ],
    });
  });

  it('lie where the scripts are', async () => {
    const inActions = await planIn(memoryFiles({ '/w/actions/a.js': '' }));
    assert.equal('script' in inActions && inActions.script, '/w/actions/add-roles-teams.js');
    const files = memoryFiles({ '/w/login/a.js': 'exports.onExecutePostLogin = async (event, api) => {};' });
    const besideActive = await planIn(files, '/w/login/a.js');
    assert.equal('script' in besideActive && besideActive.script, '/w/login/add-roles-teams.js');
  });

  it("follow the Deploy CLI's folders, with a definition", async () => {
    const plan = await planIn(memoryFiles({ '/w/actions/Old.json': definition, '/w/actions/Old/code.js': '' }));
    assert.ok('files' in plan);
    assert.deepEqual(
      plan.files.map(({ path }) => path),
      [
        '/w/actions/Add roles-teams.json',
        '/w/actions/Add roles-teams/code.js',
        '/w/actions/Add roles-teams/code.events/first.event.json',
      ],
    );
    const written = JSON.parse(plan.files[0]?.text ?? '');
    assert.equal(written.name, 'Add roles/teams');
    assert.equal(written.code, './actions/Add roles-teams/code.js');
    assert.deepEqual(written.supported_triggers, [{ id: 'post-login', version: 'v3' }]);
  });

  it('add an entry to tenant.yaml, and keep what is in it', async () => {
    const tenant =
      '# Ours\nactions:\n  - name: Old\n    code: ./actions/Old/code.js\n    supported_triggers:\n      - id: post-login\n        version: v3\nrules: []\n';
    const plan = await planIn(memoryFiles({ '/w/tenant.yaml': tenant }));
    assert.ok('files' in plan);
    const [yaml] = plan.files;
    assert.equal(yaml?.replaces, true);
    assert.match(yaml?.text ?? '', /^# Ours\nactions:\n {2}- name: Old\n[\s\S]*- name: Add roles\/teams\n/);
    assert.equal(plan.script, '/w/actions/Add roles-teams/code.js');
  });

  it('are not planned over a file that is there', async () => {
    const files = memoryFiles({ '/w/add-roles-teams.js': 'MINE' });
    assert.deepEqual(await planIn(files), { obstacle: 'exists', path: '/w/add-roles-teams.js' });
  });
});
