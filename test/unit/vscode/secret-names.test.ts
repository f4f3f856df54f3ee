import assert from 'node:assert/strict';
import { secretNamesOf } from '../../../src/vscode/intellisense/secret-names.ts';
import { memoryFiles } from './support/memory-files.ts';

const script = { file: '/w/actions/Roles/code.js', trigger: 'post-login', workspaceFolder: '/w' };
const definition = {
  name: 'Roles',
  code: './actions/Roles/code.js',
  supported_triggers: [{ id: 'post-login', version: 'v3' }],
  secrets: [{ name: 'API_KEY', value: '_VALUE_NOT_SHOWN_' }],
};

describe('names of secrets', () => {
  it("come from the Deploy CLI's JSON, then from scenarios, each once", async () => {
    const files = memoryFiles({
      '/w/actions/Roles.json': JSON.stringify(definition),
      '/w/actions/Roles/code.js': '',
      '/w/actions/Roles/code.events/a.event.json': '{ "event": {}, "secrets": { "API_KEY": "x", "OTHER": "y" } }',
    });
    assert.deepEqual(await secretNamesOf(script, files), [
      { name: 'API_KEY', declaredIn: '/w/actions/Roles.json' },
      { name: 'OTHER', declaredIn: '/w/actions/Roles/code.events/a.event.json' },
    ]);
  });

  it('come from tenant.yaml', async () => {
    const files = memoryFiles({
      '/w/tenant.yaml': `actions:\n  - ${JSON.stringify(definition)}\n`,
      '/w/actions/Roles/code.js': '',
    });
    assert.deepEqual(await secretNamesOf(script, files), [{ name: 'API_KEY', declaredIn: '/w/tenant.yaml' }]);
  });

  it('are settings for a Rule', async () => {
    const files = memoryFiles({
      '/w/rules/a.json': '{ "name": "a", "script": "./a.js", "order": 1 }',
      '/w/rules/a.js': '',
      '/w/rules-configs/HR_URL.json': '{ "key": "HR_URL", "value": "x" }',
    });
    const found = await secretNamesOf({ file: '/w/rules/a.js', trigger: 'rule', workspaceFolder: '/w' }, files);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['HR_URL'],
    );
  });

  it('are what can be read, when a scenario cannot', async () => {
    const files = memoryFiles({
      '/w/a.js': '',
      '/w/a.events/bad.event.json': '{ "event": ',
      '/w/a.events/good.event.json': '{ "event": {}, "secrets": { "KEY": "x" } }',
    });
    const found = await secretNamesOf({ file: '/w/a.js', trigger: 'post-login', workspaceFolder: undefined }, files);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['KEY'],
    );
  });
});
