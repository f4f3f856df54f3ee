import assert from 'node:assert/strict';
import type { Engine } from '../../../src/run/engine.ts';
import {
  differencesOf,
  folderOfScripts,
  shownDifferences,
  testRequest,
  testsOfScript,
} from '../../../src/run/scenario-test.ts';
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

const texts: Record<string, string> = {
  '/project/scripts/seen.events/one.event.json': '{ "expect": {} }',
  '/project/scripts/seen.events/two.event.json': '{ "event": {} }',
  '/project/events/three.event.json': '{ "trigger": "post-login", "expect": {} }',
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

describe('a test of a script', () => {
  it('gives the same whatever ran before, and compares the secrets of its scenario', async () => {
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

  it('shows what differs without the values of secrets', async () => {
    const typical = builtInScenario('post-login', 'typical');
    assert.ok(typical);
    const scenario = { ...typical, secrets: { KEY: 'a made-up key', NAMESPACE: 'https://example.com' } };
    const request = testRequest({ file: '/scripts/seen.js', source }, scenario, undefined);
    const claim = {
      path: ['idToken', 'claims', 'https://example.com/seen'],
      expected: 'x',
      actual: ['a made-up key'],
      message: 'https://example.com/seen in the ID token is another value.',
    };
    const outcome = { path: ['outcome', 'status'], expected: 'x', actual: 'failed', message: 'It is a made-up key.' };
    assert.deepEqual(await shownDifferences([claim, outcome], request), [
      { ...claim, actual: ['••••••'] },
      { ...outcome, message: 'It is ••••••.' },
    ]);
  });

  it('is every scenario near it that has an expectation', async () => {
    const tested = await testsOfScript({ file: '/project/scripts/seen.js', source }, '/project', files);
    assert.deepEqual(
      tested?.scenarios.map(({ name }) => name),
      ['one', 'three'],
    );
    const none = await testsOfScript({ file: '/project/scripts/other.js', source: 'const a = 1;' }, '/project', files);
    assert.equal(none, undefined);
  });

  it('stays one while the script does not parse, at the place of the error', async () => {
    const broken = `${source}}\n`;
    const tested = await testsOfScript({ file: '/project/scripts/seen.js', source: broken }, '/project', files);
    assert.equal(tested?.trigger, 'post-login');
    assert.equal(tested?.line, 7);
    assert.deepEqual(
      tested?.scenarios.map(({ name }) => name),
      ['one', 'three'],
    );
  });

  it('stays one of its own while its handler is misspelt, and others that lie around are no tests of it', async () => {
    const misspelt = source.replace('PostLogin', 'Postlogin');
    const tested = await testsOfScript({ file: '/project/scripts/seen.js', source: misspelt }, '/project', files);
    assert.deepEqual(
      tested?.scenarios.map(({ name }) => name),
      ['one'],
    );
    const other = { file: '/project/scripts/other.js', source: misspelt };
    assert.equal(await testsOfScript(other, '/project', files), undefined);
  });

  it('has its scenario beside the script, or in a folder of events below it', () => {
    assert.equal(folderOfScripts('/project/scripts/one.event.json'), '/project/scripts');
    assert.equal(folderOfScripts('/project/scripts/seen.events/one.event.json'), '/project/scripts');
    assert.equal(folderOfScripts('/project/events/one.event.json'), '/project');
    assert.equal(folderOfScripts('/project/my-events/one.event.json'), '/project/my-events');
  });
});
