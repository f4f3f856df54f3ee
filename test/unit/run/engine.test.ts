import assert from 'node:assert/strict';
import { createEngine } from '../../../src/run/engine.ts';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import type { Sandbox } from '../../../src/sandbox/protocol.ts';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../../src/scenario/node-files.ts';
import { scriptedSandbox } from './scripted-sandbox.ts';

const keys = createMemoryKeyStore();
const source = `const axios = require('axios');\nexports.onExecutePostLogin = async () => {};`;

describe('the engine', () => {
  it('lets the waiting process load what a script requires', () => {
    const hints: Parameters<Sandbox['prepare']>[0][] = [];
    const sandbox: Sandbox = { ...scriptedSandbox(), prepare: (hint) => void hints.push(hint) };
    const engine = createEngine({ sandbox, keys });
    engine.prepare({ file: '/project/actions/a.js', source, workspaceFolder: '/project' });
    engine.prepare({ file: '/project/notes.txt', source: 'no script' });
    assert.deepEqual(hints, [{ scriptFolder: '/project/actions', packages: ['axios'], workspaceFolder: '/project' }]);
  });

  it('passes an abort on to the sandbox, and rejects with its reason', async () => {
    const sandbox: Sandbox = {
      ...scriptedSandbox(),
      run: async (_, signal) => {
        signal?.throwIfAborted();
        throw new Error('Not expected.');
      },
    };
    const scenario = await loadScenario('typical', 'post-login', nodeFiles);
    const scripts = [{ file: '/a.js', source }];
    const run = createEngine({ sandbox, keys }).run({ scripts, scenario }, AbortSignal.abort(new Error('newer run')));
    await assert.rejects(run, new Error('newer run'));
  });

  it('refuses a run of nothing', async () => {
    const scenario = await loadScenario('typical', 'post-login', nodeFiles);
    await assert.rejects(
      createEngine({ sandbox: scriptedSandbox(), keys }).run({ scripts: [], scenario }),
      /no script/,
    );
  });

  it('tells once about a key that had to be made again', async () => {
    const noted = { ...keys, takeNotes: () => ['The key is new.'] };
    const scenario = await loadScenario('typical', 'post-login', nodeFiles);
    const report = await createEngine({ sandbox: scriptedSandbox({}), keys: noted }).run({
      scripts: [{ file: '/a.js', source }],
      scenario,
    });
    assert.deepEqual(report.notes.at(-1), { code: 'signing-key', message: 'The key is new.' });
  });
});
