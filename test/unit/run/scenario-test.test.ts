import assert from 'node:assert/strict';
import type { Engine } from '../../../src/run/engine.ts';
import { differencesOf, folderOfScripts, testRequest, testsOfScript } from '../../../src/run/scenario-test.ts';
import { builtInScenario } from '../../../src/scenario/built-in/index.ts';
import type { Files } from '../../../src/scenario/files.ts';
import { startRealEngine } from './real-engine.ts';

const source = `exports.onExecutePostLogin = async (event, api) => {
  const seen = api.cache.get('seen')?.value ?? 'nothing';
  api.cache.set('seen', 'an earlier run');
  api.idToken.setCustomClaim('https://example.com/seen', seen);
  console.log(event.secrets.KEY);
};
`;

describe('a test of a script', () => {
  it('gives the same whatever ran before, and shows the secrets of its scenario', async () => {
    const typical = builtInScenario('post-login', 'typical');
    assert.ok(typical);
    const expect = { idToken: { claims: { 'https://example.com/seen': 'nothing' } }, console: ['a made-up key'] };
    const scenario = { ...typical, secrets: { KEY: 'a made-up key' }, expect };
    const request = testRequest({ file: '/scripts/seen.js', source }, scenario, undefined);
    const engine: Engine = startRealEngine();
    try {
      await engine.run({ ...request, isolated: false });
      for (const report of [await engine.run(request), await engine.run(request)]) {
        assert.deepEqual(differencesOf(report, scenario), []);
      }
    } finally {
      engine.dispose();
    }
  });

  it('is every scenario near it that has an expectation', async () => {
    const texts: Record<string, string> = {
      '/project/scripts/seen.events/one.event.json': '{ "expect": {} }',
      '/project/scripts/seen.events/two.event.json': '{ "event": {} }',
      '/project/events/three.event.json': '{ "expect": {} }',
    };
    const files: Files = {
      stat: async (path) => (path in texts ? { size: texts[path]?.length ?? 0, isFolder: false } : undefined),
      read: async (path) => texts[path] ?? assert.fail(path),
      list: async (folder) =>
        Object.keys(texts)
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1))
          .filter((name) => !name.includes('/')),
    };
    const tested = await testsOfScript({ file: '/project/scripts/seen.js', source }, '/project', files);
    assert.deepEqual(
      tested?.scenarios.map(({ name }) => name),
      ['one', 'three'],
    );
    const none = await testsOfScript({ file: '/project/scripts/other.js', source: 'const a = 1;' }, '/project', files);
    assert.equal(none, undefined);
  });

  it('has its scenario beside the script, or in a folder of events below it', () => {
    assert.equal(folderOfScripts('/project/scripts/one.event.json'), '/project/scripts');
    assert.equal(folderOfScripts('/project/scripts/seen.events/one.event.json'), '/project/scripts');
    assert.equal(folderOfScripts('/project/events/one.event.json'), '/project');
    assert.equal(folderOfScripts('/project/my-events/one.event.json'), '/project/my-events');
  });
});
