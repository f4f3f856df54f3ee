import assert from 'node:assert/strict';
import { discoverScenarios } from '../../../src/scenario/discover.ts';
import { memoryFiles } from './memory-files.ts';

const SCRIPT = '/ws/tenant/actions/roles.js';

async function discover(
  contents: Record<string, string>,
  trigger = 'post-login',
  workspaceFolder: string | undefined = '/ws',
) {
  const found = await discoverScenarios({ script: SCRIPT, trigger, workspaceFolder }, memoryFiles(contents));
  return found.filter(({ origin }) => origin !== 'built-in');
}

describe('finding scenarios', () => {
  it('finds the nearest first', async () => {
    const found = await discover({
      '/ws/events/z.event.json': '{}',
      '/ws/tenant/events/c.event.json': '{}',
      '/ws/tenant/actions/beside.event.json': '{}',
      '/ws/tenant/actions/events/b.event.json': '{}',
      '/ws/tenant/actions/roles.events/a.event.json': '{}',
      '/ws/tenant/actions/other.events/no.event.json': '{}',
      '/ws/tenant/actions/events/unrelated.json': '{}',
      '/events/outside.event.json': '{}',
    });
    assert.deepEqual(
      found.map(({ name, origin }) => `${name} ${origin}`),
      ['a own', 'b shared', 'c shared', 'z shared', 'beside shared'],
    );
  });

  it('counts as people do', async () => {
    const found = await discover({
      '/ws/events/case-10.event.json': '{}',
      '/ws/events/case-2.event.json': '{}',
      '/ws/events/Case-3.event.json': '{}',
    });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['case-2', 'Case-3', 'case-10'],
    );
  });

  it('stays in the folder of a script outside the workspace folder', async () => {
    const found = await discover(
      { '/ws/tenant/events/c.event.json': '{}', '/ws/tenant/actions/events/b.event.json': '{}' },
      'post-login',
      '/elsewhere',
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      ['b'],
    );
  });

  it('leaves out what is for another trigger, but not what cannot be read', async () => {
    const contents = {
      '/ws/events/m2m.event.json': '{ "trigger": "credentials-exchange", "event": {} }',
      '/ws/events/login.event.json': '{ "trigger": "post-login", "event": {} }',
      '/ws/events/rule.event.json': '{ "user": {}, "context": {} }',
      '/ws/events/broken.event.json': '{ "trigger": ',
    };
    const names = async (trigger: string) => (await discover(contents, trigger)).map(({ name }) => name);
    assert.deepEqual(await names('post-login'), ['broken', 'login']);
    assert.deepEqual(await names('rule'), ['broken', 'login', 'rule']);
    assert.deepEqual(await names('client-credentials-exchange'), ['broken', 'm2m']);
  });

  it('says what the file says about itself', async () => {
    const [found] = await discover({
      '/ws/events/a.event.json': '{ "title": "A", "description": "An admin.", "expect": {}, "event": {} }',
    });
    assert.deepEqual(found, {
      name: 'a',
      source: '/ws/events/a.event.json',
      description: 'An admin.',
      origin: 'shared',
      hasExpectation: true,
    });
  });

  it('has only the built-in ones for a script that was never saved', async () => {
    const found = await discoverScenarios({ script: undefined, trigger: 'post-login' }, memoryFiles({}));
    assert.ok(found.length > 5 && found.every(({ source }) => source === 'built-in'));
  });

  for (const [workspaceFolder, expected] of [
    ['/', ['/ws/actions/events/near.event.json', '/ws/events/far.event.json', '/events/top.event.json']],
    ['/ws/', ['/ws/actions/events/near.event.json', '/ws/events/far.event.json']],
    ['/elsewhere', ['/ws/actions/events/near.event.json']],
  ] as const) {
    it(`looks upwards as far as ${workspaceFolder}`, async () => {
      const files = memoryFiles({
        '/ws/actions/events/near.event.json': '{}',
        '/ws/events/far.event.json': '{}',
        '/events/top.event.json': '{}',
      });
      const place = { script: '/ws/actions/roles.js', trigger: 'post-login', workspaceFolder };
      const found = (await discoverScenarios(place, files)).filter(({ origin }) => origin !== 'built-in');
      assert.deepEqual(
        found.map(({ source }) => source),
        expected,
      );
    });
  }
});
